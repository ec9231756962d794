/**
 * The library in a thread of its own. A file that hangs it or eats its memory is known by name: the thread is ended, begun
 * again, and that file is listed as one that cannot be read. Without threads the library works where it is.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Failure, type FailureCode } from '../../../document/failure.ts';
import { type ChosenFolder, createLibrary, type Library, type LibraryTools } from './library.ts';
import {
  type Asked,
  METHODS,
  type Method,
  type MethodAnswer,
  type MethodArgument,
  type Order,
  type Said,
} from './protocol.ts';

export interface ThreadTools extends Pick<LibraryTools, 'state' | 'holder'> {
  readonly clock: () => number;
  readonly limits?: LibraryLimits;
}

/** What one file may cost. */
export interface LibraryLimits {
  readonly timeMs: number;
  readonly heapMb: number;
  /** Between two looks at how long a file has been read. */
  readonly watchMs: number;
}

/** A file that another program has to convert first takes longest. */
const LIMITS: LibraryLimits = { timeMs: 150_000, heapMb: 768, watchMs: 2_000 };

/** As a source beside this one, or as its own bundle beside that of the main process (`vite.config.ts`). */
function workerFile(): string {
  const here = fileURLToPath(import.meta.url);
  const beside = path.dirname(here);
  return here.endsWith('.ts') ? path.join(beside, 'worker.ts') : path.join(beside, 'library.js');
}

function codeOf(cause: unknown): FailureCode {
  const isMemory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return isMemory ? 'TOO_LARGE' : 'READ_FAILED';
}

interface Waiting {
  readonly asked: Asked;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread {
  readonly worker: Worker;
  ready: boolean;
  /** What is being read, since when. */
  reading: { readonly file: string; readonly since: number } | null;
  /** Why it is being ended. */
  verdict: FailureCode | null;
}

export function createLibraryThread(tools: ThreadTools): Library {
  const { clock, limits = LIMITS } = tools;
  const waiting = new Map<number, Waiting>();
  const deadly = new Map<string, FailureCode>();
  let thread: Thread | null = null;
  let inPlace: Library | null = null;
  let chosen: readonly ChosenFolder[] = [];
  let last = 0;
  let ended = false;

  function start(): Thread {
    const order: Order = { state: tools.state, holder: tools.holder, deadly: [...deadly] };
    const worker = new Worker(workerFile(), {
      workerData: order,
      resourceLimits: { maxOldGenerationSizeMb: limits.heapMb },
      stdout: true,
      stderr: true,
      execArgv: [],
    });
    const started: Thread = { worker, ready: false, reading: null, verdict: null };
    worker.on('message', (said: Said) => hear(said, started));
    let cause: unknown = null;
    worker.once('error', (error) => {
      cause = error;
    });
    worker.once('exit', () => onEnd(started, cause));
    // Nobody stays only because papers could be read.
    worker.unref();
    return started;
  }

  function hear(said: Said, from: Thread): void {
    switch (said.type) {
      case 'ready':
        from.ready = true;
        return;
      case 'reading':
        from.reading = said.file === null ? null : { file: said.file, since: clock() };
        return;
      case 'answer':
        waiting.get(said.id)?.resolve(said.value);
        waiting.delete(said.id);
        break;
      case 'failed':
        waiting.get(said.id)?.reject(new Failure('INTERNAL', said.message));
        waiting.delete(said.id);
        break;
    }
    if (waiting.size === 0) from.worker.unref();
  }

  function onEnd(gone: Thread, cause: unknown): void {
    if (thread !== gone) return;
    thread = null;
    if (ended) return;
    if (!gone.ready) inPlace = createHere();
    else if (gone.reading) deadly.set(gone.reading.file, gone.verdict ?? codeOf(cause));
    askAgain(gone, cause);
  }

  function askAgain({ ready, reading }: Thread, cause: unknown): void {
    // What was asked is asked again; the new thread begins with the folders.
    const open = [...waiting.values()];
    waiting.clear();
    // No file is to blame: it would end the same way again.
    if (ready && reading === null && cause !== null) {
      for (const { reject } of open) reject(new Failure('INTERNAL', '', { cause }));
      return;
    }
    void send('choose', chosen).catch(() => {});
    for (const { asked, resolve, reject } of open) void send(asked.method, asked.argument).then(resolve, reject);
  }

  function createHere(): Library {
    return createLibrary({ ...tools, direct: false, onReading: () => {}, known: () => null });
  }

  async function send(method: Method, argument: unknown): Promise<unknown> {
    // A method that is asked for comes with its own argument.
    if (inPlace !== null) return await (inPlace[method] as (argument: unknown) => Promise<unknown>)(argument);
    try {
      thread ??= start();
    } catch {
      // The system gives no thread.
      inPlace = createHere();
      await inPlace.choose(chosen);
      return await send(method, argument);
    }
    const { worker } = thread;
    last += 1;
    const asked: Asked = { id: last, method, argument };
    worker.ref();
    return await new Promise((resolve, reject) => {
      waiting.set(asked.id, { asked, resolve, reject });
      worker.postMessage(asked);
    });
  }

  /** A file that takes too long ends the thread. */
  const watch = setInterval(() => {
    const reading = thread?.reading;
    if (!thread || !reading || clock() - reading.since < limits.timeMs) return;
    thread.verdict = 'TOO_SLOW';
    void thread.worker.terminate();
  }, limits.watchMs);
  watch.unref();

  async function call<M extends Method>(method: M, argument: MethodArgument<M>): Promise<MethodAnswer<M>> {
    // The thread answers each method with what the library gives.
    return (await send(method, argument)) as MethodAnswer<M>;
  }

  const library = Object.fromEntries(
    METHODS.map((method) => [method, (argument: never) => call(method, argument)]),
  ) as unknown as Library; // a function for each method, with its own argument and answer
  return {
    ...library,
    async choose(folders) {
      chosen = folders;
      return await call('choose', folders);
    },
    async forget() {
      chosen = [];
      return await call('forget', null);
    },
    async close() {
      ended = true;
      clearInterval(watch);
      if (thread === null && inPlace === null) return null;
      await call('close', null);
      await thread?.worker.terminate();
      return null;
    },
  };
}
