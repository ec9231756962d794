import { wordRule } from '../rule.ts';

export default wordRule<null>({
  id: 'WRD-03',
  name: '其它和其他',
  severity: 'H',
  fix: 'auto',
  source: '法律法规用语惯例',
  message: '“其它”宜写“其他”',
  why: '法律法规和公文一律用“其他”，指人指物都可以。',
  words: () => new Map([['其它', null]]),
  // 尤其它地处山区: the words only meet.
  judge: ({ start, end }, { text }) => (text.charAt(start - 1) === '尤' ? null : { start, end, suggestion: '其他' }),
});
