/** Figures in a text: numbers that count or measure something. Years, dates, ordinals and 文号 are none. */
import type Big from 'big.js';
import { readWritten, type Scale, worth } from './numbers.ts';
import { halfWidth } from './signs.ts';

export interface FigureAt {
  /** UTF-16 units in the text. */
  readonly offset: number;
  readonly length: number;
  /** As it stands there, with 万 or 亿. */
  readonly text: string;
  readonly amount: Big;
  readonly scale: Scale;
  /** What it counts, as far as that can be told: 人次, 元, %, 个项; '' where nothing stands behind it. */
  readonly unit: string;
}

/** Longer ones first, so that 人次 is not taken for 人. */
const UNITS =
  '个百分点|平方公里|平方千米|立方米|平方米|百分点|千瓦时|课时|学时|人次|户次|车次|场次|批次|班次|件次|家次|公里|千米|公斤|千克|公顷|小时|分钟';
const UNIT = new RegExp(`^(?:${UNITS}|[%‰℃]|[\\p{Script=Han}a-zA-Z㎡³²])`, 'u');
/** Says too little by itself: what it counts stands behind it. */
const GENERAL = new Set(['个', '项', '种', '类', '条', '处', '名', '位', '家']);

/** The unit at the start of what stands behind a figure. */
export function unitBehind(rest: string): string {
  // 120余人 counts people.
  const words = rest.replace(/^[余多]/u, '').replace('％', '%');
  const [unit = ''] = UNIT.exec(words) ?? [];
  if (!GENERAL.has(unit)) return unit;
  return unit + (/^\p{Script=Han}/u.exec(words.slice(unit.length))?.[0] ?? '');
}

const DIGIT = '[\\d０-９]';
const NUMBER = new RegExp(
  `${DIGIT}{1,3}(?:[,，]${DIGIT}{3})+(?!${DIGIT})(?:[.．]${DIGIT}+)?|${DIGIT}+(?:[.．]${DIGIT}+)?`,
  'gu',
);

/** Names of papers, and what stands in 〔〕, are not to be changed. */
const NAMES = /《[^《》]*》|〔[^〔〕]*〕|[[［]\d{4}[\]］]/gu;

/** What no figure begins behind: 第, a letter, another number. */
const BEFORE = /(?:第|[A-Za-z\d０-９.．\-－/:：]|[A-Za-z][ -]|[\d０-９][年月时])$/u;
const COLON = /[^\d０-９][:：]$/u;
/** What makes a number a date, a time, an ordinal or a part of another. */
const BEHIND = /^(?:[年月日号时点版届A-Z]|周年|[a-z]*[-－/][\dA-Za-z]|[.．:：]\d)/u;
/** 2021—2025 */
const YEAR = /^(?:19|20)\d\d$/u;
const YEAR_BEFORE = /(?:19|20)\d\d(?:—|至|～)$/u;
const YEAR_BEHIND = /^(?:—|至|～)(?:19|20)\d\d/u;
/** 1. 1、（1） at the start of a text. */
const NUMBERING = /^\s*[（(]?$/u;
const MARK = /^[.．、)）]/u;

function isFigure(before: string, text: string, behind: string): boolean {
  if (BEFORE.test(before) && !COLON.test(before)) return false;
  if (NUMBERING.test(before) && MARK.test(behind)) return false;
  if (/^[（(]$/u.test(before.slice(-1)) && /^[)）]/u.test(behind) && text.length <= 2) return false;
  if (YEAR.test(text) && (YEAR_BEFORE.test(before) || YEAR_BEHIND.test(behind))) return false;
  return !BEHIND.test(behind);
}

/** Long runs of digits are numbers of telephones and papers. */
const LONGEST = 12;

function figureAt(text: string, offset: number, digits: string): FigureAt | null {
  const after = text.slice(offset + digits.length);
  const sign = /^[万亿]/u.exec(after)?.[0] ?? '';
  const whole = digits + sign;
  const behind = after.slice(sign.length);
  const written = readWritten(whole);
  if (written === null || digits.length > LONGEST) return null;
  if (!isFigure(text.slice(0, offset), digits, behind)) return null;
  const amount = written.figures.times(worth(written.scale));
  return { offset, length: whole.length, text: whole, amount, scale: written.scale, unit: unitBehind(behind) };
}

/** Roughly what figures are worth with 万 or 亿 behind them; cheap, and never far off. */
function isAbout(text: string, { index, 0: digits }: RegExpExecArray, amount: number): boolean {
  const sign = text[index + digits.length];
  const scale = sign === '亿' ? 1e8 : sign === '万' ? 1e4 : 1;
  return Math.abs(Number(halfWidth(digits).replaceAll(',', '')) * scale - amount) <= Math.abs(amount) * 1e-9;
}

/** In order. With `about` only those that are worth this much; it saves looking at all the others. */
export function figuresIn(text: string, about: Big | null = null): readonly FigureAt[] {
  const open = text.replace(NAMES, (name) => '\ufffc'.repeat(name.length));
  const amount = about?.abs().toNumber();
  const numbers = [...open.matchAll(NUMBER)].filter((found) => amount === undefined || isAbout(open, found, amount));
  return numbers.flatMap((found) => figureAt(open, found.index, found[0]) ?? []);
}
