/** What the window and the session of 校对, which runs beside it, tell each other. All of it is plain data. */
import type { AllowedWords, ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import type { OwnSources } from '../../document/proofread/own-words.ts';
import type { FixClass, Rule, RuleId, Severity } from '../../document/proofread/rule.ts';
import type { BlockEdit } from '../../document/proofread/safe-edits.ts';
import type { Block, IgnoredPlace, Proofreading, Report } from '../../document/report.ts';
import type { Splice } from '../../document/splice.ts';

/** What of a rule a person is told. */
export type RuleInfo = Pick<Rule, 'id' | 'name' | 'severity' | 'fix' | 'source' | 'message' | 'why'> & {
  /** Off before anybody chose. */
  readonly initiallyOff: boolean;
};

/** Names a block for as long as it is the same object; a block that was edited has another number. */
export type BlockNumber = number;

/** Words of a block, in units of `blockText`. */
export interface PlacedWords {
  readonly block: BlockNumber;
  readonly start: number;
  readonly end: number;
}

export interface PlacedFinding extends PlacedWords {
  /** Stays while the finding does, wherever it moves. */
  readonly key: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: FixClass;
  /** The words found; of very long ones the start. */
  readonly text: string;
  /** A few characters on each side. */
  readonly before: string;
  readonly after: string;
  readonly suggestion: string | null;
  /** How many places taking the suggestion changes; 1 where nothing is offered. */
  readonly places: number;
  /** The other places, the first few hundred of them. */
  readonly others: readonly PlacedWords[];
  readonly anchor: IgnoredPlace;
}

/** A place that is ignored in this paper and was found. */
export interface HiddenFinding {
  readonly rule: RuleId;
  readonly by: IgnoredPlace;
  readonly text: string;
}

export interface NumberedBlock {
  readonly number: BlockNumber;
  readonly block: Block;
}

/** What of a report outside of its blocks rules look at; what is left out is as it was. */
export type PaperChange = Partial<Pick<Report, 'kind' | 'head' | 'layout' | 'imprint' | 'fields'>>;

/** What is wanted beside what the paper itself says. */
export interface Wanted extends OwnSources {
  readonly choice: ProofreadingChoice;
}

/** Which corrections: all that are safe, or those of one finding. */
export type Which = { readonly type: 'safe' } | { readonly type: 'finding'; readonly key: string };

export type ToSession =
  | { readonly type: 'begin'; readonly lists: Lists }
  | {
      readonly type: 'check';
      readonly turn: number;
      readonly blocks: Splice<NumberedBlock>;
      readonly paper: PaperChange;
      readonly off: Proofreading['off'];
      readonly ignored: Proofreading['ignored'];
      /** Left out where it is as it was. */
      readonly wanted?: Wanted;
    }
  | { readonly type: 'edits'; readonly turn: number; readonly which: Which };

export type FromSession =
  | { readonly type: 'begun'; readonly rules: readonly RuleInfo[] }
  | {
      readonly type: 'found';
      readonly turn: number;
      readonly findings: Splice<PlacedFinding>;
      readonly hidden: readonly HiddenFinding[];
      /** How many places 「全部改正」 changes, at least: one correction may make the next possible. */
      readonly safe: number;
      /** Rules out of words of one's own: the unit's and those added on this machine. */
      readonly ownRules: readonly RuleInfo[];
    }
  /** A fault of the program itself; the session goes on with the next message. */
  | { readonly type: 'failed'; readonly message: ToSession['type']; readonly detail: string }
  /** Places are those of the blocks of the turn's report. */
  | { readonly type: 'edits'; readonly turn: number; readonly edits: readonly BlockEdit[] };

export type { AllowedWords, BlockEdit };
