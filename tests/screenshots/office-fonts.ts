/** The shipped faces for LibreOffice, under the names that our Word files ask for. It reads no WOFF2, so they are unpacked. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

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

const UNPACK =
  'import sys; from fontTools.ttLib import TTFont; f = TTFont(sys.argv[1]); f.flavor = None; f.save(sys.argv[2])';

/** Environment variables for a LibreOffice that finds the faces; needs python3-fonttools with Brotli. */
export function officeFonts(folder: string): Readonly<Record<string, string>> {
  const unpacked = path.join(folder, 'ttf');
  mkdirSync(unpacked, { recursive: true });
  for (const [, , file] of FACES) {
    const packed = path.join(root, 'templates/fonts', `${file}.woff2`);
    const face = path.join(unpacked, `${file}.ttf`);
    // It takes half a minute a face: what the folder has already is taken as it is.
    if (existsSync(face)) continue;
    execFileSync('/usr/bin/python3', ['-c', UNPACK, packed, `${face}.part`]);
    renameSync(`${face}.part`, face);
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
