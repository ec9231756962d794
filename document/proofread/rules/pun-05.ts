import { type Found, paragraphRule } from '../rule.ts';

const MARK = /[《》]/gu;

/** 《 inside 《》 becomes 〈. Only in text whose marks pair. */
function nested(text: string): Found[] {
  let depth = 0;
  const found: Found[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (mark === '》') depth -= 1;
    if (depth < 0) return [];
    if (depth > 0) found.push({ start: index, end: index + 1, suggestion: mark === '《' ? '〈' : '〉' });
    if (mark === '《') depth += 1;
  }
  return depth === 0 ? found : [];
}

export default paragraphRule({
  id: 'PUN-05',
  name: '书名号里再用书名号',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011 4.15',
  message: '书名号套用，里面用单书名号〈〉',
  why: '书名号里面还要用书名号时，外面一层用《》，里面一层用〈〉，如《关于贯彻〈××条例〉的通知》。',
  looksInside: true,
  triggers: '《',
  prepare:
    () =>
    ({ text }) =>
      nested(text),
});
