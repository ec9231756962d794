import { type Found, paragraphRule } from '../rule.ts';

const NUMBER = '(\\d{1,9}(?:\\.\\d{1,4})?)';
const UNIT = '(万元|亿元|万人|[个名人户件家份场次条项期篇台辆座处所元吨亩])';
/** 共12个，其中甲类5个、乙类8个。 */
const TOTAL = new RegExp(
  `(?:共|总计|合计|共计)(?:有|计)?[^，。；、\\d]{0,16}${NUMBER}${UNIT}[^，。；\\d]{0,12}[，：（(](?:其中|分别(?:是|为)?)`,
  'gu',
);
const PART = new RegExp(`${NUMBER}${UNIT}`, 'gu');
/** 45人参加，占全体50人的85% */
const SHARE = new RegExp(
  `${NUMBER}${UNIT}[^，。；\\d]{0,12}[，,]?占[^，。；\\d]{0,12}${NUMBER}\\2[^，。；\\d]{0,4}的\\s?${NUMBER}[%％]`,
  'gu',
);
/** Words that say the parts overlap, or that not all of them are named. */
const OPEN = /等|含|包括|交叉|重复|以及其他|余|多/u;

/** In ten-thousandths, so that no binary fraction comes in. */
const exact = (digits: string | undefined) => Math.round(Number(digits) * 10_000);

function sums(text: string): Found[] {
  return [...text.matchAll(TOTAL)].flatMap((found) => {
    const [all, total, unit] = found;
    const from = found.index + all.length;
    const rest = text.slice(from, from + 200);
    const stop = rest.search(/[。；！？）)]|另|此外|同时/u);
    const tail = stop === -1 ? rest : rest.slice(0, stop);
    const parts = [...tail.matchAll(PART)].filter((part) => part[2] === unit);
    if (parts.length < 2 || OPEN.test(tail) || /占|增长|提高|[，、]其中/u.test(tail)) return [];
    const sum = parts.reduce((so, part) => so + exact(part[1]), 0);
    if (sum === exact(total)) return [];
    const message = `各项之和是${sum / 10_000}，与${total}不符`;
    return [{ start: found.index, end: from + tail.length, message }];
  });
}

function shares(text: string): Found[] {
  return [...text.matchAll(SHARE)].flatMap((found) => {
    const [all, part, , whole, percent = ''] = found;
    if (Number(whole) === 0) return [];
    const places = percent.split('.')[1]?.length ?? 0;
    const right = (Number(part) / Number(whole)) * 100;
    // One unit of the last figure is a matter of rounding.
    if (Math.abs(right - Number(percent)) <= 10 ** -places + 1e-9) return [];
    const message = `按前面的数字计算应是${right.toFixed(places)}%`;
    return [{ start: found.index, end: found.index + all.length, message }];
  });
}

export default paragraphRule({
  id: 'NUM-15',
  name: '数字合计和占比',
  severity: 'W',
  fix: 'none',
  source: '公文写作惯例',
  message: '数字前后对不上',
  why: '总数与各项之和、占比与所举的两个数要对得上。各项有交叉，或者只举其中几项时，写明“等”“部分重复”。',
  triggers: '共总合占',
  prepare:
    () =>
    ({ text }) => [...sums(text), ...shares(text)],
});
