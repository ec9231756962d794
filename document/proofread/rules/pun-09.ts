import { suggestEach } from '../matches.ts';
import { paragraphRule } from '../rule.ts';

/** Marks that end or part a sentence and never stand beside each other. ？！ and …… stay; 。； in a series is PUN-15. */
const PATTERN = /(?!。；[二三四五六七八九]是)[，。、；：][，。、；：]+/gu;
/** The stronger mark is the one that was meant. */
const STRENGTH = '、，；：。';

const strongest = (marks: string) =>
  [...marks].reduce((best, mark) => (STRENGTH.indexOf(mark) > STRENGTH.indexOf(best) ? mark : best));

export default paragraphRule({
  id: 'PUN-09',
  name: '标点重复或相撞',
  severity: 'E',
  fix: 'auto',
  source: 'GB/T 15834—2011',
  message: '标点重复或者相撞',
  why: '一处只用一个点号。两个点号连在一起，多半是改动时留下的，保留表示停顿较大的一个。',
  triggers: '，。、；：',
  prepare:
    () =>
    ({ text }) =>
      suggestEach(PATTERN, text, (found) => strongest(found[0])),
});
