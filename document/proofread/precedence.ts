/** Of findings that speak of the same words only the more specific one is told. */
import type { Chapter, Found, FoundIn, Rule } from './rule.ts';
import { createTaken } from './taken.ts';

/** What is more specific comes first. */
const ORDER: readonly Chapter[] = ['UNI', 'SEC', 'FIX', 'ELM', 'NUM', 'WRD', 'STR', 'PUN', 'CON', 'TYP'];

/** A finding on its way: with the rule that made it, and how specific that is; 0 is the most. */
export interface Ranked<F extends Found = Found> {
  readonly rule: Rule;
  readonly rank: number;
  readonly found: F;
}

// An id begins with its chapter.
export const rankOf = ({ id }: Pick<Rule, 'id'>): number => ORDER.indexOf(id.slice(0, 3) as Chapter);

/** Longer words before shorter ones of the same chapter: they explain more. */
function stronger(a: Ranked, b: Ranked): number {
  return (
    a.rank - b.rank || b.found.end - b.found.start - (a.found.end - a.found.start) || a.found.start - b.found.start
  );
}

/** Of one paragraph. */
function inOrder(a: Ranked, b: Ranked): number {
  return a.found.start - b.found.start || stronger(a, b);
}

function inOrderOfPaper(a: Ranked<FoundIn>, b: Ranked<FoundIn>): number {
  return a.found.paragraph - b.found.paragraph || inOrder(a, b);
}

/** Of places told together those that are free, led by the first of them; null where none is. */
function freePlaces(one: Ranked<FoundIn>, isTaken: (place: FoundIn) => boolean): Ranked<FoundIn> | null {
  const { others, ...found } = one.found;
  if (others === undefined) return isTaken(found) ? null : one;
  const free = others.filter((place) => !isTaken(place));
  if (!isTaken(found)) return { ...one, found: { ...found, others: free } };
  const [first, ...more] = free;
  return first === undefined ? null : { ...one, found: { ...found, ...first, others: more } };
}

/** Findings about a whole sentence or paragraph stand beside others. In reading order. */
export function withoutOverlaps(all: readonly Ranked<FoundIn>[]): readonly Ranked<FoundIn>[] {
  const taken = createTaken();
  const kept = [...all].sort(stronger).flatMap((one): Ranked<FoundIn>[] => {
    if (one.rule.extent === 'whole') return [one];
    const free = freePlaces(one, taken.touches);
    if (free === null) return [];
    taken.take(free.found);
    return [free];
  });
  return kept.sort(inOrderOfPaper);
}

/** The same for the findings of one paragraph, where no other takes any place. */
export function withoutOverlapsIn(all: readonly Ranked[]): readonly Ranked[] {
  if (all.length < 2) return all;
  const taken = createTaken();
  const kept = [...all].sort(stronger).filter(({ rule, found: { start, end } }) => {
    if (rule.extent === 'whole') return true;
    const place = { paragraph: 0, start, end };
    if (taken.touches(place)) return false;
    taken.take(place);
    return true;
  });
  return kept.sort(inOrder);
}

/** Findings of one paragraph in their order, with such about a whole sentence or paragraph, that take no place. */
export function withWhole(settled: readonly Ranked[], whole: readonly Ranked[]): readonly Ranked[] {
  return [...settled, ...whole].sort(inOrder);
}
