import { replacementRule } from '../replace-words.ts';

export default replacementRule('idioms', {
  id: 'WRD-07',
  name: '成语、惯用语写错',
  severity: 'E',
  fix: 'auto',
  source: '《现代汉语词典》',
  message: '成语、惯用语写错了字',
  why: '成语的用字是固定的，不能用同音字代替。这里只收确定无疑的写法。',
});
