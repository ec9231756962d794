/** ↓ in the last row of a table that ends the report opens a line below it: there is no other way out of it. */
import { $isTableCellNode, $isTableRowNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $blockOf, $neighbour } from './chunks.ts';
import { $createBlockNode } from './nodes/block.ts';
import { $offsetIn } from './tree.ts';

function $down(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || event.shiftKey) return false;
  const cell = $findMatchingParent(selection.anchor.getNode(), $isTableCellNode);
  const row = cell?.getParent();
  const table = cell && $blockOf(cell);
  if (!cell || !table || !$isTableRowNode(row) || row.getNextSibling() !== null) return false;
  const atEnd = $offsetIn(cell, selection.anchor) === cell.getTextContentSize();
  if (!atEnd || $neighbour(table, false) !== null) return false;
  event.preventDefault();
  const block = $createBlockNode();
  table.insertAfter(block, false);
  block.select();
  return true;
}

export function registerBelowTable(editor: LexicalEditor): () => void {
  return editor.registerCommand(KEY_ARROW_DOWN_COMMAND, $down, COMMAND_PRIORITY_CRITICAL);
}
