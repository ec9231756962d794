import { suggestEach } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

/** What the last two patterns have in the middle. */
const BETWEEN_FIGURES = /\d，\d/u;
/** A decimal that lost its nought, one with a comma for a point, and a full-width comma that groups figures. */
const BARE = /(?<![\d.A-Za-z])\.(\d{1,3})(?=[%％万亿])/gu;
const COMMA = /(?<![\d，、.])0，(\d{1,3})(?=[%％万亿]|个百分点)/gu;
const GROUP =
  /(?<![\d，、.年第])(\d{1,3})，(\d{3})(?![\d，、])(?=[多余]?(?:万元|亿元|[人元户名份件吨亩]|公里|平方米|人次))/gu;

function grouped(text: string): readonly Found[] {
  return [
    ...suggestEach(COMMA, text, ([, digits]) => `0.${digits}`),
    ...suggestEach(GROUP, text, ([, head, tail]) => `${head}${tail}`),
  ];
}

export default paragraphRule({
  id: 'NUM-09',
  name: '小数和分节的写法',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15835—2011 5.1.1、5.1.2',
  message: '小数的写法或者数字分节不对',
  why: '纯小数要写出整数部分的0，小数点用下圆点；数字分节不用全角逗号，四位以下可以不分节。',
  triggers: ['.，', '0123456789'],
  prepare:
    () =>
    ({ text }) => [
      ...(text.includes('.') ? suggestEach(BARE, text, ([, digits]) => `0.${digits}`) : []),
      ...(BETWEEN_FIGURES.test(text) ? grouped(text) : []),
    ],
});
