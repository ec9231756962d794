/** Keeps Lexical's idea of the caret abreast of the browser's when keys follow each other closely. */
import type { LexicalEditor } from 'lexical';

/** Keys that Lexical answers from the selection it knows; characters come with their own range. */
const ACTS = new Set(['Enter', 'Backspace', 'Delete', 'Tab']);

/**
 * The browser tells of a moved caret by an event of its own, and may send the next key first: End and Enter in one breath
 * would part the line where the caret was before. The event is sent ahead of such a key.
 */
function readCaret(event: KeyboardEvent): void {
  const composing = event.isComposing || event.keyCode === 229;
  const acts = ACTS.has(event.key) || event.ctrlKey || event.metaKey;
  if (acts && !composing) document.dispatchEvent(new Event('selectionchange'));
}

export function registerCaret(editor: LexicalEditor): () => void {
  return editor.registerRootListener((root, previous) => {
    previous?.removeEventListener('keydown', readCaret, true);
    root?.addEventListener('keydown', readCaret, true);
  });
}
