import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numbersOf } from '../../document/numbering.ts';
import { blockText, countCharacters, fieldText, reportText } from '../../document/plain.ts';
import { emptyReport, plainInline } from '../../document/report.ts';
import { anyReport } from './reports.ts';

describe('the plain text of a report', () => {
  test('shows numbers, fields, breaks and cells', () => {
    const text = reportText({
      ...emptyReport,
      fields: [
        { id: 'unit', name: '单位', type: 'body', value: '某某局' },
        { id: 'year', name: '年份', type: 'number', value: '' },
      ],
      blocks: [
        {
          type: 'title',
          content: [{ type: 'field', field: 'unit' }, { type: 'break' }, { type: 'field', field: 'year' }],
        },
        {
          type: 'runIn',
          level: 2,
          numbering: 'counted',
          lead: plainInline('做法。'),
          content: plainInline('成立小组。'),
        },
        {
          type: 'table',
          headerRows: 1,
          columns: [1, 1],
          rows: [
            [
              { content: plainInline('甲'), colSpan: 1, rowSpan: 1 },
              {
                content: [{ type: 'text', text: '乙' }, { type: 'break' }, { type: 'text', text: '丙' }],
                colSpan: 1,
                rowSpan: 1,
              },
            ],
          ],
        },
        { type: 'paragraph', content: [{ type: 'field', field: 'gone' }] },
      ],
    });
    expect(text).toBe('某某局\n〔年份〕\n（一）做法。成立小组。\n甲\t乙 丙\n〔gone〕');
  });

  test('is the number and the words of each block, in order', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const numbers = numbersOf(report.blocks);
        const fields = fieldText(report.fields);
        const parts = report.blocks.map((block, i) => (numbers[i] ?? '') + blockText(block, fields));
        expect(reportText(report)).toBe(parts.join('\n'));
      }),
    );
  });
});

describe('characters as an office counts them', () => {
  test.each([
    ['', 0],
    ['　工作 总结。\n', 5],
    ['𠮷野家', 3],
    ['2024年', 5],
  ])('%j has %i', (text, count) => expect(countCharacters(text)).toBe(count));

  test('two texts have as many as their join', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(countCharacters(a) + countCharacters(b)).toBe(countCharacters(a + b));
      }),
    );
  });
});
