import { afterAll, expect, it } from 'vitest';
import { paginate } from '../../../document/layout/pages.ts';
import type { Block, TableBlock } from '../../../document/report.ts';
import { reportOf } from '../fixtures.ts';
import { cell, fullLines } from '../layout/wide-tables.ts';
import { describeWith, openBench, wordsOf } from '../programs.ts';

/** A row of so many lines, each with its number, between two short ones. */
function tallTable(lines: number, chars: number, more: Partial<TableBlock> = {}): TableBlock {
  const line = (_: unknown, i: number) => `第${String(i + 1).padStart(3, '0')}行${'国'.repeat(chars - 4)}`;
  const tall = Array.from({ length: lines }, line).join('\n');
  const content = tall
    .split('\n')
    .flatMap((part, i) => [...(i > 0 ? [{ type: 'break' } as const] : []), { type: 'text', text: part } as const]);
  const rows = [[cell('表头')], [{ content, colSpan: 1, rowSpan: 1 }], [cell('末行')]];
  return { type: 'table', headerRows: 1, columns: [1], ...more, rows };
}

/** Of each page: whether the head is on it, and the first and last line of the row. */
function shown(pdf: string): readonly string[] {
  return wordsOf(pdf).map((words) => {
    const text = words.map((word) => word.text).join('');
    const lines = [...text.matchAll(/第(\d+)行/g)].map((found) => Number(found[1]));
    return `${text.includes('表头') ? '表头 ' : ''}${lines[0] ?? '-'}..${lines.at(-1) ?? '-'}`;
  });
}

await describeWith(['browser', 'pdftotext'], 'a row that no page can hold', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it.each([
    ['below a text', [fullLines(2), tallTable(70, 30)], ['-..-', '表头 1..33', '表头 34..66', '表头 67..70']],
    ['at the top of a page', [tallTable(40, 30)], ['表头 1..33', '表头 34..40']],
    [
      'on pages that lie across',
      [tallTable(50, 40, { page: 'landscape' })],
      ['表头 1..23', '表头 24..46', '表头 47..50'],
    ],
  ] as readonly (readonly [string, readonly Block[], readonly string[]])[])(
    'goes on over pages below the repeated head, as many as are counted: %s',
    async (_, blocks, expected) => {
      const report = reportOf(blocks);
      expect(shown(await bench.print(report))).toEqual(expected);
      expect(paginate(report).pages).toHaveLength(expected.length);
    },
  );
});
