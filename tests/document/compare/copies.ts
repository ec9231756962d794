/** A draft as a leader sends it back: a paper of generated sentences with words, sentences, paragraphs and sections changed at random. */
import fc from 'fast-check';
import { fieldText, inlineText } from '../../../document/plain.ts';
import {
  type Block,
  emptyReport,
  type Field,
  type InlineText,
  plainInline,
  type Report,
  type TableBlock,
} from '../../../document/report.ts';

const SUBJECTS = ['全局上下', '各科室', '我单位', '乡镇街道', '专班', '工作队', '党支部', '机关干部'];
const DEEDS = ['组织培训', '走访群众', '排查隐患', '办理事项', '开展调研', '落实整改', '召开会议', '发放资料'];
const MEASURES = ['场次', '户', '处', '件', '人次', '份'];
const ENDS = ['成效明显', '群众满意', '全部办结', '同比有所提高', '形成工作合力', '受到上级肯定'];

const pick = (list: readonly string[]) => fc.constantFrom(...list);

export const sentence = fc
  .tuple(pick(SUBJECTS), pick(DEEDS), fc.integer({ min: 2, max: 9999 }), pick(MEASURES), pick(ENDS))
  .map(([who, does, count, measure, end]) => `${who}${does}${count}${measure}，${end}。`);

const FIELDS: readonly Field[] = [
  { id: 'unit', name: '单位', type: 'body', value: '某局办公室' },
  { id: 'sum', name: '总量', type: 'number', value: '850', unit: '万元' },
];

const bold = fc.boolean();

/** Sentences in runs of several looks, some with a field or a blank among them. */
const inline: fc.Arbitrary<InlineText> = fc
  .array(fc.tuple(sentence, bold, fc.integer({ min: 0, max: 9 })), { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts.flatMap(([text, isBold, sort]): InlineText => {
      const words = { type: 'text' as const, text, ...(isBold && { emphasis: ['bold' as const] }) };
      if (sort === 0) return [words, { type: 'field', field: 'unit' }, ...plainInline('负责。')];
      if (sort === 1)
        return [{ type: 'text', text: '全年完成' }, { type: 'field', field: 'sum' }, ...plainInline('。')];
      if (sort === 2) return [words, { type: 'blank', name: '成效' }, ...plainInline('。')];
      if (sort === 3)
        return [
          words,
          { type: 'text', text: '2025年', carried: { type: 'year', from: '2024年' } },
          ...plainInline('收官。'),
        ];
      return [words];
    }),
  );

const heading = fc.tuple(pick(DEEDS), pick(ENDS), fc.constantFrom(1 as const, 2 as const)).map(
  ([does, end, level]): Block => ({
    type: 'heading',
    level,
    numbering: 'counted',
    content: plainInline(`${does}，${end}`),
  }),
);
const paragraph = inline.map((content): Block => ({ type: 'paragraph', content }));
const runIn = fc.tuple(pick(DEEDS), inline).map(
  ([does, content]): Block => ({
    type: 'runIn',
    level: 2,
    numbering: 'counted',
    lead: plainInline(`扎实${does}。`),
    content,
  }),
);
const table = fc.array(fc.tuple(pick(DEEDS), fc.integer({ min: 1, max: 999 })), { minLength: 1, maxLength: 4 }).map(
  (rows): TableBlock => ({
    type: 'table',
    headerRows: 1,
    columns: [1, 1],
    rows: rows.map(([name, count]) =>
      [name, String(count)].map((text) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 })),
    ),
  }),
);

export const paper: fc.Arbitrary<Report> = fc
  .array(fc.oneof({ weight: 5, arbitrary: paragraph }, { weight: 2, arbitrary: heading }, runIn, table), {
    minLength: 1,
    maxLength: 14,
  })
  .map((body) => ({
    ...emptyReport,
    blocks: [
      { type: 'title', content: plainInline('某局2025年工作总结') },
      ...body,
      { type: 'date', content: plainInline('2025年12月1日') },
    ],
    fields: FIELDS,
  }));

/** What a leader does to one place; `at` and `by` are read modulo what there is. */
export interface Edit {
  readonly deed: (typeof DEEDS_DONE)[number];
  readonly at: number;
  readonly by: number;
  readonly text: string;
}

const DEEDS_DONE = [
  'word',
  'addSentence',
  'cutSentence',
  'add',
  'cut',
  'move',
  'moveSection',
  'level',
  'style',
  'split',
  'join',
  'runOn',
  'part',
  'cell',
  'row',
] as const;

export const edits: fc.Arbitrary<readonly Edit[]> = fc.array(
  fc.record({ deed: fc.constantFrom(...DEEDS_DONE), at: fc.nat(200), by: fc.nat(200), text: sentence }),
  { minLength: 0, maxLength: 8 },
);

type Words = Extract<Block, { readonly content: InlineText }>;
const isWords = (block: Block | undefined): block is Words => block !== undefined && 'content' in block;

/** As a Word file shows it. */
const plain = (content: InlineText) => inlineText(content, fieldText(FIELDS));

function withWords(block: Block, change: (text: string) => string): Block {
  return isWords(block) ? { ...block, content: plainInline(change(plain(block.content))) } : block;
}

function replacedAt<T>(list: readonly T[], at: number, ...items: readonly T[]): readonly T[] {
  return [...list.slice(0, at), ...items, ...list.slice(at + 1)];
}

function movedTo(blocks: readonly Block[], start: number, count: number, to: number): readonly Block[] {
  const taken = blocks.slice(start, start + count);
  const rest = [...blocks.slice(0, start), ...blocks.slice(start + count)];
  return [...rest.slice(0, to), ...taken, ...rest.slice(to)];
}

function inTable(block: Block, { deed, at, by }: Edit): Block {
  if (block.type !== 'table') return block;
  const row = by % block.rows.length;
  const cells = block.rows[row] ?? [];
  if (deed === 'row') return { ...block, rows: [...block.rows.slice(0, row), cells, ...block.rows.slice(row)] };
  const column = at % Math.max(1, cells.length);
  const cell = cells[column];
  if (!cell) return block;
  return {
    ...block,
    rows: replacedAt(block.rows, row, replacedAt(cells, column, { ...cell, content: plainInline(`${by}`) })),
  };
}

/** A heading and the paragraph below it in one paragraph. */
function ranOn(blocks: readonly Block[], at: number): readonly Block[] {
  const [block, next] = [blocks[at], blocks[at + 1]];
  if (block?.type !== 'heading' || next?.type !== 'paragraph') return blocks;
  const { level, numbering } = block;
  const lead = plainInline(`${plain(block.content)}。`);
  const one: Block = { type: 'runIn', level, numbering, lead, content: next.content };
  return [...blocks.slice(0, at), one, ...blocks.slice(at + 2)];
}

/** The text of a run-in heading in a paragraph of its own. */
function parted(blocks: readonly Block[], at: number): readonly Block[] {
  const block = blocks[at];
  if (block?.type !== 'runIn') return blocks;
  const { level, numbering, lead, content } = block;
  return replacedAt(blocks, at, { type: 'heading', level, numbering, content: lead }, { type: 'paragraph', content });
}

function done(blocks: readonly Block[], edit: Edit): readonly Block[] {
  const { deed, by, text } = edit;
  const at = edit.at % blocks.length;
  const block = blocks[at];
  if (!block) return blocks;
  switch (deed) {
    case 'word':
      return replacedAt(
        blocks,
        at,
        withWords(block, (old) => old.replace(/\d+/u, String(by))),
      );
    case 'addSentence':
      return replacedAt(
        blocks,
        at,
        withWords(block, (old) => (old.endsWith('。') ? old + text : old)),
      );
    case 'cutSentence':
      return replacedAt(
        blocks,
        at,
        withWords(block, (old) => old.slice(old.indexOf('。') + 1) || old),
      );
    case 'add':
      return [...blocks.slice(0, at), { type: 'paragraph', content: plainInline(text) }, ...blocks.slice(at)];
    case 'cut':
      return blocks.length > 1 ? replacedAt(blocks, at) : blocks;
    case 'move':
      return movedTo(blocks, at, 1, by % blocks.length);
    case 'moveSection':
      return movedTo(blocks, at, 3, by % blocks.length);
    case 'level':
      return replacedAt(blocks, at, block.type === 'heading' ? { ...block, level: 3 } : block);
    case 'style':
      return block.type === 'paragraph' ? replacedAt(blocks, at, { type: 'note', content: block.content }) : blocks;
    case 'split': {
      if (!isWords(block)) return blocks;
      const words = plain(block.content);
      const cut = words.indexOf('。') + 1;
      return replacedAt(
        blocks,
        at,
        withWords(block, () => words.slice(0, cut)),
        { type: 'paragraph', content: plainInline(words.slice(cut)) },
      );
    }
    case 'join': {
      const next = blocks[at + 1];
      if (!isWords(block) || !isWords(next) || !plain(block.content).endsWith('。')) return blocks;
      return [...blocks.slice(0, at), withWords(block, (old) => old + plain(next.content)), ...blocks.slice(at + 2)];
    }
    case 'runOn':
      return ranOn(blocks, at);
    case 'part':
      return parted(blocks, at);
    case 'cell':
    case 'row':
      return replacedAt(blocks, at, inTable(block, edit));
  }
}

/** The paper after these edits, as a Word file holds it: what fields and blanks show, without their runs where it was touched. */
export function edited(report: Report, list: readonly Edit[]): Report {
  return { ...report, blocks: list.reduce(done, report.blocks) };
}
