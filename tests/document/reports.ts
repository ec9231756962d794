/** Generated reports of every shape the schema allows. */
import fc from 'fast-check';
import type { Block, Inline, Report } from '../../document/report.ts';

const word = fc.oneof(
  fc.constantFrom('工作', '一、', '（一）', '1.', '情况。', '附件', ' '),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join(''));
const emphasis = fc.uniqueArray(fc.constantFrom('bold' as const, 'italic' as const, 'underline' as const), {
  minLength: 1,
});
const run: fc.Arbitrary<Inline> = fc.oneof(
  fc.record({ type: fc.constant('text' as const), text }),
  fc.record({ type: fc.constant('text' as const), text, emphasis }),
  fc.record({ type: fc.constant('field' as const), field: fc.constantFrom('unit', 'year', 'gone') }),
  fc.constant({ type: 'break' as const }),
);
const content = fc.array(run, { maxLength: 4 });
const level = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const);
const numbering = fc.constantFrom('counted' as const, 'none' as const);
const cell = fc.record({ content, colSpan: fc.integer({ min: 1, max: 3 }), rowSpan: fc.integer({ min: 1, max: 3 }) });
const size = fc.integer({ min: 1, max: 2000 });

export const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constantFrom('title', 'subtitle', 'addressee', 'paragraph', 'signature', 'date', 'note'),
    content,
  }),
  fc.record({ type: fc.constant('heading' as const), level, numbering, content }),
  fc.record({ type: fc.constant('runIn' as const), level, numbering, lead: content, content }),
  fc.record({ type: fc.constant('attachmentNote' as const), content }),
  fc.record({ type: fc.constant('annex' as const) }),
  fc.record({
    type: fc.constant('table' as const),
    headerRows: fc.integer({ min: 0, max: 2 }),
    columns: fc.array(size, { minLength: 1, maxLength: 3 }),
    rows: fc.array(fc.array(cell, { maxLength: 3 }), { maxLength: 3 }),
  }),
  fc.record({
    type: fc.constant('picture' as const),
    source: fc.constant('data:image/png;base64,iVBORw0KGgo='),
    width: size,
    height: size,
    alt: text,
  }),
);

export const anyReport: fc.Arbitrary<Report> = fc.record({
  kind: fc.constantFrom('', 'summary'),
  head: fc.record({ secrecy: text, issuers: fc.array(text, { maxLength: 2 }) }, { requiredKeys: [] }),
  blocks: fc.array(anyBlock, { maxLength: 20 }),
  imprint: fc.record({ copyTo: text, printDate: text, addressee: text }, { requiredKeys: [] }),
  layout: fc.record({
    form: fc.constantFrom('plain', 'document', 'letter', 'order', 'minutes'),
    imprintPage: fc.constantFrom('last', 'even'),
    overrides: fc.record(
      {
        linePitch: fc.integer({ min: 24, max: 40 }),
        titleSize: fc.integer({ min: 16, max: 26 }),
        fonts: fc.record({ kai: fc.constant('楷体') }, { requiredKeys: [] }),
        pageNumberPlace: fc.constantFrom('outer', 'centre', 'none'),
        pageNumberForm: fc.constantFrom('dashes', 'bare'),
      },
      { requiredKeys: [] },
    ),
  }),
  signing: fc.record({
    manner: fc.constantFrom('unsealed', 'sealed', 'stamped'),
    pictures: fc.constantFrom([], [{ source: 'data:image/png;base64,iVBORw0KGgo=', width: 42, height: 42 }]),
  }),
  limit: fc.constantFrom(null, 300, 3000),
  proofreading: fc.record({
    off: fc.constantFrom([], ['PUN-01', 'WRD-06']),
    ignored: fc.array(fc.record({ rule: fc.constant('PUN-01'), text, before: text, after: text }), { maxLength: 2 }),
  }),
  sources: fc.constantFrom(
    [],
    [{ title: '某局2023年工作总结', year: 2023, file: '总结.docx', section: '一、工作 › （二）做法', words: 210 }],
  ),
  fields: fc.constantFrom(
    [],
    [
      { id: 'unit', name: '单位全称', type: 'body' as const, value: '' },
      { id: 'year', name: '年份', type: 'number' as const, value: '2024' },
    ],
  ),
});
