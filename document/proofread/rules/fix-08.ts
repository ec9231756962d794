import { replacementRule } from '../replace-words.ts';

export default replacementRule('outdated', {
  id: 'FIX-08',
  name: '已经变更的机构和用语',
  severity: 'H',
  fix: 'sug',
  source: '2018年以来机构改革方案；有关法律修改',
  message: '机构或者用语已经变更',
  why: '套用旧稿时，机构改革前的名称和已经停用的说法容易留下来。叙述当时的事，可以用当时的名称。',
});
