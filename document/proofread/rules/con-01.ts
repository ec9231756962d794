import { findEach } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

/** Signs that stand for words still to be written. × between figures multiplies; 24×7 and 3×4 are fine. */
const CASES: readonly RegExp[] = [
  /(?<![A-Za-z\d*])(?:X{2,}|x{2,}|X{1,4}(?=[年月日人次名户万件个份场项元%]))(?![A-Za-z\d光线])/gu,
  /(?<=\d)\/[xX]{1,2}(?:\/[xX]{1,2})?(?![A-Za-z])|(?<=[年月])[xX]{1,2}(?=[月日])/gu,
  /×{2,}(?!\d)|(?<!\d)×(?=[年月日人次名户万件个份场项元%])|(?<=年)×(?=月)/gu,
  /(?<![\d*])\*{2,}(?![\d*])|(?<=\d{2})\*{2}(?=年)/gu,
  /_{3,}|＿{2,}|…{3,}(?=[年月日人次])/gu,
  /[【[（(](?:待补|待定|待填|待核实|待补充|此处[^】\])）]{1,12}|请填写[^】\])）]{0,12}|略|填写[^】\])）]{1,12})[】\])）]/gu,
  /\{[^{}\n]{1,20}\}|〔[^〔〕\d]{1,30}〕/gu,
  /(?:19|20)[XxＸ×*]{2}(?=年|$)/gu,
  /请填写|请输入|点击(?:此处)?输入|TODO|待补充/gu,
];

/** Of each of these patterns what it cannot do without. */
const MARKS = 'Xx×*Ｘ_＿…【[（({〔请点T待';

/** Real names of things: X光, 〔2026〕 has figures and never comes here. */
function places(text: string): Found[] {
  const all = CASES.flatMap((pattern) => findEach(pattern, text));
  if (all.length < 2) return all;
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return all.filter((one) => {
    const isFree = one.start >= end;
    end = Math.max(end, one.end);
    return isFree;
  });
}

export default paragraphRule({
  id: 'CON-01',
  name: '没有填写的地方',
  severity: 'E',
  fix: 'none',
  source: '公文写作惯例',
  message: '这里还没有填写',
  why: '“XX”“××”“____”“【待补】”等是起草时留下的空，印发前要全部填好或者删去。',
  looksInside: true,
  triggers: MARKS,
  prepare:
    () =>
    ({ text }) =>
      places(text),
});
