/**
 * An edited copy held against the draft it was made of. Blocks are paired first, wherever they stand; then sentences within a pair;
 * then the words of a sentence. Numbers are computed and never compared; looks of characters are not compared either.
 */
import { blockText, type FieldText, fieldText } from '../plain.ts';
import type { Block, InlineText, Report } from '../report.ts';
import type { Change, ChangeDetail } from './changes.ts';
import { changedFields, fieldBook, type PairedText, withValues } from './fields.ts';
import { contentOf, flatten, heldBy, leadOf } from './flat.ts';
import { type Strand, threadOf } from './order.ts';
import { type Note, type Placed, type Planner, planPair, planRegrouped, wholeSpot } from './pair-plans.ts';
import { type Known, type Pair, pairsOf, weightsOf } from './pairs.ts';
import { type PaperChange, paperChanges } from './paper.ts';
import type { Plan } from './plan.ts';
import { type Regrouped, regroupedOf } from './regroup.ts';
import { NO_LEADS } from './sentences.ts';
import { cellPairs, isSameGrid } from './tables.ts';
import { changesFigures, piecesOf } from './words.ts';

export interface Comparison {
  readonly mine: Report;
  /** What the other copy has; of its fields only those that the draft has too. */
  readonly theirs: readonly Block[];
  readonly changes: readonly Change[];
  readonly plans: readonly Plan[];
  readonly paper: readonly PaperChange[];
  /** What fields show where both are compared: with the values that the copy gives to all of their places. */
  readonly shown: FieldText;
}

/** Words of a foreign block as the draft can hold them. */
function heldBlock(block: Block, held: (content: InlineText) => InlineText): Block {
  switch (block.type) {
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((cell) => ({ ...cell, content: held(cell.content) }))) };
    case 'picture':
    case 'annex':
      return block;
    case 'runIn':
      return { ...block, lead: held(block.lead), content: held(block.content) };
    default:
      return { ...block, content: held(block.content) };
  }
}

const knownOf = (blocks: readonly Block[], shown: FieldText): readonly Known[] =>
  blocks.map((block) => ({ block, text: blockText(block, shown) }));

/** The texts of each pair that hold fields, as far as they can be laid side by side. */
function pairedTexts(mine: Report, theirs: Report, pairs: readonly Pair[]): readonly PairedText[] {
  const [shown, shownTheirs] = [fieldText(mine.fields), fieldText(theirs.fields)];
  const plain = (block: Block) =>
    heldBlock(block, (content) => [{ type: 'text', text: flatten(content, shownTheirs).text }]);
  return pairs.flatMap(({ mine: i, theirs: j }): readonly PairedText[] => {
    const [a, b] = [mine.blocks[i], theirs.blocks[j]];
    if (!a || !b) return [];
    if (a.type === 'table' && b.type === 'table') {
      const copy = plain(b);
      if (copy.type !== 'table' || !isSameGrid(a, copy)) return [];
      const cells = a.rows.flatMap((row, k) => cellPairs(row, copy.rows[k] ?? [], shown));
      return cells.map(([cell, other]) => ({ mine: cell, theirs: other, leads: NO_LEADS }));
    }
    const [own, other] = [contentOf(a), contentOf(b)];
    if (!own || !other) return [];
    const leads = { mine: leadOf(a, shown), theirs: leadOf(b, shownTheirs) };
    return [{ mine: flatten(own, shown), theirs: flatten(other, shownTheirs), leads }];
  });
}

/** A list of changes that is being written, in reading order. */
function createNotes(): { readonly changes: Change[]; readonly note: Note } {
  const changes: Change[] = [];
  return {
    changes,
    note({ mine, theirs }, pieces, detail: ChangeDetail) {
      const id = changes.length;
      changes.push({ ...detail, id, mine, theirs, pieces, figures: changesFigures(pieces) });
      return id;
    },
  };
}

interface Sides {
  readonly mine: readonly Block[];
  readonly theirs: readonly Block[];
  readonly regrouped: ReadonlyMap<number, Regrouped>;
  /** Blocks that are told with the pair beside them. */
  readonly absorbed: { readonly mine: ReadonlySet<number>; readonly theirs: ReadonlySet<number> };
}

function sidesOf(mine: readonly Block[], theirs: readonly Block[], regrouped: readonly Regrouped[]): Sides {
  const absorbed = { mine: new Set<number>(), theirs: new Set<number>() };
  for (const group of regrouped) {
    for (let i = group.mine.start; i < group.mine.end; i += 1) absorbed.mine.add(i);
    for (let j = group.theirs.start; j < group.theirs.end; j += 1) absorbed.theirs.add(j);
  }
  return { mine, theirs, regrouped: new Map(regrouped.map((group) => [group.pair.mine, group])), absorbed };
}

function placed(blocks: readonly Block[], at: number): Placed {
  const block = blocks[at];
  if (!block) throw new RangeError(`no block ${at}`);
  return { at, block };
}

function planStrands(strands: readonly Strand[], sides: Sides, planner: Planner): readonly Plan[] {
  const { note, shown } = planner;
  /** What was moved is met twice and planned once. */
  const moved = new Map<number, { readonly change: number; readonly plans: readonly Plan[] }>();
  const came = (at: number): readonly Plan[] => {
    if (sides.absorbed.theirs.has(at)) return [];
    const block = placed(sides.theirs, at);
    const text = blockText(block.block, shown);
    const spots = { mine: null, theirs: wholeSpot(block, shown) };
    const change = note(spots, [{ type: 'new', text }], { type: 'block', deed: 'added', of: block.block.type });
    return [{ type: 'theirs', theirs: at, change }];
  };
  const went = (at: number): readonly Plan[] => {
    if (sides.absorbed.mine.has(at)) return [];
    const block = placed(sides.mine, at);
    const text = blockText(block.block, shown);
    const spots = { mine: wholeSpot(block, shown), theirs: null };
    const change = note(spots, [{ type: 'gone', text }], { type: 'block', deed: 'removed', of: block.block.type });
    return [{ type: 'mine', mine: at, change }];
  };
  const stayed = ({ mine, theirs }: Pair): Plan => {
    const group = sides.regrouped.get(mine);
    if (group) return planRegrouped(planner, group, sides.mine, sides.theirs);
    return {
      type: 'pair',
      mine,
      theirs,
      pair: planPair(planner, placed(sides.mine, mine), placed(sides.theirs, theirs)),
    };
  };
  const went_elsewhere = (strand: Extract<Strand, { type: 'from' | 'to' }>): Plan => {
    const { first, strands: inner } = strand.group;
    const known = moved.get(first.mine);
    if (known) return { type: strand.type, ...known };
    const block = placed(sides.mine, first.mine);
    const spots = { mine: wholeSpot(block, shown), theirs: wholeSpot(placed(sides.theirs, first.theirs), shown) };
    const blocks = inner.filter(({ type }) => type === 'pair').length;
    const text = blockText(block.block, shown);
    const change = note(spots, [{ type: 'same', text }], { type: 'moved', of: block.block.type, blocks });
    const plans = inner.flatMap(planOne);
    moved.set(first.mine, { change, plans });
    return { type: strand.type, change, plans };
  };
  const planOne = (strand: Strand): readonly Plan[] => {
    switch (strand.type) {
      case 'mine':
        return went(strand.mine);
      case 'theirs':
        return came(strand.theirs);
      case 'pair':
        return [stayed(strand)];
      case 'from':
      case 'to':
        return [went_elsewhere(strand)];
    }
  };
  return strands.flatMap(planOne);
}

/** `theirs` is what came back; nothing of either is changed. */
export function compareReports(mine: Report, theirs: Report): Comparison {
  const before = fieldText(mine.fields);
  const shownTheirs = fieldText(theirs.fields);
  const [own, other] = [knownOf(mine.blocks, before), knownOf(theirs.blocks, shownTheirs)];
  const pairs = pairsOf(own, other);
  const book = fieldBook(mine.blocks, mine.fields);
  const fields = changedFields(pairedTexts(mine, theirs, pairs), book);
  const shown = fieldText(withValues(mine.fields, fields));
  const held = theirs.blocks.map((block) =>
    heldBlock(block, (content) => heldBy(content, theirs.fields, shownTheirs, shown)),
  );
  const { changes, note } = createNotes();
  const paper = paperChanges(mine, theirs, note);
  for (const field of fields) {
    const { value } = book.fields.get(field.id) ?? { value: '' };
    const pieces = piecesOf(
      value,
      field.value,
      value === '' ? insertion(field.value) : replacement(value, field.value),
    );
    note({ mine: null, theirs: null }, pieces, { type: 'field', field });
  }
  const sides = sidesOf(mine.blocks, held, regroupedOf(pairs, own, other));
  const strands = threadOf(pairs, weightsOf(own), own.length, other.length);
  const plans = planStrands(strands, sides, { note, shown, book });
  return { mine, theirs: held, changes, plans, paper, shown };
}

const insertion = (text: string) => [{ mine: { start: 0, end: 0 }, theirs: { start: 0, end: text.length } }];
const replacement = (old: string, text: string) => [
  { mine: { start: 0, end: old.length }, theirs: { start: 0, end: text.length } },
];
