/** Tables typed as text: rows of `| a | b |`, or cells parted by tabs. Only regular ones; anything else stays text. */
import type { TableBlock } from '../report.ts';
import { contentOf } from './parts.ts';

export interface FoundTable {
  readonly table: TableBlock;
  /** Lines it takes. */
  readonly lines: number;
  /** True when `|` and the line of dashes were left out. */
  readonly piped: boolean;
}

const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/;
const MOST_COLUMNS = 100;
/** A longer line of dashes draws no table (UTF-16 units). */
const LONGEST_RULE = 2000;
/** Widest and narrowest column, in characters of its longest cell. */
const WIDTH = { least: 2, most: 20 } as const;

function isRule(line: string): boolean {
  return line.length <= LONGEST_RULE && RULE.test(line);
}

function pipedCells(line: string): string[] | null {
  const bare = line.trim();
  if (!bare.startsWith('|') || !bare.endsWith('|') || bare.length < 3) return null;
  return bare.slice(1, -1).split('|');
}

function tabbedCells(line: string): string[] | null {
  return line.includes('\t') ? line.split('\t') : null;
}

function columnWidths(rows: readonly (readonly string[])[]): number[] {
  return (rows[0] ?? []).map((_, column) => {
    const longest = rows.reduce((most, row) => Math.max(most, row[column]?.trim().length ?? 0), 0);
    return Math.min(WIDTH.most, Math.max(WIDTH.least, longest));
  });
}

function toTable(rows: readonly (readonly string[])[]): TableBlock {
  return {
    type: 'table',
    headerRows: 1,
    columns: columnWidths(rows),
    rows: rows.map((row) => row.map((cell) => ({ content: contentOf(cell), colSpan: 1, rowSpan: 1 }))),
  };
}

/** Rows from `at` on that have as many cells as the first. */
function regularRows(lines: readonly string[], at: number, cells: (line: string) => string[] | null): string[][] {
  const rows: string[][] = [];
  for (let i = at; i < lines.length; i += 1) {
    const row = cells(lines[i] ?? '');
    if (!row || (rows[0] && row.length !== rows[0].length)) break;
    rows.push(row);
  }
  return rows;
}

function isRegular(rows: readonly (readonly string[])[]): boolean {
  const columns = rows[0]?.length ?? 0;
  if (rows.length < 2 || columns < 2 || columns > MOST_COLUMNS) return false;
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== '').length);
  const full = filled.filter((count) => count === columns).length;
  return filled.every((count) => count > 0) && full * 2 >= rows.length;
}

function pipedTable(lines: readonly string[], at: number): FoundTable | null {
  const all = regularRows(lines, at, pipedCells);
  const ruled = isRule(lines[at + 1] ?? '');
  const rows = ruled ? all.toSpliced(1, 1) : all;
  if (rows.length < 2 || !isRegular(rows) || rows.some((row) => row.every((cell) => /^\s*:?-{2,}:?\s*$/.test(cell))))
    return null;
  return { table: toTable(rows), lines: all.length, piped: true };
}

function tabbedTable(lines: readonly string[], at: number): FoundTable | null {
  const rows = regularRows(lines, at, tabbedCells);
  return isRegular(rows) ? { table: toTable(rows), lines: rows.length, piped: false } : null;
}

/** The table that begins at line `at`, if one does. */
export function tableAt(lines: readonly string[], at: number): FoundTable | null {
  const line = lines[at] ?? '';
  if (line.trimStart().startsWith('|')) return pipedTable(lines, at);
  return line.includes('\t') ? tabbedTable(lines, at) : null;
}
