import { type Found, paragraphRule } from '../rule.ts';
import { yearInDigits } from '../years.ts';

const WORDS =
  /([一二][〇○零◯Ｏ0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日/u;
const PADDED = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u;
const POINTED = /((?:19|20)\d{2})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/u;
const DIGITS = '〇一二三四五六七八九';

/** 一 to 九十九. */
function numeral(words: string): number {
  const [tens = '', ones = ''] = words.includes('十') ? words.split('十') : ['', words];
  const ten = words.includes('十') ? (tens === '' ? 10 : DIGITS.indexOf(tens) * 10) : 0;
  return ten + (ones === '' ? 0 : DIGITS.indexOf(ones));
}

function inWords(text: string): Found | null {
  const found = WORDS.exec(text);
  const year = yearInDigits(found?.[1] ?? '');
  if (found === null || year === null) return null;
  const suggestion = `${year}年${numeral(found[2] ?? '')}月${numeral(found[3] ?? '')}日`;
  return { start: found.index, end: found.index + found[0].length, suggestion };
}

function inFigures(text: string): Found | null {
  const found = PADDED.exec(text) ?? POINTED.exec(text);
  if (found === null) return null;
  const suggestion = `${found[1]}年${Number(found[2])}月${Number(found[3])}日`;
  return suggestion === found[0] ? null : { start: found.index, end: found.index + found[0].length, suggestion };
}

export default paragraphRule({
  id: 'ELM-14',
  name: '成文日期的写法',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.3.5.4',
  message: '成文日期用阿拉伯数字，年月日写全，月、日不编虚位',
  why: '成文日期用阿拉伯数字将年、月、日标全，年份应标全称，月、日不编虚位（1不编为01），如2026年3月5日。',
  roles: ['date'],
  prepare: () => (paragraph) => {
    const found = inWords(paragraph.text) ?? inFigures(paragraph.text);
    return found ? [found] : [];
  },
});
