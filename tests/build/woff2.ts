import { brotliDecompressSync } from 'node:zlib';

/** What a test wants to know of a WOFF 2 file (W3C WOFF File Format 2.0): its flavour, cmap and advance widths. */
export interface Woff2 {
  /** `0x00010000` for TrueType outlines, `OTTO` as a number for CFF. */
  readonly flavor: number;
  readonly length: number;
  readonly tables: ReadonlySet<string>;
  /** Units of one em. */
  readonly em: number;
  /** Code point to glyph. */
  readonly cmap: ReadonlyMap<number, number>;
  readonly family: string;
  /** Ascent and descent of hhea, OS/2 typo and OS/2 win, in units of the em; descents positive. */
  readonly metrics: readonly (readonly [number, number])[];
  /** Advance width of a code point in em, null where the face has no glyph. */
  readonly advance: (code: number) => number | null;
}

interface Entry {
  readonly tag: string;
  readonly transformed: boolean;
  readonly length: number;
}

const KNOWN_TAGS =
  'cmap head hhea hmtx maxp name OS/2 post cvt  fpgm glyf loca prep CFF  VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG  sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill';
const TAGS = Array.from({ length: 63 }, (_, index) => KNOWN_TAGS.slice(index * 5, index * 5 + 4));

/** UIntBase128 of WOFF 2: seven bits a byte, the highest bit says that more follow. */
function base128(bytes: Buffer, at: number): [value: number, next: number] {
  let value = 0;
  for (let next = at; next < at + 5; next += 1) {
    const byte = bytes.readUInt8(next);
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return [value, next + 1];
  }
  throw new Error('UIntBase128 is too long');
}

function readEntry(bytes: Buffer, at: number): [entry: Entry, next: number] {
  const flags = bytes.readUInt8(at);
  const named = (flags & 63) === 63;
  const tag = named ? bytes.toString('latin1', at + 1, at + 5) : (TAGS[flags & 63] ?? '');
  const [length, next] = base128(bytes, at + (named ? 5 : 1));
  // glyf and loca count backwards: version 3 says "not transformed".
  const transformed = flags >> 6 !== (tag === 'glyf' || tag === 'loca' ? 3 : 0);
  if (!transformed) return [{ tag, transformed, length }, next];
  const [packed, end] = base128(bytes, next);
  return [{ tag, transformed, length: packed }, end];
}

/** The tables of a WOFF 2 file; `glyf` and `loca` as they are packed. */
export function readTables(bytes: Buffer): Map<string, Buffer> {
  const entries: Entry[] = [];
  let at = 48;
  for (let left = bytes.readUInt16BE(12); left > 0; left -= 1) {
    const [entry, next] = readEntry(bytes, at);
    entries.push(entry);
    at = next;
  }
  const data = brotliDecompressSync(bytes.subarray(at, at + bytes.readUInt32BE(20)));
  const tables = new Map<string, Buffer>();
  let start = 0;
  for (const { tag, length } of entries) {
    tables.set(tag, data.subarray(start, start + length));
    start += length;
  }
  if (start !== data.length) throw new Error(`tables hold ${start} bytes, ${data.length} are there`);
  return tables;
}

function table(tables: Map<string, Buffer>, tag: string): Buffer {
  const found = tables.get(tag);
  if (found === undefined) throw new Error(`no table ${tag}`);
  return found;
}

/** Format 12 reaches every plane, format 4 only the first: a face without rare hanzi has format 4 alone. */
function readCmap(cmap: Buffer): Map<number, number> {
  const found = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const sub = cmap.subarray(cmap.readUInt32BE(8 + index * 8));
    const format = sub.readUInt16BE(0);
    if (format === 12) readFormat12(sub, found);
    else if (format === 4) readFormat4(sub, found);
    else throw new Error(`cmap format ${format}`);
  }
  return found;
}

function readFormat12(sub: Buffer, found: Map<number, number>): void {
  for (let group = 0; group < sub.readUInt32BE(12); group += 1) {
    const at = 16 + group * 12;
    const first = sub.readUInt32BE(at);
    for (let code = first; code <= sub.readUInt32BE(at + 4); code += 1) {
      found.set(code, sub.readUInt32BE(at + 8) + code - first);
    }
  }
}

function readFormat4(sub: Buffer, found: Map<number, number>): void {
  const size = sub.readUInt16BE(6);
  for (let at = 14; at < 14 + size; at += 2) {
    const last = sub.readUInt16BE(at);
    const first = sub.readUInt16BE(at + size + 2);
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = glyphOfFormat4(sub, at, size, code - first);
      if (glyph !== 0) found.set(code, glyph);
    }
  }
}

function glyphOfFormat4(sub: Buffer, at: number, size: number, offset: number): number {
  const first = sub.readUInt16BE(at + size + 2);
  const delta = sub.readUInt16BE(at + 2 * size + 2);
  const rangeAt = at + 3 * size + 2;
  const range = sub.readUInt16BE(rangeAt);
  if (range === 0) return (first + offset + delta) & 0xffff;
  const glyph = sub.readUInt16BE(rangeAt + range + offset * 2);
  return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
}

/** The family name for Windows and English, the only kind of record that the prepared faces have. */
function readFamily(name: Buffer): string {
  const strings = name.readUInt16BE(4);
  for (let at = 6; at < 6 + name.readUInt16BE(2) * 12; at += 12) {
    if (name.readUInt16BE(at + 6) !== 1) continue;
    const start = strings + name.readUInt16BE(at + 10);
    return Buffer.from(name.subarray(start, start + name.readUInt16BE(at + 8)))
      .swap16()
      .toString('utf16le');
  }
  throw new Error('no family name');
}

function readMetrics(hhea: Buffer, os2: Buffer): [number, number][] {
  return [
    [hhea.readInt16BE(4), -hhea.readInt16BE(6)],
    [os2.readInt16BE(68), -os2.readInt16BE(70)],
    [os2.readUInt16BE(74), os2.readUInt16BE(76)],
  ];
}

/** Reads a WOFF 2 file; throws an error that says what is wrong with it. */
export function readWoff2(bytes: Buffer): Woff2 {
  if (bytes.toString('latin1', 0, 4) !== 'wOF2') throw new Error('not WOFF 2');
  const tables = readTables(bytes);
  const em = table(tables, 'head').readUInt16BE(18);
  const hhea = table(tables, 'hhea');
  const hmtx = table(tables, 'hmtx');
  const cmap = readCmap(table(tables, 'cmap'));
  const lastWidth = hhea.readUInt16BE(34) - 1;
  return {
    flavor: bytes.readUInt32BE(4),
    length: bytes.readUInt32BE(8),
    tables: new Set(tables.keys()),
    em,
    cmap,
    family: readFamily(table(tables, 'name')),
    metrics: readMetrics(hhea, table(tables, 'OS/2')),
    advance: (code) => {
      const glyph = cmap.get(code);
      return glyph === undefined ? null : hmtx.readUInt16BE(Math.min(glyph, lastWidth) * 4) / em;
    },
  };
}
