/** Blocks of which the documents are put together. */
import type { Block, HeadingLevel, InlineText, SealPicture, TableBlock, TableCell } from '../../document/report.ts';
import { plainInline } from '../../document/report.ts';
import { heading, paragraph, runIn, SMALL_PNG, text } from '../document/fixtures.ts';
import { type Chance, label, phrase, pick, sentences, whole } from './prose.ts';

export function cell(words: string, colSpan = 1, rowSpan = 1): TableCell {
  return { content: plainInline(words), colSpan, rowSpan };
}

export function attachment(words: string): Block {
  return { type: 'attachmentNote', content: plainInline(words) };
}

export function picture(width: number, height: number): Block {
  return { type: 'picture', source: SMALL_PNG, width, height, alt: '现场情况' };
}

export function seal(): SealPicture {
  return { source: SMALL_PNG, width: 42, height: 42 };
}

export function stamp(): SealPicture {
  return { source: SMALL_PNG, width: 40, height: 18 };
}

/** A list with a head row, one column of names of any length, and figures. */
export function listTable(next: Chance, rows: number, page?: 'landscape'): TableBlock {
  const body = Array.from({ length: rows }, (_, i) => [
    cell(String(i + 1)),
    cell(label(next)),
    cell(`${whole(next, 1, 900)}.${whole(next, 0, 9)}`),
    cell(`${whole(next, 20, 110)}%`),
    cell(next() < 0.2 ? '“按期”（正常）' : ''),
  ]);
  const head = ['序号', '项目名称', '投资（万元）', '完成率', '备注'].map((words) => cell(words));
  const lying = page === undefined ? {} : { page };
  return { type: 'table', headerRows: 1, columns: [1, 3.4, 1.6, 1.3, 1.7], rows: [head, ...body], ...lying };
}

/** A head of two rows with merged cells, and groups of rows with one cell at their left. */
export function groupedTable(next: Chance, groups: number): TableBlock {
  const head = [
    [cell('类别', 1, 2), cell('名称', 1, 2), cell('完成情况', 2), cell('责任单位', 1, 2)],
    [cell('计划'), cell('实际')],
  ];
  const rows = Array.from({ length: groups }, (_, g) => {
    const size = whole(next, 1, 4);
    return Array.from({ length: size }, (_, r) => [
      ...(r === 0 ? [cell(`第${g + 1}类（${pick(next, ['重点', '一般', '“补短板”'])}）`, 1, size)] : []),
      cell(label(next)),
      cell(String(whole(next, 1, 60))),
      cell(`${whole(next, 1, 60)}.${whole(next, 0, 9)}`),
      cell(pick(next, ['综合科', '执法大队、养护中心', '办公室', ''])),
    ]);
  }).flat();
  return {
    type: 'table',
    headerRows: 2,
    columns: [1.4, 3, 1, 1, 1.6],
    rows: [...head, ...rows, [cell('合计', 2), cell('—', 3)]],
  };
}

const HEADINGS = ['工作开展情况', '主要做法和成效', '存在的问题和不足', '下一步工作安排', '意见建议'];

function section(next: Chance, n: number): Block[] {
  const level = (1 + (n % 4)) as HeadingLevel; // n % 4 is 0 to 3
  const words = () => sentences(next, whole(next, 1, 6));
  const blocks: Block[] = n % 8 === 0 ? [heading(1, pick(next, HEADINGS))] : [];
  if (n % 5 === 2) blocks.push(heading(level === 1 ? 2 : level, phrase(next)));
  if (n % 11 === 7) blocks.push(heading(2, phrase(next)), heading(3, phrase(next)));
  blocks.push(n % 3 === 1 ? runIn(level === 1 ? 2 : level, `${phrase(next)}。`, words()) : paragraph(words()));
  return blocks;
}

/** Characters that a page of running text holds, more or less. */
const PAGE = 575;

function size(block: Block): number {
  const inline = 'content' in block ? block.content : [];
  const lead: InlineText = block.type === 'runIn' ? block.lead : [];
  return [...inline, ...lead].reduce((sum, run) => sum + (run.type === 'text' ? run.text.length : 0), 24);
}

/** Headings of all levels, run-in headings and paragraphs of about so many pages. */
export function prose(next: Chance, pages: number): readonly Block[] {
  const blocks: Block[] = [];
  for (let n = 0, characters = 0; characters < pages * PAGE; n += 1) {
    const more = section(next, n);
    characters += more.reduce((sum, block) => sum + size(block), 0);
    blocks.push(...more);
  }
  return blocks;
}

export const signed = (name: string): readonly Block[] => [text('signature', name), text('date', '2024年12月5日')];

/** An annex on a page of its own. */
export function annex(title: string, ...blocks: readonly Block[]): readonly Block[] {
  return [{ type: 'annex' }, text('title', title), ...blocks];
}
