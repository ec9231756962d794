import { replacementRule } from '../replace-words.ts';

export default replacementRule('tone', {
  id: 'WRD-14',
  name: '口语和过头的话',
  severity: 'H',
  fix: 'sug',
  source: '公文写作惯例；新华社规范用语',
  message: '这个说法不大合公文的语体',
  why: '公文用书面语，平实、准确：不说“不光”“搞好”“拿上名次”，不把话说过头。',
});
