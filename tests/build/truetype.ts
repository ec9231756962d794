/** A WOFF 2 face as a TrueType file, for programs that read no WOFF 2. */
import { readTables } from './woff2.ts';
import { unpackOutlines } from './woff2-glyphs.ts';

const START = 12;
const RECORD = 16;
/** In `head`: whether the offsets of `loca` are long ones. */
const LOCA_FORMAT = 50;

/** The tables of a font file one behind the other. Nobody who draws or measures looks at check sums, so they are 0. */
export function fontFile(tables: ReadonlyMap<string, Buffer>): Buffer {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const directory = Buffer.alloc(START + RECORD * sorted.length);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(sorted.length, 4);
  let at = directory.length;
  const parts = sorted.flatMap(([tag, table], k) => {
    const record = START + k * RECORD;
    directory.write(tag.padEnd(4), record, 'latin1');
    directory.writeUInt32BE(at, record + 8);
    directory.writeUInt32BE(table.length, record + 12);
    const gap = Buffer.alloc(-table.length & 3);
    at += table.length + gap.length;
    return [table, gap];
  });
  return Buffer.concat([directory, ...parts]);
}

/** Of a face with TrueType outlines. */
export function trueType(woff2: Buffer): Buffer {
  const tables = readTables(woff2);
  const packed = tables.get('glyf');
  const head = Buffer.from(tables.get('head') ?? []);
  if (packed === undefined || head.length < LOCA_FORMAT + 2) throw new Error('no TrueType outlines');
  const { glyf, loca } = unpackOutlines(packed);
  head.writeInt16BE(1, LOCA_FORMAT);
  return fontFile(new Map([...tables, ['glyf', glyf], ['loca', loca], ['head', head]]));
}
