/** A table as rules of figures read it: a grid of cells, with what each of them says as a number. */
import type Big from 'big.js';
import { readAmount } from '../fields/numbers.ts';
import { halfWidth } from '../fields/signs.ts';
import type { Paragraph } from './manuscript.ts';

/** `words`: no number, or one that is not sure (约30, 12（含3）). */
export type Value =
  | { readonly type: 'blank' }
  | { readonly type: 'words' }
  | { readonly type: 'number'; readonly amount: Big; readonly decimals: number; readonly unit: string };

export interface SeenCell {
  /** Place of its paragraph in the manuscript. */
  readonly at: number;
  /** Blanks inside taken out: 合 计 is 合计. */
  readonly text: string;
  readonly value: Value;
  /** It fills more than one place of the grid. */
  readonly isMerged: boolean;
}

/** By row and column; null where nothing begins: another cell reaches there, or the row is short. */
export type SeenTable = readonly (readonly (SeenCell | null)[])[];

const NUMBER = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,6})?)([%‰²³\p{L}]{0,4})$/u;
/** How an empty cell is filled in. */
const NOTHING = /^[-—–/\\]*$|^无$/u;

export function readValue(text: string): Value {
  const signs = halfWidth(text);
  if (NOTHING.test(signs)) return { type: 'blank' };
  const [, digits = '', decimals = '', unit = ''] = NUMBER.exec(signs) ?? [];
  const amount = digits === '' ? null : readAmount(digits);
  if (amount === null || /^[多余来几]/u.test(unit)) return { type: 'words' };
  return { type: 'number', amount, decimals: Math.max(0, decimals.length - 1), unit };
}

interface PlacedCell {
  readonly at: number;
  readonly paragraph: Paragraph;
}

/** Of the cells of one table. */
export function seenTable(cells: readonly PlacedCell[]): SeenTable {
  const rows: (SeenCell | null)[][] = [];
  for (const { at, paragraph } of cells) {
    const { cell, text } = paragraph;
    if (cell === undefined) continue;
    while (rows.length <= cell.row) rows.push([]);
    const line = rows[cell.row] ?? [];
    while (line.length <= cell.column) line.push(null);
    const isMerged = cell.rowSpan > 1 || cell.colSpan > 1;
    line[cell.column] = { at, text: text.replace(/[\s\u3000]+/gu, ''), value: readValue(text), isMerged };
  }
  return rows;
}

export const isNumber = (cell: SeenCell | null | undefined): boolean => cell?.value.type === 'number';
