import { type Slip, slipFinder } from '../collocated.ts';
import { byWrong, type Replacement } from '../lists.ts';
import { replacedAt } from '../replace-words.ts';
import { type Found, paragraphRule } from '../rule.ts';
import { wordMatcher } from '../words.ts';

function foundSlip({ start, right }: Slip, text: string): Found {
  const end = start + right.length;
  return { start, end, suggestion: right, message: `“${text.slice(start, end)}”像是“${right}”打错了字` };
}

export default paragraphRule({
  id: 'WRD-09',
  name: '同音字、形近字打错',
  severity: 'E',
  fix: 'sug',
  source: '公文常用词；《现代汉语词典》',
  message: '像是输入法打错的字',
  why: '输入时容易选错同音字、形近字：名族团结应为民族团结，职责风格应为职责分工，统踌协调应为统筹协调。公文常用的四字搭配里有一个字错了，而且读不成别的词，才会提示。',
  // Halves of wordings are everywhere in a text: walking by itself, the rule does without a call for each of them.
  prepare: (lists) => {
    const known = wordMatcher<Replacement>(byWrong(lists.homophones));
    const slipsIn = slipFinder(lists);
    return (paragraph, setting) => {
      const { text } = paragraph;
      const found: Found[] = [];
      known.scan(text, (start, word, value) => {
        const one = replacedAt({ start, end: start + word.length, word, value }, paragraph, setting);
        if (one !== null) found.push(one);
      });
      return [...found, ...slipsIn(text).map((slip) => foundSlip(slip, text))];
    };
  },
});
