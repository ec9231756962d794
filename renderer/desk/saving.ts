/** Saves of one window, one after the other: one that is asked for meanwhile is not lost. */
import type { FileId } from '../../electron/contract/files.ts';
import type { Desk } from './desk.ts';

interface Turn {
  readonly file: FileId;
  /** The paper that lay on the desk. */
  readonly opened: number;
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
  const { opened } = desk.state.get();
  if (before && !before.hasBegun && before.file === file && before.opened === opened) return before.done;
  const run = async () => {
    await before?.done;
    turn.hasBegun = true;
    return job();
  };
  // `run` waits before it looks at its turn.
  const turn: Turn = { file, opened, done: Promise.resolve().then(run), hasBegun: false };
  last.set(desk, turn);
  return turn.done;
}

/** Ends once no save is under way, whatever came of those that were. */
export async function savesEnded(desk: Desk): Promise<void> {
  for (let turn = last.get(desk); turn; ) {
    await turn.done;
    const next = last.get(desk);
    turn = next === turn ? undefined : next;
  }
}
