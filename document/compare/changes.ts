/** What an edited copy has otherwise than the draft: each change by itself, to be accepted or left. */
import type { Block, DocumentHead, HeadingLevel, Imprint, Numbering } from '../report.ts';
import type { Piece } from './words.ts';

/** Words of a block, in UTF-16 units of its text (`blockText`); of tables and pictures all of it. */
export interface Spot {
  readonly block: number;
  readonly start: number;
  readonly end: number;
}

/** What a block is besides its words. */
export interface Shape {
  readonly type: Block['type'];
  /** Of headings; null for other blocks. */
  readonly level: HeadingLevel | null;
  readonly numbering: Numbering;
}

/** A field of the draft whose value the other copy has otherwise in this place. */
export interface TouchedField {
  readonly id: string;
  readonly name: string;
  /** What would be its value. */
  readonly value: string;
  /** How often it stands in the draft. */
  readonly places: number;
}

interface Common {
  /** Counted from 0 in reading order. */
  readonly id: number;
  /** Where it is in the draft; null for what only the other copy has. */
  readonly mine: Spot | null;
  readonly theirs: Spot | null;
  /** The words with what is gone and what is new. */
  readonly pieces: readonly Piece[];
  /** Whether a figure is another one, came or went. */
  readonly figures: boolean;
}

/** Parts of 版头 and 版记 that are text. */
export type PaperPart =
  | { readonly in: 'head'; readonly part: keyof DocumentHead }
  | { readonly in: 'imprint'; readonly part: keyof Imprint };

export type ChangeDetail =
  /** Sentences of a block; `fields` are those whose whole value is what changed. */
  | { readonly type: 'words'; readonly of: Block['type']; readonly fields: readonly TouchedField[] }
  | { readonly type: 'block'; readonly deed: 'added' | 'removed'; readonly of: Block['type'] }
  /** `blocks` stand together on another place; what changed inside of them is told by itself. */
  | { readonly type: 'moved'; readonly of: Block['type']; readonly blocks: number }
  | { readonly type: 'shape'; readonly from: Shape; readonly to: Shape }
  /** A paragraph became several, or several one; with what changed in their words. */
  | { readonly type: 'regrouped'; readonly deed: 'split' | 'joined' }
  /** Counted from 0. */
  | { readonly type: 'cell'; readonly row: number; readonly column: number }
  | { readonly type: 'row'; readonly deed: 'added' | 'removed'; readonly row: number }
  /** Its grid is another one: the table is changed as a whole. */
  | { readonly type: 'table' }
  /** Another picture in the place of one. */
  | { readonly type: 'picture' }
  /** All places of a field show the same new value. */
  | { readonly type: 'field'; readonly field: TouchedField }
  | { readonly type: 'paper'; readonly at: PaperPart };

export type Change = Common & ChangeDetail;

/** 结构: what is not the wording of a sentence. */
export function isStructural({ type }: Change): boolean {
  return type !== 'words' && type !== 'cell' && type !== 'field' && type !== 'paper';
}
