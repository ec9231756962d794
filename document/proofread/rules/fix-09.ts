import { replacementRule } from '../replace-words.ts';

export default replacementRule('designations', {
  id: 'FIX-09',
  name: '民族、地区和人群的称谓',
  severity: 'W',
  fix: 'sug',
  source: '新华社规范用语；《中华人民共和国残疾人保障法》',
  message: '称谓不规范',
  why: '民族名称写全称，地区写规范名称，残疾人等人群用法定称谓。',
});
