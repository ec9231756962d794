import { type Found, paragraphRule } from '../rule.ts';

const INDENT = /^[ \t\u3000\u00a0]+/u;
const BETWEEN = /(?<=[\p{Script=Han}，。、；：])[ \t\u3000\u00a0]+(?=[\p{Script=Han}，。、；：])/gu;
/** 张　三: a name of two characters padded to the width of three; 组　长：. */
const PADDED = /(?<![\p{Script=Han}])\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}(?![\p{Script=Han}])/gu;

const isPadding = (text: string, { start, end }: Found) =>
  [...text.matchAll(PADDED)].some((found) => found.index <= start && found.index + found[0].length >= end);

export default paragraphRule({
  id: 'TYP-01',
  name: '多余的空格',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 9704—2012；公文写作惯例',
  message: '多余的空格',
  why: '段首空两个字由版式设定，不用空格顶；汉字之间不加空格。两个字的姓名为对齐而加的空格可以保留。',
  triggers: ' \t\u3000\u00a0',
  prepare:
    () =>
    ({ role, text }) => {
      if (role === 'cell' || role === 'signature' || role === 'date' || role === 'title' || role === 'addressee')
        return [];
      const indent = INDENT.exec(text);
      const between = [...text.matchAll(BETWEEN)]
        .map((found) => ({ start: found.index, end: found.index + found[0].length, suggestion: '' }))
        .filter((found) => !isPadding(text, found));
      // Columns of names or figures set with blanks are a table of a sort.
      if (between.length > 8) return [];
      return [...(indent ? [{ start: 0, end: indent[0].length, suggestion: '' }] : []), ...between];
    },
});
