import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** Behind the name of a body; 号楼 and 号线 are no 文号. A case number begins with its bracket and is right as it is. */
const PATTERN =
  /(?<=\p{Script=Han})([〔[（(【﹝［])((?:19|20)?\d{2})([〕\]）)】﹞］])(?=第?\d{1,4}号(?![楼院线路房门井桥塔地]))/gu;

export default paragraphRule({
  id: 'ELM-01',
  name: '发文字号的括号',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.2.5',
  message: '发文字号的年份用六角括号〔〕',
  why: '发文字号由发文机关代字、年份、发文顺序号组成，年份用六角括号“〔〕”括起来，不用方括号、圆括号或者黑括号。',
  looksInside: true,
  triggers: '[（(【﹝［',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).flatMap((found) => {
        const [all, open, year, close] = found;
        if (open === '〔' && close === '〕') return [];
        return [{ start: found.index, end: found.index + all.length, suggestion: `〔${year}〕` }];
      }),
});
