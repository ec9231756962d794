/** Set phrases that others have taken the place of: five-year plans, slogans, bodies that were renamed. */
import { fromChineseNumeral, toChineseNumeral } from '../numbering.ts';
import { inForce } from '../proofread/in-force.ts';
import type { Lists, Replacement } from '../proofread/lists.ts';
import { coveredBy, type WordMatcher, wordMatcher } from '../proofread/words.ts';
import type { Reading } from './reading.ts';
import { planOf, type Years } from './years.ts';

const PLANS = /(?<![一二三四五六七八九百])(十[一二三四五六七八九]?)五(?=[”时规期发末开中收]|的|以来)/gu;

function findPlans(reading: Reading, { to }: Years): void {
  for (const { 0: words, 1: number = '', index } of reading.text.matchAll(PLANS)) {
    const plan = planOf(to);
    if (fromChineseNumeral(number) === plan) continue;
    const suggestion = `${toChineseNumeral(plan)}五`;
    reading.take({ type: 'setPhrase', start: index, end: index + words.length, suggestion });
  }
}

export interface Phrases {
  readonly replaced: WordMatcher<Replacement>;
  readonly fixed: WordMatcher<true>;
}

const known = new WeakMap<Lists, Phrases>();

/** Made once for each set of lists: making it takes longer than a paragraph. */
export function phrasesOf(lists: Lists): Phrases {
  const before = known.get(lists);
  if (before) return before;
  const entries = [...lists.superseded.entries, ...lists.outdated.entries];
  const fixed = [...lists.fixedTerms.entries, ...lists.sets.entries.map(({ label }) => label)];
  const phrases: Phrases = {
    replaced: wordMatcher(entries.map((entry) => [entry.wrong, entry] as const)),
    fixed: wordMatcher(fixed.map((term) => [term, true] as const)),
  };
  known.set(lists, phrases);
  return phrases;
}

/** 四个全面 and 第一线 count nothing. */
export function setAsideFixed(reading: Reading, lists: Lists | null): void {
  if (lists === null) return;
  phrasesOf(lists).fixed.scan(reading.text, (start, word) => reading.setAside(start, start + word.length));
}

export function findPhrases(reading: Reading, years: Years, lists: Lists | null): void {
  findPlans(reading, years);
  if (lists === null) return;
  const { text } = reading;
  phrasesOf(lists).replaced.scan(text, (start, word, entry) => {
    const end = start + word.length;
    const [suggestion] = entry.right;
    if (!inForce(entry, years.to) || coveredBy(text, start, end, entry.except ?? [])) return;
    if (reading.around(start) === 'title') return;
    reading.take({ type: 'setPhrase', start, end, ...(suggestion === undefined ? {} : { suggestion }) });
  });
}
