/** The rows of a PDF's pages into its paragraphs: a PDF knows only where characters stand. */
import type { PdfRow } from './pdf-rows.ts';

/** A row of a paragraph ends within so many sizes of its type of the right margin. */
const FULL = 1.6;
/** A row that begins so many sizes to the right of the margin begins a paragraph. */
const INDENT = 0.9;
/** Type of one paragraph differs by less than this share. */
const SAME_SIZE = 0.06;
/** Room between rows, in that of the page's usual rows, from which on they are two paragraphs. */
const GAP = 1.5;

interface Margins {
  readonly left: number;
  readonly right: number;
  /** From row to row. */
  readonly pitch: number;
}

function mostCommon(values: readonly number[], otherwise: number): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(Math.round(value / 2) * 2, (counts.get(Math.round(value / 2) * 2) ?? 0) + 1);
  let best = otherwise;
  let most = 0;
  for (const [value, count] of counts) if (count > most) [best, most] = [value, count];
  return best;
}

/** Of one page by its own rows; a page with few of them is like the others of its side. */
function marginsOf(rows: readonly PdfRow[], like: Margins | null): Margins {
  const lefts = rows.map((row) => row.left);
  const rights = rows.map((row) => row.right);
  const pitches = rows.slice(1).map((row, i) => row.base - (rows[i]?.base ?? 0));
  const own = { left: Math.min(...lefts), right: Math.max(...rights), pitch: mostCommon(pitches, 0) };
  if (like === null || rows.length >= 5) return own;
  return { left: Math.min(own.left, like.left), right: Math.max(own.right, like.right), pitch: like.pitch };
}

/** Margins of odd and even pages, by the page of the side that has the most rows. */
function sideMargins(pages: readonly (readonly PdfRow[])[]): readonly (Margins | null)[] {
  return [0, 1].map((side) => {
    const own = pages.filter((rows, i) => i % 2 === side && rows.length > 0);
    const fullest = own.reduce<readonly PdfRow[]>((best, rows) => (rows.length > best.length ? rows : best), []);
    return fullest.length === 0 ? null : marginsOf(fullest, null);
  });
}

interface Placed {
  readonly row: PdfRow;
  readonly margins: Margins;
  readonly page: number;
}

function isFull({ row, margins }: Placed): boolean {
  return row.right > margins.right - row.size * FULL && row.left < margins.left + (margins.right - margins.left) / 2;
}

/** Whether a row goes on with the paragraph of the one above. */
function goesOn(above: Placed, { row, margins, page }: Placed): boolean {
  if (above.row.text.includes('\t') || row.text.includes('\t')) return false;
  if (row.left > margins.left + row.size * INDENT || !isFull(above)) return false;
  if (Math.abs(row.size - above.row.size) > row.size * SAME_SIZE) return false;
  return page !== above.page || row.base - above.row.base <= margins.pitch * GAP;
}

/** Latin words stay apart; between Chinese characters the end of a row is nothing. */
function joint(before: string, after: string): string {
  return /[A-Za-z0-9,.;:]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? ' ' : '';
}

export interface PdfParagraphs {
  readonly lines: readonly string[];
  /** Ends of rows that were joined. */
  readonly joined: number;
}

/** One line a paragraph. */
export function paragraphsOf(pages: readonly (readonly PdfRow[])[]): PdfParagraphs {
  const sides = sideMargins(pages);
  const placed = pages.flatMap((rows, page) => {
    const margins = rows.length === 0 ? null : marginsOf(rows, sides[page % 2] ?? null);
    return margins === null ? [] : rows.map((row): Placed => ({ row, margins, page }));
  });
  const lines: string[][] = [];
  placed.forEach((each, i) => {
    const above = placed[i - 1];
    const last = lines.at(-1);
    if (above && last && goesOn(above, each)) last.push(joint(last.at(-1) ?? '', each.row.text) + each.row.text);
    else lines.push([each.row.text]);
  });
  return { lines: lines.map((parts) => parts.join('')), joined: placed.length - lines.length };
}
