/** The thread in which the library works (`thread.ts`): a file that hangs or eats memory ends it and nothing else. */
import { parentPort, workerData } from 'node:worker_threads';
import { Failure } from '../../../document/failure.ts';
import { createLibrary, type Library } from './library.ts';
import type { Asked, Order, Said } from './protocol.ts';
import { refusal } from './reading.ts';

const say = (said: Said) => parentPort?.postMessage(said);

function createHere({ state, holder, deadly }: Order): Library {
  const codes = new Map(deadly);
  return createLibrary({
    state,
    holder,
    direct: true,
    clock: Date.now,
    onReading: (file) => say({ type: 'reading', file }),
    known(file, at) {
      const code = codes.get(file);
      return code === undefined ? null : refusal(at, new Failure(code, ''));
    },
  });
}

// Only `thread.ts` starts this file, and asks for methods that there are.
const library = createHere(workerData as Order);
parentPort?.on('message', ({ id, method, argument }: Asked) => {
  const work = library[method] as (argument: unknown) => Promise<unknown>;
  work(argument).then(
    (value) => say({ type: 'answer', id, value }),
    (error: unknown) => say({ type: 'failed', id, message: String(error) }),
  );
});
say({ type: 'ready' });
