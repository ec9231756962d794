/** Dates as they are typed, and as GB/T 9704 (7.3.5.4) writes them: 2026年3月5日. */
import { chineseFigures, chineseTens, readChineseNumeral } from './chinese-numeral.ts';
import { halfWidth } from './signs.ts';

/** A day, a month or a year. Months from 1. */
export interface Calendar {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Why a text is no date that can be written. */
export type DateFault = 'noSuchDay' | 'noYear' | 'notDate';

const DAYS = new Map([
  ['今天', 0],
  ['今日', 0],
  ['当日', 0],
  ['昨天', -1],
  ['昨日', -1],
  ['明天', 1],
  ['明日', 1],
]);
const YEARS = new Map([
  ['今年', 0],
  ['本年', 0],
  ['去年', -1],
  ['上年', -1],
  ['明年', 1],
]);

const NUMERALS = '[〇零一二三四五六七八九十]';
const YEAR = `(?<year>今年|本年|去年|上年|明年|\\d{4}|\\d{2}(?=年)|${NUMERALS}{4})`;
const MONTH = `(?<month>\\d{1,2}|${NUMERALS}{1,3})`;
const DAY = `(?<day>\\d{1,2}|${NUMERALS}{1,3})`;

const FORMS = [
  new RegExp(`^(?:${YEAR}年?)?${MONTH}月(?:份|${DAY}[日号]?)?$`, 'u'),
  /^(?<year>\d{4})(?<mark>[-/.])(?<month>\d{1,2})(?:\k<mark>(?<day>\d{1,2}))?$/u,
  /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u,
  /^(?<month>\d{1,2})[-/.](?<day>\d{1,2})$/u,
  new RegExp(`^${YEAR}(?:年度?)?$`, 'u'),
];

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  return readChineseNumeral(text)?.toNumber() ?? Number.NaN;
}

function yearOf(text: string, today: Date | null): number | null {
  const step = YEARS.get(text);
  if (step !== undefined) return today && today.getFullYear() + step;
  const year = numberOf(text);
  if (text.length !== 2) return year;
  return year + (year < 70 ? 2000 : 1900);
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function exists({ year, month = 1, day = 1 }: Calendar): boolean {
  if (!(year >= 1000 && year <= 9999 && month >= 1 && month <= 12)) return false;
  return day >= 1 && day <= daysIn(year, month);
}

type Found = { readonly [part in 'year' | 'month' | 'day']?: string | undefined };

function calendarOf({ year, month, day }: Found, today: Date | null): Calendar | DateFault {
  const full = year === undefined ? (today?.getFullYear() ?? null) : yearOf(year, today);
  if (full === null) return 'noYear';
  const calendar = {
    year: full,
    ...(month === undefined ? {} : { month: numberOf(month) }),
    ...(day === undefined ? {} : { day: numberOf(day) }),
  };
  return exists(calendar) ? calendar : 'noSuchDay';
}

function someDay(step: number, today: Date | null): Calendar | DateFault {
  if (today === null) return 'noYear';
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate() + step);
  return { year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() };
}

/** `today` fills in what is left out, and stands for 今天; null where there is no clock. */
export function readDate(text: string, today: Date | null): Calendar | DateFault {
  const signs = halfWidth(text);
  const step = DAYS.get(signs);
  if (step !== undefined) return someDay(step, today);
  for (const form of FORMS) {
    const found = form.exec(signs)?.groups;
    if (found) return calendarOf(found, today);
  }
  return 'notDate';
}

/** 2026年3月5日, 2026年3月, 2026年: figures, full year, no zero in front. */
export function writeDate({ year, month, day }: Calendar): string {
  const months = month === undefined ? '' : `${month}月`;
  return `${year}年${months}${day === undefined ? '' : `${day}日`}`;
}

/** 二〇二六年十一月二十四日; null where the text is no date. */
export function chineseDate(text: string): string | null {
  const date = readDate(text, null);
  if (typeof date === 'string') return null;
  const { year, month, day } = date;
  const months = month === undefined ? '' : `${chineseTens(month)}月`;
  return `${chineseFigures(String(year))}年${months}${day === undefined ? '' : `${chineseTens(day)}日`}`;
}
