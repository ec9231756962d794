/** Keeps Lexical's idea of the caret and the browser's together: when keys follow closely, and when the focus comes back. */
import {
  $addUpdateTag,
  $getSelection,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  type LexicalEditor,
  mergeRegister,
  SKIP_SCROLL_INTO_VIEW_TAG,
} from 'lexical';

/** Keys that Lexical answers from the selection it knows; characters come with their own range. */
const ACTS = new Set(['Enter', 'Backspace', 'Delete', 'Tab', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown']);

/**
 * The browser tells of a moved caret by an event of its own, and may send the next key first: End and Enter in one breath
 * would part the line where the caret was before. The event is sent ahead of such a key.
 */
function readCaret(event: KeyboardEvent): void {
  const composing = event.isComposing || event.keyCode === 229;
  const acts = ACTS.has(event.key) || event.ctrlKey || event.metaKey;
  if (acts && !composing) document.dispatchEvent(new Event('selectionchange'));
}

/**
 * Where the focus comes back without a pointer (a dialog is closed, Tab), the browser would begin at the start of the
 * text; the caret was somewhere.
 */
function registerReturn(editor: LexicalEditor): () => void {
  let pointed = false;
  const down = () => {
    pointed = true;
  };
  const up = () => {
    pointed = false;
  };
  const $focus = () => {
    const selection = $getSelection();
    if (pointed || selection === null) return false;
    selection.dirty = true;
    $addUpdateTag(SKIP_SCROLL_INTO_VIEW_TAG);
    return false;
  };
  return mergeRegister(
    editor.registerCommand(FOCUS_COMMAND, $focus, COMMAND_PRIORITY_LOW),
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

export function registerCaret(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerReturn(editor),
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('keydown', readCaret, true);
      root?.addEventListener('keydown', readCaret, true);
    }),
  );
}
