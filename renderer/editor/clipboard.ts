/** Copy, cut, paste and drop. What comes from another program is read as a report, and nothing of its own look stays. */
import { copyToClipboard } from '@lexical/clipboard';
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import {
  $addUpdateTag,
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
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  mergeRegister,
  PASTE_COMMAND,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from 'lexical';
import type { Notice } from '../../document/notice.ts';
import { textsOf } from '../../document/open-places.ts';
import { isHeading } from '../../document/outline.ts';
import {
  type Block,
  emptyReport,
  type InlineText,
  type LineBreak,
  type PictureBlock,
  plainInline,
  type Report,
} from '../../document/report.ts';
import { withoutEmphasis } from '../../document/text/html/inline.ts';
import { cellsOf, tabbedCells } from '../../document/text/pasted-cells.ts';
import { registerAsText, takesAsText } from './as-text.ts';
import { $blockOf } from './chunks.ts';
import { $fillCells } from './fill-cells.ts';
import { $clip, FRAGMENT_TYPE, type Fragment, readFragment, writeFragment } from './fragment.ts';
import type { PasteTold } from './handle.ts';
import { $leaves } from './inline.ts';
import { $addFields, $insertNodes, $insertPicture, $insertReport } from './insert.ts';
import { $insertPlain, $isInCell } from './insert-plain.ts';
import { registerLastPaste, rememberPaste } from './last-paste.ts';
import { $isBlockNode } from './nodes/block.ts';
import { type Pasted, readClip, textOfPasted } from './pasted.ts';
import { readPictureFile } from './picture-file.ts';
import { $removeAcrossTable, $removeSelected } from './whole-tables.ts';

/** Tells what came of a paste, for whoever tells the person. */
export const PASTED_COMMAND = createCommand<PasteTold>('PASTED_COMMAND');

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

function $insertFragment({ report, first, last }: Fragment): PasteTold | null {
  const [only] = report.blocks;
  const cells = report.blocks.length === 1 && only?.type === 'table' ? cellsOf(only) : null;
  if (cells && $fillsCells(cells)) {
    $addFields(report.fields);
    $fillCells(cells);
    return filledCells(cells, []);
  }
  if ($isInCell()) $insertIntoCell(report);
  else $insertReport(report, { first, last });
  return null;
}

type Cells = readonly (readonly InlineText[])[];

/** Several cells into a table; a single one is words for the cell. */
const $fillsCells = (cells: Cells) => $isInCell() && (cells.length > 1 || (cells[0]?.length ?? 0) > 1);

function filledCells(cells: Cells, notices: readonly Notice[]): PasteTold {
  const size = { rows: cells.length, columns: cells[0]?.length ?? 0 };
  return { type: 'cells', ...size, notices };
}

/** Only running text and cells show emphasis; elsewhere the style alone says how it looks. */
function $fitting(content: InlineText): InlineText {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null;
  return $isBlockNode(block) && block.getBlockStyle() !== 'paragraph' ? withoutEmphasis(content) : content;
}

/** An empty paragraph, where a line that is pasted is a block of its own. */
function $isAtEmptyParagraph(): boolean {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null;
  return $isBlockNode(block) && block.isEmpty() && block.getBlockStyle() === 'paragraph';
}

function $insertInline(content: InlineText, heading: Block | null): void {
  const selection = $getSelection();
  if (heading !== null && $isAtEmptyParagraph())
    $insertReport({ ...emptyReport, blocks: [heading] }, { first: 'whole', last: 'whole' });
  else if ($isRangeSelection(selection)) selection.insertNodes($leaves($fitting(content), []));
}

const counted = (blocks: readonly Block[], ...types: readonly Block['type'][]) =>
  blocks.filter(({ type }) => types.includes(type)).length;

function blocksTold(blocks: readonly Block[], notices: readonly Notice[]): PasteTold {
  const [tables, pictures] = [counted(blocks, 'table'), counted(blocks, 'picture')];
  const paragraphs = blocks.length - tables - pictures;
  return { type: 'blocks', paragraphs, headings: blocks.filter(isHeading).length, tables, pictures, notices };
}

/** Gives what the person is told. */
function $insertPasted(pasted: Pasted, cells: Cells | null): PasteTold {
  const { notices } = pasted;
  if (cells && $fillsCells(cells)) {
    $fillCells(cells);
    return filledCells(cells, notices);
  }
  if (pasted.type === 'inline') {
    $insertInline(pasted.content, pasted.heading);
    return { type: 'line', notices };
  }
  const { report, joins } = pasted;
  if (!$isInCell()) {
    $insertReport(report, joins);
    return blocksTold(report.blocks, notices);
  }
  const texts = report.blocks.filter(({ type }) => type !== 'picture');
  $insertIntoCell({ ...report, blocks: texts });
  return texts.length < report.blocks.length ? { type: 'noPictureInCell', notices } : blocksTold(texts, notices);
}

function $takeForeign(text: string, pasted: Pasted): PasteTold {
  // In a table one row of a spreadsheet is a row as well.
  const cells = pasted.table ? cellsOf(pasted.table) : $isInCell() ? tabbedCells(text) : null;
  return $insertPasted(pasted, cells);
}

/** True once the data was taken. */
function $take(data: DataTransfer, editor: LexicalEditor): boolean {
  const before = $getSelection();
  const text = data.getData('text/plain');
  const fragment = readFragment(data.getData(FRAGMENT_TYPE));
  const html = fragment === null ? data.getData('text/html') : '';
  if (fragment === null && html === '' && text === '') return false;
  const pasted = fragment === null ? readClip(html, text, html === '' ? '' : data.getData('text/rtf')) : null;
  if (fragment === null && pasted === null) return false;
  const selection = before?.clone() ?? null;
  $removeAcrossTable();
  const told = pasted ? $takeForeign(text, pasted) : fragment && $insertFragment(fragment);
  rememberPaste(editor, text || (pasted ? textOfPasted(pasted) : ''), selection);
  $addUpdateTag(PASTE_TAG);
  if (told) editor.dispatchCommand(PASTED_COMMAND, told);
  return true;
}

/** A picture alone: a screenshot, or one that was copied in another program. It is read after this returns. */
function $takePicture(data: DataTransfer, editor: LexicalEditor): void {
  const file = [...data.files].find(({ type }) => /^image\/(?:png|jpeg|gif)$/.test(type));
  if (!file) editor.dispatchCommand(PASTED_COMMAND, { type: 'nothing', notices: [] });
  else if ($isInCell()) editor.dispatchCommand(PASTED_COMMAND, { type: 'noPictureInCell', notices: [] });
  else void readPictureFile(file).then((picture) => picture && insertRead(editor, picture));
}

function insertRead(editor: LexicalEditor, picture: PictureBlock): void {
  if (editor.isEditable()) editor.update(() => void $insertPicture(picture), { tag: [HISTORY_PUSH_TAG, PASTE_TAG] });
}

function $takeText(text: string): void {
  if (text === '') return;
  $removeAcrossTable();
  $addUpdateTag(PASTE_TAG);
  $insertPlain(text);
}

function $paste(event: ClipboardEvent | InputEvent | KeyboardEvent, editor: LexicalEditor): boolean {
  const data = event instanceof ClipboardEvent ? event.clipboardData : null;
  if (data === null) return false;
  event.preventDefault();
  const asText = takesAsText(editor);
  if (asText) $takeText(data.getData('text/plain'));
  else if (!$take(data, editor)) $takePicture(data, editor);
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
    registerLastPaste(editor),
    registerAsText(editor),
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
