import { type Half, halvesOf } from '../collocated.ts';
import { byWrong, type Lists, type Replacement } from '../lists.ts';
import { replacedAt } from '../replace-words.ts';
import { type Found, type Hit, wordRule } from '../rule.ts';

/** A word may be a known slip, and half of customary wording, too. */
interface Word {
  readonly slip: Replacement | null;
  readonly half: Half | null;
}

function wordsOf(lists: Lists): ReadonlyMap<string, Word> {
  const [slips, halves] = [byWrong(lists.homophones), halvesOf(lists)];
  const all = new Set([...slips.keys(), ...halves.keys()]);
  return new Map([...all].map((word) => [word, { slip: slips.get(word) ?? null, half: halves.get(word) ?? null }]));
}

function besideHalf({ start }: Hit<unknown>, half: Half, text: string): Found | null {
  const slip = half.slipAt(text, start);
  if (slip === null) return null;
  const place = { start: slip.start, end: slip.start + slip.right.length };
  const message = `“${text.slice(place.start, place.end)}”像是“${slip.right}”打错了字`;
  return { ...place, suggestion: slip.right, message };
}

export default wordRule<Word>({
  id: 'WRD-09',
  name: '同音字、形近字打错',
  severity: 'E',
  fix: 'sug',
  source: '公文常用词；《现代汉语词典》',
  message: '像是输入法打错的字',
  why: '输入时容易选错同音字、形近字：名族团结应为民族团结，职责风格应为职责分工，统踌协调应为统筹协调。公文常用的四字搭配里有一个字错了，而且读不成别的词，才会提示。',
  words: wordsOf,
  judge(hit, paragraph, setting) {
    const { slip, half } = hit.value;
    const known = slip && replacedAt({ ...hit, value: slip }, paragraph, setting);
    return known ?? (half && besideHalf(hit, half, paragraph.text));
  },
});
