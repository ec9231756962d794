/** What Enter and Backspace do to the texts of a report, and typed texts that become headings and elements. */
import { $isTableCellNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  DELETE_CHARACTER_COMMAND,
  DELETE_LINE_COMMAND,
  DELETE_WORD_COMMAND,
  HISTORY_PUSH_TAG,
  INSERT_PARAGRAPH_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { readNumber } from '../../document/numbering.ts';
import { $blockOf, $neighbour } from './chunks.ts';
import type { BlockStyle } from './handle.ts';
import { $leadCount } from './inline.ts';
import { $settleLead } from './lead.ts';
import { LEAD_FORMAT } from './lead-mark.ts';
import { $isSlotNode } from './nodes/blank.ts';
import { $createBlockNode, $isBlockNode, type BlockNode, headingStyle } from './nodes/block.ts';
import { $leavesIn, $offsetIn } from './tree.ts';
import { $isTypedElement, $takeTypedElement } from './typed-elements.ts';
import { $removeSelected } from './whole-tables.ts';

/** What one goes on writing after the end of a text; a paragraph where nothing is said here. */
const NEXT: Partial<Record<BlockStyle, BlockStyle>> = { signature: 'date', attachmentNote: 'attachmentNote' };

function $leadSize(block: BlockNode): number {
  const leaves = $leavesIn(block);
  return leaves.slice(0, $leadCount(leaves)).reduce((units, leaf) => units + leaf.getTextContentSize(), 0);
}

/** The style of the text behind the caret once it is a block of its own. */
function $styleOfRest(block: BlockNode, caret: number): BlockStyle {
  const style = block.getBlockStyle();
  if (caret === block.getTextContentSize()) return NEXT[style] ?? 'paragraph';
  const lead = $leadSize(block);
  // A heading in two is two headings; what follows a first sentence is a paragraph.
  return lead > 0 && caret >= lead ? 'paragraph' : style;
}

/** A new block must not go on in the format of the heading's first sentence. */
function leaveLead(selection: RangeSelection): void {
  if (selection.hasFormat(LEAD_FORMAT)) selection.toggleFormat(LEAD_FORMAT);
}

/** Parts a text at the caret, which is neither at its start nor in a table; the caret goes to the second. */
export function $splitAtCaret(block: BlockNode, selection: RangeSelection): BlockNode | null {
  const style = $styleOfRest(block, $offsetIn(block, selection.anchor));
  const rest = selection.insertParagraph();
  if (!$isBlockNode(rest)) return null;
  leaveLead(selection);
  rest.setBlockStyle(style);
  $settleLead(rest);
  $settleLead(block);
  return rest;
}

function $splitBlock(block: BlockNode, selection: RangeSelection): void {
  if ($offsetIn(block, selection.anchor) === 0 && !block.isEmpty()) {
    block.insertBefore($createBlockNode(block.getBlockStyle() === 'attachmentNote' ? 'attachmentNote' : 'paragraph'));
    return;
  }
  const rest = $splitAtCaret(block, selection);
  if (rest?.isEmpty()) $offerStyle(block);
}

function $enter(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  if (!selection.isCollapsed()) $removeSelected(selection);
  const anchor = selection.anchor.getNode();
  if ($findMatchingParent(anchor, $isTableCellNode) !== null) {
    selection.insertLineBreak();
    return true;
  }
  const block = $blockOf(anchor);
  if (!$isBlockNode(block)) return false;
  // An empty heading or annex line is left by Enter, as a list is.
  const leaves = block.isEmpty() && (block.getLevel() !== null || block.getBlockStyle() === 'attachmentNote');
  if (leaves) block.setBlockStyle('paragraph');
  else $splitBlock(block, selection);
  return true;
}

/** Units of the number typed at the start of a paragraph, blanks after it included; null where there is none. */
function $typedNumber(block: BlockNode) {
  const first = block.getFirstChild();
  if (block.getBlockStyle() !== 'paragraph' || !$isTextNode(first) || $isSlotNode(first)) return null;
  const number = readNumber(first.getTextContent());
  if (number === null) return null;
  const blanks = /^\s*/u.exec(first.getTextContent().slice(number.length))?.[0].length ?? 0;
  const length = number.length + blanks;
  return length < block.getTextContentSize() ? { level: number.level, length, first } : null;
}

/** Turns a paragraph that begins with a typed number into that heading; the number is computed from now on. */
export function $takeTypedNumber(block: BlockNode): boolean {
  const number = $typedNumber(block);
  if (number === null) return false;
  number.first.spliceText(0, number.length, '');
  block.setBlockStyle(headingStyle(number.level));
  $settleLead(block);
  return true;
}

/** After the Enter itself, as a step of its own: one undo gives the literal text back and keeps the new paragraph. */
function $offerStyle(block: BlockNode): void {
  if (!$isTypedElement(block) && $typedNumber(block) === null) return;
  const editor = $getEditor();
  const key = block.getKey();
  $onUpdate(() => {
    const take = () => {
      const latest = $getNodeByKey(key);
      if ($isBlockNode(latest) && !$takeTypedElement(latest)) $takeTypedNumber(latest);
    };
    // The history notes the Enter while these calls are made; what is changed in them would become part of it.
    queueMicrotask(() => editor.update(take, { tag: HISTORY_PUSH_TAG }));
  });
}

/** Between an empty text and its neighbour the empty one goes: the other keeps its style, in another chunk as well. */
function $dropEmpty(block: BlockNode, backward: boolean): boolean {
  const other = block.isEmpty() || $isEdge(block, backward) ? $neighbour(block, backward) : null;
  if (!$isBlockNode(other)) return false;
  if (block.isEmpty()) {
    if (backward) other.selectEnd();
    else other.selectStart();
    block.remove();
    return true;
  }
  if (!other.isEmpty()) return false;
  other.remove();
  return true;
}

/** The block stands at the edge of its chunk, where Lexical would join it with what lies in the next one. */
function $isEdge(block: BlockNode, backward: boolean): boolean {
  return (backward ? block.getPreviousSibling() : block.getNextSibling()) === null;
}

/** Backspace at the start of anything but a paragraph makes it a paragraph before it joins the text above. */
function $becomeParagraph(block: BlockNode, selection: RangeSelection): boolean {
  if (block.getBlockStyle() === 'paragraph') return false;
  block.setBlockStyle('paragraph');
  $settleLead(block);
  leaveLead(selection);
  return true;
}

function $delete(backward: boolean): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const block = $blockOf(selection.anchor.getNode());
  if (!$isBlockNode(block)) return false;
  const offset = $offsetIn(block, selection.anchor);
  if (offset !== (backward ? 0 : block.getTextContentSize())) return false;
  return (backward && $becomeParagraph(block, selection)) || $dropEmpty(block, backward);
}

/** An input method owns every key it composes with; 229 is such a key before the composition has begun. */
function isComposingKey(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}

export function registerTyping(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, isComposingKey, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(INSERT_PARAGRAPH_COMMAND, $enter, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_CHARACTER_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_WORD_COMMAND, $delete, COMMAND_PRIORITY_LOW),
    editor.registerCommand(DELETE_LINE_COMMAND, $delete, COMMAND_PRIORITY_LOW),
  );
}
