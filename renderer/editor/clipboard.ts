/** Copy, cut, paste and drop. Foreign text comes in as plain text, read as a report where it has several paragraphs. */
import { copyToClipboard } from '@lexical/clipboard';
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
  $findMatchingParent,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_HIGH,
  COMMAND_PRIORITY_LOW,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  COPY_COMMAND,
  CUT_COMMAND,
  CUT_TAG,
  createCommand,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import type { Notice } from '../../document/notice.ts';
import { textsOf } from '../../document/open-places.ts';
import { type Block, type InlineText, type LineBreak, plainInline, type Report } from '../../document/report.ts';
import { $clip, FRAGMENT_TYPE, type Fragment, readFragment, writeFragment } from './fragment.ts';
import { $leaves } from './inline.ts';
import { $addFields, $insertNodes, $insertReport } from './insert.ts';
import { readPasted } from './pasted.ts';
import { $removeAcrossTable, $removeSelected } from './whole-tables.ts';

/** What was put right in a text that was pasted, for whoever tells the person. */
export const PASTE_NOTICES_COMMAND = createCommand<readonly Notice[]>('PASTE_NOTICES_COMMAND');

const LINE_BREAK: LineBreak = { type: 'break' };

function $copy(event: ClipboardEvent | KeyboardEvent | null, editor: LexicalEditor): boolean {
  const clip = $clip($getSelection());
  if (clip === null) return true;
  const data = { 'text/plain': clip.text, 'text/html': clip.html, [FRAGMENT_TYPE]: writeFragment(clip.fragment) };
  if (event instanceof ClipboardEvent && event.clipboardData !== null) {
    event.preventDefault();
    for (const [type, text] of Object.entries(data)) event.clipboardData.setData(type, text);
  } else void copyToClipboard(editor, null, data);
  return true;
}

function $cut(event: ClipboardEvent | KeyboardEvent | null, editor: LexicalEditor): boolean {
  const selection = $getSelection();
  $copy(event, editor);
  $addUpdateTag(CUT_TAG);
  if ($isRangeSelection(selection)) $removeSelected(selection);
  else if ($isNodeSelection(selection)) for (const node of selection.getNodes()) node.remove();
  else if ($isTableSelection(selection)) for (const cell of selection.getNodes().filter($isTableCellNode)) cell.clear();
  return true;
}

/** The words of a block as one text; cells of a table are parted by blanks. */
function textOf(block: Block): InlineText {
  return textsOf(block).flatMap((text, i) => [...(i > 0 ? plainInline(' ') : []), ...text]);
}

/** A cell holds one text: what would be several blocks becomes lines of it. */
function $insertIntoCell({ blocks, fields }: Report): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return;
  const content = blocks.flatMap((block, i): InlineText => [...(i > 0 ? [LINE_BREAK] : []), ...textOf(block)]);
  selection.insertNodes($leaves(content, $addFields(fields)));
}

function $isInCell(): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return true;
  if (!$isRangeSelection(selection)) return false;
  return $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== null;
}

function $insertFragment({ report, first, last }: Fragment): void {
  if ($isInCell()) $insertIntoCell(report);
  else $insertReport(report, { first, last });
}

function $insertText(text: string, editor: LexicalEditor): void {
  const pasted = readPasted(text);
  const selection = $getSelection();
  if (pasted.type === 'inline' || $isInCell()) {
    if ($isRangeSelection(selection)) selection.insertRawText(pasted.type === 'inline' ? pasted.text : text.trim());
  } else {
    $insertReport(pasted.report, pasted.joins);
    editor.dispatchCommand(PASTE_NOTICES_COMMAND, pasted.notices);
  }
}

/** True once the data was taken; files and pictures are not taken yet. */
function $take(data: DataTransfer, editor: LexicalEditor): boolean {
  $removeAcrossTable();
  const fragment = readFragment(data.getData(FRAGMENT_TYPE));
  const text = data.getData('text/plain');
  if (fragment !== null) $insertFragment(fragment);
  else if (text !== '') $insertText(text, editor);
  else return false;
  $addUpdateTag(PASTE_TAG);
  return true;
}

function $paste(event: ClipboardEvent | InputEvent | KeyboardEvent, editor: LexicalEditor): boolean {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null;
  if (data === null) return false;
  event.preventDefault();
  $take(data, editor);
  // Handled in any case: what is no text would come in as raw HTML otherwise.
  return true;
}

/** What is dropped, and what a spelling or voice program puts in, comes by this way. */
function $takeInput(event: InputEvent | string, editor: LexicalEditor): boolean {
  if (typeof event === 'string' || event.dataTransfer === null) return false;
  $take(event.dataTransfer, editor);
  return true;
}

export function registerClipboard(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(COPY_COMMAND, $copy, COMMAND_PRIORITY_LOW),
    // Before the one that Lexical gives to each table, which would take every cut of the report.
    editor.registerCommand(CUT_COMMAND, $cut, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(PASTE_COMMAND, $paste, COMMAND_PRIORITY_LOW),
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $takeInput, COMMAND_PRIORITY_LOW),
    // Lexical itself would flatten blocks into the paragraph, for a chunk is no root to it.
    editor.registerCommand(
      SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
      ({ nodes }) => $insertNodes(nodes),
      COMMAND_PRIORITY_HIGH,
    ),
  );
}
