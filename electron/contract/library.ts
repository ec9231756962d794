/** What the person and the unit keep beside papers: kinds, phrases, words learned, what is wanted of the window and of proofreading. */
import * as v from 'valibot';
import type { Kind } from '../../document/kind.ts';
import type { PhraseSource } from '../../document/phrases/collection.ts';
import type { PackRefusal } from '../../document/phrases/pack.ts';
import type { Phrase } from '../../document/phrases/phrase.ts';
import type { ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { OwnLists } from '../../document/proofread/own-lists.ts';
import { CHAPTERS, type RuleId } from '../../document/proofread/rule.ts';

/** A kind to begin with: one that came with the program, or the person's own. */
export type OfferedKind = Kind & { readonly origin: 'shipped' | 'own' };

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

/** 中文输入方式 on Linux: by which of the two ways of showing windows the input method is reached. It holds from the next start on. */
export const INPUT_METHODS = ['auto', 'x11', 'wayland'] as const;
export type InputMethod = (typeof INPUT_METHODS)[number];

/** What a person wants of the window and that no report holds. */
export interface Preferences {
  /** 词语续写: the rest of a word is offered while one writes. */
  readonly completion: boolean;
  /** 导出前检查: the 成稿检查单 is shown before an export where it has something to tell. */
  readonly checkBeforeExport: boolean;
  /** 导出 Word 时带上文稿信息: the draft travels in the Word file, and comes back whole when that is opened here. */
  readonly draftInWord: boolean;
  /** 不在本机留副本: neither the journal nor the history is kept, and closing asks about what is not saved. */
  readonly noCopies: boolean;
  /** Copies of papers with a 密级 are kept as well, and nobody is told again. */
  readonly secretCopies: boolean;
  readonly inputMethod: InputMethod;
}

/** Words learned from one's own finished papers. */
export interface WordLearning {
  readonly on: boolean;
  readonly count: number;
}

/** What is wanted of 校对 on this machine. `damaged`, `newer`, `unreadable`: as with `OwnPhrasesState`. */
export interface ProofreadingKept {
  readonly choice: ProofreadingChoice;
  readonly state: OwnPhrasesState;
  /** Files that were found damaged since the program started, by the names under which they were kept. */
  readonly keptAside: readonly string[];
}

/** What was added to the word lists of 校对 and switched off in them. */
export interface OwnListsKept {
  readonly own: OwnLists;
  readonly state: OwnPhrasesState;
  /** Files that were found damaged since the program started, by the names under which they were kept. */
  readonly keptAside: readonly string[];
}

const RULE_ID = new RegExp(`^(?:${CHAPTERS.join('|')})-[A-Za-z0-9-]{1,20}$`);
/** Of a rule; a rule that is no more has an id as well. */
export const ruleIdSchema = v.custom<RuleId>((x) => typeof x === 'string' && RULE_ID.test(x));
export const allowedWordsSchema = v.strictObject({ rule: ruleIdSchema, text: v.pipe(v.string(), v.maxLength(1000)) });
