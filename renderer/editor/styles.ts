/** The style of blocks: what stands at the caret, and changing it. */
import { $getSelection, $isRangeSelection, type LexicalNode, type PointType } from 'lexical';
import { $blockOf, $blocks } from './chunks.ts';
import type { BlockStyle } from './handle.ts';
import { $settleLead } from './lead.ts';
import { LEAD_FORMAT } from './lead-mark.ts';
import { $isBlockNode, levelOf } from './nodes/block.ts';
import { $takeAnnexMark } from './typed-elements.ts';
import { $takeTypedNumber } from './typing.ts';

/** The blocks that the selection touches, in reading order. */
export function $selectedBlocks(): readonly LexicalNode[] {
  const selection = $getSelection();
  if (selection === null) return [];
  if (!$isRangeSelection(selection)) {
    return [...new Set(selection.getNodes().flatMap((node) => $blockOf(node) ?? []))];
  }
  const anchor = $blockOf(selection.anchor.getNode());
  const focus = $blockOf(selection.focus.getNode());
  if (anchor === null || focus === null) return $blocks();
  if (anchor.is(focus)) return [anchor];
  const blocks = $blocks();
  const ends = [anchor, focus].map((end) => blocks.findIndex((block) => block.is(end)));
  return blocks.slice(Math.min(...ends), Math.max(...ends) + 1);
}

/** Nothing of `block` stands before the point. */
function $isAtStartOf(block: LexicalNode, point: PointType): boolean {
  let node: LexicalNode | null = point.offset > 0 ? null : point.getNode();
  while (node !== null && !node.is(block)) node = node.getPreviousSibling() === null ? node.getParent() : null;
  return node !== null;
}

/** Those that are meant: three clicks select a paragraph up to the start of the next, which is not. */
export function $blocksMeant(): readonly LexicalNode[] {
  const blocks = $selectedBlocks();
  const selection = $getSelection();
  const last = blocks.at(-1);
  if (blocks.length < 2 || last === undefined || !$isRangeSelection(selection)) return blocks;
  const end = $blockOf(selection.anchor.getNode())?.is(last) ? selection.anchor : selection.focus;
  return $isAtStartOf(last, end) ? blocks.slice(0, -1) : blocks;
}

/** Null where several styles are selected, or a table or picture. */
export function $styleAtCaret(): BlockStyle | null {
  const blocks = $blocksMeant();
  const [first] = blocks;
  if (!$isBlockNode(first)) return null;
  const style = first.getBlockStyle();
  return blocks.every((block) => $isBlockNode(block) && block.getBlockStyle() === style) ? style : null;
}

/** Gives the selected texts a style. A number typed before what becomes a heading or an annex's name goes: it is computed. */
export function $setStyle(style: BlockStyle): void {
  for (const block of $blocksMeant()) {
    if (!$isBlockNode(block) || block.getBlockStyle() === style) continue;
    if (levelOf(style) !== null) $takeTypedNumber(block);
    if (style === 'attachmentNote') $takeAnnexMark(block);
    block.setBlockStyle(style);
    $settleLead(block);
  }
  const selection = $getSelection();
  if ($isRangeSelection(selection) && selection.hasFormat(LEAD_FORMAT)) selection.toggleFormat(LEAD_FORMAT);
}
