/** Which words a comment is about: a range of the text with two ends, which may lie in different paragraphs. */
import { MOST_RANGES, MOST_TOLD } from './limits.ts';

export interface CommentRanges {
  readonly begin: (id: string) => void;
  /** Text that was read goes to all ranges that are open. */
  readonly add: (text: string) => void;
  readonly end: (id: string) => void;
  /** The words that a comment is about, '' where none are marked. */
  readonly about: (id: string) => string;
  /** Ids in the order of their ranges. */
  readonly order: () => readonly string[];
}

export function commentRanges(): CommentRanges {
  const words = new Map<string, string>();
  const open = new Set<string>();
  return {
    begin(id) {
      if (words.has(id)) return;
      words.set(id, '');
      if (open.size < MOST_RANGES) open.add(id);
    },
    add(text) {
      for (const id of open) {
        const all = (words.get(id) ?? '') + text;
        words.set(id, all.slice(0, MOST_TOLD));
        // Of a long range its beginning is enough; so a thousand ranges over a long text cost no more than it.
        if (all.length >= MOST_TOLD) open.delete(id);
      }
    },
    end: (id) => void open.delete(id),
    about: (id) => words.get(id) ?? '',
    order: () => [...words.keys()],
  };
}
