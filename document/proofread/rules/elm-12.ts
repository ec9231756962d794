import { type Found, paragraphRule } from '../rule.ts';

/** 附 or 附件 with a colon; what is not 「附件：」 is put right. */
const WORD = /^\s*(附(?:件)?\s*[:：])(?!\s*$)/u;
const NUMBER = /^\s*(?:附(?:件)?\s*[:：])?\s*\d{1,2}([、，,．])/u;
const TITLED = /^\s*(?:附(?:件)?\s*[:：])?\s*(?:\d{1,2}[.、．，,])?\s*(《[^《》]{2,60}》)\s*$/u;
const END = /([；;。，,])\s*$/u;

/** The place of the first group, which stands in the found text once or last. */
function placeOf(found: RegExpExecArray, suggestion: string): Found {
  const words = found[1] ?? '';
  const start = found.index + found[0].lastIndexOf(words);
  return { start, end: start + words.length, suggestion };
}

function word(text: string): Found[] {
  const found = WORD.exec(text);
  return found === null || found[1] === '附件：' ? [] : [placeOf(found, '附件：')];
}

function number(text: string): Found[] {
  const found = NUMBER.exec(text);
  return found ? [placeOf(found, '.')] : [];
}

function name(text: string): Found[] {
  const titled = TITLED.exec(text);
  if (titled) return [placeOf(titled, (titled[1] ?? '').slice(1, -1))];
  const end = END.exec(text);
  return end ? [placeOf(end, '')] : [];
}

export default paragraphRule({
  id: 'ELM-12',
  name: '附件说明的写法',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.3.4',
  message: '附件说明写“附件：1.名称”，名称后不加标点，不用书名号',
  why: '正文下空一行左空二字编排“附件”二字，后标全角冒号和附件名称；有多个附件时用阿拉伯数字标注顺序号（如“附件：1.××××”），附件名称后不加标点符号。',
  looksInside: true,
  roles: ['attachmentNote'],
  prepare:
    () =>
    ({ text }) => [...word(text), ...number(text), ...name(text)],
});
