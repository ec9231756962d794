/** The thread in which foreign files are read, one at a time (`thread.ts`). */
import { parentPort } from 'node:worker_threads';
import { Failure } from '../../../document/failure.ts';
import type { Answer, Order } from './thread.ts';
import { readForeign } from './work.ts';

async function answer({ bytes, work }: Order): Promise<Answer> {
  try {
    return { type: 'read', read: await readForeign(bytes, work) };
  } catch (error) {
    if (error instanceof Failure) return { type: 'failed', code: error.code, detail: error.detail };
    return { type: 'broken', message: String(error) };
  }
}

function say(message: Answer): void {
  parentPort?.postMessage(message);
}

// Only `thread.ts` starts this file, and sends it orders.
parentPort?.on('message', async (order: Order) => say(await answer(order)));
say({ type: 'ready' });
