/**
 * Ctrl+Home and Ctrl+End. The browser finds no place for its caret in text that it has not drawn, and would stop
 * where the drawn text ends.
 */
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $onUpdate,
  COMMAND_PRIORITY_LOW,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { $blockOf } from './chunks.ts';

/** -1: the key leads to the start of the text, 1: to its end, null: it is another key. */
function sideOf({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): -1 | 1 | null {
  if (altKey || ctrlKey === metaKey) return null;
  if (ctrlKey) return key === 'Home' ? -1 : key === 'End' ? 1 : null;
  return key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : null;
}

/** With `extend` the other end of the selection stays. */
function $goToEnd(side: -1 | 1, extend: boolean): void {
  const before = $getSelection();
  // Lexical sets the selection it has instead of making another.
  const anchor = extend && $isRangeSelection(before) ? before.clone().anchor : null;
  const selection = side === 1 ? $getRoot().selectEnd() : $getRoot().selectStart();
  if (anchor !== null) selection.anchor.set(anchor.key, anchor.offset, anchor.type);
}

/**
 * A chunk is drawn with the next frame at the earliest, and what is typed before goes nowhere: the browser takes no words
 * where it has drawn nothing.
 */
function drawNow(element: HTMLElement): void {
  const chunk = element.closest<HTMLElement>('.chunk');
  if (chunk === null) return;
  chunk.style.contentVisibility = 'visible';
  setTimeout(() => chunk.style.removeProperty('content-visibility'), UNTIL_DRAWN);
}

/** ms; long enough for a frame of a machine that is busy. */
const UNTIL_DRAWN = 1000;

/** Lexical brings a caret into view, but not the end of a selection. */
function $showEnd(editor: LexicalEditor): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.focus.getNode()) : null;
  if (block === null) return;
  const key = block.getKey();
  $onUpdate(() => {
    const element = editor.getElementByKey(key);
    if (element === null) return;
    drawNow(element);
    element.scrollIntoView({ block: 'nearest' });
  });
}

export function registerEnds(editor: LexicalEditor): () => void {
  const $keyDown = (event: KeyboardEvent) => {
    const side = sideOf(event);
    if (side === null) return false;
    event.preventDefault();
    $goToEnd(side, event.shiftKey);
    $showEnd(editor);
    return true;
  };
  return editor.registerCommand(KEY_DOWN_COMMAND, $keyDown, COMMAND_PRIORITY_LOW);
}
