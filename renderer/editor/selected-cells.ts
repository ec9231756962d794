/**
 * Cells selected with the keyboard, and what is typed then. Shift and an arrow at the edge of a cell selects it with its
 * neighbour; the table's own keys would select the table as a line of text, and the next word would land elsewhere.
 */
import {
  $createTableSelectionFrom,
  $isTableCellNode,
  $isTableNode,
  $isTableSelection,
  type TableCellNode,
} from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  $setSelection,
  COMMAND_PRIORITY_CRITICAL,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type RangeSelection,
} from 'lexical';

/** A key that writes, or one that begins a composition. */
function writes({ key, ctrlKey, metaKey, altKey, keyCode }: KeyboardEvent): boolean {
  return keyCode === 229 || ([...key].length === 1 && !ctrlKey && !metaKey && !altKey);
}

function $firstSelected(): TableCellNode | undefined {
  const selection = $getSelection();
  return $isTableSelection(selection) ? selection.getNodes().find($isTableCellNode) : undefined;
}

/** The caret goes into the first cell, where the key itself then writes: nothing in the cells is lost. */
function $intoCell(event: KeyboardEvent): boolean {
  if (writes(event)) $firstSelected()?.selectEnd();
  return false;
}

/** The cell at whose edge a selection within it ends. */
function $cellAtEdge(selection: RangeSelection, forward: boolean): TableCellNode | null {
  const cell = $findMatchingParent(selection.focus.getNode(), $isTableCellNode);
  if (!cell || $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== cell) return null;
  const { focus } = selection;
  const here = selection.clone();
  if (forward) cell.selectEnd();
  else cell.selectStart();
  const edge = $getSelection();
  $setSelection(here);
  return $isRangeSelection(edge) && edge.focus.is(focus) ? cell : null;
}

function $extend(event: KeyboardEvent, forward: boolean): boolean {
  const selection = $getSelection();
  if (!event.shiftKey || event.ctrlKey || !$isRangeSelection(selection)) return false;
  const cell = $cellAtEdge(selection, forward);
  const table = cell && $findMatchingParent(cell, $isTableNode);
  if (!table) return false;
  event.preventDefault();
  const next = forward ? cell.getNextSibling() : cell.getPreviousSibling();
  if ($isTableCellNode(next)) $setSelection($createTableSelectionFrom(table, cell, next));
  return true;
}

/** Words that come without a key: from a handwriting or voice input, or a panel of symbols. */
function onInput(editor: LexicalEditor, event: InputEvent): void {
  const { data } = event;
  if (event.inputType !== 'insertText' || data === null || !editor.isEditable()) return;
  const cell = editor.getEditorState().read($firstSelected);
  if (!cell) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  editor.update(() => cell.selectEnd().insertText(data), { discrete: true });
}

/** Before the editor's own listener, which knows of no words for cells. */
function registerInput(editor: LexicalEditor): () => void {
  const listener = (event: InputEvent) => onInput(editor, event);
  return editor.registerRootListener((root, before) => {
    before?.removeEventListener('beforeinput', listener, true);
    root?.addEventListener('beforeinput', listener, true);
  });
}

export function registerSelectedCells(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerInput(editor),
    editor.registerCommand(KEY_DOWN_COMMAND, $intoCell, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $extend(event, true), COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $extend(event, false), COMMAND_PRIORITY_CRITICAL),
  );
}
