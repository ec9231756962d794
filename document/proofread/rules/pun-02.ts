import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const PAIRS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '〔': '〕',
  '【': '】',
};
const CLOSING = new Map(Object.entries(PAIRS).map(([open, close]) => [close, open]));
const MARK = /[“”‘’《》〈〉（）〔〕【】]/gu;
/** 1） is a number, and ’ an apostrophe. */
const FREE = /(?:^|[。；，\s])\s*[\d一二三四五六七八九十A-Za-z]{1,2}$/u;

function isFree(text: string, at: number, mark: string): boolean {
  if (mark === '）') return FREE.test(text.slice(Math.max(0, at - 4), at));
  return mark === '’' && /[A-Za-z]/u.test(text[at - 1] ?? '');
}

/** Marks that have no partner. */
function single(text: string): Found[] {
  const open: { mark: string; at: number }[] = [];
  const lonely: Found[] = [];
  for (const { 0: mark, index } of matchesOf(MARK, text)) {
    const opening = CLOSING.get(mark);
    if (opening === undefined) open.push({ mark, at: index });
    else if (open.at(-1)?.mark === opening) open.pop();
    else if (!isFree(text, index, mark)) lonely.push(...unmatched(open, opening, index));
  }
  return [...lonely, ...open.map(({ at }) => ({ start: at, end: at + 1 }))];
}

/** A closing mark that meets another opening one: where its own stands further out, those between are the lonely ones. */
function unmatched(open: { mark: string; at: number }[], opening: string, at: number): Found[] {
  const own = open.findLastIndex(({ mark }) => mark === opening);
  if (own === -1) return [{ start: at, end: at + 1 }];
  return open
    .splice(own)
    .slice(1)
    .map((between) => ({ start: between.at, end: between.at + 1 }));
}

export default paragraphRule({
  id: 'PUN-02',
  name: '引号、括号、书名号不成对',
  severity: 'E',
  fix: 'none',
  source: 'GB/T 15834—2011',
  message: '这个标点缺少另一半',
  why: '引号、括号、书名号要成对使用。连续几段引文，可以每段开头用前引号，最后一段末尾才用后引号。',
  looksInside: true,
  triggers: '“”‘’《》〈〉（）〔〕【】',
  prepare:
    () =>
    ({ text }) => {
      const all = single(text);
      // A quotation of several paragraphs opens with each of them.
      const opensQuotation = /^\s*“/u.test(text) && all.length === 1 && text[all[0]?.start ?? 0] === '“';
      return opensQuotation || all.length > 6 ? [] : all;
    },
});
