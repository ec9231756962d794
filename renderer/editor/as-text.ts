/** Ctrl+Shift+V: the browser brings the paste itself, and does not say which key it was. */
import { type LexicalEditor, mergeRegister } from 'lexical';

const asked = new WeakSet<LexicalEditor>();

export function pasteNextAsText(editor: LexicalEditor): void {
  asked.add(editor);
}

/** True for the paste that was asked for as text; the next one is as ever. */
export function takesAsText(editor: LexicalEditor): boolean {
  return asked.delete(editor);
}

/** A key that brought no paste (an empty clipboard) asks for nothing any more once it is let go. */
export function registerAsText(editor: LexicalEditor): () => void {
  const forget = () => void asked.delete(editor);
  return mergeRegister(
    editor.registerRootListener((root, previous) => {
      previous?.removeEventListener('keyup', forget);
      root?.addEventListener('keyup', forget);
    }),
    forget,
  );
}
