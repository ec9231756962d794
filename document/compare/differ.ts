/** Two lists held against each other, in the order in which they stand. */
import { diffArrays } from 'diff';
import type { Span } from '../proofread/span.ts';

/** Places in the two lists, `end` not included, that take the place of each other. */
export interface Range {
  readonly mine: Span;
  readonly theirs: Span;
}

/** Gathers what is walked over into ranges, cut where both lists have the same entry. */
function createRanges() {
  const ranges: Range[] = [];
  let [i, j] = [0, 0];
  let [from, since] = [0, 0];
  const close = () => {
    if (i > from || j > since) ranges.push({ mine: { start: from, end: i }, theirs: { start: since, end: j } });
  };
  return {
    gone: (count: number) => {
      i += count;
    },
    came: (count: number) => {
      j += count;
    },
    same: (count: number) => {
      close();
      i += count;
      j += count;
      [from, since] = [i, j];
    },
    done: (): readonly Range[] => {
      close();
      return ranges;
    },
  };
}

/** Up to so many pairs of entries the table is quicker: lists that have little in common need as many steps as they have pairs. */
const MOST_PAIRS = 250_000;

/** Equal entries have the same number. */
function numbered(mine: readonly string[], theirs: readonly string[]): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const numberOf = (entry: string) => {
    const known = numbers.get(entry) ?? numbers.size;
    numbers.set(entry, known);
    return known;
  };
  return [Int32Array.from(mine, numberOf), Int32Array.from(theirs, numberOf)];
}

/** By the longest list that both hold, from a table of all pairs. */
function byTable(mine: readonly string[], theirs: readonly string[]): readonly Range[] {
  const [a, b] = numbered(mine, theirs);
  const width = b.length + 1;
  // Lengths of what both still have from each pair of places on; never more than the shorter list.
  const longest = new Uint16Array((a.length + 1) * width);
  const at = (i: number, j: number) => longest[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      longest[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const ranges = createRanges();
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      ranges.same(1);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ranges.gone(1);
      i += 1;
    } else {
      ranges.came(1);
      j += 1;
    }
  }
  ranges.gone(a.length - i);
  ranges.came(b.length - j);
  return ranges.done();
}

/** What stands between the entries that both have, in order. One range over both lists where more than `most` entries differ. */
export function differing(mine: readonly string[], theirs: readonly string[], most: number): readonly Range[] {
  if (mine.length * theirs.length <= MOST_PAIRS) return byTable(mine, theirs);
  const parts = diffArrays([...mine], [...theirs], { maxEditLength: most });
  if (!parts) return [{ mine: { start: 0, end: mine.length }, theirs: { start: 0, end: theirs.length } }];
  const ranges = createRanges();
  for (const { added, removed, count } of parts) {
    if (added) ranges.came(count);
    else if (removed) ranges.gone(count);
    else ranges.same(count);
  }
  return ranges.done();
}
