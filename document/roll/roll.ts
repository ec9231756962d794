/**
 * 以上年材料起草: last year's paper as the beginning of this year's. All of it is kept; each year, date, figure, 文号, ordinal,
 * name and outlived phrase is marked to be confirmed (沿用), and years go on by one where that is safe. Nothing else is changed:
 * with each mark taken back to what it was, the old text is there again.
 */
import { settleFields } from '../fields/settle.ts';
import { fieldText, blockText as textOf } from '../plain.ts';
import type { Lists } from '../proofread/lists.ts';
import { manuscriptOf, type Paragraph } from '../proofread/manuscript.ts';
import type { CarriedType, DocumentHead, Field, HeadingLevel, Imprint, Report } from '../report.ts';
import { countedCells } from './counted-cells.ts';
import { rollFields } from './fields.ts';
import { findIn } from './find.ts';
import { withoutMarks } from './marks.ts';
import { markable, type Placed, putInBlock } from './put.ts';
import { PLAN_HEADING, type Years, yearOfPaper } from './years.ts';

/** One thing to be confirmed. */
export interface RollItem {
  readonly type: CarriedType;
  /** As it stood in the old paper. */
  readonly from: string;
  /** As it stands now: another year, or the same. */
  readonly text: string;
  /** What may stand there instead; null where only a person can tell. */
  readonly suggestion: string | null;
  readonly place: RollPlace;
}

export type RollPlace =
  /** UTF-16 units in the text of the block (`blockText`); as long as what stands there now. */
  | { readonly type: 'words'; readonly block: number; readonly start: number; readonly end: number }
  | { readonly type: 'field'; readonly id: string; readonly name: string };

/** What a person is told besides. */
export type RollRemark =
  /** No year was found in the old paper: none was changed. */
  | { readonly type: 'noYear' }
  /** Elements of 版头 and 版记 that are the old paper's still. */
  | { readonly type: 'paper'; readonly elements: readonly (keyof DocumentHead | keyof Imprint)[] };

export interface Rolled {
  readonly report: Report;
  readonly items: readonly RollItem[];
  readonly remarks: readonly RollRemark[];
  /** The year that the old paper is about. */
  readonly from: number | null;
}

export interface RollOptions {
  /** The year of the old paper, where a person says so. */
  readonly from?: number;
  readonly to: number;
  /** Word lists: names of places, fixed wording, what has been replaced. Null finds less. */
  readonly lists: Lists | null;
}

type PaperElement = keyof DocumentHead | keyof Imprint;

/** What each paper has anew. */
const OF_ONE_PAPER = [
  'copyNumber',
  'documentNumber',
  'signers',
  'printDate',
] as const satisfies readonly PaperElement[];

function paperElements({ head, imprint }: Report): readonly PaperElement[] {
  const all: DocumentHead & Imprint = { ...head, ...imprint };
  return OF_ONE_PAPER.filter((name) => (all[name]?.length ?? 0) > 0);
}

/** The year that a paper is about, as far as it can be told. */
export const yearOfReport = (report: Report): number | null => yearOfPaper(manuscriptOf(report));

/** For each paragraph whether a heading above it is about what is to come. */
function planned(paragraphs: readonly Paragraph[]): readonly boolean[] {
  let plan: HeadingLevel | null = null;
  return paragraphs.map(({ level, text, lead }) => {
    if (level !== null && (plan === null || level <= plan))
      plan = PLAN_HEADING.test(lead > 0 ? text.slice(0, lead) : text) ? level : null;
    return plan !== null;
  });
}

/** Of each block what was found in it, in order. */
function findAll(report: Report, years: Years, lists: Lists | null): ReadonlyMap<number, readonly Placed[]> {
  const { paragraphs, places } = manuscriptOf(report);
  const plans = planned(paragraphs);
  const byBlock = new Map<number, Placed[]>();
  const shown = fieldText(report.fields);
  const counted = new Map<number, ReadonlySet<number>>();
  paragraphs.forEach((paragraph, i) => {
    const { block, offset } = places[i] ?? { block: 0, offset: 0 };
    if (paragraph.role === 'cell' && !counted.has(block)) counted.set(block, countedCells(report.blocks[block], shown));
    if (counted.get(block)?.has(offset)) return;
    const all = byBlock.get(block) ?? [];
    byBlock.set(block, all);
    for (const one of findIn(paragraph, { ...years, planned: plans[i] ?? false }, lists))
      all.push({ ...one, start: one.start + offset, end: one.end + offset });
  });
  return byBlock;
}

function itemOf(text: string, block: number, { type, start, end, now, suggestion }: Placed): RollItem {
  const from = text.slice(start, end);
  const place = { type: 'words' as const, block, start, end };
  return { type, from, text: now ?? from, suggestion: suggestion ?? null, place };
}

function fieldItems(fields: readonly Field[]): readonly RollItem[] {
  return fields.flatMap(({ id, name, value, carried }): RollItem[] =>
    carried
      ? [{ type: carried.type, from: carried.from, text: value, suggestion: null, place: { type: 'field', id, name } }]
      : [],
  );
}

/** Marks that an old paper has of its own are those of a year before: what stands there is what is carried over. */
export function rollForward(report: Report, { from, to, lists }: RollOptions): Rolled {
  const old = withoutMarks(report);
  const years: Years = { from: from ?? yearOfReport(old), to };
  const shown = fieldText(old.fields);
  const found = findAll(old, years, lists);
  const items: RollItem[] = [];
  const blocks = old.blocks.map((block, i) => {
    const own = markable(block, found.get(i) ?? [], shown);
    const text = own.length === 0 ? '' : textOf(block, shown);
    for (const one of own) items.push(itemOf(text, i, one));
    return putInBlock(block, own, shown);
  });
  const fields = settleFields(rollFields(old.fields, years));
  const elements = paperElements(old);
  const remarks: RollRemark[] = [
    ...(years.from === null ? [{ type: 'noYear' as const }] : []),
    ...(elements.length === 0 ? [] : [{ type: 'paper' as const, elements }]),
  ];
  return { report: { ...old, blocks, fields }, items: [...items, ...fieldItems(fields)], remarks, from: years.from };
}
