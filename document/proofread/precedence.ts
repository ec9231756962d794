/** Of findings that speak of the same words only the more specific one is told. */
import type { Chapter, FoundIn, Rule } from './rule.ts';
import { createTaken } from './taken.ts';

/** What is more specific comes first. */
const ORDER: readonly Chapter[] = ['UNI', 'SEC', 'FIX', 'ELM', 'NUM', 'WRD', 'STR', 'PUN', 'CON', 'TYP'];

interface Raw {
  readonly rule: Rule;
  readonly found: FoundIn;
}

// An id begins with its chapter.
const rank = ({ id }: Rule) => ORDER.indexOf(id.slice(0, 3) as Chapter);

/** Longer words before shorter ones of the same chapter: they explain more. */
function stronger(a: Raw, b: Raw): number {
  const length = ({ found }: Raw) => found.end - found.start;
  return rank(a.rule) - rank(b.rule) || length(b) - length(a) || a.found.start - b.found.start;
}

function inOrder(a: Raw, b: Raw): number {
  return a.found.paragraph - b.found.paragraph || a.found.start - b.found.start || stronger(a, b);
}

/** Of places told together those that are free, led by the first of them; null where none is. */
function freePlaces(one: Raw, isTaken: (place: FoundIn) => boolean): Raw | null {
  const { others, ...found } = one.found;
  if (others === undefined) return isTaken(found) ? null : one;
  const free = others.filter((place) => !isTaken(place));
  if (!isTaken(found)) return { ...one, found: { ...found, others: free } };
  const [first, ...more] = free;
  return first === undefined ? null : { ...one, found: { ...found, ...first, others: more } };
}

/** Findings about a whole sentence or paragraph stand beside others. In reading order. */
export function withoutOverlaps(all: readonly Raw[]): readonly Raw[] {
  const taken = createTaken();
  const kept = [...all].sort(stronger).flatMap((one): Raw[] => {
    if (one.rule.extent === 'whole') return [one];
    const free = freePlaces(one, taken.touches);
    if (free === null) return [];
    taken.take(free.found);
    return [free];
  });
  return kept.sort(inOrder);
}
