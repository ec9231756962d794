/** Lists (清单): how their rows are written into a text, and read from one. */
import type { RecordList } from '../report.ts';
import { piecesOf } from '../slots.ts';

type Row = readonly string[];

/** As many as a file takes. */
export const MOST_ROWS = 1000;
export const MOST_COLUMNS = 20;

/** Rows in which something stands. */
export function filledRows({ rows }: Pick<RecordList, 'rows'>): readonly Row[] {
  return rows.filter((row) => row.some((cell) => cell.trim() !== ''));
}

/** One row by the pattern: `{列名}` is the value of a column. */
export function rowText({ columns, pattern }: Pick<RecordList, 'columns' | 'pattern'>, row: Row): string {
  const cell = (name: string) => row[columns.indexOf(name)]?.trim() ?? '';
  return piecesOf(pattern)
    .map((piece) => (piece.type === 'text' ? piece.text : cell(piece.type === 'blank' ? piece.name : '')))
    .join('');
}

/** All rows, parted by 、, or by ； where one of them holds a mark of its own. */
export function listText(list: RecordList): string {
  const rows = filledRows(list).map((row) => rowText(list, row));
  return rows.filter((row) => row !== '').join(rows.some((row) => /[、，,；]/u.test(row)) ? '；' : '、');
}

/** The cells of one column that hold something; null where the list has no such column. */
export function columnOf(list: RecordList, column: string): readonly string[] | null {
  const at = list.columns.indexOf(column);
  if (at < 0) return null;
  return filledRows(list)
    .map((row) => row[at]?.trim() ?? '')
    .filter((cell) => cell !== '');
}

/** Rows on lines of their own, or parted by ；; cells parted by tabs, or by |. As wide as `columns`. */
export function readRows(text: string, columns: readonly string[]): readonly Row[] {
  const lines = text.split(/[\n\r；]+/u).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const cells = line.split(/[\t|｜]/u);
    // Nothing is lost: what is too much stays in the last cell.
    const last = cells.slice(columns.length - 1).join(' ');
    return columns.map((_, i) => ((i === columns.length - 1 ? last : cells[i]) ?? '').trim());
  });
}
