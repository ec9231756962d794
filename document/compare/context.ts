/** What is shown around a change: its paragraph with all that changed in it, its table, the blocks that came, went or were moved. */
import { type FieldPlace, fieldPlaces } from '../field-places.ts';
import { blockText, fieldText } from '../plain.ts';
import type { Block, TableBlock } from '../report.ts';
import type { Change } from './changes.ts';
import type { Comparison } from './compare.ts';
import { flatten } from './flat.ts';
import type { CellPlan, Plan, RowPlan, TextPlan } from './plan.ts';
import { sentencesOf } from './sentences.ts';
import { type Piece, piecesOf, wordEdits } from './words.ts';

/** A stretch of text with the change that decides about it; null for what both have. */
export interface MarkedPiece extends Piece {
  readonly change: number | null;
}

export type Context =
  | { readonly type: 'text'; readonly pieces: readonly MarkedPiece[] }
  /** Texts of blocks, one below the other. */
  | { readonly type: 'blocks'; readonly texts: readonly string[] }
  | { readonly type: 'table'; readonly rows: readonly (readonly (readonly MarkedPiece[])[])[] }
  /** `data:` URLs; null where there is none. */
  | { readonly type: 'pictures'; readonly mine: string | null; readonly theirs: string | null }
  /** Sentences in which a field stands. */
  | { readonly type: 'sentences'; readonly sentences: readonly (readonly MarkedPiece[])[] };

/** The plan that holds each change, without those of moved blocks around it. */
export type PlanOf = ReadonlyMap<number, Plan>;

export function planOf({ plans }: Comparison): PlanOf {
  const held = new Map<number, Plan>();
  const hold = (plan: Plan) => {
    for (const id of changesOf(plan)) held.set(id, plan);
    // Moved blocks hold no moved ones: this goes one step down.
    if (plan.type === 'from' || plan.type === 'to') plan.plans.forEach(hold);
  };
  plans.forEach(hold);
  return held;
}

function changesOf(plan: Plan): readonly number[] {
  if (plan.type !== 'pair') return [plan.change];
  const { pair } = plan;
  const some = (ids: readonly (number | null)[]) => ids.filter((id) => id !== null);
  switch (pair.type) {
    case 'whole':
      return some([pair.change]);
    case 'text':
      return some([pair.shapeChange, ...pair.stretches.map(({ change }) => change)]);
    case 'rows':
      return some(
        pair.rows.flatMap((row) => (row.type === 'pair' ? row.cells.map(({ change }) => change) : [row.change])),
      );
  }
}

const marked = (pieces: readonly Piece[], change: number | null): readonly MarkedPiece[] =>
  pieces.map((piece) => ({ ...piece, change }));

function textPieces({ mine, stretches }: TextPlan, changes: readonly Change[]): readonly MarkedPiece[] {
  return stretches.flatMap(({ mine: { start, end }, change }) => {
    if (change !== null) return marked(changes[change]?.pieces ?? [], change);
    return marked([{ type: 'same', text: mine.text.slice(start, end) }], null);
  });
}

const cellPieces = ({ mine, theirs, edits, change }: CellPlan) =>
  marked(piecesOf(mine.text, theirs.text, edits), change);

function tableRows(rows: readonly RowPlan[], comparison: Comparison): Extract<Context, { type: 'table' }>['rows'] {
  return rows.map((row) => {
    if (row.type === 'pair') return row.cells.map(cellPieces);
    const type = row.type === 'mine' ? 'gone' : 'new';
    return row.cells.map(({ content }) =>
      marked([{ type, text: flatten(content, comparison.shown).text }], row.change),
    );
  });
}

function plainTable({ rows }: TableBlock, comparison: Comparison, type: Piece['type'], change: number): Context {
  const pieces = ({ content }: { readonly content: Parameters<typeof flatten>[0] }) =>
    marked([{ type, text: flatten(content, comparison.shown).text }], change);
  return { type: 'table', rows: rows.map((row) => row.map(pieces)) };
}

const sourceOf = (block: Block | undefined) => (block?.type === 'picture' ? block.source : null);

/** One side alone. */
function aloneContext(
  block: Block | undefined,
  side: 'mine' | 'theirs',
  comparison: Comparison,
  change: number,
): Context {
  const type = side === 'mine' ? 'gone' : 'new';
  if (block?.type === 'table') return plainTable(block, comparison, type, change);
  const source = sourceOf(block);
  if (source !== null) return { type: 'pictures', mine: null, theirs: null, [side]: source };
  const text = block ? blockText(block, comparison.shown) : '';
  return { type: 'text', pieces: marked([{ type, text }], change) };
}

/** Blocks and sentences that are shown of many. */
const MOST = 6;

function movedTexts(plans: readonly Plan[], comparison: Comparison): readonly string[] {
  const blocks = plans.flatMap((plan) => (plan.type === 'pair' ? (comparison.mine.blocks[plan.mine] ?? []) : []));
  return blocks.slice(0, MOST).map((block) => blockText(block, comparison.shown));
}

/** The sentence around a place of a field, with the old and the new value. */
function fieldSentence(
  text: string,
  { offset, length }: FieldPlace,
  shown: string,
  change: number,
): readonly MarkedPiece[] {
  const sentence = sentencesOf(text).find(({ end }) => end > offset) ?? { start: 0, end: text.length };
  const value = text.slice(offset, offset + length);
  return [
    ...marked([{ type: 'same', text: text.slice(sentence.start, offset) }], null),
    ...marked(piecesOf(value, shown, wordEdits(value, shown)), change),
    ...marked([{ type: 'same', text: text.slice(offset + length, Math.max(sentence.end, offset + length)) }], null),
  ];
}

function fieldSentences({ mine, shown }: Comparison, id: string, change: number): Context {
  const old = fieldText(mine.fields);
  const sentences = fieldPlaces(mine, id)
    .slice(0, MOST)
    .map((place) => {
      const block = mine.blocks[place.block];
      return fieldSentence(block ? blockText(block, old) : '', place, shown(id), change);
    });
  return { type: 'sentences', sentences };
}

function pairContext(plan: Extract<Plan, { type: 'pair' }>, change: Change, comparison: Comparison): Context {
  const { pair, mine, theirs } = plan;
  if (pair.type === 'text') return { type: 'text', pieces: textPieces(pair, comparison.changes) };
  if (pair.type === 'rows') return { type: 'table', rows: tableRows(pair.rows, comparison) };
  const [own, other] = [comparison.mine.blocks[mine], comparison.theirs[theirs]];
  if (own?.type === 'picture') return { type: 'pictures', mine: sourceOf(own), theirs: sourceOf(other) };
  const [a, b] = [
    aloneContext(own, 'mine', comparison, change.id),
    aloneContext(other, 'theirs', comparison, change.id),
  ];
  return a.type === 'table' && b.type === 'table' ? { type: 'table', rows: [...a.rows, ...b.rows] } : a;
}

/** What to show of a change; `plans` is `planOf` of the same comparison. */
export function contextOf(comparison: Comparison, plans: PlanOf, change: Change): Context {
  const plan = plans.get(change.id);
  switch (plan?.type) {
    case undefined:
      if (change.type !== 'field') return { type: 'text', pieces: marked(change.pieces, change.id) };
      return fieldSentences(comparison, change.field.id, change.id);
    case 'pair':
      return pairContext(plan, change, comparison);
    case 'mine':
      return aloneContext(comparison.mine.blocks[plan.mine], 'mine', comparison, change.id);
    case 'theirs':
      return aloneContext(comparison.theirs[plan.theirs], 'theirs', comparison, change.id);
    case 'regrouped':
      return { type: 'text', pieces: marked(change.pieces, change.id) };
    case 'from':
    case 'to':
      return { type: 'blocks', texts: movedTexts(plan.plans, comparison) };
  }
}

function keptIn(plan: Plan): number {
  if (plan.type === 'from') return plan.plans.reduce((sum, inner) => sum + keptIn(inner), 0);
  if (plan.type !== 'pair') return 0;
  const { pair } = plan;
  if (pair.type === 'text')
    return pair.stretches.reduce((sum, { mine, change }) => sum + (change === null ? mine.end - mine.start : 0), 0);
  if (pair.type === 'whole') return 0;
  const cells = pair.rows.flatMap((row) => (row.type === 'pair' ? row.cells : []));
  return cells.reduce((sum, { mine, change }) => sum + (change === null ? mine.text.length : 0), 0);
}

/** How much of the draft's text stands in the copy in whole sentences, wherever: 0 to 1. */
export function keptShare({ mine, plans, shown }: Comparison): number {
  const all = mine.blocks.reduce((sum, block) => sum + blockText(block, shown).length, 0);
  return all === 0 ? 1 : plans.reduce((sum, plan) => sum + keptIn(plan), 0) / all;
}
