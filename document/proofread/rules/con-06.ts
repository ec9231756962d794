import { paragraphRule } from '../rule.ts';
import type { Span } from '../span.ts';

/** 字 without a full stop. */
const LONGEST = 120;
/** The next 。！？；!?; or line break. */
const STOP = /[。！？；!?;\n]/gu;
/** Opening with its documents, and lists after a colon, are long by custom. */
const CUSTOMARY = /^\s*(?:根据|按照|依据|对照|现将)|^\s*为[^。]{1,60}，(?:根据|按照|依据|现|特|决定)|[：:]/u;

/** Titles of documents do not count: nobody can shorten them. */
const lengthOf = (text: string) => text.replace(/《[^《》]*》|（[^（）]*）|“[^“”]*”/gu, '').length;

/** Between two stops lie more characters than a sentence should have, marks and titles counted. */
function longSentences(text: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  // From each start the pattern looks only as far as the next stop; where less is left, nothing is too long.
  while (text.length - start > LONGEST) {
    STOP.lastIndex = start;
    const end = STOP.exec(text)?.index ?? text.length;
    if (end - start > LONGEST) found.push({ start, end });
    start = end + 1;
  }
  return found;
}

export default paragraphRule({
  id: 'CON-06',
  name: '句子过长',
  severity: 'H',
  fix: 'none',
  source: '公文写作惯例',
  message: '句子过长',
  why: '一句话超过120字，读的人很难跟上。可以在换主语的地方断开。',
  extent: 'whole',
  prepare:
    () =>
    ({ role, text }) => {
      if (role === 'cell' || text.length <= LONGEST) return [];
      return longSentences(text).flatMap(({ start: from, end }) => {
        const words = text.slice(from, end);
        if (CUSTOMARY.test(words) || lengthOf(words) <= LONGEST) return [];
        const start = from + (words.length - words.trimStart().length);
        return [{ start, end, message: `这句话有${lengthOf(words)}字，宜断开` }];
      });
    },
});
