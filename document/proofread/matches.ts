/** What patterns match, as places that a rule tells of. */
import type { Found } from './rule.ts';

type Match = RegExpMatchArray & { readonly index: number };

const placeOf = ({ index, 0: words }: Match) => ({ start: index, end: index + words.length });

/** Every match of a global pattern. */
export function findEach(pattern: RegExp, text: string): Found[] {
  return [...text.matchAll(pattern)].map(placeOf);
}

/** Every match of a global pattern, with what stands there instead. */
export function suggestEach(pattern: RegExp, text: string, right: (found: RegExpMatchArray) => string): Found[] {
  return [...text.matchAll(pattern)].map((found) => ({ ...placeOf(found), suggestion: right(found) }));
}
