/** What is counted from year to year: 第30个, 第二届, 十九届四中全会, 70周年. */
import { fromChineseNumeral, toChineseNumeral } from '../numbering.ts';
import type { Reading } from './reading.ts';
import type { Years } from './years.ts';

const NUMBER = '(?:\\d{1,4}|[一二三四五六七八九十百]{1,5})';
const ORDINALS = new RegExp(
  [
    `第(${NUMBER})届`,
    `第${NUMBER}(?:期|批|轮|号|季(?!度)|版|名|位)`,
    `第(${NUMBER})[次场站例]`,
    // 第二个 of several is no count of years; 第五个全民国家安全教育日 is.
    `第(\\d{1,4}|[一二三四五六七八九十百]{2,5}|十|[一二三四五六七八九](?=个[^，。；]{0,14}[日月周节年]))个(?!百年|五年)`,
    `(?<![第一二三四五六七八九十])(${NUMBER})周年`,
    `(?<![第一二三四五六七八九十\\d])${NUMBER}届(?:${NUMBER}[中次]全会)?`,
    '(?<=党的?|中共)(?:十[六七八九]|二十[一]?)大(?!力|量|家|型|幅|批)',
  ].join('|'),
  'gu',
);
/** 第一个 and 第一次 mostly count nothing; 第一次全体会议 does. */
const FIRST = /^第[一1][次个名位场站例]$/u;
const MEETING = /^(?:全|会|常|党|代|集|理|扩|学|专|民|推|例|联|工作会)/u;

const readNumber = (number: string) => fromChineseNumeral(number) ?? (/^\d+$/u.test(number) ? Number(number) : null);

function like(number: string, value: number): string | null {
  if (/^\d/u.test(number)) return String(value);
  return value >= 1 && value <= 99 ? toChineseNumeral(value) : null;
}

/** Counted on from what the old paper said: whether that was right is for 校对 to tell. */
function nextOf(number: string, { from, to }: Years): string | null {
  const value = readNumber(number);
  return value === null || from === null ? null : like(number, value + to - from);
}

export function findOrdinals(reading: Reading, years: Years): void {
  const { text, around } = reading;
  if (!/[第届大]|周年/u.test(text)) return;
  for (const found of text.matchAll(ORDINALS)) {
    const { 0: words, index } = found;
    const end = index + words.length;
    const behind = text.slice(end, end + 16);
    if (around(index) === 'address' || (FIRST.test(words) && !MEETING.test(behind))) continue;
    const number = found[1] ?? found[2] ?? found[3] ?? found[4];
    const next = number === undefined ? null : nextOf(number, years);
    const suggestion = number === undefined || next === null ? null : words.replace(number, next);
    const change = suggestion === null || suggestion === words ? {} : { suggestion };
    reading.take({ type: 'ordinal', start: index, end, ...change });
  }
}
