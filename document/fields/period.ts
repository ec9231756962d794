/** Periods (起止时间): 2026年1月至6月, 2026年1月1日—6月30日, 2024—2026年, 2026年上半年. */
import { type Calendar, type DateFault, daysIn, readDate, writeDate } from './date.ts';
import { halfWidth } from './signs.ts';

export interface Period {
  readonly start: Calendar;
  readonly end: Calendar;
}

export type PeriodFault = DateFault | 'endBeforeStart';

/** What was read, and how it is written. */
export interface WrittenPeriod {
  readonly period: Period;
  readonly text: string;
}

/** Parts of a year, by first and last month. */
const PARTS: readonly (readonly [pattern: RegExp, first: number, last: number, name: string])[] = [
  [/^上半年$/u, 1, 6, '上半年'],
  [/^下半年$/u, 7, 12, '下半年'],
  [/^第?[一1]季度$/u, 1, 3, '第一季度'],
  [/^第?[二2]季度$/u, 4, 6, '第二季度'],
  [/^第?[三3]季度$/u, 7, 9, '第三季度'],
  [/^第?[四4]季度$/u, 10, 12, '第四季度'],
  [/^前[三3]季度$/u, 1, 9, '前三季度'],
  [/^(?:全年|全年度)$/u, 1, 12, '全年'],
];

const PART = /^(.*?年)?(?:度)?([第前]?[上下一二三四全1-4](?:半年|季度|年度?))$/u;

function partOfYear(signs: string, today: Date | null): WrittenPeriod | PeriodFault | null {
  const [, yearText = '今年', partText = ''] = PART.exec(signs) ?? [];
  const part = PARTS.find(([pattern]) => pattern.test(partText));
  if (part === undefined) return null;
  const date = readDate(yearText, today);
  if (typeof date === 'string') return date;
  const { year } = date;
  const [, first, last, name] = part;
  return { period: { start: { year, month: first }, end: { year, month: last } }, text: `${year}年${name}` };
}

/** A range is written with 至, or with a dash; a hyphen is none of the two. */
const MARK = /至|到|~|—+|–|―|--/u;

/** Where first and last part. A single hyphen also stands inside of dates, so all of its places are tried. */
function halves(signs: string): readonly (readonly [first: string, mark: string, last: string])[] {
  const found = MARK.exec(signs);
  if (found) return [[signs.slice(0, found.index), found[0], signs.slice(found.index + found[0].length)]];
  const places = [...signs.matchAll(/-/g)].map(({ index }) => index);
  return places.map((at) => [signs.slice(0, at), '-', signs.slice(at + 1)] as const);
}

/** Gives both halves what only one of them says: 2026年1—6月, 2024—2026年, 1月1—5日. */
function filledIn(first: string, last: string): string {
  if (/^\d{1,2}$/.test(last) || !/^.*[\d〇零一二三四五六七八九十]$/u.test(first)) return first;
  if (/[日号]$/u.test(last) && /月\d{1,2}$/u.test(first)) return `${first}日`;
  if (/月(?:份)?$/u.test(last) && /年?\d{1,2}$/u.test(first) && !/[-./]/.test(first)) return `${first}月`;
  return first;
}

function lastOf(last: string, start: Calendar): string {
  const months = `${start.year}年${start.month ?? ''}月`;
  if (/^\d{1,2}[日号]?$/u.test(last) && start.day !== undefined) return `${months}${last}`;
  if (/^\d{1,2}月?$/u.test(last) && start.month !== undefined) return `${start.year}年${last.replace('月', '')}月`;
  if (/^\d{1,2}月\d{1,2}[日号]?$/u.test(last)) return `${start.year}年${last}`;
  const short = /^(\d{1,2})[-./](\d{1,2})$/.exec(last);
  return short ? `${start.year}年${short[1]}月${short[2]}日` : last;
}

/** The first and the last day, as one number that grows with time. */
const firstDay = ({ year, month = 1, day = 1 }: Calendar) => (year * 100 + month) * 100 + day;
const lastDay = ({ year, month = 12, day }: Calendar) => (year * 100 + month) * 100 + (day ?? daysIn(year, month));

/** The end without what it shares with the start. `short`: 1—6月 and not 1月—6月. */
function writeRange({ start, end }: Period, mark: string, short: boolean): string {
  if (start.month === undefined && end.month === undefined) return `${start.year}${mark}${end.year}年`;
  if (start.year !== end.year) return `${writeDate(start)}${mark}${writeDate(end)}`;
  const withoutYear = writeDate(end).replace(/^\d+年/, '');
  const sameMonth = start.month === end.month && end.day !== undefined;
  const first = short ? writeDate(start).slice(0, -1) : writeDate(start);
  return `${first}${mark}${sameMonth ? `${end.day}日` : withoutYear}`;
}

const isFiner = (a: Calendar, b: Calendar) => (a.day === undefined) !== (b.day === undefined);

function range(
  [first, mark, last]: readonly [string, string, string],
  today: Date | null,
): WrittenPeriod | PeriodFault {
  const full = filledIn(first, last);
  const start = readDate(full, today);
  if (typeof start === 'string') return start;
  const end = readDate(lastOf(last, start), today);
  if (typeof end === 'string') return end;
  if ((start.month === undefined) !== (end.month === undefined) || isFiner(start, end)) return 'notDate';
  if (lastDay(end) < firstDay(start)) return 'endBeforeStart';
  const period = { start, end };
  return { period, text: writeRange(period, mark === '至' || mark === '到' ? '至' : '—', full !== first) };
}

/** Says of several readings which one holds; of those that do not, what the nearest is missing. */
function best(readings: readonly (WrittenPeriod | PeriodFault)[]): WrittenPeriod | PeriodFault {
  const read = readings.find((reading) => typeof reading !== 'string');
  return read ?? readings.find((reading) => reading !== 'notDate') ?? 'notDate';
}

/** A single day, month or year is a period too. `today` fills in the year where it is left out. */
export function readPeriod(text: string, today: Date | null): WrittenPeriod | PeriodFault {
  const signs = halfWidth(text)
    .replace(/起至/u, '至')
    .replace(/[,，]?止$/u, '');
  const part = partOfYear(signs, today);
  if (part !== null) return part;
  // 3-8 may be two months as well as a day.
  const single = /^\d{1,2}-\d{1,2}$/.test(signs) ? 'notDate' : readDate(signs, today);
  if (typeof single !== 'string') return { period: { start: single, end: single }, text: writeDate(single) };
  const ranges = halves(signs).map((half) => range(half, today));
  return ranges.length === 0 ? single : best(ranges);
}
