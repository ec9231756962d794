/**
 * The door for foreign workbooks (.xlsx): only what a safe reader took out of the zip goes on, packed anew without
 * compression, so that whoever reads it next meets no bomb, no second directory and no entry that lies about its size.
 */
import { strFromU8, zipSync } from 'fflate';
import { openZip, type Zip } from '../docx/read/zip.ts';
import { Failure } from '../failure.ts';
import { columnOf, type Merge, mergesOf } from './merges.ts';

/** Bytes of one part and of all parts, unpacked. A sheet of 50,000 phrases has some 12 MB. */
const MOST_IN_PART = 24 * 1024 * 1024;
const MOST_IN_ALL = 40 * 1024 * 1024;
const MOST_PARTS = 200;
/** Cells of the rectangle that a sheet spans; a reader makes them all, empty ones too. */
const MOST_CELLS = 2_000_000;

const PART = /\.(?:xml|rels)$/iu;
/** The address of a row or a cell; `xmlns:r` is none. An entity in it would hide it from us. */
const ADDRESS = /(?<![\w:.-])r\s*=\s*["']\s*([A-Za-z]{0,8})(\d{0,12})([^"']{0,20})/gu;

function checkSheet(xml: string): void {
  let rows = 1;
  let columns = 1;
  for (const [, letters = '', row = '', rest = ''] of xml.matchAll(ADDRESS)) {
    if (rest.includes('&')) throw new Failure('UNSUPPORTED_FORMAT', 'XLSX');
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters));
    if (rows * columns > MOST_CELLS) throw new Failure('TOO_LARGE');
  }
}

function checkPart(name: string, bytes: Uint8Array): void {
  const xml = strFromU8(bytes);
  // Entities of its own: no program that writes workbooks has any.
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) throw new Failure('UNSUPPORTED_FORMAT', 'XLSX');
  if (/sheetData/u.test(xml) || /worksheets\//iu.test(name)) checkSheet(xml);
}

function partsOf(zip: Zip): Record<string, Uint8Array> {
  const names = zip.names.filter((name) => PART.test(name));
  if (names.length > MOST_PARTS) throw new Failure('TOO_LARGE');
  let left = MOST_IN_ALL;
  // Without a prototype: names come from outside.
  const parts: Record<string, Uint8Array> = Object.create(null);
  for (const name of names) {
    const bytes = zip.read(name, Math.min(MOST_IN_PART, left)) ?? new Uint8Array();
    left -= bytes.length;
    checkPart(name, bytes);
    parts[name] = bytes;
  }
  return parts;
}

export interface SafeWorkbook {
  readonly bytes: Uint8Array;
  /** Of the first sheet. */
  readonly merges: readonly Merge[];
}

/**
 * A sound workbook with the same cells. Throws a Failure: TOO_LARGE for what unpacks to too much, and others for what is
 * no workbook.
 */
export function safeWorkbook(bytes: Uint8Array): SafeWorkbook {
  const parts = partsOf(openZip(bytes));
  if (!('xl/workbook.xml' in parts)) throw new Failure('UNSUPPORTED_FORMAT', 'XLSX');
  const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  return { bytes: zipSync(parts, { level: 0 }), merges: mergesOf(text) };
}
