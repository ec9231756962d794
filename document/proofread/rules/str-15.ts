import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const NUMERALS = '零一二三四五六七八九十';
const ANNOUNCED =
  /([二两三四五六七八九十])(?:个方面|项工作|项措施|项任务|个问题|个特点|点(?:体会|要求|建议|意见)?|条(?:意见|建议|措施)?|个环节|个重点)(?:的?(?:工作|问题|措施|内容|特点|要求|建议))?[：:]/gu;
const ITEM = /(?<=[。；;，：:])([一二三四五六七八九十])是/gu;

const numberOf = (numeral: string) => (numeral === '两' ? 2 : NUMERALS.indexOf(numeral));

/** How many items of one rising series follow in the same paragraph; 0 where none begins right there. */
function seriesLength(text: string): number {
  let count = 0;
  for (const found of matchesOf(ITEM, text)) {
    const value = numberOf(found[1] ?? '');
    if (value === count + 1) count = value;
    else if (value === 1) return count;
  }
  return count;
}

export default paragraphRule({
  id: 'STR-15',
  name: '所说的项数与实际不符',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '所说的项数与后面列出的不符',
  why: '前面说“三个方面”，后面就要列三项。改动中增减了项目，要回头改前面的数。',
  triggers: '：:',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(ANNOUNCED, text).flatMap((found) => {
        const announced = numberOf(found[1] ?? '');
        const from = found.index + found[0].length - 1;
        // The series has to begin right behind the colon.
        if (!/^[：:]\s*一是/u.test(text.slice(from, from + 6))) return [];
        const listed = seriesLength(text.slice(from));
        if (listed === announced || listed < 2) return [];
        const message = `前面说${found[1]}项，后面列了${listed}项`;
        return [{ start: found.index, end: from, message }];
      }),
});
