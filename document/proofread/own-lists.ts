/**
 * What a person adds to the word lists of proofreading on a machine, and which of their entries are switched off. It lies over
 * what is shipped and never changes it.
 */
import * as v from 'valibot';
import { entryKey, LIST_IDS, type ListId, type Lists } from './lists.ts';

/** `change` 改成: `right` stands for it; `never` 不用: a person rewrites it; `allow` 不提示: it is right as it stands. */
export type OwnWord =
  | { readonly type: 'change'; readonly words: string; readonly right: string }
  | { readonly type: 'never'; readonly words: string }
  | { readonly type: 'allow'; readonly words: string };
export type OwnWordType = OwnWord['type'];

/** One entry of a shipped list, by what it is looked up by (`entryKey`). */
export interface ListEntry {
  readonly list: ListId;
  readonly entry: string;
}

export interface OwnLists {
  /** One for each wording, in the order in which they were added. */
  readonly words: readonly OwnWord[];
  /** Entries that are switched off. */
  readonly off: readonly ListEntry[];
}

export const noOwnLists: OwnLists = { words: [], off: [] };

/** Own words on one machine; characters in one. */
export const MOST_OWN_WORDS = 5000;
export const LONGEST_OWN_WORD = 100;
const MOST_OFF = 10_000;

/** No wording of a paper holds control or invisible characters, halves of a pair, or what would be markup. */
const FOREIGN = /[<>\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** Why a wording cannot be kept; null where it can. */
export type OwnWordFault = 'empty' | 'long' | 'foreign' | 'same';

function wordingFault(text: string): OwnWordFault | null {
  if (text.trim() === '') return 'empty';
  if (text.trim().length > LONGEST_OWN_WORD) return 'long';
  return FOREIGN.test(text.trim()) ? 'foreign' : null;
}

/** What is wrong with a word before it is kept. */
export function ownWordFault(word: OwnWord): OwnWordFault | null {
  const fault = wordingFault(word.words);
  if (fault !== null || word.type !== 'change') return fault;
  return wordingFault(word.right) ?? (word.right.trim() === word.words.trim() ? 'same' : null);
}

/** As it is kept and looked for. */
const wording = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1),
  v.maxLength(LONGEST_OWN_WORD),
  v.check((text) => wordingFault(text) === null, 'control characters'),
);

const ownWordSchema: v.GenericSchema<unknown, OwnWord> = v.variant('type', [
  v.pipe(
    v.strictObject({ type: v.literal('change'), words: wording, right: wording }),
    v.check(({ words, right }) => words !== right, 'nothing changes'),
  ),
  v.strictObject({ type: v.literal('never'), words: wording }),
  v.strictObject({ type: v.literal('allow'), words: wording }),
]);

const listEntry = v.strictObject({
  list: v.picklist(LIST_IDS),
  entry: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

const ownLineUp = v.pipe(v.array(ownWordSchema), v.maxLength(MOST_OWN_WORDS));

export const ownListsSchema: v.GenericSchema<unknown, OwnLists> = v.strictObject({
  words: ownLineUp,
  off: v.pipe(v.array(listEntry), v.maxLength(MOST_OFF)),
});

/** One thing that a person changes; a window never sends all there is. */
export type OwnListsChange =
  /** `instead` is the wording that was edited into this one; null where it is new. */
  | { readonly type: 'put'; readonly words: readonly OwnWord[]; readonly instead: string | null }
  | { readonly type: 'drop'; readonly words: string }
  | { readonly type: 'switch'; readonly entry: ListEntry; readonly on: boolean };

export const ownListsChangeSchema: v.GenericSchema<unknown, OwnListsChange> = v.variant('type', [
  v.strictObject({ type: v.literal('put'), words: ownLineUp, instead: v.nullable(v.string()) }),
  v.strictObject({ type: v.literal('drop'), words: v.string() }),
  v.strictObject({ type: v.literal('switch'), entry: listEntry, on: v.boolean() }),
]);

/** Of one wording the last one holds, at the place of the first; `instead` makes room for what it was edited into. */
function put(before: readonly OwnWord[], given: readonly OwnWord[], instead: string | null): readonly OwnWord[] {
  const [edited] = given;
  const all = new Map<string, OwnWord>();
  for (const word of before) {
    const next = word.words === instead && edited ? edited : word;
    all.set(next.words, next);
  }
  for (const word of given) all.set(word.words, word);
  return [...all.values()];
}

/** After the change. More than there may be is left out at the end. */
export function changedLists(own: OwnLists, change: OwnListsChange): OwnLists {
  switch (change.type) {
    case 'put':
      return { ...own, words: put(own.words, change.words, change.instead).slice(0, MOST_OWN_WORDS) };
    case 'drop':
      return { ...own, words: own.words.filter(({ words }) => words !== change.words) };
    case 'switch': {
      const { list, entry } = change.entry;
      const others = own.off.filter((one) => one.list !== list || one.entry !== entry);
      return { ...own, off: change.on ? others : [...others, change.entry].slice(-MOST_OFF) };
    }
  }
}

/** The lists without what is switched off. Lists of which nothing is stay the same objects. */
export function withoutOff(lists: Lists, off: readonly ListEntry[]): Lists {
  if (off.length === 0) return lists;
  const byList = new Map<ListId, Set<string>>();
  for (const { list, entry } of off) byList.set(list, (byList.get(list) ?? new Set()).add(entry));
  const next: Partial<Record<ListId, unknown>> = { ...lists };
  for (const [id, entries] of byList) {
    const list = lists[id];
    const kept = (list.entries as readonly Parameters<typeof entryKey>[0][]) // entries of any one list
      .filter((entry) => !entries.has(entryKey(entry)));
    next[id] = { ...list, entries: kept };
  }
  // Each list still has the shape of its own id: entries were only left out.
  return next as Lists;
}
