/** Which year a paper is about, and which of its years go one step on with it. */
import { toChineseNumeral } from '../numbering.ts';
import { type Manuscript, type Paragraph, yearOf } from '../proofread/manuscript.ts';
import { yearInDigits } from '../proofread/years.ts';
import type { Reading } from './reading.ts';

export interface Years {
  /** The year that the old paper is about; null where none is written. */
  readonly from: number | null;
  readonly to: number;
  /** The text speaks of what is to come: 三、2026年工作打算. */
  readonly planned?: boolean;
}

const MENTIONED = /(?<![\d〔（(])((?:19|20)\d{2})(?=\s?年)/gu;

/** The year that the text names most often, the later one of two. */
function mostNamed(paragraphs: readonly Paragraph[]): number | null {
  const counts = new Map<number, number>();
  for (const { text } of paragraphs) {
    for (const [, year] of text.matchAll(MENTIONED)) counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
  }
  const [first] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return first?.[0] ?? null;
}

const CHINESE = /[一二][九〇○零][〇○零一二三四五六七八九]{2}(?=年)/u;

function chineseYear(paragraphs: readonly Paragraph[]): number | null {
  const text = paragraphs.find(({ role, text: words }) => (role === 'title' || role === 'date') && CHINESE.test(words));
  const digits = yearInDigits(CHINESE.exec(text?.text ?? '')?.[0] ?? '');
  return digits ? Number(digits) : null;
}

const isEarly = (date: string) => /年\s?(?:[1-3]|[一二三])\s?月|[-./]0?[1-3][-./]/u.test(date);

/** That of the title, the 文号 or the date; else the one that the text names most. Null where there is none. */
export function yearOfPaper({ paragraphs, setting }: Pick<Manuscript, 'paragraphs' | 'setting'>): number | null {
  const title = paragraphs.filter(({ role, part }) => role === 'title' && part === 'main');
  const dates = paragraphs.filter(({ role }) => role === 'date');
  const own = yearOf(title, setting.head) ?? chineseYear(title);
  if (own !== null) return own;
  const named = mostNamed(paragraphs.filter(({ role }) => role !== 'date'));
  const dated = yearOf(dates, setting.head) ?? chineseYear(dates);
  // What was done in a year is told in January.
  return dated === null || (named === dated - 1 && isEarly(dates.at(-1)?.text ?? '')) ? (named ?? dated) : dated;
}

/** 2019 in any of its forms: figures of either width, 二〇一九. Null for what is no year. */
export function yearIn(written: string): number | null {
  const plain = written.replace(/[０-９]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
  const digits = /^\d{4}$/u.test(plain) ? plain : yearInDigits(plain);
  return digits?.length === 4 ? Number(digits) : null;
}

/** The same year in the manner of the old one, as long as it. */
export function yearLike(written: string, year: number): string {
  const digits = String(year);
  if (/^\d/u.test(written)) return digits;
  if (/^[０-９]/u.test(written))
    return digits.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const zero = /[〇○零]/u.exec(written)?.[0] ?? '〇';
  return digits.replace(/\d/gu, (digit) => (digit === '0' ? zero : toChineseNumeral(Number(digit))));
}

/** A version of a law, a class of students; a rule that holds from then on. */
const OF_THEN = /^\s?年?度?(?:（?(?:修订|修正|版|级)|(?:\d{1,2}月)?(?:\d{1,2}日)?起|[^，。；]{0,6}(?:修订|修正)）?)/u;
const PLAN_BEHIND =
  /^\s?年?度?的?(?:上半年|下半年|第?[一二三四]季度)?的?(?:下一步|下步)?(?:全年)?(?:主要|重点)?(?:工作)?(?:打算|计划|安排|思路|重点|目标|任务|要点|展望|谋划)/u;
const PLAN_BEFORE = /(?:下一步|下步|明年|来年|新的一年)[^。；！？]{0,30}$/u;
const GOAL_BEFORE = /[到至]$/u;
const COMPARED_BEFORE = /(?:[比较同与和]|去年|上年|对比)[（(]?$/u;
const COMPARED_BEHIND = /^\s?年?度?(?:[）)])?(?:同期|相比|底相比|增长|下降)/u;
const SINCE = /^\s?年?(?:度|底|初)?(?:以来|以后|之后|起(?!施行))/u;

/** Characters before a year that tell what it is about. */
const BEFORE = 40;
const BEHIND = 24;

/** Years side by side in the head of a table go on together, this many of them. */
const COLUMNS = 4;
/** 字; what names a column is short. */
const HEAD = 8;

const isHead = ({ role, text }: Paragraph) => role === 'cell' && text.length <= HEAD;

/** Whether a year that stands at this place goes on by as much as the paper does. `withMonth`: a day or a month is named with it. */
export function goesOn(
  { text, paragraph, around }: Reading,
  { start, end, year, withMonth }: { start: number; end: number; year: number; withMonth: boolean },
  { from, planned = false }: Years,
): boolean {
  if (from === null || around(start) !== 'own') return false;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const behind = text.slice(end, end + BEHIND);
  if (OF_THEN.test(behind)) return false;
  if (year === from) return true;
  if (isHead(paragraph) && year < from && year >= from - COLUMNS) return true;
  if (year === from - 1) return !SINCE.test(behind) && (COMPARED_BEFORE.test(before) || COMPARED_BEHIND.test(behind));
  if (year !== from + 1 || GOAL_BEFORE.test(before)) return false;
  if (planned || withMonth || paragraph.role === 'title' || paragraph.role === 'heading') return true;
  return PLAN_BEHIND.test(behind) || PLAN_BEFORE.test(before);
}

/** Heads what is to come. */
export const PLAN_HEADING = /下一步|下步|打算|计划|安排|思路|展望|谋划|明年|来年|今后/u;

/** Five-year plans by their number: 2016 to 2020 is the thirteenth. */
export const planOf = (year: number): number => Math.floor((year - 1951) / 5);
