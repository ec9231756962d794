/** Rules out of the words of the unit that writes: what it has its own wording for (必改词), and what it never lets out (禁用词). */
import type { UnitProfile } from '../unit.ts';
import { type Rule, wordRule } from './rule.ts';
import { coveredBy } from './words.ts';

type OwnWords = Pick<UnitProfile, 'mustChange' | 'neverSay'>;

function mustChangeRule(mustChange: OwnWords['mustChange']): Rule {
  // Of two wordings for one word the first is the unit's.
  const byWrong = new Map(mustChange.toReversed().map(({ wrong, right }) => [wrong, right]));
  return wordRule<string>({
    id: 'UNI-01',
    name: '本单位的必改词',
    severity: 'E',
    fix: 'sug',
    source: '单位资料',
    message: '本单位另有规定的写法',
    why: '这是“单位资料”中登记的必改词。改法不合适时，在“单位资料”中修改。',
    words: () => byWrong,
    judge: ({ start, end, word, value: right }, { text }) =>
      // 市营商环境局 is right already where 营商环境局 has to be written so.
      right === word || (right !== '' && coveredBy(text, start, end, [right]))
        ? null
        : { start, end, suggestion: right, message: `本单位规定“${word}”写作“${right}”` },
  });
}

function neverSayRule(neverSay: OwnWords['neverSay']): Rule {
  return wordRule<null>({
    id: 'UNI-02',
    name: '本单位的禁用词',
    severity: 'E',
    fix: 'none',
    source: '单位资料',
    message: '本单位规定不用这个说法',
    why: '这是“单位资料”中登记的禁用词，怎样改写由起草人决定。',
    // Quoted or in a title, it is let out all the same.
    looksInside: true,
    words: () => new Map(neverSay.map((word) => [word, null])),
    judge: ({ start, end, word }) => ({ start, end, message: `本单位规定不用“${word}”` }),
  });
}

/** To be run beside the rules of the catalogue; none where no unit writes, or it has no words of its own. */
export function unitRules(unit: OwnWords | null): readonly Rule[] {
  if (unit === null) return [];
  const { mustChange, neverSay } = unit;
  return [
    ...(mustChange.length > 0 ? [mustChangeRule(mustChange)] : []),
    ...(neverSay.length > 0 ? [neverSayRule(neverSay)] : []),
  ];
}
