import { paragraphRule } from '../rule.ts';

const PATTERN = /^\s*[一二三四五六七八九十]{1,3}([.．，,：:])(?=[\p{Script=Han}“《])(?![一二三四五六七八九十〇零])/u;

export default paragraphRule({
  id: 'STR-05',
  name: '第一层序号的标点',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011',
  message: '“一”“二”后面用顿号',
  why: '结构层次序数第一层写作“一、”，不带括号的汉字数字后面用顿号。',
  prepare:
    () =>
    ({ level, typed, text }) => {
      const found = level === 1 && typed > 0 ? PATTERN.exec(text) : null;
      if (found === null) return [];
      const end = found[0].length;
      return [{ start: end - 1, end, suggestion: '、' }];
    },
});
