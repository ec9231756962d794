/** Tracked changes, taken as accepted: what was taken out and put in, where. */
import type { WordChange } from '../../notice.ts';

export interface ChangeLog {
  /** `near` is the text before it. */
  readonly removed: (text: string, near: string) => void;
  /** Text put in; it was already passed. */
  readonly added: (text: string, near: string) => void;
  /** So many characters of the text were passed. */
  readonly pass: (count: number) => void;
}

/** A change that begins where the last one ended is one with it: a word taken out and another put in its place. */
export function changeLog(changes: WordChange[]): ChangeLog {
  let passed = 0;
  let end = -1;
  const note = (change: WordChange, from: number) => {
    const last = changes.at(-1);
    if (last !== undefined && from === end)
      changes[changes.length - 1] = {
        removed: last.removed + change.removed,
        added: last.added + change.added,
        near: last.near,
      };
    else changes.push(change);
    end = passed;
  };
  return {
    removed: (text, near) => note({ removed: text, added: '', near }, passed),
    added: (text, near) => note({ removed: '', added: text, near }, passed - text.length),
    pass(count) {
      passed += count;
    },
  };
}
