/** Phrases as rows of a sheet: 内容, 类别, 语气, 位置, in the words of clerks. */
import type { Merge } from './merges.ts';
import { type Entry, type PhrasePack, packOf, refusedPack } from './pack.ts';
import { type Phrase, PLACES, type Place, TONES, type Tone } from './phrase.ts';

/** What a cell may hold; whatever else a reader gives counts as empty. */
export type Cell = unknown;
export type Row = readonly Cell[];

export const TONE_WORDS: Readonly<Record<Tone, string>> = { report: '书面', oral: '口头', short: '简短' };
export const PLACE_WORDS: Readonly<Record<Place, string>> = {
  title: '标题',
  opening: '开头',
  heading: '小标题',
  body: '正文',
  closing: '结尾',
  annex: '附件',
};

/** The heads of the columns; the first is what is written. */
const HEADS = {
  text: ['内容', '常用语', '语句', '文字'],
  category: ['类别', '分类', '类型'],
  tone: ['语气', '语体'],
  places: ['位置', '适用位置', '用处'],
} as const;
type Column = keyof typeof HEADS;
const COLUMNS = ['text', 'category', 'tone', 'places'] as const satisfies readonly Column[];

/** What a phrase without one belongs to. */
export const NO_CATEGORY = '未分类';
/** The head stands among the first rows: above it may be a title. */
const HEAD_AMONG = 10;

function dateText(date: Date): string {
  return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** What a cell shows, on one line: breaks inside of a cell only wrap it. */
function cellText(cell: Cell): string {
  if (typeof cell === 'string') return cell.replaceAll(/\s*[\r\n]+\s*/gu, '').trim();
  if (typeof cell === 'number') return String(cell);
  if (cell instanceof Date && !Number.isNaN(cell.getTime())) return dateText(cell);
  return '';
}

interface Head {
  /** Row of the heads, from 0. */
  readonly row: number;
  readonly at: Readonly<Record<Column, number>>;
}

function columnIn(row: Row, column: Column): number {
  const heads: readonly string[] = HEADS[column];
  return row.findIndex((cell) => heads.includes(cellText(cell).replaceAll(/\s/gu, '')));
}

function findHead(rows: readonly Row[]): Head | null {
  const row = rows.slice(0, HEAD_AMONG).findIndex((cells) => columnIn(cells, 'text') >= 0);
  const cells = rows[row];
  if (!cells) return null;
  const at = (column: Column) => columnIn(cells, column);
  return { row, at: { text: at('text'), category: at('category'), tone: at('tone'), places: at('places') } };
}

function toneOf(word: string): Tone | null {
  if (word === '') return 'report';
  return TONES.find((tone) => word.startsWith(TONE_WORDS[tone])) ?? null;
}

/** Null where one of the words is no place. */
function placesOf(words: string): readonly Place[] | null {
  const named = words.split(/[\s、，,;；/／]+/u).filter((word) => word !== '');
  const places = named.map((word) => PLACES.find((place) => PLACE_WORDS[place] === word));
  if (places.length === 0) return ['body'];
  return places.every((place) => place !== undefined) ? [...new Set(places)] : null;
}

function entryOf(row: Row, line: number, { at }: Head): Entry {
  const read = (column: Column) => cellText(row[at[column]]);
  const text = read('text');
  const tone = toneOf(read('tone'));
  const places = placesOf(read('places'));
  const data = { text, category: read('category') || NO_CATEGORY, tone, places };
  if (tone === null) return { line, data, fault: 'tone' };
  return places === null ? { line, data, fault: 'place' } : { line, data };
}

const isEmpty = (row: Row) => row.every((cell) => cellText(cell) === '');

/** What is merged over several rows holds for each of them: one category beside ten phrases. */
function withMerges(rows: readonly Row[], merges: readonly Merge[]): readonly Row[] {
  const filled = rows.map((row) => [...row]);
  for (const { top, bottom, left } of merges) {
    const value = rows[top]?.[left];
    for (const row of filled.slice(top + 1, bottom + 1)) if (left < row.length) row[left] = value;
  }
  return filled;
}

/** The rows of a sheet as a pack; only the column 内容 has to be there. */
export function packFromRows(name: string, sheet: readonly Row[], merges: readonly Merge[] = []): PhrasePack {
  const head = findHead(sheet);
  if (head === null) return refusedPack(name, 'noColumn');
  // Of a wording over several rows one is enough.
  const rows = withMerges(
    sheet,
    merges.filter(({ left }) => left !== head.at.text),
  );
  const entries = rows.flatMap((row, i) => (i <= head.row || isEmpty(row) ? [] : [entryOf(row, i + 1, head)]));
  return packOf(name, entries);
}

/** Phrases as rows, with the heads in front. */
export function rowsOf(phrases: readonly Phrase[]): readonly (readonly string[])[] {
  const heads = COLUMNS.map((column) => HEADS[column][0]);
  const rows = phrases.map(({ text, category, tone, places }) => [
    text,
    category,
    TONE_WORDS[tone],
    places.map((place) => PLACE_WORDS[place]).join('、'),
  ]);
  return [heads, ...rows];
}
