/** A rule that is a list: each wrong word with what stands for it. */
import { inForce } from './in-force.ts';
import { byWrong, type Lists, type Replacement } from './lists.ts';
import { type Found, type Rule, type WordRule, wordRule } from './rule.ts';
import { coveredBy } from './words.ts';

type ListOfReplacements = {
  readonly [id in keyof Lists]: Lists[id] extends { type: 'replacements' } ? id : never;
}[keyof Lists];

type About = Omit<Parameters<typeof wordRule>[0], 'words' | 'judge'>;

type Judge = WordRule<Replacement>['judge'];

/** The first wording is offered; several are named. A word that holds only from a day on is found from that day on. */
export const replacedAt: Judge = ({ start, end, word, value }, { text }, { year }): Found | null => {
  if (!inForce(value, year) || coveredBy(text, start, end, value.except ?? [])) return null;
  const [right = '', ...others] = value.right;
  const offered = [right, ...others].filter((one) => one !== '').map((one) => `“${one}”`);
  const verb = offered.length === 0 ? `“${word}”可以删去` : `“${word}”宜改为${offered.join('或者')}`;
  const message = value.note === undefined ? verb : `${verb}：${value.note}`;
  return { start, end, suggestion: right, message };
};

export function replacementRule(list: ListOfReplacements, about: About): Rule {
  return wordRule<Replacement>({ ...about, words: (lists) => byWrong(lists[list]), judge: replacedAt });
}
