/**
 * What a font file says of itself (OpenType 1.9: TrueType, CFF, collections): names, outlines, characters. Only the tables
 * that are asked for are read, each up to a limit: faces of a system are hundreds of megabytes together.
 */
import * as fs from 'node:fs/promises';
import { type CharacterSet, characterSet } from '../../document/layout/character-set.ts';

export interface FontFace {
  /** Names of its family in every language, typographic ones too. */
  readonly families: readonly string[];
  /** `truetype`: glyf; `cff`: Chromium prints it as Type 3, and text taken out of that PDF is wrong. */
  readonly outlines: 'truetype' | 'cff' | 'none';
  readonly variable: boolean;
  /** Whether its maker allows it to be embedded in whole documents (OS/2 fsType). */
  readonly embeddable: boolean;
  /** Place of its table directory in the file. */
  readonly start: number;
  readonly inCollection: boolean;
}

/** Limits in bytes and in number: no sound font comes near them. */
const MAX = { faces: 64, tables: 256, name: 1 << 20, cmap: 8 << 20, names: 2000, groups: 200_000 } as const;

interface Table {
  readonly offset: number;
  readonly length: number;
}
type Tables = ReadonlyMap<string, Table>;

class Unsound extends Error {}

async function read(file: fs.FileHandle, offset: number, length: number): Promise<Buffer> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, offset);
  if (bytesRead < length) throw new Unsound('cut short');
  return buffer;
}

/** Places of the table directories: one, or those of a collection. */
async function starts(file: fs.FileHandle): Promise<readonly number[]> {
  const head = await read(file, 0, 12);
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const count = head.readUInt32BE(8);
  if (count > MAX.faces) throw new Unsound('too many faces');
  const offsets = await read(file, 12, count * 4);
  return Array.from({ length: count }, (_, i) => offsets.readUInt32BE(i * 4));
}

async function tablesAt(file: fs.FileHandle, start: number): Promise<Tables> {
  const head = await read(file, start, 12);
  if (!['\0\x01\0\0', 'OTTO', 'true'].includes(head.toString('latin1', 0, 4))) throw new Unsound('no sfnt');
  const count = head.readUInt16BE(4);
  if (count > MAX.tables) throw new Unsound('too many tables');
  const directory = await read(file, start + 12, count * 16);
  const entry = (at: number): [string, Table] => [
    directory.toString('latin1', at, at + 4),
    { offset: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) },
  ];
  return new Map(Array.from({ length: count }, (_, i) => entry(i * 16)));
}

async function readTable(file: fs.FileHandle, tables: Tables, tag: string, limit: number): Promise<Buffer | null> {
  const table = tables.get(tag);
  if (!table) return null;
  if (table.length > limit) throw new Unsound(`${tag} is too long`);
  return await read(file, table.offset, table.length);
}

/** UTF-16 for Windows and Unicode; old Mac names in ASCII or GBK, others are passed over. */
function nameText(bytes: Buffer, platform: number, encoding: number): string {
  if (platform === 0 || platform === 3) return new TextDecoder('utf-16be').decode(bytes);
  if (platform === 1 && encoding === 25) return new TextDecoder('gbk').decode(bytes);
  return platform === 1 && encoding === 0 ? bytes.toString('latin1') : '';
}

/** Family (1) and typographic family (16), in all languages. */
function familiesIn(name: Buffer): readonly string[] {
  const count = Math.min(name.readUInt16BE(2), MAX.names);
  const strings = name.readUInt16BE(4);
  const found = new Set<string>();
  for (let at = 6; at < 6 + count * 12; at += 12) {
    if (![1, 16].includes(name.readUInt16BE(at + 6))) continue;
    const start = strings + name.readUInt16BE(at + 10);
    const bytes = name.subarray(start, start + name.readUInt16BE(at + 8));
    found.add(nameText(bytes, name.readUInt16BE(at), name.readUInt16BE(at + 2)).trim());
  }
  found.delete('');
  return [...found];
}

/** Restricted licence, or bitmaps only: the PDF may not hold its outlines. Without the table nothing is forbidden. */
function isEmbeddable(os2: Buffer | null): boolean {
  if (os2 === null || os2.length < 10) return true;
  const type = os2.readUInt16BE(8);
  return (type & 0x000f) !== 0x0002 && (type & 0x0200) === 0;
}

async function faceAt(file: fs.FileHandle, start: number, inCollection: boolean): Promise<FontFace> {
  const tables = await tablesAt(file, start);
  const name = await readTable(file, tables, 'name', MAX.name);
  const cff = tables.has('CFF ') || tables.has('CFF2');
  return {
    families: name === null ? [] : familiesIn(name),
    outlines: cff ? 'cff' : tables.has('glyf') ? 'truetype' : 'none',
    variable: tables.has('fvar'),
    embeddable: isEmbeddable(await readTable(file, tables, 'OS/2', MAX.name)),
    start,
    inCollection,
  };
}

/** Opens a file for one piece of work; null for what is no font, is damaged or cannot be read. */
async function within<T>(path: string, work: (file: fs.FileHandle) => Promise<T>): Promise<T | null> {
  const file = await fs.open(path, 'r').catch(() => null);
  if (!file) return null;
  try {
    return await work(file);
  } catch {
    // Reading beyond a table throws as well: one broken file must not hide the others.
    return null;
  } finally {
    await file.close();
  }
}

/** The faces in a file, several in a collection (TTC); null for what is no sound font. */
export async function readFontFaces(path: string): Promise<readonly FontFace[] | null> {
  return await within(path, async (file) => {
    const places = await starts(file);
    const faces: FontFace[] = [];
    for (const start of places) faces.push(await faceAt(file, start, places.length > 1));
    return faces;
  });
}

/** Segments of format 4; a glyph of zero is none. */
function pointsOfFormat4(sub: Buffer, add: (point: number) => void): void {
  const size = sub.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = sub.readUInt16BE(at);
    const first = sub.readUInt16BE(at + size + 2);
    const rangeAt = at + 3 * size + 2;
    const range = sub.readUInt16BE(rangeAt);
    const delta = sub.readUInt16BE(at + 2 * size + 2);
    for (let point = first; point <= last && point < 0xffff; point += 1) {
      const glyph = range === 0 ? (point + delta) & 0xffff : sub.readUInt16BE(rangeAt + range + (point - first) * 2);
      if (glyph !== 0) add(point);
    }
  }
}

function pointsOfFormat12(sub: Buffer, add: (point: number) => void): void {
  const groups = sub.readUInt32BE(12);
  if (groups > MAX.groups) throw new Unsound('too many groups');
  for (let at = 16; at < 16 + groups * 12; at += 12) {
    const last = Math.min(sub.readUInt32BE(at + 4), 0x10ffff);
    const glyph = sub.readUInt32BE(at + 8);
    for (let point = sub.readUInt32BE(at); point <= last; point += 1)
      if (glyph + point - sub.readUInt32BE(at) !== 0) add(point);
  }
}

function pointsIn(cmap: Buffer): ReadonlySet<number> {
  const points = new Set<number>();
  const add = (point: number) => points.add(point);
  for (let at = 4; at < 4 + cmap.readUInt16BE(2) * 8; at += 8) {
    const platform = cmap.readUInt16BE(at);
    if (platform !== 0 && platform !== 3) continue;
    const sub = cmap.subarray(cmap.readUInt32BE(at + 4));
    const format = sub.readUInt16BE(0);
    if (format === 4) pointsOfFormat4(sub, add);
    if (format === 12) pointsOfFormat12(sub, add);
  }
  return points;
}

function ranges(points: ReadonlySet<number>): readonly number[] {
  const bounds: number[] = [];
  for (const point of Uint32Array.from(points).sort()) {
    if (bounds.at(-1) === point - 1) bounds[bounds.length - 1] = point;
    else bounds.push(point, point);
  }
  return bounds;
}

/** The characters that a face draws (cmap, formats 4 and 12); null where that cannot be read. */
export async function readCharacters(path: string, start: number): Promise<CharacterSet | null> {
  return await within(path, async (file) => {
    const cmap = await readTable(file, await tablesAt(file, start), 'cmap', MAX.cmap);
    return cmap === null ? null : characterSet(ranges(pointsIn(cmap)));
  });
}
