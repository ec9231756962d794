/** How a result is put together from both reports: which block stands where, and which change decides about it. */

import type { Span } from '../proofread/span.ts';
import type { TableCell } from '../report.ts';
import type { Shape, TouchedField } from './changes.ts';
import type { Flat } from './flat.ts';
import type { Leads, Stretch } from './sentences.ts';
import type { WordEdit } from './words.ts';

/** `change` is the id of what decides; null where both are the same. */
export interface PlannedStretch extends Stretch {
  readonly change: number | null;
  readonly fields: readonly TouchedField[];
}

export interface TextPlan {
  readonly type: 'text';
  readonly mine: Flat;
  readonly theirs: Flat;
  readonly leads: Leads;
  readonly stretches: readonly PlannedStretch[];
  readonly shapes: { readonly mine: Shape; readonly theirs: Shape };
  /** Decides which shape it has; null where that of mine goes. */
  readonly shapeChange: number | null;
}

export interface CellPlan {
  readonly mine: Flat;
  readonly theirs: Flat;
  readonly edits: readonly WordEdit[];
  readonly change: number | null;
}

export type RowPlan =
  | { readonly type: 'pair'; readonly cells: readonly (CellPlan & { readonly cell: TableCell })[] }
  | { readonly type: 'mine' | 'theirs'; readonly cells: readonly TableCell[]; readonly change: number };

export type PairPlan =
  | TextPlan
  | { readonly type: 'rows'; readonly rows: readonly RowPlan[] }
  /** All of the one or all of the other; null where they are the same. */
  | { readonly type: 'whole'; readonly change: number | null };

/** Neighbouring blocks that became one, or one that became several; each text with its shape. */
export interface RegroupPlan {
  readonly type: 'regrouped';
  readonly mine: Span;
  readonly theirs: Span;
  readonly flats: { readonly mine: Flat; readonly theirs: Flat };
  readonly edits: readonly WordEdit[];
  /** Of each block of theirs: its place in their joined text, and where its lead ends. */
  readonly parts: readonly { readonly span: Span; readonly lead: number | null; readonly shape: Shape }[];
  readonly change: number;
}

export type Plan =
  | { readonly type: 'pair'; readonly mine: number; readonly theirs: number; readonly pair: PairPlan }
  | RegroupPlan
  /** Stands there unless the change is accepted. */
  | { readonly type: 'mine'; readonly mine: number; readonly change: number }
  /** Stands there once the change is accepted. */
  | { readonly type: 'theirs'; readonly theirs: number; readonly change: number }
  /** Blocks that were moved: at their place in mine unless it is accepted, else at that in theirs. */
  | { readonly type: 'from' | 'to'; readonly change: number; readonly plans: readonly Plan[] };
