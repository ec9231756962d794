import { toChineseNumeral } from '../../numbering.ts';
import { matchesOf, suggestEach } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const SOME = /(?<![\d.])([1-9]0)几(?=[个名人户次件家天岁])/gu;
const PAIR = /(?<![\d.、第])([1-8])、([2-9])(?=(?:十|百|千|万)?[个名人户次件家天](?!月))/gu;

function some(text: string): readonly Found[] {
  return suggestEach(SOME, text, (found) => `${toChineseNumeral(Number(found[1]))}几`);
}

function pairs(text: string): Found[] {
  return matchesOf(PAIR, text).flatMap((found) => {
    const [first, second] = [Number(found[1]), Number(found[2])];
    // At the start the first one is the number of a heading.
    if (second !== first + 1 || text.slice(0, found.index).trim() === '') return [];
    const suggestion = toChineseNumeral(first) + toChineseNumeral(second);
    return [{ start: found.index, end: found.index + found[0].length, suggestion }];
  });
}

export default paragraphRule({
  id: 'NUM-06',
  name: '概数和“几”用汉字数字',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15835—2011 4.2.2',
  message: '概数和带“几”的数用汉字数字',
  why: '“二十几户”“五六个部门”用汉字数字；“20多户”“20余户”“约20户”可以用阿拉伯数字。',
  triggers: ['几、', '0123456789'],
  prepare:
    () =>
    ({ text }) => [...some(text), ...pairs(text)],
});
