import { type Found, paragraphRule } from '../rule.ts';

const CONTACT = /^\s*(联系人\s*[:：][^（）()]{1,60})\s*$/u;
const COPY = /^\s*抄送\s*[:：]/u;

/** 附注 stands in round brackets. */
function contact(text: string): Found[] {
  const found = CONTACT.exec(text);
  if (found === null) return [];
  const words = (found[1] ?? '').trim();
  const start = text.indexOf(words);
  return [{ start, end: start + words.length, suggestion: `（${words.replace(/[。；]$/u, '')}）` }];
}

/** 抄送 ends with a full stop, and its colon is full-width. */
function copyTo(text: string): Found[] {
  if (!COPY.test(text)) return [];
  const colon = text.search(/[:：]/u);
  const end = text.trimEnd().length;
  const last = text[end - 1];
  const closing: Found[] =
    last === '；' || last === '，' || last === '、' ? [{ start: end - 1, end, suggestion: '。' }] : [];
  const open: Found[] = last !== '。' && closing.length === 0 ? [{ start: end - 1, end, suggestion: `${last}。` }] : [];
  return [...(text[colon] === ':' ? [{ start: colon, end: colon + 1, suggestion: '：' }] : []), ...closing, ...open];
}

export default paragraphRule({
  id: 'ELM-15',
  name: '附注和抄送的写法',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 9704—2012 7.3.6、7.4.2',
  message: '附注加圆括号，抄送末尾用句号',
  why: '附注居左空二字加圆括号编排在成文日期下一行；抄送机关之间用逗号隔开，最后一个机关名称后标句号。',
  prepare:
    () =>
    ({ text, role }) =>
      role === 'cell' ? [] : [...contact(text), ...copyTo(text)],
});
