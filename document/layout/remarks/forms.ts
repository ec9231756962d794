/**
 * The right forms of the elements that have one, and how a wrong one becomes right. Each function gives null for a text
 * that is right as it stands, else the corrected text, or '' where only a person can tell it.
 */
import { fromChineseNumeral } from '../../numbering.ts';
import type { PaperForm } from '../../report.ts';

/** '' where the right form cannot be told. */
export type Correction = string | null;

function halfWidth(text: string): string {
  return text.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

function checked(text: string, right: RegExp, corrected: string): Correction {
  if (right.test(text)) return null;
  return right.test(corrected) ? corrected : '';
}

const WORDS = '[零〇○一二三四五六七八九十]';
const YEAR_DIGITS = '零〇○一二三四五六七八九';

/** 二〇二四 as 2024. */
function digitYear(words: string): string {
  return [...words].map((char) => Math.max(0, YEAR_DIGITS.indexOf(char) - 2)).join('');
}

const OPENING = '[〔\\[［【（(﹝]';
const CLOSING = '[〕\\]］】）)﹞]';
const NUMBER = /^[^\s\d〔〕[\]［］【】（）()﹝﹞]+\u3014(?:19|20)\d{2}\u3015[1-9]\d*号$/u;
const ORDER_NUMBER = /^第[1-9]\d*号$/u;

function correctedNumber(text: string): string {
  const year = new RegExp(`${OPENING}(${WORDS}{4}|\\d{4})年?${CLOSING}`, 'u');
  return halfWidth(text)
    .replace(/\s+/gu, '')
    .replace(year, (_, found: string) => `\u3014${/\d/.test(found) ? found : digitYear(found)}\u3015`)
    .replace(/\u3015(?:第|NO\.?|№)?0*(\d+)号?$/iu, '\u3015$1号');
}

/**
 * 发文字号 (7.2.5): 代字, the year of four digits in 〔〕, a number without 第 and without zeros in front, 号. A 令号 (10.2) is
 * counted on without a year. 纪要 are free.
 */
export function documentNumberForm(text: string, form: PaperForm): Correction {
  if (form === 'minutes') return null;
  if (form !== 'order') return checked(text, NUMBER, correctedNumber(text));
  const bare = halfWidth(text).replace(/\s+/gu, '');
  return checked(text, ORDER_NUMBER, bare.replace(/^(?:第|NO\.?|№)?0*(\d+)号?$/iu, '第$1号'));
}

/** 份号 (7.2.1): six Arabic digits. */
export function copyNumberForm(text: string): Correction {
  const digits = halfWidth(text).replace(/\s+/gu, '');
  return checked(text, /^\d{6}$/, /^\d{1,5}$/.test(digits) ? digits.padStart(6, '0') : digits);
}

/** 密级和保密期限 (7.2.2): 机密★1年, the term in Arabic digits. */
export function secrecyForm(text: string): Correction {
  const corrected = halfWidth(text)
    .replace(/\s+/gu, '')
    .replace(/^(绝密|机密|秘密)[☆*＊⭐✦✩·•—-]/u, '$1★')
    .replace(/^(绝密|机密|秘密)(?=[^★])/u, '$1★')
    .replace(/[一二三四五六七八九十]+(?=年|个月|天)/u, (words) => String(fromChineseNumeral(words) ?? words));
  return checked(text, /^(?:绝密|机密|秘密)★(?:[1-9]\d*(?:年|个月|天)|长期)$/u, corrected);
}

/** 紧急程度 (7.2.3). */
export function urgencyForm(text: string): Correction {
  const corrected = text
    .replace(/\s+/gu, '')
    .replace(/^(?:特提|十万火急)$/u, '特急')
    .replace(/^(?:急件|紧急|急)$/u, '加急');
  return checked(text, /^(?:特急|加急)$/u, corrected);
}

const DATE = /^(?:19|20)\d{2}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u;

function figure(text: string): string {
  return /^\d+$/.test(text) ? String(Number(text)) : String(fromChineseNumeral(text) ?? '');
}

/**
 * 成文日期 (7.3.5.4): Arabic digits, the whole year, no zeros in front. Null also for a text that is no whole date: there
 * is nothing to correct in it.
 */
export function dateForm(text: string): Correction {
  const plain = halfWidth(text).replace(/\s+/gu, '');
  const parts = new RegExp(
    `^(\\d{4}|${WORDS}{4})[年./-]((?:\\d{1,2})|${WORDS}{1,2})[月./-]((?:\\d{1,2})|${WORDS}{1,3})日?$`,
    'u',
  ).exec(plain);
  const [, year = '', month = '', day = ''] = parts ?? [];
  if (parts === null || DATE.test(text)) return null;
  const corrected = `${/\d/.test(year) ? year : digitYear(year)}年${figure(month)}月${figure(day)}日`;
  return DATE.test(corrected) ? corrected : null;
}
