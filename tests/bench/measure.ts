/** Measuring several things in one run, in turn, so that a busy machine slows all of them alike. All times in ms. */

export interface Contender {
  readonly name: string;
  /** Does its work once and gives the time of that part which is measured. */
  readonly run: () => Promise<number>;
  /** Work inside of this process is done once beforehand, so that its code is compiled. */
  readonly rehearse?: boolean;
  /** For what takes long: it takes part in no more rounds than this. */
  readonly rounds?: number;
}

export interface Limits {
  readonly rounds: number;
  /** After so many seconds nothing is done that was done before: each contender has one sample at least. */
  readonly seconds: number;
}

export type Samples = ReadonlyMap<string, readonly number[]>;

export async function timed(work: () => unknown): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

/** The shortest time that the clock and the collector of garbage leave worth reading. */
const LEAST_MS = 20;

/** The time of one run of quick work, as the mean of as many runs as fill 20 ms; `prepare` is not counted. */
export async function timedOften<T>(prepare: () => T, work: (input: T) => unknown): Promise<number> {
  let sum = 0;
  let runs = 0;
  while (sum < LEAST_MS) {
    const input = prepare();
    sum += await timed(() => work(input));
    runs += 1;
  }
  return sum / runs;
}

/** Round after round, each contender once a round. */
export async function inTurn(contenders: readonly Contender[], limits: Limits): Promise<Samples> {
  const samples = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  for (const { run, rehearse = false } of contenders) if (rehearse) await run();
  const end = performance.now() + limits.seconds * 1000;
  for (let round = 0; round < limits.rounds; round += 1) {
    for (const { name, run, rounds = limits.rounds } of contenders) {
      const late = round > 0 && performance.now() > end;
      if (round < rounds && !late) samples.get(name)?.push(await run());
    }
  }
  return samples;
}
