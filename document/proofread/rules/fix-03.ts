import { replacementRule } from '../replace-words.ts';

export default replacementRule('names', {
  id: 'FIX-03',
  name: '重要名称和提法的写法',
  severity: 'E',
  fix: 'sug',
  source: '中央文件的规范表述',
  message: '重要名称、提法写得不对',
  why: '党和国家的重要思想、重要提法必须一字不差，不能增减，不能换字。',
});
