/** Finds the words of a block by their place in its text, as `blockText` of `document/plain.ts` counts. */
import { $isTableNode, $isTableRowNode } from '@lexical/table';
import { $createRangeSelection, $isElementNode, $isTextNode, $setSelection, type LexicalNode } from 'lexical';
import type { WordsAt } from './handle.ts';
import { $leavesIn, type Leaf } from './tree.ts';

interface Piece {
  readonly leaf: Leaf;
  /** Where it begins. */
  readonly at: number;
}

/** Lines of a cell are parted by one unit, as are cells and rows. */
function $texts(block: LexicalNode): readonly LexicalNode[] {
  if (!$isTableNode(block)) return [block];
  const cells = block
    .getChildren()
    .filter($isTableRowNode)
    .flatMap((row) => row.getChildren());
  return cells.flatMap((cell) => ($isElementNode(cell) ? cell.getChildren() : []));
}

/** The leaves of a block in reading order. */
export function $pieces(block: LexicalNode): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const text of $texts(block)) {
    for (const leaf of $leavesIn(text)) {
      pieces.push({ leaf, at });
      at += leaf.getTextContentSize();
    }
    at += 1;
  }
  return pieces;
}

/** The node and offset at a place of the text; null in an empty block. */
function $point(pieces: readonly Piece[], offset: number) {
  const texts = pieces.filter(({ leaf }) => $isTextNode(leaf));
  const piece = texts.findLast(({ at }) => at <= offset) ?? texts[0];
  if (piece === undefined) return null;
  const within = Math.min(Math.max(0, offset - piece.at), piece.leaf.getTextContentSize());
  return { key: piece.leaf.getKey(), offset: within };
}

/**
 * Selects the words. Gives the node that holds the first of them, to be brought into view: the block itself where it has no
 * text.
 */
export function $selectWords(block: LexicalNode, { offset, length }: WordsAt): LexicalNode {
  const pieces = $pieces(block);
  const start = $point(pieces, offset);
  if (start === null) {
    if ($isElementNode(block)) block.selectStart();
    return block;
  }
  const [first] = pieces.filter(({ leaf }) => leaf.getKey() === start.key);
  const most = (first?.leaf.getTextContentSize() ?? 0) - start.offset;
  const selection = $createRangeSelection();
  selection.anchor.set(start.key, start.offset, 'text');
  selection.focus.set(start.key, start.offset + Math.min(length, most), 'text');
  $setSelection(selection);
  return first?.leaf ?? block;
}
