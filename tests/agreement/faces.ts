/** The shipped faces for a program that measures text but draws none: their widths and characters, without outlines. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { officeName } from '../../document/layout/fonts.ts';
import type { PageLayout } from '../../document/layout/page-layout.ts';
import type { FontRole } from '../../document/report.ts';
import { fontFile } from '../build/truetype.ts';
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

/** A TrueType file of the tables that hold widths. */
function unpack(file: string): Buffer {
  const tables = readTables(readFileSync(path.join(FOLDER, `${file}.woff2`)));
  return fontFile(new Map([...tables].filter(([tag]) => MEASURING.includes(tag))));
}

const unpacked = new Map<string, Buffer>();

/** Each face under the name that the Word file asks for. */
export function measuringFaces({ fonts }: PageLayout): readonly { readonly name: string; readonly data: Buffer }[] {
  // The keys of a record of roles are roles.
  return (Object.keys(FILES) as FontRole[]).map((role) => {
    const file = FILES[role];
    const data = unpacked.get(file) ?? unpack(file);
    unpacked.set(file, data);
    return { name: officeName(role, fonts), data };
  });
}
