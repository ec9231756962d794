/** Which block of the one report is which of the other, wherever it stands: the same words first, then those most alike. */
import { isHeading } from '../outline.ts';
import type { Block } from '../report.ts';
import { steadyPairs } from './order.ts';
import { alike, type Likeness, likenessOf, shingleIndex } from './similarity.ts';

/** A block with the words that it is known by. */
export interface Known {
  readonly block: Block;
  readonly text: string;
}

/** Places of a block in the two reports. */
export interface Pair {
  readonly mine: number;
  readonly theirs: number;
}

/** Texts pair with texts, tables with tables. */
type Sort = 'text' | 'table' | 'picture' | 'annex';

function sortOf({ type }: Block): Sort {
  return type === 'table' || type === 'picture' || type === 'annex' ? type : 'text';
}

function keyOf({ block, text }: Known): string {
  return `${sortOf(block)} ${block.type === 'picture' ? block.source : text}`;
}

/** What was found so far; each place stands in one pair at most. */
class Matches {
  readonly mine: (number | null)[];
  readonly theirs: (number | null)[];

  constructor(mine: number, theirs: number) {
    this.mine = new Array<number | null>(mine).fill(null);
    this.theirs = new Array<number | null>(theirs).fill(null);
  }

  areFree(i: number, j: number): boolean {
    return this.mine[i] === null && this.theirs[j] === null;
  }

  put(i: number, j: number): void {
    this.mine[i] = j;
    this.theirs[j] = i;
  }

  part(i: number, j: number): void {
    this.mine[i] = null;
    this.theirs[j] = null;
  }

  pairs(): readonly Pair[] {
    return this.mine.flatMap((theirs, mine) => (theirs === null ? [] : [{ mine, theirs }]));
  }
}

function placesOf(keys: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const there = places.get(key);
    if (there) there.push(i);
    else places.set(key, [i]);
  });
  return places;
}

/** Blocks whose words stand once on each side. */
function matchUnique(mine: readonly string[], theirs: readonly string[], matches: Matches): void {
  const other = placesOf(theirs);
  for (const [key, own] of placesOf(mine)) {
    const there = other.get(key);
    const [i, j] = [own[0], there?.[0]];
    if (own.length === 1 && there?.length === 1 && i !== undefined && j !== undefined) matches.put(i, j);
  }
}

/** Equal neighbours of what is known belong together too; where nothing is known, the ends do. */
function matchNeighbours(mine: readonly string[], theirs: readonly string[], matches: Matches): void {
  const follow = (i: number, j: number) => {
    if (mine[i] !== undefined && mine[i] === theirs[j] && matches.areFree(i, j)) matches.put(i, j);
  };
  follow(0, 0);
  for (let i = 0; i < mine.length; i += 1) {
    const j = matches.mine[i];
    if (typeof j === 'number') follow(i + 1, j + 1);
  }
  follow(mine.length - 1, theirs.length - 1);
  for (let i = mine.length - 1; i >= 0; i -= 1) {
    const j = matches.mine[i];
    if (typeof j === 'number') follow(i - 1, j - 1);
  }
}

/** Stretches without a pair on both sides, between pairs that keep their order. */
interface Gap {
  readonly mine: readonly number[];
  readonly theirs: readonly number[];
}

function gapsOf(matches: Matches, weights: readonly number[]): readonly Gap[] {
  const steady = steadyPairs(matches.pairs(), weights);
  const end: Pair = { mine: matches.mine.length, theirs: matches.theirs.length };
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const { mine, theirs } of [...steady, end]) {
    const gap: Gap = { mine: freeIn(matches.mine, i, mine), theirs: freeIn(matches.theirs, j, theirs) };
    if (gap.mine.length > 0 && gap.theirs.length > 0) gaps.push(gap);
    i = mine + 1;
    j = theirs + 1;
  }
  return gaps;
}

function freeIn(places: readonly (number | null)[], start: number, end: number): readonly number[] {
  const free: number[] = [];
  for (let i = start; i < end; i += 1) if (places[i] === null) free.push(i);
  return free;
}

/** Blocks of which a paper has one: the other one took its place, whatever it says. */
const SINGLE = new Set<Block['type']>(['title', 'subtitle', 'addressee', 'signature', 'date']);

/** The least likeness of a block that was changed, in its place and anywhere. */
const LIKE = { here: 0.35, anywhere: 0.6 };
/** Shorter texts are like many others. */
const SHORTEST_ANYWHERE = 12;
/** Larger gaps are not looked at pair by pair. */
const MOST_IN_GAP = 900;

/** Two sides with what is known of their likeness. */
class Sides {
  readonly mine: readonly Known[];
  readonly theirs: readonly Known[];
  readonly #likeness: readonly Map<number, Likeness>[] = [new Map(), new Map()];

  constructor(mine: readonly Known[], theirs: readonly Known[]) {
    this.mine = mine;
    this.theirs = theirs;
  }

  #of(side: 0 | 1, at: number): Likeness {
    const known = this.#likeness[side]?.get(at);
    if (known) return known;
    const found = likenessOf((side === 0 ? this.mine : this.theirs)[at]?.text ?? '');
    this.#likeness[side]?.set(at, found);
    return found;
  }

  /** 0 to 1; 0 where the two can never be one block. */
  like(i: number, j: number, isOnly: boolean): number {
    const [a, b] = [this.mine[i]?.block, this.theirs[j]?.block];
    if (!a || !b || sortOf(a) !== sortOf(b)) return 0;
    if (a.type === 'annex') return 1;
    if (a.type === 'picture') return isOnly ? 1 : LIKE.here;
    const like = alike(this.#of(0, i), this.#of(1, j));
    const mayReplace = a.type === b.type && (isOnly || SINGLE.has(a.type));
    return mayReplace ? Math.max(like, LIKE.here) : like;
  }
}

/** The pairs of a gap, in order, that are most alike together. */
function matchInOrder(gap: Gap, sides: Sides, matches: Matches): void {
  const { mine, theirs } = gap;
  const [rows, columns] = [mine.length, theirs.length];
  const isOnly = rows === 1 && columns === 1;
  const like = mine.map((i) => theirs.map((j) => sides.like(i, j, isOnly)));
  const best = Array.from({ length: rows + 1 }, () => new Float64Array(columns + 1));
  const at = (a: number, b: number) => best[a]?.[b] ?? 0;
  const worth = (a: number, b: number) => {
    const value = like[a]?.[b] ?? 0;
    return value >= LIKE.here ? value : Number.NEGATIVE_INFINITY;
  };
  for (let a = rows - 1; a >= 0; a -= 1) {
    const row = best[a];
    if (row)
      for (let b = columns - 1; b >= 0; b -= 1)
        row[b] = Math.max(at(a + 1, b), at(a, b + 1), at(a + 1, b + 1) + worth(a, b));
  }
  for (let a = 0, b = 0; a < rows && b < columns; ) {
    const [i, j] = [mine[a], theirs[b]];
    if (i !== undefined && j !== undefined && at(a, b) === at(a + 1, b + 1) + worth(a, b)) {
      matches.put(i, j);
      a += 1;
      b += 1;
    } else if (at(a, b) === at(a + 1, b)) a += 1;
    else b += 1;
  }
}

/** Blocks that were changed and moved, or that stand in a stretch too long to be looked at pair by pair. */
function matchAnywhere(sides: Sides, matches: Matches): void {
  const free = (places: readonly (number | null)[], known: readonly Known[]) =>
    freeIn(places, 0, places.length).filter((i) => (known[i]?.text.length ?? 0) >= SHORTEST_ANYWHERE);
  const mine = free(matches.mine, sides.mine);
  const theirs = free(matches.theirs, sides.theirs);
  if (mine.length === 0 || theirs.length === 0) return;
  const find = shingleIndex(mine.map((i) => sides.mine[i]?.text ?? ''));
  for (const j of theirs) {
    const found = find(sides.theirs[j]?.text ?? '').flatMap((at) => mine[at] ?? []);
    const i = found.find((one) => matches.areFree(one, j) && sides.like(one, j, false) >= LIKE.anywhere);
    if (i !== undefined) matches.put(i, j);
  }
}

function matchGaps(sides: Sides, matches: Matches, weights: readonly number[]): void {
  for (const gap of gapsOf(matches, weights))
    if (gap.mine.length * gap.theirs.length <= MOST_IN_GAP) matchInOrder(gap, sides, matches);
}

/** How much it means that a block stands where it stands. */
export function weightsOf(mine: readonly Known[]): readonly number[] {
  return mine.map(({ text }) => text.length + 1);
}

/** Nothing so short is told as moved: it came and went. In UTF-16 units. */
const SHORTEST_MOVED = 4;

/** A heading may be two characters long, and leads a section. */
function isBrief({ block, text }: Known): boolean {
  if (sortOf(block) !== 'text') return false;
  return isHeading(block) ? text === '' : text.length < SHORTEST_MOVED;
}

/** Empty lines and the like that would cross others are no pairs. */
function partTrifles(sides: Sides, matches: Matches, weights: readonly number[]): void {
  const steady = new Set(steadyPairs(matches.pairs(), weights).map(({ mine }) => mine));
  for (const { mine, theirs } of matches.pairs()) {
    const known = sides.mine[mine];
    const isTrifle = known !== undefined && isBrief(known);
    if (isTrifle && !steady.has(mine)) matches.part(mine, theirs);
  }
}

/** By their place in mine. */
export function pairsOf(mine: readonly Known[], theirs: readonly Known[]): readonly Pair[] {
  const [own, other] = [mine.map(keyOf), theirs.map(keyOf)];
  const matches = new Matches(mine.length, theirs.length);
  const sides = new Sides(mine, theirs);
  const weights = weightsOf(mine);
  matchUnique(own, other, matches);
  matchNeighbours(own, other, matches);
  matchGaps(sides, matches, weights);
  matchAnywhere(sides, matches);
  matchGaps(sides, matches, weights);
  partTrifles(sides, matches, weights);
  return matches.pairs();
}
