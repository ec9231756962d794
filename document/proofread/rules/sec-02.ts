import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN = /(?<![\d*])1[3-9]\d(?:[ -]?\d{4}){2}(?![\d*])/gu;

export default paragraphRule({
  id: 'SEC-02',
  name: '手机号码',
  severity: 'W',
  fix: 'sug',
  source: '《中华人民共和国个人信息保护法》',
  message: '出现完整的手机号码',
  why: '公开的名单、公示里不写完整的手机号码，可以隐去中间四位，或者改写办公电话。请示等附注中的联系电话不在此列。',
  looksInside: true,
  triggers: '1',
  prepare: () => (paragraph) => {
    if (paragraph.role === 'note') return [];
    return matchesOf(PATTERN, paragraph.text).map((found) => {
      const digits = found[0].replace(/[ -]/gu, '');
      const suggestion = `${digits.slice(0, 3)}****${digits.slice(7)}`;
      return { start: found.index, end: found.index + found[0].length, suggestion };
    });
  },
});
