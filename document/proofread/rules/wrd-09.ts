import { replacementRule } from '../replace-words.ts';

export default replacementRule('homophones', {
  id: 'WRD-09',
  name: '同音字打错',
  severity: 'E',
  fix: 'sug',
  source: '公文常用词；《现代汉语词典》',
  message: '像是输入法打出的同音字',
  why: '拼音输入容易选错同音的词：名族团结应为民族团结，职责风格应为职责分工。这里只收不成词的写法。',
});
