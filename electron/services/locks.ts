/**
 * Who sits at a file: a small hidden file beside it, for as long as a window has the draft open. It only advises. Where none can
 * be made or read everything works without, and no save ever waits for one. (Node cannot set the attribute by which Windows
 * hides a file; there it is seen by whoever looks into the folder.)
 */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import * as v from 'valibot';
import type { FileHolder } from '../contract/drafts.ts';
import type { SeatId } from '../contract/keeping.ts';
import { errno } from './errors.ts';
import { isRunning, startOf } from './processes.ts';
import { createTurns } from './turns.ts';
import { besideName } from './versions.ts';

/** What stands in a lock. It names nobody and nothing beyond what the office programs write into theirs. */
const lockSchema = v.object({
  holder: v.pipe(v.string(), v.maxLength(200)),
  machine: v.pipe(v.string(), v.maxLength(200)),
  /** Tells machines of one name apart. */
  box: v.pipe(v.string(), v.maxLength(100)),
  /** One run of the program. */
  program: v.pipe(v.string(), v.maxLength(100)),
  seat: v.pipe(v.string(), v.maxLength(100)),
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  started: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  /** ISO 8601, UTC, by the clock of the holder. To be shown, never to be reckoned with. */
  since: v.pipe(v.string(), v.isoTimestamp()),
  renewed: v.pipe(v.string(), v.isoTimestamp()),
});
type Lock = v.InferOutput<typeof lockSchema>;

/** Who we are: the person, the machine, this run of the program. */
export type Self = Pick<Lock, 'holder' | 'machine' | 'box' | 'program' | 'pid' | 'started'>;

/** Who we are, and what time does: passed in. */
export interface LockTools {
  readonly self: () => Promise<Self>;
  readonly now: () => Date;
  readonly wait: (ms: number) => Promise<void>;
  /** Does the work again and again; what it gives ends that. */
  readonly every: (ms: number, work: () => void) => () => void;
}

/** The seats of this program and the files they sit at. */
export interface Locks {
  /** The window of this seat has the file open now, and no other; null: none. Gives whoever else has it. Never throws. */
  readonly sit: (seat: SeatId, file: string | null) => Promise<FileHolder | null>;
  readonly leaveAll: () => Promise<void>;
}

const RENEWED_MS = 60_000;
/** A lock of another machine that was not renewed for so long is left over. */
const STALE_MS = 10 * 60_000;
/** So long a lock may be there that is not written yet. */
const WRITING_MS = 200;
const MOST_BYTES = 4096;

/** Hidden names are no secrets, but a seat is one: whoever knows it may take the desk. */
const seatMark = (seat: SeatId) => createHash('sha256').update(seat).digest('hex').slice(0, 12);

async function readLock(file: string): Promise<Lock | null> {
  const handle = await fs.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(MOST_BYTES), 0, MOST_BYTES, 0);
    const read = v.safeParse(lockSchema, JSON.parse(buffer.subarray(0, bytesRead).toString('utf8')));
    return read.success ? read.output : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  } finally {
    await handle.close();
  }
}

/** How long ago a file was written, by the clock of the disk or share that it lies on: ours may be another. In ms. */
async function ageOnDisk(file: string): Promise<number> {
  const probe = `${file}-${process.pid}`;
  try {
    await fs.writeFile(probe, '');
    const [then, now] = [await fs.stat(file), await fs.stat(probe)];
    return now.mtimeMs - then.mtimeMs;
  } finally {
    await fs.rm(probe, { force: true });
  }
}

/** Where nobody can tell, it is not. */
async function isOld(file: string): Promise<boolean> {
  return (await ageOnDisk(file).catch(() => 0)) > STALE_MS;
}

async function isLeftOver(file: string, lock: Lock | null, self: Self): Promise<boolean> {
  if (lock === null || lock.box !== self.box) return await isOld(file);
  if (lock.program === self.program) return false;
  if (!isRunning(lock.pid)) return true;
  const started = await startOf(lock.pid);
  // The number of a process may have been given out again.
  return started === null || lock.started === null ? await isOld(file) : started !== lock.started;
}

const isSame = (a: Lock | null, b: Lock) => a !== null && a.program === b.program && a.seat === b.seat;

async function putInPlace(file: string, lock: Lock): Promise<void> {
  const beside = `${file}-${lock.pid}`;
  try {
    await fs.writeFile(beside, JSON.stringify(lock));
    await fs.rename(beside, file);
  } catch (error) {
    await fs.rm(beside, { force: true });
    throw error;
  }
}

/** Null where the lock is ours now. */
async function take(file: string, mine: Lock, self: Self, wait: LockTools['wait']): Promise<Lock | 'unknown' | null> {
  try {
    await fs.writeFile(file, JSON.stringify(mine), { flag: 'wx' });
    return null;
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw error;
  }
  let there = await readLock(file);
  if (there === null) await wait(WRITING_MS);
  there ??= await readLock(file);
  if (isSame(there, mine)) return null;
  if (!(await isLeftOver(file, there, self))) return there ?? 'unknown';
  await putInPlace(file, mine);
  // Two may have found it left over at once: the later one has it.
  const now = await readLock(file);
  return isSame(now, mine) ? null : (now ?? 'unknown');
}

function holderOf(lock: Lock | 'unknown', self: Self): FileHolder {
  if (lock === 'unknown') return { person: '', machine: '', since: null, place: 'elsewhere' };
  const { holder: person, machine, since } = lock;
  const place = lock.program === self.program ? 'thisProgram' : lock.box === self.box ? 'thisMachine' : 'elsewhere';
  return { person, machine, since, place };
}

interface Seated {
  /** The draft, as it was named. */
  readonly draft: string;
  readonly file: string;
  readonly lock: Lock;
  readonly stop: () => void;
}

/** Told again that we are there. What others have taken meanwhile is left to them. */
async function renew({ file, lock }: Seated, now: Date): Promise<void> {
  const text = JSON.stringify({ ...lock, renewed: now.toISOString() });
  try {
    if (isSame(await readLock(file), lock)) await fs.writeFile(file, text, { flag: 'r+' });
  } catch (error) {
    // It went with the share for a while.
    if (errno(error) === 'ENOENT') await fs.writeFile(file, text, { flag: 'wx' });
  }
}

async function release({ file, lock, stop }: Seated): Promise<void> {
  stop();
  if (isSame(await readLock(file), lock)) await fs.rm(file, { force: true });
}

/** Holds nothing until somebody sits down. */
export function createLocks(tools: LockTools): Locks {
  const seats = new Map<SeatId, Seated>();
  const inTurn = createTurns();

  async function leave(seat: SeatId): Promise<void> {
    const seated = seats.get(seat);
    seats.delete(seat);
    if (seated) await release(seated).catch(() => {});
  }

  async function sitDown(seat: SeatId, draft: string): Promise<FileHolder | null> {
    const real = await fs.realpath(draft);
    const file = path.join(path.dirname(real), besideName(real, 'lock'));
    const self = await tools.self();
    const since = tools.now().toISOString();
    const lock: Lock = { ...self, seat: seatMark(seat), since, renewed: since };
    const other = await take(file, lock, self, tools.wait);
    if (other !== null) return holderOf(other, self);
    const seated = { draft, file, lock, stop: () => {} };
    const stop = tools.every(RENEWED_MS, () => void inTurn(seat, () => renew(seated, tools.now())).catch(() => {}));
    seats.set(seat, { ...seated, stop });
    return null;
  }

  async function sit(seat: SeatId, draft: string | null): Promise<FileHolder | null> {
    if (draft !== null && seats.get(seat)?.draft === draft) return null;
    await leave(seat);
    return draft === null ? null : await sitDown(seat, draft).catch(() => null);
  }

  return {
    sit: (seat, draft) => inTurn(seat, () => sit(seat, draft)),
    async leaveAll() {
      await Promise.all([...seats.keys()].map((seat) => inTurn(seat, () => leave(seat))));
    },
  };
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // A user that the system has no name for.
    return '';
  }
}

/** Machines that were set up from one image share their name, not their network cards. */
function thisBox(): string {
  const cards = Object.values(os.networkInterfaces()).flatMap((all) => (all ?? []).map(({ mac }) => mac));
  return createHash('sha256')
    .update([os.hostname(), ...new Set(cards.toSorted())].join())
    .digest('hex')
    .slice(0, 12);
}

/** This very program. */
export async function thisSelf(): Promise<Self> {
  const { pid } = process;
  return {
    holder: userName(),
    machine: os.hostname(),
    box: thisBox(),
    program: `${pid}-${performance.timeOrigin}`,
    pid,
    started: await startOf(pid),
  };
}

/** The tools of a running program. */
export function realLockTools(now: () => Date): LockTools {
  return {
    self: thisSelf,
    now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    every(ms, work) {
      const timer = setInterval(work, ms).unref();
      return () => clearInterval(timer);
    },
  };
}
