import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCharacterSet } from '../../document/layout/character-set.ts';
import { readWoff2, type Woff2 } from './woff2.ts';

const FOLDER = join(import.meta.dirname, '../../templates/fonts');
const FAMILIES = {
  'ng-fangsong-common.woff2': 'NG FangSong',
  'ng-fangsong.woff2': 'NG FangSong',
  'ng-hei-common.woff2': 'NG Hei',
  'ng-hei.woff2': 'NG Hei',
  'ng-kai-common.woff2': 'NG Kai',
  'ng-kai.woff2': 'NG Kai',
  'ng-latin.woff2': 'NG Latin',
  'ng-pageno.woff2': 'NG PageNo',
  'ng-song.woff2': 'NG Song',
  'ng-xbs-common.woff2': 'NG XBS',
  'ng-xbs.woff2': 'NG XBS',
} as const;
const FILES = Object.keys(FAMILIES);
const CHINESE = ['ng-fangsong.woff2', 'ng-hei.woff2', 'ng-kai.woff2', 'ng-song.woff2', 'ng-xbs.woff2'];
const COMMON = FILES.filter((file) => file.endsWith('-common.woff2'));
const WHOLE = FILES.filter((file) => !COMMON.includes(file));
const MAX_TOTAL_BYTES = 32_000_000;

const bytes = (file: string): Buffer => readFileSync(join(FOLDER, file));
const text = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const faces = new Map<string, Woff2>(FILES.map((file) => [file, readWoff2(bytes(file))]));

function face(file: string): Woff2 {
  const found = faces.get(file);
  if (found === undefined) throw new Error(`no face ${file}`);
  return found;
}

/** Characters of the double-byte rows `first` to `last` whose second byte is `trail` or more, as GBK reads them. */
function rows(first: number, last: number, trail = 0xa1): string[] {
  const decoder = new TextDecoder('gbk');
  const found: string[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (let next = trail; next <= 0xfe; next += 1) {
      const char = decoder.decode(Uint8Array.of(lead, next));
      if (/^[^\uFFFD\uE000-\uF8FF]$/u.test(char)) found.push(char);
    }
  }
  return found;
}

const GB2312_HANZI = rows(0xb0, 0xf7);
const GBK_HANZI = rows(0x81, 0xfe, 0x40).filter((char) => /^\p{Script=Han}$/u.test(char) && char >= '\u4E00');
const missing = (file: string, chars: readonly string[]): string =>
  chars.filter((char) => !face(file).cmap.has(char.codePointAt(0) ?? 0)).join('');

describe('the shipped faces', () => {
  test('are these files and no more', () => {
    expect(readdirSync(FOLDER).filter((file) => file.endsWith('.woff2'))).toEqual(FILES);
  });

  test.each(FILES)('%s is whole WOFF 2 with TrueType outlines, which Chromium prints as CID TrueType', (file) => {
    expect(face(file).flavor).toBe(0x0001_0000);
    expect(face(file).length).toBe(bytes(file).length);
    expect([...face(file).tables]).toContain('glyf');
    expect([...face(file).tables]).not.toContain('CFF ');
  });

  test.each(Object.entries(FAMILIES))('%s is named %s, not by a reserved name', (file, family) => {
    expect(face(file).family).toBe(family);
  });

  test('take no more than 32 MB together', () => {
    const total = FILES.reduce((sum, file) => sum + bytes(file).length, 0);
    expect(total).toBeLessThanOrEqual(MAX_TOTAL_BYTES);
  });

  test('are the very bytes that SHA256SUMS records', () => {
    const sums = FILES.map((file) => `${createHash('sha256').update(bytes(file)).digest('hex')}  ${file}\n`);
    expect(text('SHA256SUMS')).toBe(sums.join(''));
  });

  test('each have a row in SOURCES.md that names a licence lying beside them', () => {
    const licences = readdirSync(join(FOLDER, 'licences'));
    for (const file of WHOLE) {
      const row = text('SOURCES.md').match(new RegExp(`^\\| \`${file}\` .*$`, 'm'))?.[0] ?? '';
      expect(row, file).toMatch(/\b[0-9a-f]{64}\b/);
      expect(licences, file).toContain(row.match(/licences\/([\w.]+)/)?.[1]);
    }
  });

  test('come from the sources that the preparing script checks', () => {
    const script = readFileSync(join(import.meta.dirname, '../../build/fonts/faces.py'), 'utf8');
    const checked = script.match(/\b[0-9a-f]{64}\b/g) ?? [];
    expect(checked).toHaveLength(WHOLE.length + 1);
    for (const sum of checked) expect(text('SOURCES.md')).toContain(sum);
  });
});

describe('the common characters', () => {
  const wholeOf = (file: string): Woff2 => face(file.replace('-common', ''));

  test.each(COMMON)('%s draws the 3755 hanzi of the first level of GB 2312, its marks and ASCII', (file) => {
    const firstLevel = rows(0xb0, 0xd7).filter((char) => /\p{Script=Han}/u.test(char));
    expect(firstLevel).toHaveLength(3755);
    expect(missing(file, [...firstLevel, ...'“”‘’—…·、。，；：？！（）《》〔〕％①０Ⅰ■★azAZ09'])).toBe('');
  });

  test.each(COMMON)('%s draws nothing that the whole face lacks, and each character as wide', (file) => {
    for (const code of face(file).cmap.keys()) expect(face(file).advance(code)).toBe(wholeOf(file).advance(code));
  });

  test.each(COMMON)('%s sits in the same em box as the whole face', (file) => {
    const box = ({ em, metrics }: Woff2) => metrics.map(([up, down]) => [up / em, down / em]);
    expect(box(face(file))).toEqual(box(wholeOf(file)));
  });

  test.each(COMMON)('%s is a fraction of the whole face, for which it is there', (file) => {
    expect(bytes(file).length).toBeLessThan(bytes(file.replace('-common', '')).length / 2);
  });
});

describe('coverage.json', () => {
  const coverage: Record<string, string> = JSON.parse(text('coverage.json'));

  test.each(WHOLE)('says of %s exactly what the face draws', (file) => {
    const set = readCharacterSet(coverage[file] ?? '');
    const drawn = face(file).cmap;
    expect(set.size).toBe(drawn.size);
    expect([...drawn.keys()].filter((code) => !set.has(code))).toEqual([]);
  });

  test('knows the 6763 hanzi and the marks of GB 2312, and not the hanzi of names beyond it', () => {
    const set = readCharacterSet(coverage['gb2312'] ?? '');
    const has = (char: string) => set.has(char.codePointAt(0) ?? 0);
    expect(GB2312_HANZI.filter((char) => !has(char))).toEqual([]);
    expect(GBK_HANZI.filter(has)).toHaveLength(6763);
    expect([...'“”‘’—…·、。，；：？！（）《》〔〕％①㈠Ⅰ■★azAZ09'].filter((char) => !has(char))).toEqual([]);
    expect([...'喆堃珺昉祎頔𬱖😀'].filter(has)).toEqual([]);
  });
});

describe('characters', () => {
  test.each(CHINESE)('%s draws every hanzi of GB 2312', (file) => {
    expect(GB2312_HANZI).toHaveLength(6763);
    expect(missing(file, GB2312_HANZI)).toBe('');
  });

  test.each(['ng-hei.woff2', 'ng-kai.woff2', 'ng-song.woff2', 'ng-xbs.woff2'])(
    '%s draws every hanzi of GBK, in names too',
    (file) => {
      expect(GBK_HANZI.length).toBeGreaterThan(20_900);
      expect(missing(file, [...GBK_HANZI, ...'喆堃珺赟翀婳垚犇玥祎旻昉瑢晞甦镕璟頔淏奭彧𬱖䶮𣲘'])).toBe('');
    },
  );

  test('ng-song.woff2, the last of each stack, draws every symbol of GB 2312 and those of lists and tables', () => {
    const symbols = rows(0xa1, 0xa9);
    expect(symbols.length).toBeGreaterThan(680);
    expect(missing('ng-song.woff2', [...symbols, ...'①⑳⑴㈠㎡㎏㎞℃‰№√×÷±≤≥→□■✓●▲★※〇〔〕￥−'])).toBe('');
  });

  test.each(FILES)(
    '%s has no two code points on one glyph, so that text taken out of a PDF is the text put in',
    (file) => {
      const glyphs = [...face(file).cmap.values()];
      expect(new Set(glyphs).size).toBe(glyphs.length);
    },
  );

  test('ng-fangsong.woff2 leaves out what its source draws as another character', () => {
    expect(missing('ng-fangsong.woff2', [...'幹捨準癥衹醜餘鬆鬱鹼滷'])).toBe('幹捨準癥衹醜餘鬆鬱鹼滷');
  });

  test('ng-latin.woff2 draws ASCII and Latin-1 with digits of half an em, and no mark of the Chinese face', () => {
    const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(0x20 + index));
    expect(missing('ng-latin.woff2', [...ascii, ...'°±×é'])).toBe('');
    expect(missing('ng-latin.woff2', [...'·—…“”‘’'])).toBe('·—…“”‘’');
    for (const digit of '0123456789') expect(face('ng-latin.woff2').advance(digit.charCodeAt(0))).toBe(0.5);
  });

  test('ng-pageno.woff2 draws the page number and nothing else', () => {
    const drawn = [...face('ng-pageno.woff2').cmap.keys()].map((code) => String.fromCodePoint(code));
    expect(drawn.toSorted().join('')).toBe(' -0123456789—');
  });
});

describe('widths and lines', () => {
  test.each(CHINESE)('%s draws hanzi and the marks “ ” ‘ ’ — … · 、。 one em wide', (file) => {
    for (const char of '国一“”‘’—…·、。，；：？！（）《》〔〕〇％￥１①') {
      expect(face(file).advance(char.codePointAt(0) ?? 0), char).toBe(1);
    }
  });

  test.each(CHINESE)('%s states one em box, 0.88 above and 0.12 below the baseline, for every platform', (file) => {
    const { em, metrics } = face(file);
    for (const [ascent, descent] of metrics) expect([ascent / em, descent / em]).toEqual([0.88, 0.12]);
  });

  test.each(FILES)('%s brings no hinting and no layout features, which the page does not use', (file) => {
    for (const tag of ['fpgm', 'prep', 'cvt ', 'GSUB', 'GPOS', 'vmtx']) {
      expect([...face(file).tables], tag).not.toContain(tag);
    }
  });
});
