/** A text that stands in a table, as offices' own systems keep it. */
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../../document/docx/read-word.ts';
import { wordFile } from '../handmade.ts';

const BODY = '汛前排查堤防一百二十六处，整改隐患三十一处，全年没有发生险情。';
const p = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const cell = (content: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]) =>
  `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/></w:tblGrid>${rows.join('')}</w:tbl>`;

const inner = table(row(cell(p('项目')), cell(p('数量'))), row(cell(p('水厂')), cell(p('3'))));
const text = [
  p('青石县水务局2025年工作总结'),
  p('县政府：'),
  p('一、主要工作'),
  p(BODY),
  inner,
  p('二、存在问题'),
  p(BODY),
].join('');
const TYPES = ['title', 'addressee', 'heading', 'paragraph', 'table', 'heading', 'paragraph'];

function read(body: string) {
  const { value, notices } = readWord(wordFile({ body }));
  return { types: value.blocks.map(({ type }) => type), notices };
}

describe('a table that holds the whole text', () => {
  test('is taken apart, which is told, and the tables in it stay tables', () => {
    expect(read(table(row(cell(text))))).toEqual({ types: TYPES, notices: [{ code: 'wordFrames', count: 1 }] });
  });

  test('in another one is taken apart with it', () => {
    expect(read(table(row(cell(table(row(cell(text)))))))).toEqual({
      types: TYPES,
      notices: [{ code: 'wordFrames', count: 2 }],
    });
  });

  test('leaves what stands above and below it in the same form as tables', () => {
    const form = table(row(cell(p('文号')), cell(p('青水〔2025〕9号'))), row(cell(text)), row(cell(p('核稿：某某'))));
    expect(read(form).types).toEqual(['table', ...TYPES, 'table']);
  });
});

describe('a table stays one', () => {
  test('where it is not most of the text', () => {
    const box = table(row(cell([1, 2, 3, 4, 5, 6].map((n) => p(`第${n}项`)).join(''))));
    expect(read(text + box).types).toEqual([...TYPES, 'table']);
  });

  test('where its cells hold no paragraphs to speak of', () => {
    expect(read(table(row(cell(p(BODY)), cell(p(BODY.repeat(3)))))).types).toEqual(['table']);
  });

  test('where the cell goes on in another row, so that no line of it is lost', () => {
    const merged = table(
      row(cell(text, '<w:vMerge w:val="restart"/>'), cell(p('左'))),
      row(cell(p(''), '<w:vMerge/>'), cell(p('右'))),
    );
    expect(read(merged).types).toEqual(['table']);
  });
});
