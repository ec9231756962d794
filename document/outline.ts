/** The outline of a report (提纲): its headings as a tree, and the sections they head. */
import { numbersOf } from './numbering.ts';
import { blockText, countCharacters, type FieldText, fieldText, inlineText } from './plain.ts';
import type { Block, HeadingBlock, HeadingLevel, Report, RunInBlock } from './report.ts';

export interface OutlineItem {
  readonly level: HeadingLevel;
  /** As printed: `一、` `（一）` `1.` `（1）`, '' for a heading that is not counted. */
  readonly number: string;
  /** The heading without its number; a run-in heading also without the mark that ends it. */
  readonly text: string;
  /** True when the heading is the first sentence of a paragraph. */
  readonly runIn: boolean;
  /** Characters of the whole section: heading, text and sections below it, without numbers and blanks. */
  readonly chars: number;
  readonly children: readonly OutlineItem[];
  /** Place of the heading in `report.blocks`. */
  readonly block: number;
}

export function isHeading(block: Block): block is HeadingBlock | RunInBlock {
  return block.type === 'heading' || block.type === 'runIn';
}

/** The rank of a block in the outline: 0 for what no section can swallow, null for text. */
export type Rank = (index: number) => HeadingLevel | 0 | null;

const ENDS_SECTIONS = new Set<Block['type']>(['title', 'attachmentNote', 'signature', 'date', 'note', 'annex']);

export function blockRank(block: Block): HeadingLevel | 0 | null {
  if (isHeading(block)) return block.level;
  return ENDS_SECTIONS.has(block.type) ? 0 : null;
}

/** The end (exclusive) of the section that the heading at `start` heads. Works on anything that can be ranked. */
export function sectionEnd(start: number, length: number, rank: Rank): number {
  const own = rank(start);
  if (!own) return start + 1;
  for (let i = start + 1; i < length; i += 1) {
    const other = rank(i);
    if (other !== null && other <= own) return i;
  }
  return length;
}

/** What the outline shows of a heading: without its number, a run-in one also without the mark that ends it. */
export function headingText(block: HeadingBlock | RunInBlock, fields: FieldText): string {
  if (block.type === 'heading') return inlineText(block.content, fields);
  return inlineText(block.lead, fields).replace(/[。：:；;，,.]$/u, '');
}

interface OpenItem extends OutlineItem {
  readonly children: OpenItem[];
}

/** Hangs each item below the section it stands in; `ends` are the ends of the items' own sections. */
function nest(items: readonly OpenItem[], ends: readonly number[]): readonly OutlineItem[] {
  const top: OpenItem[] = [];
  const open: { readonly item: OpenItem; readonly end: number }[] = [];
  items.forEach((item, i) => {
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= item.block) open.pop();
    (open.at(-1)?.item.children ?? top).push(item);
    open.push({ item, end: ends[i] ?? item.block });
  });
  return top;
}

/** The headings of a report as a tree, in reading order. */
export function outlineOf(report: Report): readonly OutlineItem[] {
  const { blocks } = report;
  const fields = fieldText(report.fields);
  const numbers = numbersOf(blocks);
  const sums = [0];
  for (const block of blocks) sums.push((sums.at(-1) ?? 0) + countCharacters(blockText(block, fields)));
  const rank: Rank = (i) => {
    const block = blocks[i];
    return block ? blockRank(block) : null;
  };
  const ends: number[] = [];
  const items = blocks.flatMap((block, i): OpenItem[] => {
    if (!isHeading(block)) return [];
    const end = sectionEnd(i, blocks.length, rank);
    ends.push(end);
    const chars = (sums[end] ?? 0) - (sums[i] ?? 0);
    const text = headingText(block, fields);
    return [
      {
        level: block.level,
        number: numbers[i] ?? '',
        text,
        runIn: block.type === 'runIn',
        chars,
        children: [],
        block: i,
      },
    ];
  });
  return nest(items, ends);
}
