import { findEach, matchesOf, suggestEach } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const DATE =
  /(?<!\d)((?:19|20)\d{2})年([〇零一二三四五六七八九十]{1,3}|\d{1,2})月([一二三四五六七八九十]{1,3}|\d{1,2})日/gu;
const AMOUNT = /(?<![\d.])(\d{1,3})([千百])(?=[人户名个家元份次件亩头只辆台场处条吨])(?!家)/gu;
const BROKEN = /(?<!\d)\d+百零\d+/gu;
const DIGITS = '〇一二三四五六七八九';

function figures(words: string): number {
  if (/^\d+$/u.test(words)) return Number(words);
  if (!words.includes('十')) return DIGITS.indexOf(words);
  const [tens = '', ones = ''] = words.split('十');
  return (tens === '' ? 1 : DIGITS.indexOf(tens)) * 10 + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function dates(text: string): Found[] {
  return matchesOf(DATE, text).flatMap((found) => {
    const [all, year, month = '', day = ''] = found;
    if (/^\d+$/u.test(month) && /^\d+$/u.test(day)) return [];
    const suggestion = `${year}年${figures(month)}月${figures(day)}日`;
    return [{ start: found.index, end: found.index + all.length, suggestion }];
  });
}

function amounts(text: string): readonly Found[] {
  return suggestEach(AMOUNT, text, (found) => String(Number(found[1]) * (found[2] === '千' ? 1000 : 100)));
}

export default paragraphRule({
  id: 'NUM-02',
  name: '一个数里混用两种数字',
  severity: 'E',
  fix: 'sug',
  source: 'GB/T 15835—2011 5.3',
  message: '同一个数值里不能混用阿拉伯数字和汉字数字',
  why: '一个数值、一个日期要么全用阿拉伯数字，要么全用汉字；“万”“亿”可以跟在阿拉伯数字后面，“千米”“千瓦”等是计量单位。',
  triggers: '月千百',
  prepare:
    () =>
    ({ text }) => [...dates(text), ...amounts(text), ...findEach(BROKEN, text)],
});
