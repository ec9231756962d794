/** Years, days, months and periods. */
import { daysIn } from '../fields/date.ts';
import { TO } from './numerals.ts';
import type { Found, Reading } from './reading.ts';
import { goesOn, type Years, yearIn, yearLike } from './years.ts';

const YEAR_SIGNS = '(?:(?:19|20)\\d{2}|[１２][９０][０-９]{2}|[一二][九〇○零][〇○零一二三四五六七八九]{2})';
const IN_WORDS = '[一二三四五六七八九十]{1,3}';
const YEAR = `${YEAR_SIGNS}\\s?年度?`;
const MONTH = `(?:[\\d０-９]{1,2}|${IN_WORDS})\\s?月`;
const DAY = `(?:[\\d０-９]{1,2}|${IN_WORDS})\\s?[日号]`;
const POINT = `(?:${YEAR}\\s?)?${MONTH}(?:份|\\s?${DAY})?`;
const NOT_BEFORE = '(?<![\\d０-９.．一二三四五六七八九十])';

const DATES = new RegExp(
  [
    `${NOT_BEFORE}${POINT}\\s?${TO}\\s?(?:${POINT}|${DAY})`,
    `${NOT_BEFORE}(?:${YEAR})?\\d{1,2}\\s?${TO}\\s?${MONTH}份?`,
    `${NOT_BEFORE}${POINT}(?!三)`,
    // 每月25日
    `${NOT_BEFORE}\\d{1,2}日(?!常|内|之内|以内|[均用报后])(?:${TO}\\d{1,2}日)?`,
    `${NOT_BEFORE}(?:19|20)\\d{2}([-./])\\d{1,2}\\1\\d{1,2}(?!\\d)`,
  ].join('|'),
  'gu',
);
const YEARS = new RegExp(
  `${NOT_BEFORE}${YEAR_SIGNS}\\s?年?\\s?${TO}\\s?${YEAR_SIGNS}\\s?(?:学?年度?)?|${NOT_BEFORE}${YEAR}`,
  'gu',
);
const SIGNS = new RegExp(YEAR_SIGNS, 'gu');

interface Written {
  readonly signs: string;
  readonly at: number;
  readonly year: number;
}

function yearsIn(words: string): readonly Written[] {
  return [...words.matchAll(SIGNS)].flatMap(({ 0: signs, index }) => {
    const year = yearIn(signs);
    return year === null ? [] : [{ signs, at: index, year }];
  });
}

/** The words with each year one step on; they stay as long as they were. */
function movedOn(words: string, years: readonly Written[], by: number): string {
  let moved = words;
  for (const { signs, at, year } of years)
    moved = moved.slice(0, at) + yearLike(signs, year + by) + moved.slice(at + signs.length);
  return moved;
}

const LEAP_DAY = /(?<!\d)0?2\s?月\s?29|[-./]0?2([-./])29/u;

/** 2月29日 does not go on into a year that has none. */
const exists = (words: string, years: readonly Written[], by: number) =>
  !LEAP_DAY.test(words) || years.every(({ year }) => daysIn(year + by, 2) === 29);

/** A year of long ago is history, which nobody writes anew. */
const RECENT = 1;

function dated(reading: Reading, type: Found['type'], start: number, words: string, known: Years): Found {
  const end = start + words.length;
  const years = yearsIn(words);
  const { from, to } = known;
  const by = from === null ? 0 : to - from;
  const found = { type, start, end };
  if (by === 0 || years.length === 0 || from === null) return found;
  const withMonth = type === 'date';
  const possible = exists(words, years, by);
  const [first, ...rest] = years;
  const at = (year: Written) => ({ start: start + year.at, end: start + year.at + year.signs.length });
  // A range goes on as its first year does; one that begins earlier is history.
  const safe =
    first !== undefined &&
    (rest.length === 0 || first.year === from) &&
    rest.every(({ year }) => year === from || year === from + 1) &&
    goesOn(reading, { ...at(first), year: first.year, withMonth }, known);
  const next = movedOn(words, years, by);
  if (safe && possible) return { ...found, now: next };
  return possible && years.every(({ year }) => year >= from - RECENT) ? { ...found, suggestion: next } : found;
}

export function findDates(reading: Reading, years: Years): void {
  const { text, around } = reading;
  if (!/[月日\-./]/u.test(text)) return;
  for (const { 0: words, index } of text.matchAll(DATES)) {
    if (around(index) === 'address' || /^(?:[一二三四五六七八九十]{1,3}月)$/u.test(words)) continue;
    reading.take(dated(reading, 'date', index, words, years));
  }
}

/** Behind the dates, which hold years as well. */
export function findYears(reading: Reading, years: Years): void {
  const { text, around } = reading;
  if (!text.includes('年') && !/(?:19|20)\d\d/u.test(text)) return;
  for (const { 0: words, index } of text.matchAll(YEARS)) {
    if (around(index) !== 'address') reading.take(dated(reading, 'year', index, words, years));
  }
}

const BARE = /(?<![\d０-９.．\-—A-Za-z:：/])(?:19|20)\d{2}(?![\d０-９.．%％‰\-—:：/A-Za-z])/gu;

/** 2019 without 年: the head of a column, a title. Where it counts something it is a figure, found before. */
export function findBareYears(reading: Reading, years: Years): void {
  for (const { 0: words, index } of reading.text.matchAll(BARE)) {
    if (reading.around(index) !== 'address') reading.take(dated(reading, 'year', index, words, years));
  }
}
