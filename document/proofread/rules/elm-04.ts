import { matchesOf, suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const NUMBER = '\\p{Script=Han}{2,10}〔(?:19|20)\\d{2}〕\\d{1,5}号';
/** The number in brackets before the title. */
const TURNED = new RegExp(`(?<!》)（(${NUMBER})）(《[^《》]{2,80}(?:〈[^〈〉]{1,60}〉[^《》]{0,40})?》)`, 'gu');
/** The number alone, where nothing in the sentence names the title. */
const ALONE = new RegExp(`(?:根据|按照|依据|遵照|贯彻|落实|对照)(${NUMBER})(?=文件|文|精神|要求|通知|部署|规定)`, 'gu');

export default paragraphRule({
  id: 'ELM-04',
  name: '引用公文的写法',
  severity: 'W',
  fix: 'sug',
  source: '《党政机关公文处理工作条例》',
  message: '引用公文先写标题，后写发文字号',
  why: '引用公文应当先引标题，后引发文字号，发文字号放在圆括号里：《××关于……的通知》（×发〔2026〕5号）。再次提到时可以用已经说明的简称。',
  looksInside: true,
  triggers: '〔',
  prepare:
    () =>
    ({ text }) => [
      ...suggestEach(TURNED, text, (found) => `${found[2]}（${found[1]}）`),
      ...matchesOf(ALONE, text).map((found) => {
        const end = found.index + found[0].length;
        return { start: end - (found[1] ?? '').length, end };
      }),
    ],
});
