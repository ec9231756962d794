/**
 * Reads a foreign file in a thread of its own: a hostile one can neither stop the window nor eat the machine's memory, and a
 * person can give it up. A thread that did its work is kept for a moment, for the next file of many.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../../document/failure.ts';
import { READING_LIMITS, type ReadingLimits } from './limits.ts';
import { type ForeignReading, type ReadWork, readForeign } from './work.ts';

/** What the thread is given. */
export interface Order {
  readonly bytes: Uint8Array;
  readonly work: ReadWork;
}

/** What it gives back: that it has begun, then one result for each order. `broken` is a fault of ours. */
export type Answer =
  | { readonly type: 'ready' }
  | { readonly type: 'read'; readonly read: ForeignReading }
  | { readonly type: 'failed'; readonly code: FailureCode; readonly detail: string }
  | { readonly type: 'broken'; readonly message: string };

type Result = Exclude<Answer, { readonly type: 'ready' }>;

export interface ThreadOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limits?: ReadingLimits;
}

/** For so long a thread waits for another file, in ms. */
const IDLE_MS = 5_000;

interface Thread {
  readonly worker: Worker;
  /** Its memory was fixed when it began. */
  readonly heapMb: number;
  isReady: boolean;
  /** Ends it, once nothing is given to it any more. */
  retirement: NodeJS.Timeout | null;
}

/** The one thread that is kept. */
let idle: Thread | null = null;

/** A source beside this one, or a file of the bundle beside the one that this is in (`vite.config.ts`). */
function workerFile(): string {
  const here = fileURLToPath(import.meta.url);
  return path.join(path.dirname(here), here.endsWith('.ts') ? 'worker.ts' : 'reader.js');
}

function startThread(heapMb: number): Thread {
  const worker = new Worker(workerFile(), {
    // Young objects are part of what it may use.
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: Math.min(64, heapMb / 4) },
    // What a library complains of is nothing for a terminal.
    stdout: true,
    stderr: true,
    env: {},
    execArgv: [],
  });
  // Whoever waits for an answer hears of it, too; nobody may be waiting.
  worker.on('error', () => {});
  const thread: Thread = { worker, heapMb, isReady: false, retirement: null };
  worker.once('exit', () => {
    if (idle === thread) idle = null;
  });
  return thread;
}

function takeThread(heapMb: number): Thread {
  const kept = idle;
  if (kept?.heapMb !== heapMb) return startThread(heapMb);
  idle = null;
  if (kept.retirement) clearTimeout(kept.retirement);
  kept.worker.ref();
  return kept;
}

/** Keeps a thread that did its work, unless another one is kept. The program does not wait for it to end. */
function keepThread(thread: Thread): void {
  if (idle !== null) {
    void thread.worker.terminate();
    return;
  }
  idle = thread;
  thread.worker.unref();
  thread.retirement = setTimeout(() => void thread.worker.terminate(), IDLE_MS).unref();
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** There was no thread at all. */
class NoThread extends Error {}

/** Rejects with a Failure, or with NoThread where it never began. */
function resultOf(thread: Thread, order: Order): Promise<Result> {
  const { worker } = thread;
  return new Promise((resolve, reject) => {
    const stop = () => {
      worker.off('message', hear);
      worker.off('error', end);
      worker.off('exit', ended);
    };
    // Of our own thread.
    const hear = (answer: Answer) => {
      thread.isReady = true;
      if (answer.type === 'ready') return;
      stop();
      resolve(answer);
    };
    const end = (cause?: unknown) => {
      stop();
      if (codeOf(cause) === 'ERR_WORKER_OUT_OF_MEMORY') reject(new Failure('TOO_LARGE', order.work.name, { cause }));
      else reject(thread.isReady ? new Failure('INTERNAL', '', { cause }) : new NoThread('no thread', { cause }));
    };
    const ended = () => end();
    worker.on('message', hear);
    worker.on('error', end);
    worker.on('exit', ended);
    worker.postMessage(order);
  });
}

const MB = 1024 * 1024;
/** Between two looks at how much the program has grown, in ms. */
const LOOK_MS = 100;

/** Rejects when the time is over, the program has grown too much or the person gives up; `stop` ends the waiting. */
function patience(name: string, { timeMs, growthMb }: ReadingLimits, signal: AbortSignal | undefined) {
  let stop = () => {};
  const most = process.memoryUsage.rss() + growthMb * MB;
  const over = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Failure('TOO_SLOW', name)), timeMs);
    const given = () => reject(new Failure('STOPPED', name));
    const look = setInterval(() => {
      if (process.memoryUsage.rss() > most) reject(new Failure('TOO_LARGE', name));
    }, LOOK_MS);
    signal?.addEventListener('abort', given);
    stop = () => {
      clearTimeout(timer);
      clearInterval(look);
      signal?.removeEventListener('abort', given);
    };
  });
  return { over, stop: () => stop() };
}

function readOf(result: Result): ForeignReading {
  switch (result.type) {
    case 'read':
      return result.read;
    case 'failed':
      throw new Failure(result.code, result.detail);
    case 'broken':
      throw new Failure('INTERNAL', '', { cause: result.message });
  }
}

/** The thread's result. A thread that gave none is ended before the failure is told. */
async function resultWithin(order: Order, limits: ReadingLimits, signal: AbortSignal | undefined): Promise<Result> {
  const waiting = patience(order.work.name, limits, signal);
  const thread = takeThread(limits.heapMb);
  try {
    const result = await Promise.race([resultOf(thread, order), waiting.over]);
    keepThread(thread);
    return result;
  } catch (error) {
    await thread.worker.terminate();
    throw error;
  } finally {
    waiting.stop();
  }
}

/** Reads in a thread. Throws a Failure: STOPPED, TOO_SLOW, TOO_LARGE, and what the reader throws. */
export async function readInThread(
  bytes: Uint8Array,
  work: ReadWork,
  { signal, limits = READING_LIMITS }: ThreadOptions = {},
): Promise<ForeignReading> {
  if (signal?.aborted) throw new Failure('STOPPED', work.name);
  try {
    return readOf(await resultWithin({ bytes, work }, limits, signal));
  } catch (error) {
    // Its file is not there, or the system refuses one: better read in place than not at all.
    if (error instanceof NoThread) return await readForeign(bytes, work);
    throw error;
  }
}
