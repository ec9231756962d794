/** Finds many words in one walk through a text. */

export interface WordMatcher<T> {
  /** Calls back for each place where a word stands, longer words first at the same place. Words may overlap. */
  readonly scan: (text: string, onHit: (start: number, word: string, value: T) => void) => void;
}

interface Word<T> {
  readonly word: string;
  readonly value: T;
}

/**
 * Two characters tell whether any word can begin at a place; nearly all places are done with by that. Words of one
 * character are found by their only one. The cost is that of the text, times the few words that share a beginning.
 */
export function wordMatcher<T>(entries: Iterable<readonly [word: string, value: T]>): WordMatcher<T> {
  const firsts = new Uint8Array(0x10000);
  const byStart = new Map<number, Word<T>[]>();
  for (const [word, value] of entries) {
    if (word === '') continue;
    const first = word.charCodeAt(0);
    firsts[first] = word.length === 1 ? 2 : Math.max(firsts[first] ?? 0, 1);
    const key = word.length === 1 ? first : first * 0x10000 + word.charCodeAt(1);
    byStart.set(key, [...(byStart.get(key) ?? []), { word, value }]);
  }
  for (const words of byStart.values()) words.sort((a, b) => b.word.length - a.word.length);
  /** The words that could begin with these two characters; null, which is the usual answer, for none. */
  const beginning = (first: number, second: number): readonly Word<T>[] | null => {
    const kind = firsts[first];
    if (kind === 0) return null;
    const longer = byStart.get(first * 0x10000 + second);
    return kind === 2 ? [...(longer ?? []), ...(byStart.get(first) ?? [])] : (longer ?? null);
  };
  return {
    scan(text, onHit) {
      let first = text.charCodeAt(0);
      for (let start = 0; start < text.length; start += 1) {
        const second = text.charCodeAt(start + 1) || 0;
        const words = beginning(first, second);
        first = second;
        if (words === null) continue;
        for (const { word, value } of words) if (text.startsWith(word, start)) onHit(start, word, value);
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
