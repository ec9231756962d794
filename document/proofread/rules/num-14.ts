import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

const PATTERN =
  /(?:比|与|较)(?:去年|上年)(?:同期|同时期)?(?:相比)?[，,]?同比|同比(?:去年|上年)(?:同期)?|环比上(?:月|季度)(?:同期)?/gu;

export default paragraphRule({
  id: 'NUM-14',
  name: '“同比”重复',
  severity: 'W',
  fix: 'sug',
  source: '统计用语惯例',
  message: '“同比”就是与上年同期相比，不必重复',
  why: '“比去年同期同比增长8%”“同比去年增长8%”都重复了，写“同比增长8%”或者“比去年同期增长8%”。',
  triggers: '同环',
  prepare:
    () =>
    ({ text }) =>
      suggestEach(PATTERN, text, (found) => (found[0].startsWith('环比') ? '环比' : '同比')),
});
