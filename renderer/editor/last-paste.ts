/** What was pasted last, as long as nothing was changed since: it can be put in once more as mere text. */
import {
  $addUpdateTag,
  $setSelection,
  type BaseSelection,
  HISTORY_MERGE_TAG,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  PASTE_TAG,
  UNDO_COMMAND,
} from 'lexical';
import { $insertPlain } from './insert-plain.ts';

interface LastPaste {
  readonly text: string;
  /** What was selected before. */
  readonly selection: BaseSelection | null;
}

const last = new WeakMap<LexicalEditor, LastPaste>();

/** `selection`: before the paste. */
export function rememberPaste(editor: LexicalEditor, text: string, selection: BaseSelection | null): void {
  if (text !== '') last.set(editor, { text, selection });
}

/** Nothing was changed since, so that taking back the last step takes back the paste. */
export function canKeepTextOnly(editor: LexicalEditor): boolean {
  return last.has(editor);
}

/** Takes the last paste back and puts its text in instead; one undo takes that back. False where the text was changed since. */
export function keepTextOnly(editor: LexicalEditor): boolean {
  const paste = last.get(editor);
  if (!paste || !editor.isEditable()) return false;
  last.delete(editor);
  editor.dispatchCommand(UNDO_COMMAND, undefined);
  // Done before the next step begins, which would be a part of it.
  editor.update(() => {}, { discrete: true });
  const $put = () => {
    $setSelection(paste.selection?.clone() ?? null);
    $addUpdateTag(PASTE_TAG);
    $insertPlain(paste.text);
  };
  editor.update($put, { discrete: true, tag: HISTORY_PUSH_TAG });
  return true;
}

export function registerLastPaste(editor: LexicalEditor): () => void {
  return editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
    const isChange = dirtyElements.size > 0 || dirtyLeaves.size > 0;
    if (isChange && !tags.has(PASTE_TAG) && !tags.has(HISTORY_MERGE_TAG)) last.delete(editor);
  });
}
