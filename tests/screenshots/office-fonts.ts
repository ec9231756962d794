/** The shipped faces for LibreOffice, under the names that our Word files ask for. It reads no WOFF2, so they are unpacked. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { trueType } from '../build/truetype.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** Name in the Word file, family of the shipped face, its file. */
const FACES = [
  ['仿宋_GB2312', 'NG FangSong', 'ng-fangsong'],
  ['楷体_GB2312', 'NG Kai', 'ng-kai'],
  ['黑体', 'NG Hei', 'ng-hei'],
  ['宋体', 'NG Song', 'ng-song'],
  ['方正小标宋简体', 'NG XBS', 'ng-xbs'],
  ['Times New Roman', 'NG Latin', 'ng-latin'],
] as const;

/** Environment variables for a LibreOffice that finds the faces. */
export function officeFonts(folder: string): Readonly<Record<string, string>> {
  const unpacked = path.join(folder, 'ttf');
  mkdirSync(unpacked, { recursive: true });
  for (const [, , file] of FACES) {
    const face = path.join(unpacked, `${file}.ttf`);
    // About a second a face: what the folder has already is taken as it is.
    if (existsSync(face)) continue;
    const part = `${face}.${process.pid}`;
    writeFileSync(part, trueType(readFileSync(path.join(root, 'templates/fonts', `${file}.woff2`))));
    renameSync(part, face);
  }
  const aliases = FACES.map(
    ([asked, family]) =>
      `<alias binding="same"><family>${asked}</family><prefer><family>${family}</family></prefer></alias>`,
  );
  const config = path.join(folder, 'fonts.conf');
  writeFileSync(
    config,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${unpacked}</dir>
<dir>/usr/share/fonts</dir><cachedir>${folder}/cache</cachedir>${aliases.join('')}</fontconfig>`,
  );
  return { FONTCONFIG_FILE: config };
}
