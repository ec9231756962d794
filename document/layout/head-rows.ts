/** The rows of a 版头 besides the 标志: 份号, 密级 and 紧急程度, 发文字号, 签发人 (GB/T 9704-2012, 7.2). */
import { BASE_LINE, GRID, HEAD, SIZE } from './figures.ts';
import { wholeSize } from './head-mark.ts';
import type { Across, HeadText } from './head-parts.ts';
import { textWidth } from './measure.ts';

/** The base line of a line of the text whose top lies at `top`. In pt. */
export function baseLineOf(top: number, line: number): number {
  return top + (line - SIZE.body) / 2 + BASE_LINE.em * SIZE.body;
}

export function widthOf(text: string, size: number = SIZE.body): number {
  return textWidth(text, { size, spacing: GRID.spacing });
}

/** The size of the text, or the smaller one that fits into the room. */
function fitted(text: string, room: number): number {
  return widthOf(text) <= room ? SIZE.body : wholeSize((SIZE.body * room) / widthOf(text));
}

/** Flush left, one a line (7.2.1 to 7.2.3). `room` in pt. */
export function cornerText(text: string, face: 'fangSong' | 'hei', room: number): HeadText {
  return { text, face, size: fitted(text, room), across: { side: 'left', at: 0 } };
}

/** 发文字号. `room` in pt. */
export function numberText(text: string, across: Across, room: number): HeadText {
  return { text, face: 'fangSong', size: fitted(text, room), across };
}

const LABEL = '签发人：';
const GAP = GRID.pitch;

function rowsOf(names: readonly string[]): readonly (readonly string[])[] {
  const onLine = Math.max(HEAD.signersOnLine, Math.ceil(names.length / HEAD.mostSignerLines));
  const count = Math.ceil(names.length / onLine);
  return Array.from({ length: count }, (_, i) => names.slice(i * onLine, (i + 1) * onLine));
}

/** Widths of the columns of names. */
function columnsOf(rows: readonly (readonly string[])[], size: number): readonly number[] {
  const first = rows[0] ?? [];
  return first.map((_, k) => Math.max(...rows.map((row) => widthOf(row[k] ?? '', size))));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width + GAP, -GAP);
}

interface SignerColumns {
  readonly rows: readonly (readonly string[])[];
  readonly size: number;
  /** Left edges of the columns of names, in pt. */
  readonly lefts: readonly number[];
}

/** The columns end 1 字 from the right (7.2.6). A third of the column is kept for the 发文字号. */
function signerColumns(names: readonly string[], column: number): SignerColumns {
  const rows = rowsOf(names);
  const room = (column * 2) / 3 - GAP;
  const natural = widthOf(LABEL) + total(columnsOf(rows, SIZE.body));
  const size = natural <= room ? SIZE.body : wholeSize((SIZE.body * room) / natural);
  const widths = columnsOf(rows, size);
  let left = column - GRID.pitch - total(widths);
  const lefts = widths.map((width) => {
    const at = left;
    left += width + GAP;
    return at;
  });
  return { rows, size, lefts };
}

/**
 * 发文字号 and 签发人 of a report to a higher body (7.2.5, 7.2.6): the number at the left on the line of the last names,
 * the names at the right, two a line, further lines below the first name. Lengths in pt.
 */
export function signerRows(number: string, names: readonly string[], column: number): readonly HeadText[][] {
  const { rows, size, lefts } = signerColumns(names, column);
  const label = (lefts[0] ?? 0) - widthOf(LABEL, size);
  return rows.map((row, i) => {
    const first = i === 0;
    const texts: HeadText[] = row.map((text, k) => ({
      text,
      face: 'kai',
      size,
      across: { side: 'left', at: lefts[k] ?? 0 },
    }));
    if (first) texts.unshift({ text: LABEL, face: 'fangSong', size, across: { side: 'left', at: label } });
    if (i < rows.length - 1 || number === '') return texts;
    const room = (first ? label : (lefts[0] ?? 0)) - GRID.pitch - GAP / 2;
    return [numberText(number, { side: 'left', at: GRID.pitch }, room), ...texts];
  });
}
