/** Arbitrary reports in the editor's normal form: runs merged, emphasis in order, both parts of a run-in heading with text. */
import fc from 'fast-check';
import {
  type Block,
  type Emphasis,
  emptyReport,
  type Field,
  type HeadingLevel,
  type Inline,
  type InlineText,
  type Report,
  type TableBlock,
} from '../../../document/report.ts';

const CHARS = [...'工作情况报告加强组织领导落实。，、；：一二（）1234.5年月日万元“”《》—… \tabcXY😀𠮷'];

export const words = fc.string({ unit: fc.constantFrom(...CHARS), minLength: 1, maxLength: 24 });

const emphasis = fc
  .subarray<Emphasis>(['bold', 'italic', 'underline'])
  .map((names) => (['bold', 'italic', 'underline'] as const).filter((name) => names.includes(name)));

export const fields: readonly Field[] = [
  { id: 'unit', name: '单位全称', type: 'body', value: '某某市交通运输局' },
  { id: 'year', name: '年度', type: 'number', value: '' },
  { id: 'day', name: '成文日期', type: 'date', value: '2024年1月5日' },
];

const textRun = fc
  .record({ text: words, emphasis })
  .map(({ text, emphasis }): Inline => ({ type: 'text', text, ...(emphasis.length > 0 ? { emphasis } : {}) }));
// `lost` is a field that the report does not know.
const fieldRun = fc.constantFrom('unit', 'year', 'day', 'lost').map((field): Inline => ({ type: 'field', field }));
const lineBreak: fc.Arbitrary<Inline> = fc.constant({ type: 'break' });

function normal(runs: readonly Inline[]): InlineText {
  const out: Inline[] = [];
  for (const run of runs) {
    const last = out.at(-1);
    const same = run.type === 'text' && last?.type === 'text' && `${run.emphasis ?? []}` === `${last.emphasis ?? []}`;
    if (same) out[out.length - 1] = { ...last, text: last.text + run.text };
    else out.push(run);
  }
  return out;
}

const run = fc.oneof(
  { weight: 6, arbitrary: textRun },
  { weight: 2, arbitrary: fieldRun },
  { weight: 1, arbitrary: lineBreak },
);
export const inline = fc.array(run, { maxLength: 5 }).map(normal);
/** Begins and ends with words or a field. */
const sentence = fc
  .tuple(fc.array(run, { maxLength: 2 }), fc.oneof(textRun, fieldRun))
  .map(([runs, last]) => normal([...runs.filter((r) => r.type !== 'break'), last]));

const level = fc.constantFrom<HeadingLevel>(1, 2, 3, 4);
const numbering = fc.constantFrom('counted', 'counted', 'counted', 'none' as const);

const cell = inline.map((content) => ({ content, colSpan: 1, rowSpan: 1 }));

/** A full grid, with the first two cells of a row or of a column joined in some. */
const table: fc.Arbitrary<TableBlock> = fc
  .record({
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
    span: fc.constantFrom('none', 'column', 'row'),
  })
  .chain(({ rows, columns, span }) =>
    fc
      .record({
        headerRows: fc.integer({ min: 0, max: rows }),
        columns: fc.array(fc.integer({ min: 1, max: 200 }), { minLength: columns, maxLength: columns }),
        rows: fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      })
      .map((grid): TableBlock => joined({ type: 'table', ...grid }, span)),
  );

function joined(block: TableBlock, span: string): TableBlock {
  const [first, second] = block.rows;
  const [corner, right] = first ?? [];
  if (span === 'column' && first && corner && right) {
    return { ...block, rows: [[{ ...corner, colSpan: 2 }, ...first.slice(2)], ...block.rows.slice(1)] };
  }
  if (span === 'row' && first && second && corner && second.length > 1) {
    return {
      ...block,
      rows: [[{ ...corner, rowSpan: 2 }, ...first.slice(1)], second.slice(1), ...block.rows.slice(2)],
    };
  }
  return block;
}

const PIXEL =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

export const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: inline.map((content): Block => ({ type: 'paragraph', content })) },
  {
    weight: 2,
    arbitrary: fc
      .record({
        type: fc.constantFrom('title', 'subtitle', 'addressee', 'signature', 'date', 'note', 'attachmentNote' as const),
        content: inline,
      })
      .map((b): Block => b as Block),
  },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('heading' as const), level, numbering, content: inline }) },
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('runIn' as const), level, numbering, lead: sentence, content: sentence }),
  },
  { weight: 1, arbitrary: table },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'annex' }) },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'picture', source: PIXEL, width: 40, height: 30, alt: '图' }) },
);

export const report: fc.Arbitrary<Report> = fc.array(block, { minLength: 1, maxLength: 60 }).map((blocks) => ({
  ...emptyReport,
  kind: 'work-summary',
  head: { issuers: ['某某市交通运输局'] },
  imprint: { printer: '某某市交通运输局办公室' },
  blocks,
  fields,
}));
