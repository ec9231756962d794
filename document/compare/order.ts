/** What kept its order and what was moved, and the thread that holds both orders. */
import type { Pair } from './pairs.ts';

/** The heaviest pairs that have the same order on both sides; `pairs` by their place in mine, weights by that place. */
export function steadyPairs(pairs: readonly Pair[], weights: readonly number[]): readonly Pair[] {
  const before: number[] = [];
  const sums: number[] = [];
  const best = new BestSoFar(pairs.reduce((most, { theirs }) => Math.max(most, theirs + 1), 0));
  pairs.forEach(({ mine, theirs }, at) => {
    const last = best.below(theirs);
    before.push(last);
    sums.push((sums[last] ?? 0) + (weights[mine] ?? 1));
    best.offer(theirs, at, sums);
  });
  let at = sums.reduce((most, sum, i) => (sum > (sums[most] ?? -1) ? i : most), -1);
  const steady: Pair[] = [];
  for (let pair = pairs[at]; pair !== undefined; pair = pairs[at]) {
    steady.push(pair);
    at = before[at] ?? -1;
  }
  return steady.reverse();
}

/** Of all pairs up to a place the one with the greatest sum (a Fenwick tree). */
class BestSoFar {
  readonly #tree: number[];
  #sums: readonly number[] = [];

  constructor(places: number) {
    this.#tree = new Array<number>(places + 1).fill(-1);
  }

  #better(a: number, b: number): number {
    return (this.#sums[a] ?? -1) > (this.#sums[b] ?? -1) ? a : b;
  }

  offer(place: number, at: number, sums: readonly number[]): void {
    this.#sums = sums;
    for (let i = place + 1; i < this.#tree.length; i += i & -i) this.#tree[i] = this.#better(at, this.#tree[i] ?? -1);
  }

  /** -1 where there is none. */
  below(place: number): number {
    let best = -1;
    for (let i = place; i > 0; i -= i & -i) best = this.#better(best, this.#tree[i] ?? -1);
    return best;
  }
}

/** One place in the order of both: a pair, a block of one side alone, or a run of blocks that was moved. */
export type Strand =
  | ({ readonly type: 'pair' } & Pair)
  | { readonly type: 'mine'; readonly mine: number }
  | { readonly type: 'theirs'; readonly theirs: number }
  | { readonly type: 'from' | 'to'; readonly group: Group };

/** Pairs that moved together, with what stands between them. */
export interface Group {
  readonly strands: readonly Strand[];
  /** Of the first pair. */
  readonly first: Pair;
}

interface Bounds {
  readonly mine: readonly [number, number];
  readonly theirs: readonly [number, number];
}

const boundsOf = (pairs: readonly Pair[]): Bounds => ({
  mine: [pairs[0]?.mine ?? 0, (pairs.at(-1)?.mine ?? -1) + 1],
  theirs: [pairs[0]?.theirs ?? 0, (pairs.at(-1)?.theirs ?? -1) + 1],
});

/** Pairs that follow each other on both sides, with nothing that stands elsewhere between them. */
function grouped(
  moved: readonly Pair[],
  pairedMine: ReadonlySet<number>,
  pairedTheirs: ReadonlySet<number>,
): readonly (readonly Pair[])[] {
  const groups: Pair[][] = [];
  for (const pair of moved) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const isNext =
      last !== undefined &&
      pair.theirs > last.theirs &&
      noneIn(pairedMine, last.mine + 1, pair.mine) &&
      noneIn(pairedTheirs, last.theirs + 1, pair.theirs);
    if (group && isNext) group.push(pair);
    else groups.push([pair]);
  }
  return groups;
}

function noneIn(places: ReadonlySet<number>, start: number, end: number): boolean {
  for (let i = start; i < end; i += 1) if (places.has(i)) return false;
  return true;
}

/** What stands between two places on one side alone. */
function alone(type: 'mine' | 'theirs', start: number, end: number): readonly Strand[] {
  const strands: Strand[] = [];
  for (let at = start; at < end; at += 1) strands.push(type === 'mine' ? { type, mine: at } : { type, theirs: at });
  return strands;
}

/** Both orders in one: what is only in mine before what is only in theirs. */
function woven(
  pairs: readonly Pair[],
  bounds: Bounds,
  fill: (type: 'mine' | 'theirs', start: number, end: number) => readonly Strand[],
): readonly Strand[] {
  const strands: Strand[] = [];
  let [i, j] = [bounds.mine[0], bounds.theirs[0]];
  for (const pair of pairs) {
    strands.push(...fill('mine', i, pair.mine), ...fill('theirs', j, pair.theirs), { type: 'pair', ...pair });
    i = pair.mine + 1;
    j = pair.theirs + 1;
  }
  return [...strands, ...fill('mine', i, bounds.mine[1]), ...fill('theirs', j, bounds.theirs[1])];
}

/**
 * All blocks of both reports in one thread. Without `to` and `theirs` it has the order of mine, without `from` and `mine` that of
 * theirs.
 */
export function threadOf(
  pairs: readonly Pair[],
  weights: readonly number[],
  mine: number,
  theirs: number,
): readonly Strand[] {
  const steady = steadyPairs(pairs, weights);
  const isSteady = new Set(steady.map((pair) => pair.mine));
  const moved = pairs.filter((pair) => !isSteady.has(pair.mine));
  const groups = grouped(moved, new Set(pairs.map((pair) => pair.mine)), new Set(pairs.map((pair) => pair.theirs)));
  const starts = { mine: new Map<number, Placed>(), theirs: new Map<number, Placed>() };
  for (const members of groups) {
    const [first] = members;
    if (!first) continue;
    const bounds = boundsOf(members);
    const group: Group = { first, strands: woven(members, bounds, alone) };
    starts.mine.set(bounds.mine[0], { group, end: bounds.mine[1] });
    starts.theirs.set(bounds.theirs[0], { group, end: bounds.theirs[1] });
  }
  const fill = (type: 'mine' | 'theirs', start: number, end: number) => {
    const strands: Strand[] = [];
    for (let at = start; at < end; ) {
      const placed = starts[type].get(at);
      if (placed) strands.push({ type: type === 'mine' ? 'from' : 'to', group: placed.group });
      else strands.push(...alone(type, at, at + 1));
      at = placed?.end ?? at + 1;
    }
    return strands;
  };
  return woven(steady, { mine: [0, mine], theirs: [0, theirs] }, fill);
}

interface Placed {
  readonly group: Group;
  readonly end: number;
}
