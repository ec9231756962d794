import type { Lists } from '../lists.ts';
import { matchesOf } from '../matches.ts';
import { wordRule } from '../rule.ts';

type Noun = Lists['collocations']['entries'][number];

/** 字 between verb and noun; farther apart they seldom belong together. */
const REACH = 12;
const CLAUSE = /[，。；：！？,;:（）“”《》\n]/gu;
/** The noun is the head of its phrase: nothing follows that it describes. */
const HEAD = /^(?:[，。；：、！？）,;:.\s]|和|及|与|$)/u;

interface Verb {
  readonly verb: string;
  readonly at: number;
  readonly right: string | null;
}

function lastVerb({ verbs, wrong }: Noun, before: string): Verb | null {
  const all = [
    ...verbs.map((verb): Verb => ({ verb, at: before.lastIndexOf(verb), right: null })),
    ...wrong.map(({ verb, right }): Verb => ({ verb, at: before.lastIndexOf(verb), right })),
  ].filter(({ at }) => at >= 0);
  return all.sort((a, b) => b.at - a.at || b.verb.length - a.verb.length)[0] ?? null;
}

export default wordRule<Noun>({
  id: 'WRD-12',
  name: '动词和名词的搭配',
  severity: 'H',
  fix: 'sug',
  source: '《现代汉语词典》；公文写作惯例',
  message: '动词和名词搭配不当',
  why: '力度说“加大”，水平说“提高”，意识说“增强”，积极性说“调动”，运动会、培训班说“举办”。',
  words: ({ collocations }) => new Map(collocations.entries.map((entry) => [entry.noun, entry])),
  judge({ start, end, word, value }, { text }) {
    if (!HEAD.test(text.slice(end, end + 1))) return null;
    const from = Math.max(0, start - (value.reach ?? REACH));
    const window = text.slice(from, start);
    const cut = Math.max(...matchesOf(CLAUSE, window).map(({ index }) => index), -1) + 1;
    const found = lastVerb(value, window.slice(cut));
    if (found === null || found.right === null) return null;
    const at = from + cut + found.at;
    const message = `“${word}”常说“${found.right}”，不说“${found.verb}”`;
    return { start: at, end: at + found.verb.length, suggestion: found.right, message };
  },
});
