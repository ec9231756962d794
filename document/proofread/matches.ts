/** What patterns match, as places that a rule tells of. */
import type { Found } from './rule.ts';

const placeOf = ({ index, 0: words }: RegExpExecArray) => ({ start: index, end: index + words.length });

const NONE: readonly RegExpExecArray[] = [];

/** The next place where a pattern may match nothing again, as `matchAll` counts: never in the middle of a pair of surrogates. */
function stepFrom(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

/**
 * Every match of a global pattern. What `matchAll` gives, without the copy of the pattern that it makes at each call: nearly all
 * patterns match nothing in nearly all paragraphs, and the copy costs more than the look.
 */
export function matchesOf(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  if (!pattern.global) throw new TypeError(`not a global pattern: ${pattern}`);
  pattern.lastIndex = 0;
  let found = pattern.exec(text);
  if (found === null) return NONE;
  const all: RegExpExecArray[] = [];
  while (found !== null) {
    all.push(found);
    if (found[0] === '') pattern.lastIndex = stepFrom(text, pattern.lastIndex);
    found = pattern.exec(text);
  }
  return all;
}

const NO_PLACES: readonly Found[] = [];

/** Every match of a global pattern. */
export function findEach(pattern: RegExp, text: string): readonly Found[] {
  const all = matchesOf(pattern, text);
  return all.length === 0 ? NO_PLACES : all.map(placeOf);
}

/** Every match of a global pattern, with what stands there instead. */
export function suggestEach(
  pattern: RegExp,
  text: string,
  right: (found: RegExpExecArray) => string,
): readonly Found[] {
  const all = matchesOf(pattern, text);
  return all.length === 0 ? NO_PLACES : all.map((found) => ({ ...placeOf(found), suggestion: right(found) }));
}
