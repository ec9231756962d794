/** What the outline says of each section: which part of the kind it is, how long it should be, and how far it has come. */
import type { Kind, KindSection, KindSubsection, KindTextPart } from './kind.ts';
import { textsOf } from './open-places.ts';
import { isHeading } from './outline.ts';
import { type Headings, type OtherWordings, partOfHeading, subsectionOfHeading } from './parts.ts';
import { blockText, countCharacters, type FieldText, fieldText, inlineText } from './plain.ts';
import type { Block, Report } from './report.ts';
import { withSlots } from './slots.ts';

/** A heading as the guide needs to know it. */
export interface GuidedHeading<T> extends Headings<T> {
  /** Characters below it, headings and open blanks left out. */
  readonly body: number;
  /** Fields without a value and blanks in its section. */
  readonly open: number;
}

/** Customary length in 字, both ends included. */
export interface LengthRange {
  readonly min: number;
  readonly max: number;
}

/** How full a section is: nothing below its headings, less or more than is customary, or neither. */
export type Fullness = 'empty' | 'thin' | 'fine' | 'long';

/** What a section stands for in its kind. */
export type GuidedPart =
  | { readonly type: 'part'; readonly part: KindSection }
  | { readonly type: 'subsection'; readonly part: KindSection; readonly subsection: KindSubsection }
  /** Below a part, and none of its customary subsections. */
  | { readonly type: 'below'; readonly part: KindSection }
  | { readonly type: 'none' };

export interface SectionGuide {
  readonly stands: GuidedPart;
  readonly length: LengthRange | null;
  /** What belongs there, '' where the kind says nothing. */
  readonly text: string;
  readonly fullness: Fullness;
  readonly open: number;
}

export type Guides<T> = ReadonlyMap<T, SectionGuide>;

/** How full a text of so many 字 is. */
export function fullnessOf(body: number, length: LengthRange | null): Fullness {
  if (body === 0) return 'empty';
  if (length === null) return 'fine';
  if (body < length.min) return 'thin';
  return body > length.max ? 'long' : 'fine';
}

const NOWHERE: GuidedPart = { type: 'none' };

/** What a heading stands for, below one that stands for `around`; null for a heading of the first rank. */
function standsFor(kind: Kind, heading: string, around: GuidedPart | null, others?: OtherWordings): GuidedPart {
  if (around === null) {
    const part = partOfHeading(kind, heading);
    return part ? { type: 'part', part } : NOWHERE;
  }
  if (around.type === 'none') return NOWHERE;
  const subsection = subsectionOfHeading(around.part, heading, others);
  return subsection ? { type: 'subsection', part: around.part, subsection } : { type: 'below', part: around.part };
}

const wanted = (stands: GuidedPart): KindSection | KindSubsection | null => {
  if (stands.type === 'part') return stands.part;
  return stands.type === 'subsection' ? stands.subsection : null;
};

function guideTo(stands: GuidedPart, { body, open }: Pick<GuidedHeading<unknown>, 'body' | 'open'>): SectionGuide {
  const length = wanted(stands)?.length ?? null;
  return { stands, length, text: wanted(stands)?.guide ?? '', fullness: fullnessOf(body, length), open };
}

const isSame = (a: GuidedPart, b: GuidedPart) => a.type === b.type && wanted(a) === wanted(b);

/**
 * The guide to each heading of an outline; without a kind it still tells what is empty. Headings are immutable: one that
 * stands in `before`, below the same part, has the same guide. `others`: what else headings of subsections are called.
 */
export function guideOf<T extends GuidedHeading<T>>(
  kind: Kind | null,
  outline: readonly T[],
  before: Guides<T> = new Map(),
  others?: OtherWordings,
): Guides<T> {
  const guides = new Map<T, SectionGuide>();
  const add = (headings: readonly T[], around: GuidedPart | null): void => {
    for (const heading of headings) {
      const stands = kind === null ? NOWHERE : standsFor(kind, heading.text, around, others);
      const known = before.get(heading);
      guides.set(heading, known && isSame(known.stands, stands) ? known : guideTo(stands, heading));
      add(heading.children, stands);
    }
  };
  add(outline, null);
  return guides;
}

const CLOSING = /^(?:特此|专此|妥否|当否|可否|以上|此复|我的汇报|请(?:认真|遵照|贯彻|抓紧))/u;
/** 字; a longer paragraph is a conclusion of its own. */
const CLOSING_LENGTH = 40;

/** Whether a last paragraph is a 结束语 by its words. */
export const isClosing = (text: string) => text.length <= CLOSING_LENGTH && CLOSING.test(text.trim());

/** Where a block stands: before all headings, last of the body, or neither. */
function placeOf(blocks: readonly Block[], at: number): 'before' | 'last' | 'within' {
  const first = blocks.findIndex(isHeading);
  if (first === -1 || at < first) return 'before';
  const next = blocks.slice(at + 1).find((block) => block.type !== 'paragraph' || block.content.length > 0);
  return next === undefined || ['signature', 'date', 'note', 'attachmentNote', 'annex'].includes(next.type)
    ? 'last'
    : 'within';
}

const wordings = (part: KindTextPart, report: Report, show: FieldText) =>
  [part.text, ...part.alternatives].map((wording) =>
    blockText({ type: 'paragraph', content: withSlots(wording, report.fields) }, show),
  );

function paragraphPart(parts: readonly KindTextPart[], report: Report, at: number, text: string): KindTextPart | null {
  const show = fieldText(report.fields);
  const byWords = parts.find((part) => wordings(part, report, show).includes(text));
  if (byWords) return byWords;
  const place = placeOf(report.blocks, at);
  if (place === 'last' && isClosing(text)) return parts.find(({ type }) => type === 'closing') ?? null;
  const onlyParagraph = report.blocks.findIndex((block) => block.type === 'paragraph') === at;
  return place === 'before' && onlyParagraph ? (parts.find(({ type }) => type === 'opening') ?? null) : null;
}

const PARAGRAPHS: readonly KindTextPart['type'][] = ['opening', 'closing', 'paragraph'];

/** A text of the kind where it stands in a report. */
export interface KindText {
  readonly part: KindTextPart;
  /** 字, what is still open left out. */
  readonly body: number;
}

function partAt(kind: Kind, report: Report, block: Block, at: number): KindTextPart | null {
  const texts = kind.parts.filter((part) => part.type !== 'section');
  if (block.type !== 'paragraph') return texts.find(({ type }) => type === block.type) ?? null;
  const paragraphs = texts.filter(({ type }) => PARAGRAPHS.includes(type));
  return paragraphPart(paragraphs, report, at, blockText(block, fieldText(report.fields)));
}

/** Which text of the kind (title, opening, closing …) the block at this place is; null for a heading and plain text. */
export function kindTextAt(kind: Kind, report: Report, at: number): KindText | null {
  const block = report.blocks[at];
  if (block === undefined || isHeading(block)) return null;
  const part = partAt(kind, report, block, at);
  if (part === null) return null;
  const filled = report.fields.filter(({ value }) => value !== '');
  const show = fieldText(report.fields);
  const written = textsOf(block)
    .flat()
    .filter((run) => run.type !== 'blank' && (run.type !== 'field' || filled.some(({ id }) => id === run.field)));
  return { part, body: countCharacters(inlineText(written, show)) };
}
