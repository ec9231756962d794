import { matchesOf } from '../matches.ts';
import { type Found, paragraphRule } from '../rule.ts';

/** 通过培训，使干部…: the subject is lost between 通过 and 使. */
const THROUGH = /(?<=^|[。；！？])(?:通过|经过)[^，。；！？]{2,40}，(使)(?!用|命|者|馆)/gu;
const HIGHER = /有了?一个(?=更高|更好|更深|更大|全新|新)/gu;

export default paragraphRule({
  id: 'WRD-13',
  name: '句子成分残缺、杂糅',
  severity: 'H',
  fix: 'none',
  source: '《中学教学语法系统提要》',
  message: '句子缺主语',
  why: '“通过……，使……”前后都成了状语，谁使谁说不清：去掉“通过”或者“使”。这种说法很常见，所以平时不提示。',
  initially: 'off',
  triggers: '使个',
  prepare:
    () =>
    ({ text }) => {
      const frames = matchesOf(THROUGH, text).map(({ index, 0: words }): Found => {
        const end = index + words.length;
        return { start: end - 1, end, message: '前面有“通过”，这里的“使”可以删去' };
      });
      const higher = matchesOf(HIGHER, text).map(
        ({ index, 0: words }): Found => ({ start: index, end: index + words.length, message: '“一个”可以删去' }),
      );
      return [...frames, ...higher];
    },
});
