/** What is wanted of 校对 on this machine: rules, wordings, word lists. */
import * as v from 'valibot';
import type { ChoiceChange, ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import { type OwnLists, ownListsChangeSchema } from '../../document/proofread/own-lists.ts';
import { CHAPTERS, type RuleId } from '../../document/proofread/rule.ts';
import type { OwnPhrasesState } from './phrases.ts';

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
/** The check of a wording that one rule never tells of. */
export const allowedWordsSchema = v.strictObject({ rule: ruleIdSchema, text: v.pipe(v.string(), v.maxLength(1000)) });

const choiceChange: v.GenericSchema<unknown, ChoiceChange> = v.variant('type', [
  v.strictObject({ type: v.literal('rule'), rule: ruleIdSchema, on: v.boolean() }),
  v.strictObject({ type: v.picklist(['allow', 'forbid']), words: allowedWordsSchema }),
]);

/** The check of each request's argument. */
export const proofreadingArguments = {
  /** The word lists of 校对, as they are shipped. */
  lists: v.strictObject({}),
  /** What was added to them and switched off in them on this machine. */
  ownLists: v.strictObject({}),
  /** Changes one thing in what is kept by then; a window never sends all of it. */
  changeOwnLists: v.strictObject({ change: ownListsChangeSchema }),
  proofreading: v.strictObject({}),
  /** Changes one thing in what is kept by then; a window never sends all of it. */
  changeProofreading: v.strictObject({ change: choiceChange }),
} as const;

/** What each request gives. */
export interface ProofreadingAnswers {
  lists: Lists;
  ownLists: OwnListsKept;
  changeOwnLists: OwnLists;
  proofreading: ProofreadingKept;
  changeProofreading: ProofreadingChoice;
}
