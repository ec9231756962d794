/** Which parts of its kind a report lacks: what the outline shows grey. */
import type { Kind, KindSection } from './kind.ts';
import { readNumber } from './numbering.ts';
import { fieldText, inlineText } from './plain.ts';
import type { Field } from './report.ts';
import { withSlots } from './slots.ts';

/** A heading with the headings below it: an `OutlineItem`, or the editor's own. */
export interface Headings<T> {
  readonly text: string;
  readonly children: readonly T[];
}

export interface MissingPart<T> {
  readonly section: KindSection;
  /** The wording to put in, its blanks filled. */
  readonly heading: string;
  /** The heading of the first rank before which the part belongs; null for the end of the body. */
  readonly before: T | null;
}

/** What is left of a heading when numbers, blanks, marks and joining words are taken away: 「2026年的问题和不足」 is 问题不足. */
function core(heading: string): string {
  const plain = heading.trim();
  return plain
    .slice(readNumber(plain)?.length ?? 0)
    .replace(/\{[^}]*\}|〔[^〕]*〕/gu, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{N}]|年度?|以及|[的和与及]/gu, '');
}

/** Nothing is known by an empty core: a heading not yet typed, or a wording that is a blank and no more. */
const same = (a: string, b: string) => a === b && a !== '';
const holds = (text: string, word: string) => word !== '' && text.includes(word);

const isWording = (heading: string, section: KindSection) =>
  [section.heading, ...section.alternatives].some((wording) => same(core(wording), core(heading)));

const holdsKeyword = (heading: string, section: KindSection) =>
  section.keywords.some((word) => holds(core(heading), core(word)));

/** A heading of the first rank is known by a keyword too; deeper ones often speak of the same things, so only by wording. */
function holdsPart<T extends Headings<T>>(heading: T, section: KindSection): boolean {
  const deeper = (items: readonly T[]): boolean =>
    items.some((item) => isWording(item.text, section) || deeper(item.children));
  return isWording(heading.text, section) || holdsKeyword(heading.text, section) || deeper(heading.children);
}

/** The required parts of `kind` that no heading of `outline` stands for, in the order of the kind. */
export function partsMissing<T extends Headings<T>>(
  kind: Kind,
  outline: readonly T[],
  fields: readonly Field[],
): readonly MissingPart<T>[] {
  const sections = kind.parts.filter((part) => part.type === 'section');
  const places = sections.map((section) => outline.findIndex((heading) => holdsPart(heading, section)));
  return sections.flatMap((section, i) => {
    if (section.need === 'optional' || places[i] !== -1) return [];
    // A heading can stand for several parts; never go before one that already holds an earlier part.
    const earlier = Math.max(-1, ...places.slice(0, i));
    const before = outline[places.slice(i + 1).find((place) => place > earlier) ?? outline.length] ?? null;
    return [{ section, heading: inlineText(withSlots(section.heading, fields), fieldText(fields)), before }];
  });
}
