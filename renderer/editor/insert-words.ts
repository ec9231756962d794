/** Putting words with blanks into the line at the caret: phrases, and what a completion offers. */
import {
  $getRoot,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type PointType,
  type RangeSelection,
} from 'lexical';
import type { InlineText } from '../../document/report.ts';
import { $blockOf, $blocks, $insertBlocksAfter } from './chunks.ts';
import { $fields } from './fields.ts';
import { $leaves } from './inline.ts';
import { $isLeadText, $markLead } from './lead-mark.ts';
import { $isOpenSlot, $isSlotNode } from './nodes/blank.ts';
import { $createBlockNode, $isBlockNode, $isRunIn } from './nodes/block.ts';
import { $isChunkNode } from './nodes/chunk.ts';
import { $blocksMeant } from './styles.ts';
import type { Leaf } from './tree.ts';
import { $removeSelected } from './whole-tables.ts';

/** A new paragraph behind a block that holds no text: a picture that is picked, a table at the end. */
function $behind(block: LexicalNode): RangeSelection {
  const paragraph = $createBlockNode();
  $insertBlocksAfter(block, [paragraph]);
  return paragraph.select();
}

/** In a text, what was selected gone; without a caret behind what is picked, or at the end of the report. */
function $caret(): RangeSelection {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) {
    const picked = selection?.getNodes().at(-1);
    const block = picked ? $blockOf(picked) : null;
    return block ? $behind(block) : $getRoot().selectEnd();
  }
  if (!selection.isCollapsed()) $removeSelected(selection);
  return selection;
}

/** Where words can be put in: never in the middle of a blank, never between the blocks themselves. */
function $place(caret: RangeSelection): RangeSelection {
  const node = caret.anchor.getNode();
  if ($isSlotNode(node) && caret.anchor.offset > 0) return node.select();
  if (!$isChunkNode(node) && !$getRoot().is(node)) return caret;
  const before = $isChunkNode(node) ? node.getChildAtIndex(Math.max(0, caret.anchor.offset - 1)) : null;
  const block = before ?? $blocks().at(-1);
  return block ? $behind(block) : caret;
}

/** What is put into the first sentence of a run-in heading belongs to it. */
function $likeItsPlace(leaves: readonly Leaf[], caret: RangeSelection): void {
  const node = caret.anchor.getNode();
  if (!$isTextNode(node) || !$isLeadText(node)) return;
  for (const leaf of leaves) if (!$isLineBreakNode(leaf)) $markLead(leaf, true);
}

/** In place of what is selected; the caret stands behind, or on the first blank that is open. */
export function $insertWords(content: InlineText): void {
  const leaves = $leaves(content, $fields());
  if (leaves.length === 0) return;
  const caret = $place($caret());
  $likeItsPlace(leaves, caret);
  caret.insertNodes([...leaves]);
  const open = leaves.find($isOpenSlot);
  if (open?.isAttached()) open.select(0, open.getTextContentSize());
}

/** In the first sentence of a run-in heading, or at its start. */
function $isInLead(point: PointType): boolean {
  const node = point.getNode();
  return $isTextNode(node) ? $isLeadText(node) : point.offset === 0;
}

/** The heading that holds the caret or all that is selected; the text behind a run-in heading is none. */
function $headingAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  const [block, another] = $blocksMeant();
  if (another !== undefined || !$isRangeSelection(selection)) return null;
  if (!$isBlockNode(block) || block.getLevel() === null) return null;
  const isText = $isRunIn(block) && !$isInLead(selection.anchor) && !$isInLead(selection.focus);
  return isText ? null : block;
}

/** Of several blocks what is selected goes first, as it does where words are put in anywhere. */
function $leaveOneBlock(): void {
  const selection = $getSelection();
  if ($isRangeSelection(selection) && $blocksMeant().length > 1) $removeSelected(selection);
}

/** A sentence chosen while the caret stands in a heading is meant for the text below: within the heading it would wreck it. */
export function $insertBelowHeading(content: InlineText): void {
  if (content.length === 0) return;
  $leaveOneBlock();
  const heading = $headingAtCaret();
  if (heading !== null) {
    const blocks = $blocks();
    const next = blocks[blocks.findIndex((block) => block.is(heading)) + 1];
    if ($isBlockNode(next) && next.getBlockStyle() === 'paragraph' && next.isEmpty()) next.select();
    else $behind(heading);
  }
  $insertWords(content);
}
