import type { Role } from '../manuscript.ts';
import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const INDENT = /^[ \t\u3000\u00a0]+/u;
const BETWEEN = /(?<=[\p{Script=Han}，。、；：])[ \t\u3000\u00a0]+(?=[\p{Script=Han}，。、；：])/gu;
/** 张　三: a name of two characters padded to the width of three; 组　长：. */
const PADDED = /(?<![\p{Script=Han}])\p{Script=Han}[ \u3000]{1,4}\p{Script=Han}(?![\p{Script=Han}])/gu;

const isPadding = (text: string, { start, end }: Found) =>
  matchesOf(PADDED, text).some((found) => found.index <= start && found.index + found[0].length >= end);

/** Where blanks part names and entries (出席：甲　乙　丙), or stand for an indent on purpose. */
const SET_APART = new Set<Role>(['cell', 'signature', 'date', 'title', 'subtitle', 'addressee', 'note']);

/** 做优小茶叶 带富一方人: two halves of one length, in a heading or on a banner. */
const SLOGAN = /^(\p{Script=Han}{4,12})[ \u3000](\p{Script=Han}{4,12})$/u;

function isSlogan(text: string): boolean {
  const found = SLOGAN.exec(text);
  return found?.[1] !== undefined && found[1].length === found[2]?.length;
}

/** In a clause that begins with 「出席：」 or the like, or in a line that is no sentence, a wide blank parts entries. */
function isParting(text: string, { start, end }: Found): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[。；，]/u)
      .at(-1) ?? '';
  if (/[：:]/u.test(clause)) return true;
  if (/[。；，]/u.test(text)) return false;
  return /[\u3000\t]/u.test(text.slice(start, end)) || isSlogan(text);
}

/** Columns of names or figures set with blanks are a table of a sort. */
const MOST = 8;

export default paragraphRule({
  id: 'TYP-01',
  name: '多余的空格',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 9704—2012；公文写作惯例',
  message: '多余的空格',
  why: '段首空两个字由版式设定，不用空格顶；汉字之间不加空格。两个字的姓名为对齐而加的空格、名单里隔开姓名的空格可以保留。',
  triggers: ' \t\u3000\u00a0',
  prepare:
    () =>
    ({ role, text }) => {
      if (SET_APART.has(role)) return [];
      const indent = INDENT.exec(text);
      const between = matchesOf(BETWEEN, text)
        .map((found) => ({ start: found.index, end: found.index + found[0].length, suggestion: '' }))
        .filter((found) => !isPadding(text, found) && !isParting(text, found));
      if (between.length > MOST) return [];
      return [...(indent ? [{ start: 0, end: indent[0].length, suggestion: '' }] : []), ...between];
    },
});
