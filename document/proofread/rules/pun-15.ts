import { matchesOf } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** A full stop inside an item, then a semicolon before the next of the series. */
const PATTERN = /(?<=。[^。；]{0,80})([。]?；)(?=[二三四五六七八九]是)|。；(?=[二三四五六七八九]是)/gu;

export default paragraphRule({
  id: 'PUN-15',
  name: '分项里有句号，项末又用分号',
  severity: 'W',
  fix: 'sug',
  source: 'GB/T 15834—2011 附录A',
  message: '前面的分项里已经用了句号，项末不能再用分号',
  why: '分号表示的停顿比句号小。各项里面已经用了句号，项与项之间也要用句号。',
  triggers: '；',
  prepare:
    () =>
    ({ text }) =>
      matchesOf(PATTERN, text).flatMap(({ index, 0: mark }) => {
        // The full stop has to stand in the same item.
        const item = text.slice(0, index).lastIndexOf('是');
        const inItem = mark.startsWith('。') || text.slice(item, index).includes('。');
        return inItem ? [{ start: index, end: index + mark.length, suggestion: '。' }] : [];
      }),
});
