/** Where the session runs: in a worker, or in the window's own thread whenever that has nothing else to do. */
import type { FromSession, ToSession } from './protocol.ts';
import type { answerOf, Session } from './session.ts';

export interface Engine {
  post(message: ToSession): void;
  close(): void;
}

export type Hear = (message: FromSession) => void;

/** `onLost`: the worker cannot be had, or broke down. */
function workerEngine(hear: Hear, onLost: () => void): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'proofread' });
  worker.onmessage = ({ data }: MessageEvent<FromSession>) => hear(data);
  worker.onerror = (event) => {
    event.preventDefault();
    worker.terminate();
    onLost();
  };
  return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
}

/** Until the window is idle; gives how many ms are left then. */
export type Idle = () => Promise<{ timeRemaining(): number }>;

const whenIdle: Idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));

/** The session's code is not part of the window's start. */
export interface Loaded {
  readonly session: Session;
  readonly answer: typeof answerOf;
}

/** Messages one after the other; a check that is followed by another is still heard, for the next one builds on it. */
export function idleEngine(load: () => Promise<Loaded>, hear: Hear, idle: Idle = whenIdle): Engine {
  let closed = false;
  let loaded: Loaded | null = null;
  let turn: Promise<void> = Promise.resolve();

  async function prepare(message: Extract<ToSession, { type: 'check' }>, to: Session): Promise<void> {
    let deadline = await idle();
    for (const _ of to.prepare(message)) {
      if (closed) return;
      if (deadline.timeRemaining() < 2) deadline = await idle();
    }
  }

  async function work(message: ToSession): Promise<void> {
    if (closed) return;
    loaded ??= await load();
    const { session, answer } = loaded;
    // What cannot be read says so when it is answered.
    if (message.type === 'check') await prepare(message, session).catch(() => {});
    if (!closed) hear(answer(session, message));
  }

  return {
    post(message) {
      turn = turn.then(() => work(message)).catch((error: unknown) => console.error(error));
    },
    close() {
      closed = true;
    },
  };
}

async function loadSession(): Promise<Loaded> {
  const [{ answerOf: answer, createSession }, { RULES }] = await Promise.all([
    import('./session.ts'),
    import('../../document/proofread/rules.ts'),
  ]);
  return { session: createSession(RULES), answer };
}

/** What was posted before the worker broke down is told anew by `onAnew`. */
export function startEngine(hear: Hear, onAnew: () => void): Engine {
  let engine: Engine;
  const fallBack = () => {
    engine = idleEngine(loadSession, hear);
    onAnew();
  };
  try {
    engine = workerEngine(hear, fallBack);
  } catch {
    // No workers here: nothing was posted yet that would have to be told anew.
    engine = idleEngine(loadSession, hear);
  }
  return { post: (message) => engine.post(message), close: () => engine.close() };
}
