/** What most of a text has. */

export interface Vote<T> {
  readonly value: T;
  readonly weight: number;
}

/** The value with the greatest weight in all; the earlier of two that are equal. Undefined without any vote. */
export function most<T extends string | number>(votes: Iterable<Vote<T>>): T | undefined {
  const weights = new Map<T, number>();
  for (const { value, weight } of votes) weights.set(value, (weights.get(value) ?? 0) + weight);
  let best: T | undefined;
  for (const [value, weight] of weights) {
    if (best === undefined || weight > (weights.get(best) ?? 0)) best = value;
  }
  return best;
}
