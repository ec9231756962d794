/**
 * Rules out of a person's own words: what is always written in another way (必改词), and what is never let out (禁用词). They are
 * those of the unit that writes (单位资料) and those that were added to the lists of this machine (校对词表): one concept, two places
 * where they are kept.
 */
import type { UnitProfile } from '../unit.ts';
import type { OwnLists } from './own-lists.ts';
import { type FixClass, type Rule, wordRule } from './rule.ts';
import { coveredBy } from './words.ts';

export type UnitWords = Pick<UnitProfile, 'mustChange' | 'neverSay'>;

export interface OwnSources {
  /** Null where no unit writes. */
  readonly unit: UnitWords | null;
  readonly own: OwnLists;
}

/** Who laid the wording down. */
type From = 'unit' | 'own';

interface Change {
  readonly wrong: string;
  readonly right: string;
  readonly from: From;
}

const SAYS: Readonly<Record<From, string>> = { unit: '本单位规定', own: '自己的词表规定' };

/** Of two wordings for one word the first is the unit's. */
function changesOf({ unit, own }: OwnSources): readonly Change[] {
  const ofUnit = (unit?.mustChange ?? []).map(({ wrong, right }): Change => ({ wrong, right, from: 'unit' }));
  const added = own.words.flatMap((word): readonly Change[] =>
    word.type === 'change' ? [{ wrong: word.words, right: word.right, from: 'own' }] : [],
  );
  return [...ofUnit, ...added];
}

function neverOf({ unit, own }: OwnSources): ReadonlyMap<string, From> {
  const added = own.words.filter(({ type }) => type === 'never').map(({ words }) => [words, 'own'] as const);
  return new Map<string, From>([...added, ...(unit?.neverSay ?? []).map((words) => [words, 'unit'] as const)]);
}

/** A single character stands in too many words; and what another entry writes is not taken away in bulk again. */
function fixOf({ wrong, right }: Change, all: readonly Change[]): FixClass {
  const isWanted = all.some(
    (other) => other.right.includes(wrong) && !(other.wrong === wrong && other.right === right),
  );
  return wrong.length < 2 || isWanted ? 'sug' : 'auto';
}

interface Known extends Change {
  readonly fix: FixClass;
}

function mustChangeRule(changes: readonly Change[]): Rule {
  const byWrong = new Map(
    changes.toReversed().map((change): [string, Known] => [change.wrong, { ...change, fix: fixOf(change, changes) }]),
  );
  return wordRule<Known>({
    id: 'UNI-01',
    name: '必改词',
    severity: 'E',
    fix: 'auto',
    source: '单位资料、校对词表',
    message: '另有规定的写法',
    why: '这是“单位资料”或者“校对词表”中登记的必改词。改法不合适时，在“校对词表”中修改。',
    words: () => byWrong,
    judge: ({ start, end, word, value: { right, from, fix } }, { text }) =>
      // 市营商环境局 is right already where 营商环境局 has to be written so.
      right === word || (right !== '' && coveredBy(text, start, end, [right]))
        ? null
        : { start, end, suggestion: right, fix, message: `${SAYS[from]}“${word}”写作“${right}”` },
  });
}

function neverSayRule(never: ReadonlyMap<string, From>): Rule {
  return wordRule<From>({
    id: 'UNI-02',
    name: '禁用词',
    severity: 'E',
    fix: 'none',
    source: '单位资料、校对词表',
    message: '规定不用这个说法',
    why: '这是“单位资料”或者“校对词表”中登记的禁用词，怎样改写由起草人决定。',
    // Quoted or in a title, it is let out all the same.
    looksInside: true,
    words: () => never,
    judge: ({ start, end, word, value: from }) => ({ start, end, message: `${SAYS[from]}不用“${word}”` }),
  });
}

/** To be run beside the rules of the catalogue; none where there are no words of one's own. */
export function ownRules(sources: OwnSources): readonly Rule[] {
  const [changes, never] = [changesOf(sources), neverOf(sources)];
  return [...(changes.length > 0 ? [mustChangeRule(changes)] : []), ...(never.size > 0 ? [neverSayRule(never)] : [])];
}

/** What the rules leave alone: wordings that are right as they stand, and what stands for a word that must be changed. */
export function rightWords(sources: OwnSources): readonly string[] {
  const allowed = sources.own.words.filter(({ type }) => type === 'allow').map(({ words }) => words);
  return [...new Set([...allowed, ...changesOf(sources).map(({ right }) => right)])];
}
