/** A click on a picture, an annex mark or a blank takes it as a whole. */
import {
  $createNodeSelection,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  $isRangeSelection,
  $setSelection,
  BEFORE_INPUT_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  isDOMNode,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $isSlotNode } from './nodes/blank.ts';
import { $createBlockNode } from './nodes/block.ts';
import { $isAnnexNode, $isPictureNode } from './nodes/picture.ts';

function $pick(event: MouseEvent): boolean {
  if (!isDOMNode(event.target)) return false;
  const node = $getNearestNodeFromDOMNode(event.target);
  if ($isSlotNode(node)) {
    node.select(0, node.getTextContentSize());
    return true;
  }
  if (!$isPictureNode(node) && !$isAnnexNode(node)) return false;
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
  return true;
}

/** Writing on while a picture or mark is picked goes into a new paragraph behind it; nothing is replaced. */
function $writeBehind(): boolean {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return false;
  const last = selection.getNodes().at(-1);
  if (last === undefined) return false;
  const block = $createBlockNode();
  last.insertAfter(block, false);
  block.select();
  return true;
}

/** A key that writes, or one that an input method is about to take. */
function isWritingKey({ key, keyCode, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return keyCode === 229 || (key.length === 1 && !ctrlKey && !metaKey && !altKey);
}

function $keyDown(event: KeyboardEvent): boolean {
  if (isWritingKey(event)) $writeBehind();
  return false;
}

/** What comes without a key: handwriting, voice, a panel of signs. */
function $beforeInput(event: InputEvent): boolean {
  if (event.inputType !== 'insertText' || event.data === null || !$writeBehind()) return false;
  event.preventDefault();
  const selection = $getSelection();
  if ($isRangeSelection(selection)) selection.insertText(event.data);
  return true;
}

export function registerPicking(editor: LexicalEditor): () => void {
  let shown: readonly NodeKey[] = [];
  return mergeRegister(
    editor.registerCommand(CLICK_COMMAND, $pick, COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_DOWN_COMMAND, $keyDown, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(BEFORE_INPUT_COMMAND, $beforeInput, COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(({ editorState }) => {
      const picked = editorState.read(() => {
        const selection = $getSelection();
        return $isNodeSelection(selection) ? selection.getNodes().map((node) => node.getKey()) : [];
      });
      if (picked.length === 0 && shown.length === 0) return;
      for (const key of shown) editor.getElementByKey(key)?.classList.remove('picked');
      for (const key of picked) editor.getElementByKey(key)?.classList.add('picked');
      shown = picked;
    }),
  );
}
