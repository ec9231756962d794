/**
 * The caret passes a blank or a field as it passes a character: it stands before it, has it selected, or stands behind.
 * Never inside, where a key would replace more than one sees.
 */
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type PointType,
  SELECTION_CHANGE_COMMAND,
} from 'lexical';
import { $isOpenSlot, $isSlotNode, type SlotNode } from './nodes/blank.ts';
import { $selectedSlot } from './over-blank.ts';

/** What the caret would go over next; null where it stands inside of a text. */
function $beside(point: PointType, backward: boolean): LexicalNode | null {
  const node = point.getNode();
  if ($isElementNode(node)) return node.getChildAtIndex(backward ? point.offset - 1 : point.offset);
  const size = node.getTextContentSize();
  if ($isSlotNode(node) && point.offset === (backward ? size : 0)) return node;
  if (point.offset !== (backward ? 0 : size)) return null;
  return backward ? node.getPreviousSibling() : node.getNextSibling();
}

function select(slot: SlotNode): void {
  slot.select(0, slot.getTextContentSize());
}

function $arrow(event: KeyboardEvent, backward: boolean): boolean {
  const selection = $getSelection();
  const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!plain || !$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const slot = $beside(selection.anchor, backward);
  if (!$isSlotNode(slot)) return false;
  event.preventDefault();
  select(slot);
  return true;
}

/** Up, Down and a pointer may put it there; a pointer that is still pressed may be about to select more. */
function $leaveInside(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  const node = anchor.getNode();
  if ($isSlotNode(node) && anchor.offset > 0 && anchor.offset < node.getTextContentSize()) select(node);
  return false;
}

/** Enter beside an open blank parts the text; while it is selected, the blank stays and the caret goes behind it. */
function $enter(event: KeyboardEvent | null): boolean {
  const slot = $selectedSlot();
  if (!$isOpenSlot(slot)) return false;
  event?.preventDefault();
  const size = slot.getTextContentSize();
  slot.select(size, size);
  return true;
}

export function registerPastBlanks(editor: LexicalEditor): () => void {
  let pressed = false;
  const down = () => {
    pressed = true;
  };
  const up = () => {
    pressed = false;
  };
  const $changed = () => !pressed && !editor.isComposing() && $leaveInside();
  return mergeRegister(
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $arrow(event, true), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $arrow(event, false), COMMAND_PRIORITY_LOW),
    editor.registerCommand(KEY_ENTER_COMMAND, $enter, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(SELECTION_CHANGE_COMMAND, $changed, COMMAND_PRIORITY_LOW),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('pointerdown', down, true);
      root?.addEventListener('pointerdown', down, true);
      for (const end of ['pointerup', 'pointercancel']) {
        previous?.ownerDocument.removeEventListener(end, up, true);
        root?.ownerDocument.addEventListener(end, up, true);
      }
    }),
  );
}
