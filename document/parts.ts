/** Which part of its kind a heading stands for, and which parts a report lacks: what the outline shows grey or offers. */
import type { Kind, KindSection, KindSubsection } from './kind.ts';
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

function readCore(heading: string): string {
  const plain = heading.trim();
  return plain
    .slice(readNumber(plain)?.length ?? 0)
    .replace(/\{[^}]*\}|〔[^〕]*〕/gu, '')
    .replace(/[\p{P}\p{S}\p{Z}\p{N}]|年度?|以及|[的和与及]/gu, '');
}

/** Wordings are asked for again with every look at the outline; headings come and go. */
const KNOWN = 5000;
const cores = new Map<string, string>();

/** What is left of a heading when numbers, blanks, marks and joining words are taken away: 「2026年的问题和不足」 is 问题不足. */
function core(heading: string): string {
  const known = cores.get(heading);
  if (known !== undefined) return known;
  if (cores.size >= KNOWN) cores.clear();
  const found = readCore(heading);
  cores.set(heading, found);
  return found;
}

/** Nothing is known by an empty core: a heading not yet typed, or a wording that is a blank and no more. */
const same = (a: string, b: string) => a === b && a !== '';
const holds = (text: string, word: string) => word !== '' && text.includes(word);

type Worded = Pick<KindSection, 'heading' | 'alternatives'>;

/** Whether two headings say the same, years, numbers, blanks and joining words aside. */
export const saysTheSame = (heading: string, { heading: first, alternatives }: Worded) =>
  [first, ...alternatives].some((wording) => same(core(wording), core(heading)));

export const holdsKeyword = (heading: string, keywords: readonly string[]) =>
  keywords.some((word) => holds(core(heading), core(word)));

const sectionsOf = (kind: Kind): readonly KindSection[] => kind.parts.filter((part) => part.type === 'section');

/** The part that a heading of the first rank stands for, by its wording or else by a keyword. */
export function partOfHeading(kind: Kind, heading: string): KindSection | null {
  const sections = sectionsOf(kind);
  const byWording = sections.find((section) => saysTheSame(heading, section));
  return byWording ?? sections.find(({ keywords }) => holdsKeyword(heading, keywords)) ?? null;
}

/** The words that a heading of a lower rank is known by: 「抓好学习培训」 is about 学习培训. */
const matter = (heading: string) => (core(heading).length >= 6 ? core(heading).slice(-4) : core(heading));

function subsectionWorded(part: KindSection, heading: string): KindSubsection | null {
  const exact = part.sections.find((sub) => same(core(sub.heading), core(heading)));
  return exact ?? part.sections.find((sub) => holds(core(heading), matter(sub.heading))) ?? null;
}

/** Other customary wordings of a heading, where they are known; a kind names one for each of its subsections. */
export type OtherWordings = (heading: string) => readonly string[];

const noOthers: OtherWordings = () => [];

/** The subsection of a part that a heading below it stands for, in one of its wordings. */
export function subsectionOfHeading(
  part: KindSection,
  heading: string,
  others: OtherWordings = noOthers,
): KindSubsection | null {
  const found = subsectionWorded(part, heading);
  if (found) return found;
  const worded = others(heading).map((wording) => subsectionWorded(part, wording));
  return worded.find((sub) => sub !== null) ?? null;
}

const wordingsOf = ({ heading, alternatives }: Worded) => [heading, ...alternatives];

/** The wordings among these that a heading is one of: those that hold the same, else one about the same matter. */
export function wordingsFor(heading: string, all: readonly Worded[]): readonly string[] {
  const exact = all.find((worded) => saysTheSame(heading, worded));
  const about = (worded: Worded) => wordingsOf(worded).some((wording) => same(matter(wording), matter(heading)));
  const found = exact ?? all.find(about);
  return found ? wordingsOf(found) : [];
}

/** A heading of the first rank is known by a keyword too; deeper ones often speak of the same things, so only by wording. */
function holdsPart<T extends Headings<T>>(heading: T, section: KindSection): boolean {
  const deeper = (items: readonly T[]): boolean =>
    items.some((item) => saysTheSame(item.text, section) || deeper(item.children));
  return saysTheSame(heading.text, section) || holdsKeyword(heading.text, section.keywords) || deeper(heading.children);
}

/** The parts of `kind`, required or not, that no heading of `outline` stands for, in the order of the kind. */
export function partsAbsent<T extends Headings<T>>(
  kind: Kind,
  outline: readonly T[],
  fields: readonly Field[],
): readonly MissingPart<T>[] {
  const sections = sectionsOf(kind);
  const places = sections.map((section) => outline.findIndex((heading) => holdsPart(heading, section)));
  return sections.flatMap((section, i) => {
    if (places[i] !== -1) return [];
    // A heading can stand for several parts; never go before one that already holds an earlier part.
    const earlier = Math.max(-1, ...places.slice(0, i));
    const before = outline[places.slice(i + 1).find((place) => place > earlier) ?? outline.length] ?? null;
    return [{ section, heading: inlineText(withSlots(section.heading, fields), fieldText(fields)), before }];
  });
}

/** The required ones among the absent parts. */
export function partsMissing<T extends Headings<T>>(
  kind: Kind,
  outline: readonly T[],
  fields: readonly Field[],
): readonly MissingPart<T>[] {
  return partsAbsent(kind, outline, fields).filter(({ section }) => section.need === 'required');
}

/** The subsections of a part that no heading below its own stands for, in the order of the kind. */
export function subsectionsAbsent<T extends Headings<T>>(
  part: KindSection,
  below: readonly T[],
  others: OtherWordings = noOthers,
): readonly KindSubsection[] {
  const there = new Set(below.map((heading) => subsectionOfHeading(part, heading.text, others)));
  return part.sections.filter((sub) => !there.has(sub));
}
