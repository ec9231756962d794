import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN = /(?<![0-9A-Za-z])(\d{17}[\dXx]|\d{15})(?![0-9A-Za-z])/gu;
/** Both have so many figures; nearly no number has. */
const LONG = /\d{15}/u;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = '10X98765432';

function isDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** 18 figures by their checksum (GB 11643—1999), 15 by the day of birth in them. */
function isIdNumber(digits: string): boolean {
  if (digits.length === 15)
    return isDay(1900 + Number(digits.slice(6, 8)), Number(digits.slice(8, 10)), Number(digits.slice(10, 12)));
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(digits[i]), 0);
  const day = isDay(Number(digits.slice(6, 10)), Number(digits.slice(10, 12)), Number(digits.slice(12, 14)));
  return day && CHECKS[sum % 11] === digits.at(-1)?.toUpperCase();
}

const masked = (digits: string) => `${digits.slice(0, 2)}${'*'.repeat(digits.length - 5)}${digits.slice(-3)}`;

export default paragraphRule({
  id: 'SEC-01',
  name: '身份证号码',
  severity: 'E',
  fix: 'sug',
  source: '《中华人民共和国个人信息保护法》',
  message: '出现完整的身份证号码',
  why: '身份证号码属于个人信息。对外印发、公开的材料应当隐去中间各位。',
  looksInside: true,
  triggers: '0123456789',
  prepare:
    () =>
    ({ text }) =>
      (LONG.test(text) ? matchesOf(PATTERN, text) : []).flatMap((found) => {
        const digits = found[1] ?? '';
        if (!isIdNumber(digits)) return [];
        return [{ start: found.index, end: found.index + digits.length, suggestion: masked(digits) }];
      }),
});
