import { replacementRule } from '../replace-words.ts';

export default replacementRule('institutions', {
  id: 'FIX-07',
  name: '机构名称中的“和”“与”',
  severity: 'W',
  fix: 'sug',
  source: '国务院机构设置；各级机构改革方案',
  message: '机构名称写得不对',
  why: '机构全称中的“和”不能写成“与”，写全称：住房和城乡建设局、人力资源和社会保障局、文化和旅游局。',
});
