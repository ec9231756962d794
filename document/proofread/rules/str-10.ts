import { paragraphRule } from '../rule.ts';

export default paragraphRule({
  id: 'STR-10',
  name: '标题与正文连在一起',
  severity: 'W',
  fix: 'sug',
  source: '公文写作惯例',
  message: '小标题和正文之间缺少句号或者换行',
  why: '从网页、聊天软件复制的文字常常丢掉换行，小标题和正文就连在一起。小标题独占一行，或者在小标题后加句号。',
  prepare:
    () =>
    ({ text, typed, glued }) =>
      glued === undefined ? [] : [{ start: typed, end: glued, suggestion: `${text.slice(typed, glued)}。` }],
});
