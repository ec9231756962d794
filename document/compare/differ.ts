/** Two lists held against each other, in the order in which they stand. */
import { diffArrays } from 'diff';
import type { Span } from '../proofread/span.ts';

/** Places in the two lists, `end` not included, that take the place of each other. */
export interface Range {
  readonly mine: Span;
  readonly theirs: Span;
}

/** What stands between the entries that both have, in order. One range over both lists where more than `most` entries differ. */
export function differing(mine: readonly string[], theirs: readonly string[], most: number): readonly Range[] {
  const parts = diffArrays([...mine], [...theirs], { maxEditLength: most });
  if (!parts) return [{ mine: { start: 0, end: mine.length }, theirs: { start: 0, end: theirs.length } }];
  const ranges: Range[] = [];
  let [i, j] = [0, 0];
  let [from, since] = [0, 0];
  const close = () => {
    if (i > from || j > since) ranges.push({ mine: { start: from, end: i }, theirs: { start: since, end: j } });
  };
  for (const { added, removed, count } of parts) {
    if (!added && !removed) close();
    if (!added) i += count;
    if (!removed) j += count;
    if (!added && !removed) [from, since] = [i, j];
  }
  close();
  return ranges;
}
