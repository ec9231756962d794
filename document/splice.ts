/** A list that became another: what both have in front and behind stays, what is between took the place of what was. */

/** Items of a list that take the place of others. */
export interface Splice<T> {
  readonly at: number;
  readonly removed: number;
  readonly put: readonly T[];
}

/** `before` becomes `after`: what both have in front and behind stays. */
export function spliceBetween<T>(
  before: readonly T[],
  after: readonly T[],
  same: (a: T, b: T) => boolean = Object.is,
): Splice<T> {
  const most = Math.min(before.length, after.length);
  let at = 0;
  // Both are there: the index is below the length of either.
  while (at < most && same(before[at] as T, after[at] as T)) at += 1;
  let tail = 0;
  while (tail < most - at && same(before[before.length - 1 - tail] as T, after[after.length - 1 - tail] as T))
    tail += 1;
  return { at, removed: before.length - at - tail, put: after.slice(at, after.length - tail) };
}

/** The list with a splice carried out. */
export function spliced<T>(list: readonly T[], { at, removed, put }: Splice<T>): readonly T[] {
  if (removed === 0 && put.length === 0) return list;
  return [...list.slice(0, at), ...put, ...list.slice(at + removed)];
}
