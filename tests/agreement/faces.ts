/** The shipped faces for a program that measures text but draws none: their widths and characters, without outlines. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { officeName } from '../../document/layout/fonts.ts';
import type { PageLayout } from '../../document/layout/page-layout.ts';
import type { FontRole } from '../../document/report.ts';
import { readTables } from '../build/woff2.ts';

const FOLDER = path.resolve(import.meta.dirname, '../../templates/fonts');
const FILES: Readonly<Record<FontRole, string>> = {
  fangSong: 'ng-fangsong',
  xiaoBiaoSong: 'ng-xbs',
  kai: 'ng-kai',
  hei: 'ng-hei',
  song: 'ng-song',
};
const MEASURING = ['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'];

const RECORD = 16;
const START = 12 + RECORD * MEASURING.length;

/** A TrueType file of the tables that hold widths. Nobody who measures looks at check sums. */
function unpack(file: string): Uint8Array {
  const tables = readTables(readFileSync(path.join(FOLDER, `${file}.woff2`)));
  const directory = Buffer.alloc(START);
  directory.writeUInt32BE(0x00010000, 0);
  directory.writeUInt16BE(MEASURING.length, 4);
  const parts: Buffer[] = [directory];
  let at = START;
  MEASURING.forEach((tag, k) => {
    const table = tables.get(tag) ?? Buffer.alloc(0);
    directory.write(tag.padEnd(4), 12 + k * RECORD, 'latin1');
    directory.writeUInt32BE(at, 12 + k * RECORD + 8);
    directory.writeUInt32BE(table.length, 12 + k * RECORD + 12);
    const padded = Buffer.concat([table, Buffer.alloc(-table.length & 3)]);
    parts.push(padded);
    at += padded.length;
  });
  return Buffer.concat(parts);
}

const unpacked = new Map<string, Buffer>();

/** Each face under the name that the Word file asks for. */
export function measuringFaces({ fonts }: PageLayout): readonly { readonly name: string; readonly data: Buffer }[] {
  // The keys of a record of roles are roles.
  return (Object.keys(FILES) as FontRole[]).map((role) => {
    const file = FILES[role];
    const data = unpacked.get(file) ?? Buffer.from(unpack(file));
    unpacked.set(file, data);
    return { name: officeName(role, fonts), data };
  });
}
