import { replacementRule } from '../replace-words.ts';

export default replacementRule('redundancies', {
  id: 'WRD-11',
  name: '重复啰唆',
  severity: 'H',
  fix: 'sug',
  source: '公文写作惯例',
  message: '意思说了两遍',
  why: '“涉及到”的“及”就是“到”，“截至目前为止”的“截至”就是“为止”。公文求简，去掉重复的字。',
});
