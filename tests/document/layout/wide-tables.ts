/** Tables and reports with pages that lie across. */
import { plainInline, type Report, type TableBlock, type TableCell } from '../../../document/report.ts';
import { paragraph, reportOf, text } from '../fixtures.ts';

export function cell(words: string, colSpan = 1, rowSpan = 1): TableCell {
  return { content: plainInline(words), colSpan, rowSpan };
}

/** Every seventh row begins a cell that reaches down into the next; names and notes are of several lengths. */
function row(i: number): readonly TableCell[] {
  const numbers = [cell(String(i * 137.5)), cell(`${(i * 7) % 100}%`)];
  const note = cell('按季度调度并通报进展情况，'.repeat((i * 5) % 4));
  if (i % 7 === 4) return [cell(String(i)), ...numbers, note];
  const down = i % 7 === 3 ? 2 : 1;
  return [cell(String(i)), cell('城区排水管网改造'.repeat((i % 3) + 1), 1, down), ...numbers, note];
}

/** A head of two rows and `rows` rows below it. */
export function planTable(rows: number, page?: 'landscape'): TableBlock {
  return {
    type: 'table',
    headerRows: 2,
    columns: [1, 3, 2, 2, 4],
    ...(page ? { page } : {}),
    rows: [
      [cell('序号', 1, 2), cell('项目名称', 1, 2), cell('完成情况', 2), cell('备注', 1, 2)],
      [cell('投资'), cell('完成率')],
      ...Array.from({ length: rows }, (_, i) => row(i)),
    ],
  };
}

/** So many full lines of body text. */
export function fullLines(count: number): ReturnType<typeof text> {
  return text('addressee', '国'.repeat(28 * count));
}

const signed = [text('signature', '某市城市管理局'), text('date', '2024年3月5日')];
const imprint: Partial<Report> = {
  layout: { form: 'document', imprintPage: 'last', overrides: {} },
  imprint: { copyTo: '某市人民政府办公室。', printer: '某市城市管理局办公室', printDate: '2024年3月6日' },
};

/** Where a table that lies across may stand. */
export const TURNED: Readonly<Record<string, Report>> = {
  amid: reportOf([
    text('title', '某市城市管理局关于2024年工作情况的报告'),
    fullLines(30),
    planTable(30, 'landscape'),
    planTable(3, 'landscape'),
    fullLines(4),
  ]),
  first: reportOf([planTable(4, 'landscape'), fullLines(3)]),
  last: reportOf([fullLines(22), planTable(20, 'landscape')]),
  beforeAnnex: reportOf([
    fullLines(3),
    planTable(3, 'landscape'),
    { type: 'annex' },
    text('title', '附表说明'),
    paragraph('说明。'),
  ]),
  beforeSignOff: reportOf([fullLines(3), planTable(3, 'landscape'), ...signed], imprint),
  beforeImprint: reportOf([fullLines(3), ...signed, planTable(3, 'landscape')], imprint),
  alone: reportOf([planTable(2, 'landscape')]),
};
