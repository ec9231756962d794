import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const PATTERN =
  /(?<=\d[多余万亿千百]?)(公分|平方(?!米|公里|千米|厘米|分米|毫米)|马力|英里|英尺|英寸|盎司|[里尺](?=[，。；、）长宽高远]|$)|斤(?!两))/gu;
/** Where the same number stands with another unit; the others have to be worked out. */
const RIGHT: Readonly<Record<string, string>> = { 公分: '厘米', 平方: '平方米' };

function place(found: RegExpMatchArray): Found {
  const [unit] = found;
  const start = found.index ?? 0;
  const right = RIGHT[unit];
  const at = { start, end: start + unit.length, message: `“${unit}”不是法定计量单位` };
  return right === undefined ? at : { ...at, suggestion: right };
}

/** Harvests are counted in 斤 by custom: 亿斤, 万斤. */
const isCustomary = (text: string, { start, end }: Found) =>
  text.slice(start, end) === '斤' && /[万亿]/u.test(text.slice(Math.max(0, start - 2), start));

export default paragraphRule({
  id: 'NUM-11',
  name: '非法定计量单位',
  severity: 'H',
  fix: 'sug',
  source: '《中华人民共和国计量法》；《中华人民共和国法定计量单位》',
  message: '不是法定计量单位',
  why: '公文使用法定计量单位：公分写厘米，里写公里或者米，斤写公斤或者千克，平方写平方米，马力写千瓦。亩可以用于农业。',
  triggers: '公平马英盎里尺斤',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text)
        .map(place)
        .filter((found) => !isCustomary(text, found)),
});
