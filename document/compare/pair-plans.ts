/** What became of one block: the changes of a text, a table or a picture, and how they are put together again. */
import type { FieldText } from '../plain.ts';
import { blockText } from '../plain.ts';
import type { Block, TableBlock } from '../report.ts';
import type { ChangeDetail, Spot } from './changes.ts';
import { type FieldBook, fieldTouched } from './fields.ts';
import { contentOf, type Flat, flatten, leadOf } from './flat.ts';
import type { CellPlan, PairPlan, PlannedStretch, RegroupPlan, RowPlan, TextPlan } from './plan.ts';
import type { Regrouped } from './regroup.ts';
import { editsWithin, type Stretch, sideBySide } from './sentences.ts';
import { isSameRank, isSameShape, shapeOf } from './shapes.ts';
import { cellPairs, matchRows } from './tables.ts';
import { type Piece, piecesOf } from './words.ts';

/** Notes a change and gives its id. */
export type Note = (
  spots: { readonly mine: Spot | null; readonly theirs: Spot | null },
  pieces: readonly Piece[],
  detail: ChangeDetail,
) => number;

export interface Planner {
  readonly note: Note;
  readonly shown: FieldText;
  readonly book: FieldBook;
}

/** A block with its place in its report. */
export interface Placed<B extends Block = Block> {
  readonly at: number;
  readonly block: B;
}

const wholeSpan = (text: string) => ({ start: 0, end: text.length });

export function wholeSpot({ at, block }: Placed, shown: FieldText): Spot {
  return { block: at, ...wholeSpan(blockText(block, shown)) };
}

function stretchPieces(mine: Flat, theirs: Flat, stretch: Stretch): readonly Piece[] {
  const { mine: a, theirs: b } = stretch;
  const edits = stretch.edits.map((edit) => ({
    mine: { start: edit.mine.start - a.start, end: edit.mine.end - a.start },
    theirs: { start: edit.theirs.start - b.start, end: edit.theirs.end - b.start },
  }));
  return piecesOf(mine.text.slice(a.start, a.end), theirs.text.slice(b.start, b.end), edits);
}

function planStretch({ note, book }: Planner, mine: Placed, theirs: Placed, flats: Pick<TextPlan, 'mine' | 'theirs'>) {
  return (stretch: Stretch): PlannedStretch => {
    if (stretch.edits.length === 0) return { ...stretch, change: null, fields: [] };
    const fields = stretch.edits.flatMap((edit) => fieldTouched(edit, flats.mine, flats.theirs, book) ?? []);
    const spots = { mine: { block: mine.at, ...stretch.mine }, theirs: { block: theirs.at, ...stretch.theirs } };
    const pieces = stretchPieces(flats.mine, flats.theirs, stretch);
    return { ...stretch, fields, change: note(spots, pieces, { type: 'words', of: mine.block.type, fields }) };
  };
}

function planText(planner: Planner, mine: Placed, theirs: Placed): TextPlan {
  const { shown, note } = planner;
  const flats = {
    mine: flatten(contentOf(mine.block) ?? [], shown),
    theirs: flatten(contentOf(theirs.block) ?? [], shown),
  };
  const leads = { mine: leadOf(mine.block, shown), theirs: leadOf(theirs.block, shown) };
  const shapes = { mine: shapeOf(mine.block), theirs: shapeOf(theirs.block) };
  // A heading that text follows in one of them is told by that text.
  const isTold = isSameRank(shapes.mine, shapes.theirs) && flats.mine.text !== flats.theirs.text;
  const shapeChange =
    isSameShape(shapes.mine, shapes.theirs) || isTold
      ? null
      : note(
          { mine: wholeSpot(mine, shown), theirs: wholeSpot(theirs, shown) },
          [{ type: 'same', text: flats.mine.text }],
          { type: 'shape', from: shapes.mine, to: shapes.theirs },
        );
  const stretches = sideBySide(flats.mine, flats.theirs, leads).map(planStretch(planner, mine, theirs, flats));
  return { type: 'text', ...flats, leads, shapes, shapeChange, stretches };
}

/** Where a cell stands in the table's text. */
function cellStarts(table: TableBlock, shown: FieldText): readonly (readonly number[])[] {
  let at = 0;
  return table.rows.map((row) =>
    row.map(({ content }) => {
      const start = at;
      at += flatten(content, shown).text.length + 1;
      return start;
    }),
  );
}

/** The two tables with the places of their cells. */
interface Tables {
  readonly mine: Placed<TableBlock>;
  readonly theirs: Placed<TableBlock>;
  readonly starts: { readonly [side in 'mine' | 'theirs']: readonly (readonly number[])[] };
}

const spotOf = ({ at }: Placed, start: number, text: string): Spot => ({
  block: at,
  start,
  end: start + text.length,
});

function planCells({ note, shown }: Planner, tables: Tables, i: number, j: number): RowPlan {
  const { mine, theirs, starts } = tables;
  const row = mine.block.rows[i] ?? [];
  const pairs = cellPairs(row, theirs.block.rows[j] ?? [], shown);
  const planCell = ([own, other]: readonly [Flat, Flat], k: number): CellPlan => {
    const edits = editsWithin(own, other, wholeSpan(own.text), wholeSpan(other.text));
    if (edits.length === 0) return { mine: own, theirs: other, edits, change: null };
    const spots = {
      mine: spotOf(mine, starts.mine[i]?.[k] ?? 0, own.text),
      theirs: spotOf(theirs, starts.theirs[j]?.[k] ?? 0, other.text),
    };
    const pieces = piecesOf(own.text, other.text, edits);
    return { mine: own, theirs: other, edits, change: note(spots, pieces, { type: 'cell', row: i, column: k }) };
  };
  const cells = row.flatMap((cell, k) => {
    const pair = pairs[k];
    return pair ? [{ cell, ...planCell(pair, k) }] : [];
  });
  return { type: 'pair', cells };
}

function planRow({ note, shown }: Planner, tables: Tables, type: 'mine' | 'theirs', row: number): RowPlan {
  const cells = tables[type].block.rows[row] ?? [];
  const texts = cells.map(({ content }) => flatten(content, shown).text);
  const spot = spotOf(tables[type], tables.starts[type][row]?.[0] ?? 0, texts.join('\t'));
  const isMine = type === 'mine';
  const change = note(
    { mine: isMine ? spot : { block: tables.mine.at, start: 0, end: 0 }, theirs: isMine ? null : spot },
    [{ type: isMine ? 'gone' : 'new', text: texts.join('　') }],
    { type: 'row', deed: isMine ? 'removed' : 'added', row },
  );
  return { type, cells, change };
}

function planRows(planner: Planner, mine: Placed<TableBlock>, theirs: Placed<TableBlock>): readonly RowPlan[] | null {
  const { shown } = planner;
  const matches = matchRows(mine.block, theirs.block, shown);
  if (matches === null) return null;
  const starts = { mine: cellStarts(mine.block, shown), theirs: cellStarts(theirs.block, shown) };
  const tables = { mine, theirs, starts };
  return matches.map((match) =>
    match.type === 'pair'
      ? planCells(planner, tables, match.mine, match.theirs)
      : planRow(planner, tables, match.type, match.at),
  );
}

function planTable(planner: Planner, mine: Placed<TableBlock>, theirs: Placed<TableBlock>): PairPlan {
  const rows = planRows(planner, mine, theirs);
  if (rows) return { type: 'rows', rows };
  const { shown, note } = planner;
  const [own, other] = [blockText(mine.block, shown), blockText(theirs.block, shown)];
  // Programs merge and part cells as they save; that alone is no change.
  if (own === other) return { type: 'whole', change: null };
  const edits = editsWithin({ text: own, runs: [] }, { text: other, runs: [] }, wholeSpan(own), wholeSpan(other));
  const spots = { mine: wholeSpot(mine, shown), theirs: wholeSpot(theirs, shown) };
  return { type: 'whole', change: note(spots, piecesOf(own, other, edits), { type: 'table' }) };
}

export function planPair(planner: Planner, mine: Placed, theirs: Placed): PairPlan {
  const [a, b] = [mine.block, theirs.block];
  if (a.type === 'table' && b.type === 'table')
    return planTable(planner, { ...mine, block: a }, { ...theirs, block: b });
  if (a.type === 'picture' && b.type === 'picture' && a.source !== b.source) {
    const spots = { mine: wholeSpot(mine, planner.shown), theirs: wholeSpot(theirs, planner.shown) };
    return { type: 'whole', change: planner.note(spots, [], { type: 'picture' }) };
  }
  return contentOf(a) === null ? { type: 'whole', change: null } : planText(planner, mine, theirs);
}

/** Texts one behind the other with a line break between them; nothing of `flats` is lost by that. */
function chainedFlat(
  blocks: readonly Block[],
  shown: FieldText,
): { readonly flat: Flat; readonly spans: readonly { start: number; end: number }[] } {
  let text = '';
  const runs: Flat['runs'][number][] = [];
  const spans = blocks.map((block, i) => {
    if (i > 0) {
      runs.push({ run: { type: 'break' }, start: text.length, end: text.length + 1 });
      text += '\n';
    }
    const own = flatten(contentOf(block) ?? [], shown);
    const start = text.length;
    for (const run of own.runs) runs.push({ run: run.run, start: run.start + start, end: run.end + start });
    text += own.text;
    return { start, end: text.length };
  });
  return { flat: { text, runs }, spans };
}

export function planRegrouped(
  { note, shown }: Planner,
  { mine, theirs }: Regrouped,
  blocks: readonly Block[],
  others: readonly Block[],
): RegroupPlan {
  const own = chainedFlat(blocks.slice(mine.start, mine.end), shown);
  const copies = others.slice(theirs.start, theirs.end);
  const copy = chainedFlat(copies, shown);
  const edits = editsWithin(own.flat, copy.flat, wholeSpan(own.flat.text), wholeSpan(copy.flat.text));
  const deed = theirs.end - theirs.start > 1 ? 'split' : 'joined';
  const spot = (at: number, span: { start: number; end: number } | undefined): Spot => ({
    block: at,
    start: 0,
    end: (span?.end ?? 0) - (span?.start ?? 0),
  });
  const change = note(
    { mine: spot(mine.start, own.spans[0]), theirs: spot(theirs.start, copy.spans[0]) },
    piecesOf(own.flat.text, copy.flat.text, edits),
    { type: 'regrouped', deed },
  );
  const parts = copies.map((block, i) => ({
    span: copy.spans[i] ?? { start: 0, end: 0 },
    lead: leadOf(block, shown),
    shape: shapeOf(block),
  }));
  return { type: 'regrouped', mine, theirs, flats: { mine: own.flat, theirs: copy.flat }, edits, parts, change };
}
