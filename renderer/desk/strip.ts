/** What the desk tells: strips above the text, what takes a while, what there was to tell of a file. */

/** What takes a while; the window stays usable meanwhile. */
export type Work = 'opening' | 'saving' | 'exporting' | 'printing' | 'checking';

/** What there was to tell of a file that was opened, or of what was pasted; in words. */
export interface ToldNotices {
  readonly of: 'read' | 'pasted';
  /** Of the file; '' for what was pasted. */
  readonly name: string;
  readonly notices: readonly string[];
}

/** What a strip offers besides being dismissed; `readOnly` and `hostGone` cannot be. */
export type StripKind =
  | 'message'
  /** Leads to the 成稿检查单. */
  | 'remarks'
  /** To the other places of a figure. */
  | 'sameFigures'
  /** To what was left out of a paste. */
  | 'pasted'
  /** Gives up what is being opened. */
  | 'opening'
  /** Leads to 「读入说明」. */
  | 'notices'
  /** To this year's draft of an old paper. */
  | 'rollOffer'
  /** To another place to save at. */
  | 'notSaved'
  /** To 不在本机留副本. */
  | 'secretCopies'
  /** To what can be done about the draft's file. */
  | 'diskChanged'
  | 'diskGone'
  /** Of a text that is to be saved: one that came back after a crash, one that was merged. Goes with the next save. */
  | 'untilSaved'
  /** Of texts that wait for windows of their own: goes where no copies are kept. */
  | 'waiting'
  /** To a copy of one's own. */
  | 'held'
  | 'readOnly'
  /** Offers to copy the text. */
  | 'hostGone';

/** A message above the text that stays until it is taken away. */
export interface Strip {
  readonly id: number;
  readonly tone: 'info' | 'done' | 'failure';
  readonly text: string;
  readonly details: readonly string[];
  readonly kind: StripKind;
  /** What it is the outcome of: a later one of the same takes its place. Null where it stands for itself. */
  readonly outcomeOf: Work | 'carrying' | 'pasting' | null;
}
