/** Phrases: those that came with the program, the unit's and one's own, and the words learned from one's papers. */
import * as v from 'valibot';
import type { PhraseSource } from '../../document/phrases/collection.ts';
import type { PackRefusal } from '../../document/phrases/pack.ts';
import { type Phrase, phraseSchema } from '../../document/phrases/phrase.ts';
import { count, words } from './checks.ts';
import { fileId, folderId } from './files.ts';

/** A phrase as a search gives it. */
export interface FoundPhrase extends Phrase {
  readonly source: PhraseSource;
  /** How often it was put into a text on this machine. */
  readonly uses: number;
}

/** A pack as it was read; `refused` is what was left out, at most 200 of `refusedInAll`. */
export interface ReadPack {
  readonly name: string;
  readonly taken: number;
  readonly refused: readonly PackRefusal[];
  readonly refusedInAll: number;
}

/**
 * One's own phrases: `damaged` where their file could not be read and was kept aside (then there are none yet), `newer`
 * where a newer version of the program wrote it, `unreadable` where the system gives no access: both are left as they are,
 * and nothing can be kept meanwhile.
 */
export type OwnPhrasesState = 'ready' | 'damaged' | 'newer' | 'unreadable';

/** `slow`: it does not answer in time; `gone`: it cannot be reached. What was read before stays in use in both. */
export type SharedState = 'ready' | 'slow' | 'gone';

/** Where phrases come from: one's own, the unit's shared folder, those that are shipped. */
export interface PhraseSources {
  readonly own: ReadPack & { readonly count: number; readonly state: OwnPhrasesState };
  /** The folder is to be shown only. */
  readonly shared: {
    readonly folder: string;
    readonly state: SharedState;
    readonly count: number;
    readonly packs: readonly ReadPack[];
  } | null;
  readonly shipped: { readonly count: number };
  /** Shared and shipped phrases that were taken away here. */
  readonly hidden: number;
  /** Files of the program's own that were found damaged since it started, by the names under which they were kept. */
  readonly keptAside: readonly string[];
}

/** Words learned from one's own finished papers. */
export interface WordLearning {
  readonly on: boolean;
  readonly count: number;
}

/** The check of each request's argument. */
export const phraseArguments = {
  /** Categories of all phrases, with how many there are in each: those of the shipped ones in order, then others. */
  phraseCategories: v.strictObject({}),
  /** By characters, pinyin or initials; an empty query gives those used most. `category`, `source`: these alone. */
  findPhrases: v.strictObject({
    query: words,
    category: v.nullable(words),
    source: v.exactOptional(v.literal('own')),
    most: count,
  }),
  /** Counts that a phrase was put into a text. */
  usePhrase: v.strictObject({ text: words }),
  /** Among one's own; `instead` is the wording that it takes the place of, in whatever source that stands. */
  keepPhrase: v.strictObject({ phrase: phraseSchema, instead: v.nullable(words) }),
  /** One of one's own is removed, any other is hidden on this machine. */
  dropPhrase: v.strictObject({ text: words }),
  /** Shows hidden ones again: that of this wording, or with null all of them. */
  restorePhrases: v.strictObject({ text: v.nullable(words) }),
  phraseSources: v.strictObject({}),
  /** Native hosts only: asks for the folder; as before where the person gave up. */
  chooseSharedFolder: v.strictObject({}),
  /** Panel hosts give a folder of `listFolder`; null, on all hosts, takes the shared folder away. */
  setSharedFolder: v.strictObject({ folder: v.nullable(folderId) }),
  /** Adds a pack to one's own phrases. */
  importPhrases: v.strictObject({ file: fileId }),
  exportPhrases: v.strictObject({
    file: fileId,
    format: v.picklist(['json', 'xlsx']),
    which: v.picklist(['own', 'all']),
  }),
  /** Clauses that complete what is being typed, best first, at most 5,000. */
  completions: v.strictObject({}),
  wordLearning: v.strictObject({}),
  setWordLearning: v.strictObject({ on: v.boolean() }),
  /** Forgets all that was learned. */
  forgetWords: v.strictObject({}),
} as const;

/** What each request gives. */
export interface PhraseAnswers {
  phraseCategories: readonly { readonly name: string; readonly count: number }[];
  /** `total`: how many there are, where more than asked for. */
  findPhrases: { readonly phrases: readonly FoundPhrase[]; readonly total: number };
  usePhrase: null;
  keepPhrase: null;
  dropPhrase: null;
  restorePhrases: null;
  phraseSources: PhraseSources;
  chooseSharedFolder: PhraseSources;
  setSharedFolder: PhraseSources;
  /** `merged`: how many one had already, by their text; one's own stay as they are. */
  importPhrases: ReadPack & { readonly merged: number };
  exportPhrases: { readonly count: number };
  completions: readonly string[];
  wordLearning: WordLearning;
  setWordLearning: WordLearning;
  forgetWords: WordLearning;
}
