import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** Area code and number, parted by anything that is not the hyphen; behind a word that says it is a telephone. */
const PATTERN =
  /(?<=(?:电话|传真|热线|联系方式|座机)[:：]?\s?)[（(]?(0\d{2,3})(?:[）)]|\s?[—－–～~]\s?|\s)(\d{7,8})(?!\d)/gu;

export default paragraphRule({
  id: 'SEC-06',
  name: '电话号码的写法',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011 4.13',
  message: '电话号码的区号和号码之间用短横线“-”',
  why: '电话号码中的区号和号码之间用短横线连接，全文写法一致，如0000-1234567。',
  looksInside: true,
  triggers: '0',
  prepare:
    () =>
    ({ text }) =>
      suggestEach(PATTERN, text, (found) => `${found[1]}-${found[2]}`),
});
