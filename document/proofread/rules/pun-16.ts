import { matchesOf, suggestEach } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

const YEARS = /(?<![\d-])((?:19|20)\d{2}年?)\s?(?:-{1,2}|－|～|~|–)\s?((?:19|20)\d{2})(?=年|\b)(?!-\d)/gu;
const MONTHS = /(?<!\d)(\d{1,2}月)\s?(?:-{1,2}|－|–)\s?(\d{1,2}月)/gu;
const DASH = /(?<=[\p{Script=Han}”》）])--+(?=[\p{Script=Han}“《])/gu;
const SINGLE = /(?<=[\p{Script=Han}]{2})(?:—(?!—)|－)(?<!——)(?=\p{Script=Han}{2}(?:高速|铁路|公路|航线|一线))/gu;

function ranges(pattern: RegExp, text: string): readonly Found[] {
  return suggestEach(pattern, text, ({ 1: from, 2: to }) => `${from}—${to}`);
}

export default paragraphRule({
  id: 'PUN-16',
  name: '连接号和破折号',
  severity: 'W',
  fix: 'auto',
  source: 'GB/T 15834—2011 4.13；GB/T 15835—2011 5.1',
  message: '起止年份、月份之间用一字线“—”',
  why: '表示时间、地域的起止用一字线“—”；电话号码、型号用短横线“-”；破折号占两个字，写“——”。',
  triggers: '-－～~–',
  prepare:
    () =>
    ({ text }) => [
      ...ranges(YEARS, text),
      ...ranges(MONTHS, text),
      ...matchesOf(DASH, text).map(({ index, 0: all }) => ({
        start: index,
        end: index + all.length,
        suggestion: '——',
        message: '破折号写作“——”',
      })),
      ...matchesOf(SINGLE, text)
        .map(({ index }) => ({ start: index, end: index + 1, suggestion: '—' }))
        .filter(({ start }) => text[start] !== '—'),
    ],
});
