import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const AMOUNT = '(\\d+(?:\\.\\d+)?[万亿]?|[一二三四五六七八九十百千万]{1,6})';
const MEASURE = '(?:多|余)?(?:[个名人户次件家份场条项期篇台辆座处元吨亩米](?:次)?|公里|平方米|万元|亿元)';

interface Case {
  readonly pattern: RegExp;
  readonly right: (found: RegExpMatchArray) => string;
}

/** Which of the two words goes: the one behind, as a rule; that leaves the sentence its beginning. */
const CASES: readonly Case[] = [
  {
    pattern: new RegExp(`近${AMOUNT}[余多](?=(?:万|亿)?(?:[个名人户次件家份场条项期篇台辆座处元吨亩]|公里))`, 'gu'),
    right: ([, amount]) => `近${amount}`,
  },
  {
    pattern: new RegExp(`(大约|约|大概)${AMOUNT}(${MEASURE})(?:左右|上下)`, 'gu'),
    right: ([, word, amount, measure]) => `${word}${amount}${measure}`,
  },
  { pattern: new RegExp(`(?:大约|大概|约)${AMOUNT}([余多])`, 'gu'), right: ([, amount, more]) => `${amount}${more}` },
  {
    pattern: new RegExp(`(超过|至少|不少于|不低于)${AMOUNT}(${MEASURE})以上`, 'gu'),
    right: ([, word, amount, measure]) => `${word}${amount}${measure}`,
  },
  { pattern: /最多不(超过|多于)/gu, right: ([, word]) => `不${word}` },
];

export default paragraphRule({
  id: 'NUM-07',
  name: '约数重复',
  severity: 'W',
  fix: 'sug',
  source: '公文写作惯例',
  message: '表示约数的词重复',
  why: '“近”“约”“余”“多”“左右”“以上”等表示大概的词，一个数上只用一个，如“约300人”或者“300人左右”。',
  triggers: '近约概超少低最',
  prepare:
    () =>
    ({ text }) =>
      CASES.flatMap(({ pattern, right }) => suggestEach(pattern, text, right)),
});
