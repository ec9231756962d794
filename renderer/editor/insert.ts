/** Putting blocks into the text at the caret: pasted parts of reports, tables. */
import { $isTableCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
  type NodeKey,
  type RangeSelection,
} from 'lexical';
import type { Block, Field, PictureBlock, Report } from '../../document/report.ts';
import { $blockOf, $blocks, $insertBlocksAfter } from './chunks.ts';
import { $blockNode } from './convert.ts';
import { $fields, $setFields } from './fields.ts';
import { $settleLead } from './lead.ts';
import { $createBlockNode, $isBlockNode, type BlockNode } from './nodes/block.ts';
import { $isChunkNode } from './nodes/chunk.ts';
import { $isAnnexNode, AnnexNode, PictureNode } from './nodes/picture.ts';
import { $emptyTable } from './tables.ts';
import { $offsetIn } from './tree.ts';
import { $splitAtCaret } from './typing.ts';
import { $removeSelected } from './whole-tables.ts';

/** `part`: the first or last text joins the text it lands in; `whole`: it stays a block of its own. */
export interface Joins {
  readonly first: 'whole' | 'part';
  readonly last: 'whole' | 'part';
}

/** The caret, after what was selected is gone; behind a picture that is picked, else at the end of the report. */
function $caret(): RangeSelection {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return selection?.getNodes().at(-1)?.selectNext() ?? $getRoot().selectEnd();
  if (!selection.isCollapsed()) $removeSelected(selection);
  return selection;
}

/** The block at the caret; between blocks without text the one before it. */
function $blockAt({ anchor }: RangeSelection): LexicalNode | null {
  const node = anchor.getNode();
  if (!$isChunkNode(node)) return $blockOf(node) ?? $blocks().at(-1) ?? null;
  return node.getChildAtIndex(Math.max(0, anchor.offset - 1));
}

interface Gap {
  /** What stands before the caret; an empty one is removed when nothing joins it. */
  readonly head: LexicalNode;
  readonly tail: BlockNode | null;
}

function $openGap(block: LexicalNode, caret: RangeSelection): Gap {
  if (!$isBlockNode(block)) return { head: block, tail: null };
  const offset = $offsetIn(block, caret.anchor);
  if (offset === block.getTextContentSize()) return { head: block, tail: null };
  if (offset > 0) return { head: block, tail: $splitAtCaret(block, caret) };
  const head = $createBlockNode();
  block.insertBefore(head);
  return { head, tail: block };
}

function $join(into: BlockNode, from: BlockNode): void {
  into.append(...from.getChildren());
  from.remove();
  $settleLead(into);
}

/** The first text goes into the line before the caret, where it is part of a line. */
function $joinsFirst(head: LexicalNode, first: LexicalNode | undefined, joins: Joins): boolean {
  if (joins.first === 'whole' || !$isBlockNode(head) || !$isBlockNode(first)) return false;
  if (head.isEmpty() && head.getBlockStyle() === 'paragraph') return false;
  $join(head, first);
  return true;
}

/** The caret stands at the end of what was put in. */
function $insertBlocks(nodes: readonly LexicalNode[], joins: Joins): void {
  const caret = $caret();
  const block = $blockAt(caret);
  if (block === null) return;
  const { head, tail } = $openGap(block, caret);
  const joined = $joinsFirst(head, nodes[0], joins);
  const rest = joined ? nodes.slice(1) : nodes;
  $insertBlocksAfter(head, rest);
  const last = rest.at(-1) ?? head;
  if (!joined && $isBlockNode(head) && head.isEmpty()) head.remove();
  if ($isElementNode(last)) last.selectEnd();
  else last.selectNext();
  if (tail !== null && joins.last === 'part' && $isBlockNode(last)) $join(last, tail);
}

function $leavesOnly(node: BlockNode): readonly LexicalNode[] {
  node.setBlockStyle('paragraph');
  $settleLead(node);
  return node.getChildren();
}

/** One text goes into the line; into an empty paragraph it brings its style along. */
function $insertText(node: BlockNode, first: Joins['first']): void {
  const caret = $caret();
  const block = $blockAt(caret);
  if (!$isBlockNode(block)) {
    $insertBlocks([node], { first: 'whole', last: 'whole' });
    return;
  }
  const style = node.getBlockStyle();
  const leaves = $leavesOnly(node);
  if (leaves.length > 0) caret.insertNodes([...leaves]);
  const takesStyle = first === 'whole' && block.getChildrenSize() === leaves.length;
  if (!takesStyle || block.getBlockStyle() !== 'paragraph') return;
  block.setBlockStyle(style);
  $settleLead(block);
}

/** All fields, with those of the part that is put in; a field that is known keeps its value. */
export function $addFields(fields: readonly Field[]): readonly Field[] {
  const known = $fields();
  const added = fields.filter((field) => !known.some(({ id }) => id === field.id));
  if (added.length > 0) $setFields([...known, ...added]);
  return [...known, ...added];
}

/** 标题, 主送机关, 署名 stand once in a report: what is pasted into a text is text. */
function withoutElements(block: Block): Block {
  switch (block.type) {
    case 'title':
    case 'subtitle':
    case 'addressee':
    case 'signature':
    case 'date':
      return { type: 'paragraph', content: block.content };
    default:
      return block;
  }
}

function $isEmptyReport(): boolean {
  return $getRoot().getTextContent().trim() === '';
}

/** A table or picture at the end of the report would leave no place to go on writing. */
function $leaveRoom(): void {
  const last = $blocks().at(-1);
  if (last && !$isBlockNode(last)) last.insertAfter($createBlockNode(), false);
}

/** Puts the blocks of a report in at the caret, with the fields they use. */
export function $insertReport(report: Report, joins: Joins): void {
  const fields = $addFields(report.fields);
  const blocks = report.blocks.length > 1 && !$isEmptyReport() ? report.blocks.map(withoutElements) : report.blocks;
  const nodes = blocks.map((block) => $blockNode(block, fields));
  const [only] = nodes;
  if (nodes.length === 1 && $isBlockNode(only)) $insertText(only, joins.first);
  else if (nodes.length > 0) $insertBlocks(nodes, joins);
  $leaveRoom();
}

function isBlockLike(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
}

function $isInCell(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return true;
  return $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== null;
}

/** Nodes that Lexical itself made (dragging within the text). False leaves inline nodes and cells to Lexical. */
export function $insertNodes(nodes: readonly LexicalNode[]): boolean {
  if (!nodes.some(isBlockLike) || $isInCell()) return false;
  const blocks = nodes.map((node) => (isBlockLike(node) ? node : $createBlockNode().append(node)));
  const [only] = blocks;
  if (blocks.length === 1 && $isBlockNode(only)) $insertText(only, 'part');
  else $insertBlocks(blocks, { first: 'part', last: 'part' });
  return true;
}

/** An empty table at the caret, which goes into its first cell. Not inside another table. Each gives what it put in. */
export function $insertTable(rows: number, columns: number): NodeKey | null {
  if ($getSelection() !== null && $isInCell()) return null;
  const table = $emptyTable(rows, columns);
  $insertBlocks([table], { first: 'whole', last: 'whole' });
  $leaveRoom();
  table.getFirstDescendant()?.selectStart();
  return table.getKey();
}

/** A block of its own at the caret, which goes on behind it. Not inside of a table. */
export function $insertPicture(picture: PictureBlock): NodeKey | null {
  if ($isRangeSelection($getSelection()) && $isInCell()) return null;
  const node = new PictureNode(picture);
  $insertBlocks([node], { first: 'whole', last: 'whole' });
  $leaveRoom();
  const next = node.getNextSibling();
  if ($isBlockNode(next)) next.selectStart();
  return node.getKey();
}

/** Behind the annex that holds the caret; from the text itself to the end of the report. */
function $endOfPart(): LexicalNode | null {
  const blocks = $blocks();
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockAt(selection) : null;
  const at = block === null ? -1 : blocks.findIndex((other) => other.is(block));
  if (!blocks.slice(0, at + 1).some($isAnnexNode)) return blocks.at(-1) ?? null;
  const next = blocks.findIndex((other, i) => i > at && $isAnnexNode(other));
  return blocks[next === -1 ? blocks.length - 1 : next - 1] ?? null;
}

/** The mark of an annex and its title, which takes the caret. An empty line at the end of the text goes. */
export function $insertAnnex(): NodeKey | null {
  if ($isRangeSelection($getSelection()) && $isInCell()) return null;
  const end = $endOfPart();
  if (end === null) return null;
  const title = $createBlockNode('title');
  $insertBlocksAfter(end, [new AnnexNode(), title]);
  if ($isBlockNode(end) && end.isEmpty() && end.getBlockStyle() === 'paragraph' && !$isEmptyReport()) end.remove();
  title.selectStart();
  return title.getKey();
}
