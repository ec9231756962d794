import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const ITEM = /(?<=^\s*|[。；;，：:])[一二三四五六七八九十]是([、，,：:])(?=\p{Script=Han})/gu;
const ORDINAL =
  /(?<=^\s*|[。；;：:])第[一二三四五六七八九十](、)(?=\p{Script=Han})(?!第|[一二三四五六七八九十](?:季|次|批|组|产|名|届|章|条|款|项|个))/gu;

const all = (pattern: RegExp, text: string, right: string): Found[] =>
  matchesOf(pattern, text).map((found) => {
    const end = found.index + found[0].length;
    return { start: end - (found[1] ?? '').length, end, suggestion: right };
  });

export default paragraphRule({
  id: 'STR-13',
  name: '“一是”“第一”后的标点',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011',
  message: '“一是”后面不加标点，“第一”后面用逗号',
  why: '“一是完善制度”中间不停顿，不加顿号；“第一，提高认识”后面用逗号，不用顿号。',
  triggers: '是第',
  prepare:
    () =>
    ({ text }) => [...all(ITEM, text, ''), ...all(ORDINAL, text, '，')],
});
