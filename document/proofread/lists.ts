/**
 * Word lists of proofreading: data files (`templates/lists/`), each with its source, checked here once. A rule names the list
 * it reads; a person can add entries of their own, which come in the same shape.
 */
import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
/** ISO dates; a term holds from `since` (included) until `until` (excluded). */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/));
const words = v.array(text);

const header = { name: text, source: text };
const replacement = v.strictObject({
  wrong: text,
  /** The first is offered. */
  right: v.pipe(v.array(v.string()), v.minLength(1)),
  /** Longer words that hold the wrong one and are right: 蚊帐 for 帐. */
  except: v.exactOptional(words),
  note: v.exactOptional(text),
  since: v.exactOptional(day),
  until: v.exactOptional(day),
});

/** One wrong word and what stands for it. */
export type Replacement = v.InferOutput<typeof replacement>;

const replacements = v.strictObject({ ...header, type: v.literal('replacements'), entries: v.array(replacement) });
const wordList = v.strictObject({ ...header, type: v.literal('words'), entries: words });

/** Fixed sets (四个意识): the label, its members in order, other wordings that are right too, verbs that go with it. */
const sets = v.strictObject({
  ...header,
  type: v.literal('sets'),
  entries: v.array(
    v.strictObject({
      label: text,
      members: words,
      variants: v.exactOptional(v.array(words)),
      verbs: v.exactOptional(words),
      noun: v.exactOptional(text),
      source: text,
      since: v.exactOptional(day),
      until: v.exactOptional(day),
    }),
  ),
});

/** Verbs with the nouns they go with, and nouns that they are often wrongly put to. */
const collocations = v.strictObject({
  ...header,
  type: v.literal('collocations'),
  entries: v.array(
    v.strictObject({
      noun: text,
      verbs: words,
      wrong: v.array(v.strictObject({ verb: text, right: text })),
      /** 字 between verb and noun, where they may stand far apart. */
      reach: v.exactOptional(v.number()),
    }),
  ),
});

/** Common words of two characters by their first: 「研」 with 「究判制」 is 研究, 研判, 研制; and characters that are words alone. */
const lexicon = v.strictObject({
  ...header,
  type: v.literal('lexicon'),
  entries: v.array(
    v.strictObject({
      first: text,
      next: v.pipe(v.string(), v.maxLength(2000)),
      alone: v.exactOptional(v.literal(true)),
    }),
  ),
});

/** What is held every year and counted, with the year in which it was held for the first time. */
const anniversaries = v.strictObject({
  ...header,
  type: v.literal('anniversaries'),
  entries: v.array(
    v.strictObject({
      name: text,
      first: v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100)),
      source: text,
    }),
  ),
});

/** The shape of each list, by its name and that of its file. */
const SHAPES = {
  /** WRD-06: characters taken for others. */
  confusions: replacements,
  /** WRD-07: idioms miswritten. */
  idioms: replacements,
  /** WRD-08: near synonyms in fixed collocations. */
  synonyms: replacements,
  /** WRD-09: slips of the ear in words of the field. */
  homophones: replacements,
  /** WRD-10: a character missing or too many in customary wording. */
  slips: replacements,
  /** WRD-11: says a thing twice. */
  redundancies: replacements,
  /** WRD-14: too colloquial or too strong. */
  tone: replacements,
  /** WRD-12 */
  collocations,
  /** WRD-05: words that describe a deed and take 地. */
  adverbials: wordList,
  /** WRD-10: words that never stand twice in a row: 加强加强. Words that are noun and verb (组织组织) are none of them. */
  doublings: wordList,
  /** FIX-01, FIX-02 */
  sets,
  /** FIX-03: core names and their miswritings. */
  names: replacements,
  /** FIX-04, FIX-05: fixed wording and slogans. */
  wordings: replacements,
  /** FIX-07: institutions miswritten. */
  institutions: replacements,
  /** FIX-08: bodies, laws and terms that are no more, with dates. */
  outdated: replacements,
  /** FIX-09 */
  designations: replacements,
  /** CON-04 */
  anniversaries,
  /** WRD-09: customary wording of papers, in which one wrong character is noticed. */
  expressions: wordList,
  /** WRD-09: groups of characters that are taken for each other: of one sound, or alike in shape. */
  neighbours: wordList,
  /** WRD-09: common words; what reads as one of them is no slip. */
  lexicon,
  /** TYP-04: traditional characters and their simple forms. */
  traditional: replacements,
  /** Rolling forward: names of provinces, prefectures and counties, and how they are called for short. */
  places: wordList,
  /** Rolling forward: wording with numbers in it that count nothing: 四个全面, 第一线. */
  fixedTerms: wordList,
  /** Rolling forward: slogans and campaigns that have been followed by others since. */
  superseded: replacements,
} as const satisfies Record<string, v.GenericSchema>;

export type ListId = keyof typeof SHAPES;
export const LIST_IDS = Object.keys(SHAPES) as readonly ListId[]; // the keys written out above

export type Lists = { readonly [id in ListId]: v.InferOutput<(typeof SHAPES)[id]> };

/** A list from unknown data. Throws valibot's error where it is none. */
export function readList<Id extends ListId>(id: Id, unknown: unknown): Lists[Id] {
  // The schema was looked up by the very id that the type is looked up by.
  return v.parse(SHAPES[id] as v.GenericSchema, unknown) as Lists[Id];
}

/** An entry of any list. */
export type ListEntryOf = Lists[ListId]['entries'][number];

/** What an entry is looked up by, unique within its list: the wrong word, the label of a set, the noun of a collocation, a name. */
export function entryKey(entry: ListEntryOf): string {
  if (typeof entry === 'string') return entry;
  if ('wrong' in entry && typeof entry.wrong === 'string') return entry.wrong;
  if ('label' in entry) return entry.label;
  if ('name' in entry) return entry.name;
  if ('first' in entry) return entry.first;
  return 'noun' in entry ? entry.noun : '';
}

/** Entries of a list of replacements by their wrong word. */
export function byWrong(list: { readonly entries: readonly Replacement[] }): ReadonlyMap<string, Replacement> {
  return new Map(list.entries.map((entry) => [entry.wrong, entry]));
}
