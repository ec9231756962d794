/** Finds many words in one walk through a text. */
import { pairMarks } from './pair-marks.ts';

export interface WordMatcher<T> {
  /** Calls back for each place where a word stands, longer words first at the same place. Words may overlap. */
  readonly scan: (text: string, onHit: (start: number, word: string, value: T) => void) => void;
}

interface Word<T> {
  readonly word: string;
  readonly value: T;
}

type OnHit<T> = Parameters<WordMatcher<T>['scan']>[1];

function tellEach<T>(words: readonly Word<T>[], text: string, start: number, onHit: OnHit<T>): void {
  for (const { word, value } of words) if (text.startsWith(word, start)) onHit(start, word, value);
}

/**
 * Two characters tell whether any word can begin at a place; nearly all places are done with by one look into a table. Words of
 * one character are found by their only one. The cost is that of the text, times the few words that share a beginning.
 */
export function wordMatcher<T>(entries: Iterable<readonly [word: string, value: T]>): WordMatcher<T> {
  const singles = new Map<number, Word<T>>();
  const isSingle = new Uint8Array(0x10000);
  const marks = pairMarks();
  const byStart = new Map<number, Word<T>[]>();
  for (const [word, value] of entries) {
    if (word === '') continue;
    const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)];
    if (word.length === 1) {
      isSingle[first] = 1;
      singles.set(first, { word, value });
      continue;
    }
    marks.add(first, second);
    const key = first * 0x10000 + second;
    const known = byStart.get(key);
    if (known) known.push({ word, value });
    else byStart.set(key, [{ word, value }]);
  }
  for (const words of byStart.values()) words.sort((a, b) => b.word.length - a.word.length);
  /** The words that could begin with these two characters; nothing, which is the usual answer, for none. */
  const beginning = (first: number, second: number) =>
    marks.has(first, second) ? byStart.get(first * 0x10000 + second) : undefined;
  return {
    scan(text, onHit) {
      let first = text.charCodeAt(0);
      for (let start = 0; start < text.length; start += 1) {
        const second = text.charCodeAt(start + 1) || 0;
        const words = beginning(first, second);
        if (words !== undefined) tellEach(words, text, start, onHit);
        const single = isSingle[first] === 1 ? singles.get(first) : undefined;
        if (single) onHit(start, single.word, single.value);
        first = second;
      }
    },
  };
}

/** Whether a longer, right word covers the place: 「账」 of 「蚊帐」. */
export function coveredBy(text: string, start: number, end: number, longer: readonly string[]): boolean {
  return longer.some((word) => {
    for (let at = Math.max(0, end - word.length); at <= start; at += 1) if (text.startsWith(word, at)) return true;
    return false;
  });
}
