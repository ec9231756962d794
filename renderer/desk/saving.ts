/** Saves of one window, one after the other: one that is asked for meanwhile is not lost. */
import type { FileId } from '../../electron/contract/files.ts';
import type { Desk } from './desk.ts';

interface Turn {
  readonly file: FileId;
  readonly done: Promise<boolean>;
  hasBegun: boolean;
}

const last = new WeakMap<Desk, Turn>();

/**
 * Runs `job` once the save before it has ended. Several that wait for the same file are one: it takes what is written by
 * then. `job` must not throw; its answer is whether it was saved.
 */
export function saveInTurn(desk: Desk, file: FileId, job: () => Promise<boolean>): Promise<boolean> {
  const before = last.get(desk);
  if (before && !before.hasBegun && before.file === file) return before.done;
  const run = async () => {
    await before?.done;
    turn.hasBegun = true;
    return job();
  };
  // `run` waits before it looks at its turn.
  const turn: Turn = { file, done: Promise.resolve().then(run), hasBegun: false };
  last.set(desk, turn);
  return turn.done;
}
