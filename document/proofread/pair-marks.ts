/** Which two characters stand side by side in any of many words: for walks that ask at each character of a text. */

/** Bits of the table, small enough to stay at hand; so many more than there are pairs that nearly nothing else is let through. */
const MARKS = 1 << 17;
const markOf = (first: number, second: number) => (first * 0x9e5 + second) & (MARKS - 1);

/** Marks that come in twos. */
export interface PairMarks {
  readonly add: (first: number, second: number) => void;
  /** Never false for a pair that was added, and seldom true for another. */
  readonly has: (first: number, second: number) => boolean;
}

export function pairMarks(): PairMarks {
  const marks = new Uint32Array(MARKS / 32);
  return {
    add(first, second) {
      const mark = markOf(first, second);
      marks[mark >> 5] = (marks[mark >> 5] ?? 0) | (1 << (mark & 31));
    },
    has(first, second) {
      const mark = markOf(first, second);
      return (((marks[mark >> 5] ?? 0) >>> (mark & 31)) & 1) === 1;
    },
  };
}
