/** What the window knows of the findings. */
import { noChoice, type ProofreadingChoice } from '../../document/proofread/choice.ts';
import { noOwnLists, type OwnLists } from '../../document/proofread/own-lists.ts';
import type { RuleId, Severity } from '../../document/proofread/rule.ts';
import type { HiddenFinding, PlacedFinding, RuleInfo } from './protocol.ts';

/** The small window at a finding in the text. */
export interface FindingPopup {
  readonly key: string;
  /** In px of the window. */
  readonly rect: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  /** It has the keyboard: asked for by a key, not by a click. */
  readonly focused: boolean;
}

export interface ProofreadState {
  /** False until the text was read for the first time. */
  readonly ready: boolean;
  readonly rules: ReadonlyMap<RuleId, RuleInfo>;
  readonly choice: ProofreadingChoice;
  /** What was added to the word lists on this machine, and switched off in them. */
  readonly own: OwnLists;
  /** In reading order. */
  readonly findings: readonly PlacedFinding[];
  readonly hidden: readonly HiddenFinding[];
  /** Places that 「全部改正」 changes, at least. */
  readonly safe: number;
  /** Key of the finding that was gone to last; null where none was. */
  readonly current: string | null;
  /** Severities that are listed. */
  readonly listed: ReadonlySet<Severity>;
  readonly popup: FindingPopup | null;
}

export const SEVERITIES = ['E', 'W', 'H'] as const satisfies readonly Severity[];

export const noFindings: ProofreadState = {
  ready: false,
  rules: new Map(),
  choice: noChoice,
  own: noOwnLists,
  findings: [],
  hidden: [],
  safe: 0,
  current: null,
  listed: new Set(SEVERITIES),
  popup: null,
};
