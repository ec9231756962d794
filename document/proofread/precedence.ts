/** Of findings that speak of the same words only the more specific one is told. */
import type { Chapter, FoundIn, Rule } from './rule.ts';
import { overlaps } from './span.ts';

/** What is more specific comes first. */
const ORDER: readonly Chapter[] = ['SEC', 'FIX', 'ELM', 'NUM', 'WRD', 'STR', 'PUN', 'CON', 'TYP'];

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

/** Findings about a whole sentence or paragraph stand beside others. In reading order. */
export function withoutOverlaps<T extends Raw>(all: readonly T[]): readonly T[] {
  const kept: T[] = [];
  const taken = new Map<number, FoundIn[]>();
  for (const one of [...all].sort(stronger)) {
    if (one.rule.extent === 'whole') {
      kept.push(one);
      continue;
    }
    const there = taken.get(one.found.paragraph) ?? [];
    if (there.some((other) => overlaps(other, one.found))) continue;
    taken.set(one.found.paragraph, [...there, one.found]);
    kept.push(one);
  }
  return kept.sort(inOrder);
}
