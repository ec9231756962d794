/** What begins outside of a table and ends inside takes all of it: half a table is none, and what follows must not join. */
import { $isTableNode } from '@lexical/table';
import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type PointType,
  type RangeSelection,
} from 'lexical';
import { $isChunkNode } from './nodes/chunk.ts';

const $tableOf = (point: PointType) => $findMatchingParent(point.getNode(), $isTableNode);

function $moveOut(point: PointType, behind: boolean): void {
  const table = $tableOf(point);
  if (table) point.set(table.getParentOrThrow().getKey(), table.getIndexWithinParent() + (behind ? 1 : 0), 'element');
}

/** Moves each end that lies in a table the other end is not in to the table's border. True where it did. */
function $takeWholeTables(selection: RangeSelection): boolean {
  const { anchor, focus } = selection;
  const [from, to] = [$tableOf(anchor), $tableOf(focus)];
  if (from === to || from?.is(to)) return false;
  const backward = selection.isBackward();
  $moveOut(anchor, backward);
  $moveOut(focus, !backward);
  return true;
}

/** Between blocks nothing can be written: the caret goes to the text behind it. */
function $intoText({ anchor }: RangeSelection): void {
  const chunk = anchor.getNode();
  if (!$isChunkNode(chunk)) return;
  const next = chunk.getChildAtIndex(anchor.offset);
  if ($isElementNode(next)) next.selectStart();
  else chunk.selectEnd();
}

/** Takes away what is selected; the caret stands in a text afterwards. */
export function $removeSelected(selection: RangeSelection): void {
  $takeWholeTables(selection);
  selection.removeText();
  $intoText(selection);
}

/** Before something takes the place of what is selected. True where a part of a table was. */
export function $removeAcrossTable(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !$takeWholeTables(selection)) return false;
  $removeSelected(selection);
  return true;
}

function $delete(event: KeyboardEvent): boolean {
  if (!$removeAcrossTable()) return false;
  event.preventDefault();
  return true;
}

function $beforeText(): false {
  $removeAcrossTable();
  return false;
}

export function registerWholeTables(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerCommand(CONTROLLED_TEXT_INSERTION_COMMAND, $beforeText, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $delete, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_DELETE_COMMAND, $delete, COMMAND_PRIORITY_CRITICAL),
  );
}
