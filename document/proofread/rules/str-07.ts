import { paragraphRule } from '../rule.ts';

/** A digit behind the mark is a figure (1.5万元) or a list of things (1、2号楼). */
const PATTERN = /^\s*(\d{1,2})[、，,．](?=[\p{Script=Han}“《])/u;

/** The point is that of the standard, half-width, without a blank behind it. */
export default paragraphRule({
  id: 'STR-07',
  name: '第三层序号的标点',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.3.3；GB/T 15834—2011',
  message: '阿拉伯数字序号后应当用下圆点',
  why: '结构层次序数第三层写作“1.”：数字后面是下圆点，不用顿号、逗号，也不空格。',
  prepare: () => (paragraph) => {
    const found = paragraph.typed > 0 ? PATTERN.exec(paragraph.text) : null;
    if (found === null) return [];
    const end = found[0].length;
    return [{ start: end - 1, end, suggestion: '.' }];
  },
});
