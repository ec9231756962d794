/** Which family sets what, under which name Word files ask for it, and the faces that are shipped. */

import type { FontRole, LayoutOverrides } from '../report.ts';

interface Family {
  /** The name in Word files: what offices expect to find. */
  readonly office: string;
  /** Names of the same face on other systems; the office's own comes first so that its look is kept. */
  readonly names: readonly string[];
  /** The unit's own face, of the program's folder of fonts; a name that means nothing where there is none. */
  readonly own: string;
  /** The shipped face that stands in. */
  readonly shipped: string;
  /** Free faces that Linux systems often have, where no shipped face can be reached. */
  readonly free: readonly string[];
  readonly generic: 'serif' | 'sans-serif';
}

const FREE_SONG = ['Noto Serif CJK SC', 'Source Han Serif SC', '思源宋体'];

export const FAMILIES: Readonly<Record<FontRole, Family>> = {
  fangSong: {
    office: '仿宋_GB2312',
    names: ['FangSong_GB2312', '仿宋', 'FangSong', '方正仿宋_GBK', 'FZFangSong-Z02', 'STFangsong', '华文仿宋'],
    own: 'NG Own FangSong',
    shipped: 'NG FangSong',
    free: ['FandolFang R', 'FandolFang', ...FREE_SONG],
    generic: 'serif',
  },
  xiaoBiaoSong: {
    office: '方正小标宋简体',
    names: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    own: 'NG Own XBS',
    shipped: 'NG XBS',
    free: FREE_SONG,
    generic: 'serif',
  },
  kai: {
    office: '楷体_GB2312',
    names: ['KaiTi_GB2312', '楷体', 'KaiTi', '方正楷体_GBK', 'STKaiti', '华文楷体', 'Kaiti SC'],
    own: 'NG Own Kai',
    shipped: 'NG Kai',
    free: ['LXGW WenKai', '霞鹜文楷', 'AR PL UKai CN', ...FREE_SONG],
    generic: 'serif',
  },
  hei: {
    office: '黑体',
    names: ['SimHei', '方正黑体_GBK', 'STHeiti', 'Heiti SC'],
    own: 'NG Own Hei',
    shipped: 'NG Hei',
    free: ['Noto Sans CJK SC', 'Source Han Sans SC', '思源黑体', 'WenQuanYi Zen Hei'],
    generic: 'sans-serif',
  },
  song: {
    office: '宋体',
    names: ['SimSun', '方正书宋_GBK', 'STSong', 'Songti SC'],
    own: 'NG Own Song',
    shipped: 'NG Song',
    free: FREE_SONG,
    generic: 'serif',
  },
};

/** The name that Word files ask for: the unit's own, else what offices expect. */
export function officeName(role: FontRole, own: LayoutOverrides['fonts'] = {}): string {
  return own[role] ?? FAMILIES[role].office;
}

/** What the names of the unit's own families begin with. */
export const OWN_FAMILIES = 'NG Own';

/** Families are compared without case and outer blanks, as systems do. */
export function familyKey(name: string): string {
  return name.trim().toLowerCase();
}

/** The office's name of a face and its other names, in the order in which they are sought. */
export function familyNames(role: FontRole): readonly string[] {
  return [FAMILIES[role].office, ...FAMILIES[role].names];
}

const GB2312_FACES = [
  '仿宋_GB2312',
  'FangSong_GB2312',
  '楷体_GB2312',
  'KaiTi_GB2312',
  '方正小标宋简体',
  'FZXiaoBiaoSong-B05S',
];

/** Faces that hold the 6763 hanzi and the marks of GB 2312 and nothing else. */
export function isGb2312Face(name: string): boolean {
  return GB2312_FACES.some((face) => familyKey(face) === familyKey(name));
}

/** Digits and Latin letters in Word files. The standard leaves them open; all its customary faces have half-width digits. */
export const LATIN_OFFICE = 'Times New Roman';

/** Marks whose width differs from face to face: always taken from one full-width face, so that no line moves. */
const MARKS_RANGE = 'U+A4,U+A7-A8,U+B0-B1,U+B7,U+D7,U+F7,U+2014,U+2018,U+2019,U+201C,U+201D,U+2026';
/** Without the signs above, which the Latin face would have half as wide and Word takes from the Chinese one. */
const LATIN_RANGE = 'U+20-7E,U+A0-A3,U+A5-A6,U+A9-AF,U+B2-B6,U+B8-D6,U+D8-F6,U+F8-FF';

/** Signs of GB 2312 between U+A0 and U+FF: full-width characters of Chinese faces. */
const CHINESE_SIGNS = new Set([...'¤§¨°±·×÷'].map((sign) => sign.codePointAt(0)));

/** True for the characters of `LATIN_RANGE`. */
export function isHalfWidthRange(point: number): boolean {
  return (point >= 0x20 && point <= 0x7e) || (point >= 0xa0 && point <= 0xff && !CHINESE_SIGNS.has(point));
}

const MARKS = new Set([...'¤§¨°±·×÷—‘’“”…'].map((mark) => mark.codePointAt(0)));

/** True for the characters of `MARKS_RANGE`. */
export function isMark(point: number): boolean {
  return MARKS.has(point);
}

interface Face {
  readonly family: string;
  readonly file: string;
  readonly range: string | null;
  /** Faces of the system that stand in where no shipped file can be reached; empty: the stack has its own. */
  readonly local: readonly string[];
}

const LATIN_LOCAL = ['Times New Roman', 'TimesNewRomanPSMT', 'Liberation Serif', 'Tinos', 'Nimbus Roman', 'Times'];
const MARKS_LOCAL = ['仿宋_GB2312', '仿宋', 'FangSong', 'STFangsong', '宋体', 'SimSun', 'STSong', ...FREE_SONG];

/**
 * Of two files of one family browsers ask the later first, and fetch the whole face only for a character that the common one
 * lacks: unpacking it takes them half a second.
 */
const FACES: readonly Face[] = [
  { family: 'NG Latin', file: 'ng-latin.woff2', range: LATIN_RANGE, local: LATIN_LOCAL },
  { family: 'NG Marks', file: 'ng-fangsong-common.woff2', range: MARKS_RANGE, local: MARKS_LOCAL },
  { family: 'NG FangSong', file: 'ng-fangsong.woff2', range: null, local: [] },
  { family: 'NG FangSong', file: 'ng-fangsong-common.woff2', range: null, local: [] },
  { family: 'NG XBS', file: 'ng-xbs.woff2', range: null, local: [] },
  { family: 'NG XBS', file: 'ng-xbs-common.woff2', range: null, local: [] },
  { family: 'NG Kai', file: 'ng-kai.woff2', range: null, local: [] },
  { family: 'NG Kai', file: 'ng-kai-common.woff2', range: null, local: [] },
  { family: 'NG Hei', file: 'ng-hei.woff2', range: null, local: [] },
  { family: 'NG Hei', file: 'ng-hei-common.woff2', range: null, local: [] },
  { family: 'NG Song', file: 'ng-song.woff2', range: null, local: [] },
  { family: 'NG PageNo', file: 'ng-pageno.woff2', range: null, local: [] },
];

/** The shipped font files, each once. */
export const FONT_FILES: readonly string[] = [...new Set(FACES.map((face) => face.file))];

/** The families that a usual report is set in: all but 宋体, which has the rare characters. */
export const COMMON_FAMILIES: readonly string[] = [...new Set(FACES.map((face) => face.family))].filter(
  (family) => family !== FAMILIES.song.shipped,
);

function faceRule(face: Face, base: string | null): string {
  const local = face.local.map((name) => `local("${name}")`);
  const sources = base === null ? local : [`url("${base}${face.file}") format("woff2")`];
  if (sources.length === 0) return '';
  const range = face.range === null ? '' : `unicode-range:${face.range};`;
  return `@font-face{font-family:"${face.family}";src:${sources.join(',')};${range}font-display:block}`;
}

/** A face of the unit's own that whoever serves the fonts has at `${base}${file}`: TrueType, `own/….ttf`. */
export interface OwnFace {
  readonly role: FontRole;
  readonly file: string;
}

function ownRule({ role, file }: OwnFace, base: string): string {
  return `@font-face{font-family:"${FAMILIES[role].own}";src:url("${base}${file}") format("truetype");font-display:block}`;
}

/**
 * CSS `@font-face` rules for the shipped faces at `${base}<file>` and the unit's own; with null the shipped ones are sought
 * in the system, and there are no own ones.
 */
export function fontFaces(base: string | null, own: readonly OwnFace[] = []): string {
  const shipped = FACES.map((face) => faceRule(face, base));
  const ownRules = base === null ? [] : own.map((face) => ownRule(face, base));
  return [...shipped, ...ownRules].filter((rule) => rule !== '').join('\n');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(',');
}

/**
 * The value of CSS `font-family`. Latin and the marks come first, but not in titles: there the digits are those of 小标宋.
 * 宋体 stands in for characters that the shipped face of GB 2312 lacks. `own` are the families of the unit's layout; a face
 * that the unit put in the program's folder of fonts comes before those of the system.
 */
export function fontStack(role: FontRole, own: LayoutOverrides['fonts'] = {}): string {
  const { own: fromFolder, shipped, free, generic } = FAMILIES[role];
  const faces = [...(own[role] ? [own[role]] : []), fromFolder, ...familyNames(role), shipped];
  const shared = ['NG Latin', 'NG Marks'];
  const order = role === 'xiaoBiaoSong' ? [...faces, ...shared] : [...shared, ...faces];
  return `${quoted([...new Set([...order, FAMILIES.song.own, FAMILIES.song.shipped, ...free])])},${generic}`;
}

/** The shipped face of page numbers: digits and the dash. */
export const PAGE_NUMBER_FAMILY = 'NG PageNo';

/** The page number is half-width 宋体 (GB/T 9704-2012, 7.5). */
export const PAGE_NUMBER_STACK = `"${PAGE_NUMBER_FAMILY}",${quoted(['宋体', 'SimSun', 'STSong', 'NG Song', ...FREE_SONG])},serif`;
