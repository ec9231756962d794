/** What is cut out of a report: for the clipboard and for dragging, as data, as text with its numbers, as simple HTML. */
import {
  $findTableNode,
  $isTableCellNode,
  $isTableSelection,
  type TableCellNode,
  type TableSelection,
} from '@lexical/table';
import {
  $findMatchingParent,
  $isRangeSelection,
  type BaseSelection,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { Failure } from '../../document/failure.ts';
import { readDraft, writeDraft } from '../../document/file.ts';
import { layoutOf } from '../../document/layout/page-layout.ts';
import { numbersOf } from '../../document/numbering.ts';
import { blockText, fieldText } from '../../document/plain.ts';
import { type Block, emptyReport, type Field, type Report } from '../../document/report.ts';
import { partOfTable } from '../../document/text/pasted-cells.ts';
import { $blockOf, $blocks } from './chunks.ts';
import { type ClipSheet, type Piece, pieceHtml, wordsHtml } from './clip-html.ts';
import { $readBlock, textBlock } from './convert.ts';
import { $fields } from './fields.ts';
import { $leadCount, $readInline } from './inline.ts';
import type { Joins } from './insert.ts';
import { $isBlockNode, type BlockNode } from './nodes/block.ts';
import { $paper } from './paper.ts';
import { $selectedBlocks } from './styles.ts';
import { $readTable } from './tables.ts';
import { $leavesIn, $offsetIn, type Leaf } from './tree.ts';

/** The clipboard's name for a fragment; only this program writes and reads it. */
export const FRAGMENT_TYPE = 'application/x-nigao-fragment';

/** `part`: the first or last block was cut out of a text and joins the text it is pasted into. */
export interface Fragment extends Joins {
  readonly report: Report;
}

/** A line about the ends, then a draft as it is saved. */
export function writeFragment({ first, last, report }: Fragment): string {
  return `${first} ${last}\n${writeDraft(report)}`;
}

const ENDS = /^(whole|part) (whole|part)\n/u;

/** What the clipboard gives is unknown data, checked as a file is; null where it is no fragment. */
export function readFragment(text: string): Fragment | null {
  const ends = ENDS.exec(text);
  if (ends === null) return null;
  const [line, first, last] = ends;
  const join = (word: string | undefined) => (word === 'part' ? 'part' : 'whole');
  try {
    return { first: join(first), last: join(last), report: readDraft(text.slice(line.length)).report };
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

const WHOLE: Joins = { first: 'whole', last: 'whole' };

export interface Clip {
  readonly fragment: Fragment;
  readonly text: string;
  readonly html: string;
}

function usedFields(blocks: readonly Block[], fields: readonly Field[]): readonly Field[] {
  const text = JSON.stringify(blocks);
  return fields.filter((field) => text.includes(`"field":${JSON.stringify(field.id)}`));
}

/** Part of one paragraph: in another program it goes into the line at the caret. */
function isWords(pieces: readonly Piece[], { first, last }: Joins): boolean {
  return pieces.length === 1 && pieces[0]?.block.type === 'paragraph' && first === 'part' && last === 'part';
}

function clipHtml(pieces: readonly Piece[], joins: Joins, sheet: ClipSheet): string {
  const [only] = pieces;
  const words = isWords(pieces, joins) && only?.block.type === 'paragraph' ? only.block.content : null;
  const html = words ? wordsHtml(words, sheet) : pieces.map((piece) => pieceHtml(piece, sheet)).join('');
  return `<meta charset="utf-8">${html}`;
}

function $clipOf(pieces: readonly Piece[], joins: Joins, fields: readonly Field[]): Clip {
  const blocks = pieces.map((piece) => piece.block);
  const report: Report = { ...emptyReport, blocks, fields: usedFields(blocks, fields) };
  const show = fieldText(fields);
  return {
    fragment: { ...joins, report },
    text: pieces.map((piece) => piece.number + blockText(piece.block, show)).join('\n'),
    html: clipHtml(pieces, joins, { fields: show, layout: layoutOf($paper().layout) }),
  };
}

/** What of a text is selected. */
function cutter(selection: RangeSelection): (leaf: TextNode) => string {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  return (leaf) => {
    const from = start.key === leaf.getKey() ? start.offset : 0;
    const to = end.key === leaf.getKey() ? end.offset : undefined;
    return leaf.getTextContent().slice(from, to);
  };
}

function $cutText(block: BlockNode, isSelected: IsSelected, cut: (leaf: TextNode) => string): Block {
  const leaves = $leavesIn(block);
  const lead = leaves.slice(0, $leadCount(leaves)).filter(isSelected);
  const rest = leaves.slice($leadCount(leaves)).filter(isSelected);
  return textBlock(block.getBlockStyle(), block.getNumbering(), $readInline(lead, cut), $readInline(rest, cut));
}

/** Whether the first selected text is selected from its start, so that its number is part of what is selected. */
function $selectsStart(selection: RangeSelection): boolean {
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  const block = $blockOf(start.getNode());
  return !$isBlockNode(block) || $offsetIn(block, start) === 0;
}

type IsSelected = (leaf: Leaf) => boolean;

function $isSelectedIn(selection: RangeSelection): IsSelected {
  const keys = new Set(selection.getNodes().map((node) => node.getKey()));
  return (leaf) => keys.has(leaf.getKey());
}

/** A text inside one cell is a text like any other; both ends are in the cell. */
function $clipInCell(selection: RangeSelection, cell: TableCellNode, fields: readonly Field[]): Clip {
  const content = $readInline($leavesIn(cell).filter($isSelectedIn(selection)), cutter(selection));
  return $clipOf([{ block: { type: 'paragraph', content }, number: '' }], { first: 'part', last: 'part' }, fields);
}

function $piece(node: LexicalNode, number: string, block: Block | null): Piece[] {
  return block === null || !node.isAttached() ? [] : [{ block, number }];
}

/** The selected blocks with their numbers; the first and the last cut to what is selected. */
function $pieces(selection: BaseSelection): readonly Piece[] {
  const all = $blocks();
  const numbers = numbersOf(all.map((node) => $readBlock(node) ?? { type: 'annex' }));
  const selected = $selectedBlocks();
  const offset = all.findIndex((node) => node.is(selected[0]));
  const range = $isRangeSelection(selection) ? selection : null;
  return selected.flatMap((node, i) => {
    const number = numbers[offset + i] ?? '';
    if (range === null || !$isBlockNode(node)) return $piece(node, number, $readBlock(node));
    const block = $cutText(node, $isSelectedIn(range), cutter(range));
    return $piece(node, i > 0 || $selectsStart(range) ? number : '', block);
  });
}

function $clipTable(selection: TableSelection, fields: readonly Field[]): Clip | null {
  const cells = selection.getNodes().filter($isTableCellNode);
  const table = cells[0] && $findTableNode(cells[0]);
  if (!table) return null;
  const places = cells.map((cell) => ({
    row: cell.getParentOrThrow().getIndexWithinParent(),
    cell: cell.getIndexWithinParent(),
  }));
  const block = partOfTable($readTable(table), places);
  return block && $clipOf([{ block, number: '' }], WHOLE, fields);
}

/** Null where nothing is selected. */
export function $clip(selection: BaseSelection | null): Clip | null {
  const fields = $fields();
  if (selection === null || selection.isCollapsed()) return null;
  if ($isTableSelection(selection)) return $clipTable(selection, fields);
  if (!$isRangeSelection(selection)) return $clipOf($pieces(selection), WHOLE, fields);
  const [from, to] = [selection.anchor, selection.focus].map((point) =>
    $findMatchingParent(point.getNode(), $isTableCellNode),
  );
  if (from?.is(to)) return $clipInCell(selection, from, fields);
  const pieces = dropEmptyEnd($pieces(selection));
  return $clipOf(
    pieces,
    { first: $selectsStart(selection) ? 'whole' : 'part', last: $lastJoin(selection, pieces) },
    fields,
  );
}

/** A paragraph at the end flows into what follows; a heading does so only when it was cut. */
function $lastJoin(selection: RangeSelection, pieces: readonly Piece[]): Fragment['last'] {
  const end = selection.isBackward() ? selection.anchor : selection.focus;
  const block = $blockOf(end.getNode());
  const isCut = $isBlockNode(block) && $offsetIn(block, end) < block.getTextContentSize();
  return isCut || pieces.at(-1)?.block.type === 'paragraph' ? 'part' : 'whole';
}

/** A triple click selects up to the start of the next block: nothing of that is wanted. */
function dropEmptyEnd(pieces: readonly Piece[]): readonly Piece[] {
  const last = pieces.at(-1);
  const empty = last !== undefined && 'content' in last.block && last.block.content.length === 0;
  return pieces.length > 1 && empty && last.block.type !== 'runIn' ? pieces.slice(0, -1) : pieces;
}
