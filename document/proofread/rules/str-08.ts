import { toChineseNumeral } from '../../numbering.ts';
import { type Found, paragraphRule } from '../rule.ts';

const HALF = /^(\s*)\(\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?\)/u;
const MIXED =
  /^(\s*)(?:（\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?\)|\(\s?([一二三四五六七八九十]{1,3}|\d{1,2})\s?）)/u;
const OPEN = /^(\s*)(\d{1,2})[)）](?=[\p{Script=Han}“《])/u;
const ONE_CHAR = /^(\s*)([㈠-㈩⑴-⑽])/u;

function right(mark: string): string {
  const code = mark.charCodeAt(0);
  return code >= 0x3220 ? `（${toChineseNumeral(code - 0x3220 + 1)}）` : `（${code - 0x2474 + 1}）`;
}

function found(text: string): Found[] {
  const bracketed = HALF.exec(text) ?? MIXED.exec(text) ?? OPEN.exec(text);
  const place = (all: string, before = '') => ({ start: before.length, end: all.length });
  if (bracketed) return [{ ...place(bracketed[0], bracketed[1]), suggestion: `（${bracketed[2] ?? bracketed[3]}）` }];
  const one = ONE_CHAR.exec(text);
  return one ? [{ ...place(one[0], one[1]), suggestion: right(one[2] ?? '') }] : [];
}

export default paragraphRule({
  id: 'STR-08',
  name: '序号的写法',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.3.3',
  message: '序号用全角括号，不用单字符序号',
  why: '第二层写“（一）”，第四层写“（1）”，括号用全角、成对，不用“(一)”“1）”“㈠”“⑴”。',
  triggers: '()）㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽',
  prepare:
    () =>
    ({ role, text }) =>
      role === 'cell' || role === 'note' ? [] : found(text),
});
