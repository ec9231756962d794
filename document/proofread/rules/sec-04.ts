import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const CARD = /(?<![\d-])[3-6]\d{3}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![\d-])/gu;
/** What a number of a card, and one of a car, cannot do without. */
const FIGURES = /\d{4} ?\d{4}/u;
const CAPITAL = /[A-HJ-NP-Z]/u;
const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z][·•.]?(?=[A-HJ-NP-Z\d]{5,6})(?=[A-HJ-NP-Z]*\d)[A-HJ-NP-Z\d]{5,6}(?![A-Za-z\d])/gu;

/** The check of Luhn, which bank cards satisfy. */
function isCard(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, i) => {
    const value = Number(digit) * (i % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return digits.length >= 16 && sum % 10 === 0;
}

function cards(text: string): Found[] {
  return matchesOf(CARD, text).flatMap((found) => {
    const digits = found[0].replaceAll(' ', '');
    if (!isCard(digits)) return [];
    const suggestion = `${digits.slice(0, 4)}${'*'.repeat(digits.length - 8)}${digits.slice(-4)}`;
    return [{ start: found.index, end: found.index + found[0].length, suggestion }];
  });
}

function plates(text: string): Found[] {
  return matchesOf(PLATE, text).map(({ 0: plate, index }) => ({
    start: index,
    end: index + plate.length,
    suggestion: `${plate.slice(0, -4)}***${plate.slice(-1)}`,
    message: '出现完整的车牌号',
  }));
}

export default paragraphRule({
  id: 'SEC-04',
  name: '银行卡号、车牌号',
  severity: 'W',
  fix: 'sug',
  source: '《中华人民共和国个人信息保护法》',
  message: '出现完整的银行卡号',
  why: '公开的材料里，个人的银行卡号和车牌号应当隐去一部分。单位的收款账户不在此列。',
  looksInside: true,
  prepare:
    () =>
    ({ text }) => [...(FIGURES.test(text) ? cards(text) : []), ...(CAPITAL.test(text) ? plates(text) : [])],
});
