/** The rows of a list (清单) while they are typed: cells, whole rows, columns, and what is pasted from a spreadsheet. */
import { MOST_ROWS } from '../../../document/fields/records.ts';
import type { RecordList } from '../../../document/report.ts';
import type { Cells } from './pasted-cells.ts';

export type Rows = readonly (readonly string[])[];

export const blankRow = (width: number): readonly string[] => Array.from({ length: width }, () => '');

export function withCell(rows: Rows, row: number, column: number, text: string): Rows {
  return rows.map((cells, i) => (i === row ? cells.map((cell, j) => (j === column ? text : cell)) : cells));
}

/** A row without anything in it, below the one given; the same rows where there are as many as can be. */
export function withRowBelow(rows: Rows, row: number, width: number): Rows {
  return rows.length >= MOST_ROWS ? rows : [...rows.slice(0, row + 1), blankRow(width), ...rows.slice(row + 1)];
}

/** One row remains: there is always a place to type. */
export function withoutRow(rows: Rows, row: number, width: number): Rows {
  const left = rows.filter((_, i) => i !== row);
  return left.length === 0 ? [blankRow(width)] : left;
}

/** The same rows at the edge. */
export function withRowMoved(rows: Rows, row: number, step: -1 | 1): Rows {
  const [moved, other] = [rows[row], rows[row + step]];
  if (!moved || !other) return rows;
  return rows.map((cells, i) => (i === row ? other : i === row + step ? moved : cells));
}

export interface Pasted {
  readonly rows: Rows;
  /** Cells that hold something and found no place. */
  readonly left: number;
}

/** Cells put in from one place on: over what stands there, further rows below. */
export function withCells(rows: Rows, row: number, column: number, cells: Cells, width: number): Pasted {
  const next = rows.map((each) => [...each]);
  let left = 0;
  cells.forEach((line, i) => {
    if (row + i >= MOST_ROWS) {
      left += line.filter((cell) => cell !== '').length;
      return;
    }
    while (next.length <= row + i) next.push([...blankRow(width)]);
    line.forEach((cell, j) => {
      const target = next[row + i];
      if (target && column + j < width) target[column + j] = cell;
      else if (cell !== '') left += 1;
    });
  });
  return { rows: next, left };
}

/** A pattern with another name for a column. */
function renamed(pattern: string, from: string, to: string): string {
  return from === '' ? pattern : pattern.replaceAll(`{${from}}`, `{${to}}`);
}

/** Braces and strokes have a meaning in a pattern. Blanks are left: an input method writes them before it is done. */
const plainName = (name: string) => name.replace(/[{}/]/gu, '');

export function withColumnNamed(list: RecordList, column: number, name: string): RecordList {
  const old = list.columns[column] ?? '';
  const next = plainName(name);
  const columns = list.columns.map((each, j) => (j === column ? next : each));
  // While two columns share a name, the pattern cannot tell them apart: it follows once they differ.
  const isShared = list.columns.filter((each) => each === old).length > 1;
  return { ...list, columns, pattern: isShared || next === '' ? list.pattern : renamed(list.pattern, old, next) };
}

/** 「列3」: the first that is not taken. */
export function freeColumnName(columns: readonly string[], base: string): string {
  for (let n = columns.length + 1; ; n += 1) if (!columns.includes(base + n)) return base + n;
}

/** What stands in it is written behind the others, until the pattern says otherwise. */
export function withColumn(list: RecordList, name: string): RecordList {
  const rows = list.rows.map((row) => [...row, '']);
  return { ...list, columns: [...list.columns, name], rows, pattern: `${list.pattern}{${name}}` };
}

/** The last one stays. Its name in the pattern goes with it. */
export function withoutColumn(list: RecordList, column: number): RecordList {
  if (list.columns.length < 2) return list;
  const rest = <T>(cells: readonly T[]) => cells.filter((_, j) => j !== column);
  const pattern = list.pattern.replaceAll(`{${list.columns[column]}}`, '');
  return { ...list, columns: rest(list.columns), rows: list.rows.map(rest), pattern };
}

/** Each with a name of its own: 「列3」 for one without, or with that of another. */
function settledNames(columns: readonly string[], base: string): readonly string[] {
  const names: string[] = [];
  for (const name of columns) {
    const isFree = name !== '' && !names.includes(name);
    names.push(isFree ? name : freeColumnName([...columns, ...names], base));
  }
  return names;
}

const trimmedName = (list: RecordList, column: number): RecordList =>
  withColumnNamed(list, column, (list.columns[column] ?? '').replace(/\s/gu, ''));

/** What is kept: no empty rows, no blanks around what was typed, no column without a name of its own. */
export function settledList(list: RecordList, base: string): RecordList {
  const rows = list.rows.map((row) => row.map((cell) => cell.trim())).filter((row) => row.some((cell) => cell !== ''));
  const named = list.columns.reduce((before, _, column) => trimmedName(before, column), list);
  return { ...named, columns: settledNames(named.columns, base), rows };
}

/** Names in braces that are no column. */
export function unknownColumns({ columns, pattern }: RecordList): readonly string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/gu)].flatMap(([, name = '']) => (columns.includes(name) ? [] : [name]));
}
