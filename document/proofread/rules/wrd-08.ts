import { replacementRule } from '../replace-words.ts';

export default replacementRule('synonyms', {
  id: 'WRD-08',
  name: '近义词用混',
  severity: 'H',
  fix: 'none',
  source: '《现代汉语词典》；法律法规用语',
  message: '这个搭配里常用的是另一个词',
  why: '权力和权利、法治和法制、反映和反应、度过和渡过等意思相近，在固定的搭配里不能换用。',
});
