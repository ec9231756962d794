import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const MARK = /[《》]/gu;

/** 《 inside 《》 becomes 〈. Only in text whose marks pair. */
function nested(text: string): Found[] {
  let depth = 0;
  const found: Found[] = [];
  for (const { 0: mark, index } of matchesOf(MARK, text)) {
    if (mark === '》') depth -= 1;
    if (depth < 0) return [];
    if (depth > 0) found.push({ start: index, end: index + 1, suggestion: mark === '《' ? '〈' : '〉' });
    if (mark === '《') depth += 1;
  }
  return depth === 0 ? found : [];
}

/** 《关于贯彻某某条例的通知》: a law named inside of the title, without marks of its own. */
const BARE_INNER =
  /《关于(?:认真|深入|全面|切实)?(?:学习宣传贯彻|学习贯彻|宣传贯彻|贯彻落实|贯彻|学习|宣传|开展|落实|执行|实施)(\p{Script=Han}{3,30}?(?:条例|准则|办法|规定))\p{Script=Han}{0,20}的(?:通知|意见|决定|方案|报告|通报)》/gu;

/** The title may really be written so: a hint, for a person to look it up. */
function bareInner(text: string): Found[] {
  return matchesOf(BARE_INNER, text).flatMap(({ index, 0: all, 1: inner = '' }): Found[] => {
    if (/有关|相关|若干|上述/u.test(inner)) return [];
    const start = index + all.indexOf(inner);
    const message = `“${inner}”像是文件名，宜加〈〉；原标题就没有的，照原样`;
    return [{ start, end: start + inner.length, severity: 'H', fix: 'none', message }];
  });
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
    ({ text }) => [...nested(text), ...bareInner(text)],
});
