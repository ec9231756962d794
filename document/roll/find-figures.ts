/** Percentages, figures with what they count, and numbers of telephones. */
import { DIGITS, TO, UNIT, UNIT_OF_WORDS, WORDS } from './numerals.ts';
import type { Reading } from './reading.ts';

/** Nothing that is part of a longer number, a name or a version: G20, 4A, v1.2. */
const FREE_BEFORE = '(?<![\\d０-９.．,，A-Za-z+/:：·\\-])';
const PERCENTAGES = new RegExp(
  [
    `${FREE_BEFORE}[+\\-]?${DIGITS}(?:[%％‰]?${TO}${DIGITS})?(?:[%％‰]|\\s?个?百分点)`,
    `百分之(?:${WORDS}|[点\\d.]){1,12}`,
    `${WORDS}{1,4}(?:点${WORDS}{1,3})?个百分点`,
    `${WORDS}{1,3}分之${WORDS}{1,3}`,
  ].join('|'),
  'gu',
);
const AMOUNT = `(?:[百万亿]|千(?![瓦米克字卡])){0,2}[余多来几]?\\s?`;
const FIGURES = new RegExp(
  `${FREE_BEFORE}(?:[¥￥]\\s?)?${DIGITS}(?:${AMOUNT}(?:${UNIT})?${TO}${DIGITS})?${AMOUNT}(?:${UNIT})?`,
  'gu',
);
const TELEPHONES = /(?<![\d０-９])(?:0\d{2,3}[-—－ ]?\d{7,8}|1[3-9]\d{9})(?!\d)/gu;
const CALLED = /(?:电话|手机|传真|热线)(?:号码)?[：:]?\s?(\d{7,8})(?!\d)/gu;

/** Blanks that may stand before a mark. */
const INDENT = 8;

/** 1. 1、（1） ① at the start of a text, （1） in it. */
function isMark(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  const behind = text[end] ?? '';
  if (/[（(]/u.test(before) && /[)）]/u.test(behind)) return end - start <= 2;
  return /[.．、)）]/u.test(behind) && start <= INDENT && text.slice(0, start).trim() === '';
}

const YEAR = /^(?:19|20)\d{2}$/u;

/** Longer runs of digits are codes. */
const LONGEST = 14;

function isCode(text: string, start: number, words: string): boolean {
  const behind = text[start + words.length] ?? '';
  return words.length > LONGEST || /[A-Za-z+]/u.test(behind) || (behind === '·' && words.length <= 2);
}

export function findTelephones(reading: Reading): void {
  const { text } = reading;
  for (const { 0: words, index } of text.matchAll(TELEPHONES))
    reading.take({ type: 'person', start: index, end: index + words.length });
  for (const { 0: all, 1: digits = '', index } of text.matchAll(CALLED))
    reading.take({ type: 'person', start: index + all.length - digits.length, end: index + all.length });
}

export function findPercentages(reading: Reading): void {
  if (!/[%％‰分]/u.test(reading.text)) return;
  for (const { 0: words, index } of reading.text.matchAll(PERCENTAGES)) {
    if (reading.around(index) === 'title' || reading.around(index) === 'address') continue;
    reading.take({ type: 'percentage', start: index, end: index + words.length });
  }
}

/** A number that says itself what it counts. */
const COUNTS = /[^\d０-９.．,，]/u;

/** Behind years and dates, which are no figures. */
export function findFigures(reading: Reading): void {
  const { text, around, paragraph } = reading;
  for (const { 0: matched, index } of text.matchAll(FIGURES)) {
    const words = matched.trimEnd();
    const end = index + words.length;
    const where = around(index);
    if (where === 'title' || where === 'address' || (where === 'quotation' && !COUNTS.test(words))) continue;
    if (isMark(text, index, end) || isCode(text, index, words) || text[index - 1] === '第') continue;
    if (YEAR.test(words) && paragraph.role !== 'cell') continue;
    reading.take({ type: 'figure', start: index, end });
  }
}

/** 上百, 数十, 近千: only with such a word do 百, 千 and 万 begin a number. */
const NUMBER_IN_WORDS = `(?:(?:[二两三四五六七八九]|一(?=[十百千万亿])|十)${WORDS}{0,8}|[上数几][十百千万亿]{1,2})`;
const IN_WORDS = new RegExp(
  `(?<![第每“\\d０-９一二三四五六七八九十百千万亿〇零周星期])${NUMBER_IN_WORDS}[余多]?${UNIT_OF_WORDS}`,
  'gu',
);
/** Slogans and parts of the text itself: 三个方面, 两个到位. */
const ABSTRACT =
  /^(?:方面|层面|环节|维度|阶段|层次|关键|着力|坚持|聚焦|突出|强化|狠抓|到位|结合|注重|务必|必须|区分|清单|没有|一批|一律|百年|统筹|优先|更|不|全面|确保|确立|认同|维护|自信|意识|代表|转变|离不开|服从|专项|责任|重点|角度|渠道|抓手|载体|平台|要求|原则|步骤|行动|规划|计划|攻坚|制|化|关|风|型|式|一体|来源|文明|级|立|为|效|果|长|熟|功)/u;

/** 二十人, 四个文件, 十余次; 一 alone counts nothing: 一个, 一项. */
export function findFiguresInWords(reading: Reading): void {
  const { text, around } = reading;
  if (!/[二两三四五六七八九十上数几]/u.test(text)) return;
  for (const { 0: words, index } of text.matchAll(IN_WORDS)) {
    const end = index + words.length;
    if (around(index) !== 'own' || ABSTRACT.test(text.slice(end, end + 4))) continue;
    reading.take({ type: 'figure', start: index, end });
  }
}

/** 近一亿元 begins with 一 and a large unit. */
const WITH_LARGE = new RegExp(
  `(?<![第一二三四五六七八九十百千])一[百千万亿]{1,2}${WORDS}{0,8}[余多]?${UNIT_OF_WORDS}`,
  'gu',
);

export function findLargeInWords(reading: Reading): void {
  if (!reading.text.includes('一')) return;
  for (const { 0: words, index } of reading.text.matchAll(WITH_LARGE)) {
    if (reading.around(index) === 'own') reading.take({ type: 'figure', start: index, end: index + words.length });
  }
}
