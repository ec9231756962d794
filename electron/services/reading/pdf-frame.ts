/** What stands around the text on every page of a PDF: page numbers, heads and feet. */

import { type PdfRow, rowsOf } from './pdf-rows.ts';
import type { PdfPage } from './pdf-runs.ts';

export interface PdfText {
  /** The rows of each page without its frame. */
  readonly pages: readonly (readonly PdfRow[])[];
  /** What was left out, each once, page numbers aside. */
  readonly frame: readonly string[];
  /** How many page numbers were left out. */
  readonly numbers: number;
}

/** The frame stands in this share of the height at the top and at the foot. */
const EDGE = 0.14;
/** A head is repeated on so many pages at least, and on this share of them. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.5;

const PAGE_NUMBER =
  /^[-—–－~\s·]{0,4}(?:第\s{0,2})?\d{1,4}(?:\s{0,2}页)?(?:\s{0,2}[/／,，]?\s{0,2}共?\s{0,2}\d{1,4}\s{0,2}页?)?[-—–－~\s·]{0,4}$/u;

/** A number alone in the edge may also be a figure of a table: there are dashes around it, 页, or all pages have one. */
const isMarked = (text: string) => /[-—–－页/／]/u.test(text);

function isAtEdge(row: PdfRow, page: PdfPage): boolean {
  return row.base < page.height * EDGE || row.base > page.height * (1 - EDGE);
}

/** The same for heads that differ in their page number alone. */
const keyOf = (row: PdfRow) => row.text.replaceAll(/\d+/g, '#');

/** The words of rows at the edges that so many pages have. */
function repeatedKeys(pages: readonly (readonly PdfRow[])[], count: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const rows of pages) for (const key of new Set(rows.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(LEAST_PAGES, count * LEAST_SHARE);
  return new Set([...counts].filter(([, times]) => times >= least).map(([key]) => key));
}

/** Between the frame and the text is more room than between rows of the text, or the frame has smaller type. */
const APART = 1.3;
const SMALLER = 0.8;
/** Rows that a head or foot may have. */
const MOST_ROWS = 2;

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

interface Usual {
  /** From row to row. */
  readonly pitch: number;
  readonly size: number;
}

function usualOf(pages: readonly (readonly PdfRow[])[]): Usual {
  const pitches = pages.flatMap((rows) => rows.slice(1).map((row, i) => row.base - (rows[i]?.base ?? 0)));
  return { pitch: median(pitches), size: median(pages.flat().map((row) => row.size)) };
}

/** The rows outside of the text, `rows` given from the edge inwards: a text's own first row is followed by its second. */
function outside(rows: readonly PdfRow[], { pitch, size }: Usual): readonly PdfRow[] {
  for (let count = Math.min(MOST_ROWS, rows.length - 1); count > 0; count -= 1) {
    const [last, inner] = [rows[count - 1], rows[count]];
    if (last === undefined || inner === undefined) continue;
    if (Math.abs(inner.base - last.base) > pitch * APART || last.size < size * SMALLER) return rows.slice(0, count);
  }
  return [];
}

interface Edges {
  /** Where a head or foot may stand. */
  readonly frame: readonly PdfRow[];
  /** Where a page number may stand: the outermost row, however near the text is. */
  readonly outermost: readonly PdfRow[];
}

function edgesOf(rows: readonly PdfRow[], page: PdfPage, usual: Usual): Edges {
  const inwards = [...rows].reverse();
  const atEdge = (row: PdfRow) => isAtEdge(row, page);
  return {
    frame: [...outside(rows, usual), ...outside(inwards, usual)].filter(atEdge),
    outermost: [...rows.slice(0, 1), ...inwards.slice(0, 1)].filter(atEdge),
  };
}

/** Takes page numbers, heads and feet away. */
export function withoutFrame(pages: readonly PdfPage[]): PdfText {
  const all = pages.map(rowsOf);
  const usual = usualOf(all);
  const edges = pages.map((page, i) => edgesOf(all[i] ?? [], page, usual));
  const repeated = repeatedKeys(
    edges.map((edge) => edge.frame),
    pages.length,
  );
  const isRepeated = (row: PdfRow) => repeated.has(keyOf(row));
  const isNumber = (row: PdfRow) => PAGE_NUMBER.test(row.text) && (isMarked(row.text) || isRepeated(row));
  const numbers = edges.flatMap((edge) => edge.outermost.filter(isNumber));
  const frame = new Set([
    ...numbers,
    ...edges.flatMap((edge) => edge.frame.filter((row) => isRepeated(row) || isNumber(row))),
  ]);
  const heads = [...frame].filter((row) => !isNumber(row)).map((row) => row.text.replaceAll('\t', ' '));
  return {
    pages: all.map((rows) => rows.filter((row) => !frame.has(row))),
    frame: [...new Set(heads)],
    numbers: [...frame].filter(isNumber).length,
  };
}
