/** 版头 and 版记 that the other copy has otherwise. What it does not have at all says nothing: plain text has none. */
import type { DocumentHead, Imprint, Report } from '../report.ts';
import type { PaperPart } from './changes.ts';
import type { Note } from './pair-plans.ts';
import { piecesOf, wordEdits } from './words.ts';

/** The part of 版头 or 版记 that this change puts in place of that of the draft. */
export interface PaperChange {
  readonly change: number;
  readonly head: DocumentHead;
  readonly imprint: Imprint;
}

type Value = string | readonly string[] | undefined;

const HEAD = ['copyNumber', 'secrecy', 'urgency', 'issuers', 'documentNumber', 'signers'] as const;
const IMPRINT = ['addressee', 'copyTo', 'printer', 'printDate'] as const;

const said = (value: Value) => (typeof value === 'string' ? value : (value ?? []).join('、'));

/** In the order in which they stand on the page. */
export function paperChanges(mine: Report, theirs: Report, note: Note): readonly PaperChange[] {
  const changed = (own: Value, other: Value, at: PaperPart): number | null => {
    const [a, b] = [said(own), said(other)];
    if (b === '' || a === b) return null;
    return note({ mine: null, theirs: null }, piecesOf(a, b, wordEdits(a, b)), { type: 'paper', at });
  };
  const heads = HEAD.flatMap((part): PaperChange[] => {
    const change = changed(mine.head[part], theirs.head[part], { in: 'head', part });
    return change === null ? [] : [{ change, head: { [part]: theirs.head[part] }, imprint: {} }];
  });
  const imprints = IMPRINT.flatMap((part): PaperChange[] => {
    const change = changed(mine.imprint[part], theirs.imprint[part], { in: 'imprint', part });
    return change === null ? [] : [{ change, head: {}, imprint: { [part]: theirs.imprint[part] } }];
  });
  return [...heads, ...imprints];
}
