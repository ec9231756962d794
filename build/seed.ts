/** Which generated cases a test run meets. The same ones each time, so that a failure is one of the change that was made. */

/** Of fast-check. */
export const USUAL_SEED = 20_261_124;

/** What `NIGAO_SEED` asks for: the usual seed where it is not set, `random` any other, or a whole number. */
export function chosenSeed(wanted: string | undefined): number {
  if (wanted === undefined || wanted === '') return USUAL_SEED;
  if (wanted === 'random') return Math.floor(Math.random() * 2 ** 31);
  const seed = Number(wanted);
  if (!Number.isSafeInteger(seed)) throw new RangeError(`NIGAO_SEED is a whole number or random, not ${wanted}`);
  return seed;
}

/** What `NIGAO_RUNS` asks for: how many times as many generated cases as usual. */
export function chosenFactor(wanted: string | undefined): number {
  const factor = wanted === undefined || wanted === '' ? 1 : Number(wanted);
  if (!Number.isFinite(factor) || factor <= 0) throw new RangeError(`NIGAO_RUNS is a number above 0, not ${wanted}`);
  return factor;
}
