/**
 * Tables that only frame a text: offices' own systems keep a whole paper in one cell of a form. What such a cell holds is
 * text of the document, and read as what it is: paragraphs, tables and pictures.
 */
import { child, childrenOf, putBefore, wordValue, type XmlElement, type XmlNode } from './xml.ts';

/** A cell that holds this share of all text, in so many paragraphs with text, is the text. */
const SHARE = 0.5;
const LEAST_PARAGRAPHS = 5;
/** Frames within frames. */
const MOST_FRAMES = 4;

export interface Unframed {
  readonly main: XmlElement;
  /** Tables that were taken apart. */
  readonly count: number;
}

/** Characters of text below an element. */
function textLength(element: XmlElement): number {
  let length = 0;
  const waiting: XmlNode[] = [element];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') continue;
    if (node.name !== 'w:t') putBefore(waiting, node.children);
    else for (const text of node.children) if (typeof text === 'string') length += text.trim().length;
  }
  return length;
}

const named = (element: XmlElement, name: string) => childrenOf(element).filter((each) => each.name === name);

/** The cell of a table that is the text, with its place. */
interface Found {
  readonly row: number;
  readonly cell: XmlElement;
}

function isText(cell: XmlElement, least: number): boolean {
  if (textLength(cell) < least) return false;
  const written = childrenOf(cell).filter(({ name }) => name === 'w:p' || name === 'w:tbl');
  // A frame in a frame holds but one table.
  return written.filter((each) => textLength(each) > 0).length >= LEAST_PARAGRAPHS || named(cell, 'w:tbl').length > 0;
}

/** Null where no cell is the text, or one that reaches over its rows would be cut. */
function textCell(table: XmlElement, least: number): Found | null {
  const rows = named(table, 'w:tr');
  for (const [row, element] of rows.entries()) {
    const cell = named(element, 'w:tc').find((each) => isText(each, least));
    if (cell === undefined) continue;
    const around = [element, ...rows.slice(row + 1, row + 2)].flatMap((each) => named(each, 'w:tc'));
    const reachesOver = around.some((each) => child(child(each, 'w:tcPr'), 'w:vMerge') !== undefined);
    const isDeleted = child(child(element, 'w:trPr'), 'w:del') !== undefined;
    return reachesOver || isDeleted ? null : { row, cell };
  }
  return null;
}

/** A table of some of its rows; nothing where there are none. */
function partOf(table: XmlElement, rows: readonly XmlElement[]): readonly XmlElement[] {
  if (rows.length === 0) return [];
  const properties = childrenOf(table).filter(({ name }) => name === 'w:tblPr' || name === 'w:tblGrid');
  return [{ ...table, children: [...properties, ...rows] }];
}

function apart(table: XmlElement, { row }: Found): readonly XmlNode[] {
  const rows = named(table, 'w:tr');
  const cells = rows.slice(row, row + 1).flatMap((element) => named(element, 'w:tc'));
  return [...partOf(table, rows.slice(0, row)), ...cells.flatMap(contentsOf), ...partOf(table, rows.slice(row + 1))];
}

function contentsOf(cell: XmlElement): readonly XmlNode[] {
  return childrenOf(cell).filter(({ name }) => name !== 'w:tcPr');
}

/** The text of `main` with the table taken apart that frames it; null where none does. */
function withoutFrame(main: XmlElement): XmlElement | null {
  const body = child(main, 'w:body');
  if (body === undefined || named(body, 'w:tbl').length === 0) return null;
  const least = textLength(body) * SHARE;
  for (const table of named(body, 'w:tbl')) {
    const found = least > 0 && isPlain(table) ? textCell(table, least) : null;
    if (found === null) continue;
    const children = body.children.flatMap((node) => (node === table ? apart(table, found) : [node]));
    const text = { ...body, children };
    return { ...main, children: main.children.map((node) => (node === body ? text : node)) };
  }
  return null;
}

/** Rows in wrappers of their own (content controls) would be lost. */
function isPlain(table: XmlElement): boolean {
  const known = new Set(['w:tblPr', 'w:tblGrid', 'w:tr', 'w:bookmarkStart', 'w:bookmarkEnd']);
  const isSound = (row: XmlElement) =>
    childrenOf(row).every(({ name }) => ['w:tc', 'w:trPr', 'w:tblPrEx'].includes(name));
  const rows = named(table, 'w:tr');
  return (
    wordValue(child(table, 'w:tblPr'), 'w:bidiVisual') === undefined &&
    childrenOf(table).every(({ name }) => known.has(name)) &&
    rows.every(isSound)
  );
}

/** `main` is the root of the document. */
export function unframed(main: XmlElement): Unframed {
  let [text, count] = [main, 0];
  while (count < MOST_FRAMES) {
    const next = withoutFrame(text);
    if (next === null) break;
    [text, count] = [next, count + 1];
  }
  return { main: text, count };
}
