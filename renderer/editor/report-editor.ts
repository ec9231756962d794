/** Lexical as this program uses it: its nodes, and the rules of the text. */
import { registerRichText } from '@lexical/rich-text';
import {
  registerTablePlugin,
  registerTableSelectionObserver,
  TableCellNode,
  TableNode,
  TableRowNode,
} from '@lexical/table';
import { createEditor, type LexicalEditor, mergeRegister, ParagraphNode } from 'lexical';
import { registerBelowTable } from './below-table.ts';
import { registerBlanks } from './blanks.ts';
import { registerCaret } from './caret.ts';
import { registerCarried } from './carried.ts';
import { registerChoices } from './choices.ts';
import { registerChunks } from './chunks.ts';
import { registerClipboard } from './clipboard.ts';
import { registerCompletion } from './completion.ts';
import { registerEnds } from './ends.ts';
import { registerFilling } from './filling.ts';
import { registerRunIn } from './lead.ts';
import { BlankNode } from './nodes/blank.ts';
import { BlockNode } from './nodes/block.ts';
import { ChunkNode } from './nodes/chunk.ts';
import { FieldNode } from './nodes/field.ts';
import { AnnexNode, PictureNode } from './nodes/picture.ts';
import { registerPicking } from './picking.ts';
import { registerSelectedCells } from './selected-cells.ts';
import { theme } from './theme.ts';
import { registerTyping } from './typing.ts';
import { registerWholeTables } from './whole-tables.ts';

export function createReportEditor(): LexicalEditor {
  return createEditor({
    namespace: 'nigao',
    theme,
    onError(error) {
      throw error;
    },
    nodes: [
      BlockNode,
      { replace: ParagraphNode, with: () => new BlockNode(), withKlass: BlockNode },
      FieldNode,
      BlankNode,
      ChunkNode,
      PictureNode,
      AnnexNode,
      TableNode,
      TableRowNode,
      TableCellNode,
    ],
  });
}

/** The rules of the text; all of them work without a screen. */
export function registerRules(editor: LexicalEditor, now: () => Date): () => void {
  return mergeRegister(
    registerRichText(editor),
    // Before the keys of tables, which know no line below the last and leave the halves of those that are cut.
    registerBelowTable(editor),
    registerWholeTables(editor),
    registerTablePlugin(editor),
    registerTableSelectionObserver(editor),
    // Before the rules of typing, which let no key of an input method pass.
    registerSelectedCells(editor),
    registerCaret(editor),
    registerEnds(editor),
    registerChunks(editor),
    registerRunIn(editor),
    registerCarried(editor),
    // What is offered at the caret takes its keys before anything else does.
    registerChoices(editor),
    registerCompletion(editor),
    // Before the rules of typing, which let no key of an input method pass.
    registerPicking(editor),
    registerFilling(editor, now),
    registerTyping(editor),
    registerBlanks(editor),
    registerClipboard(editor),
  );
}

/** A draft to be read only can still be selected, searched and gone through by keys. */
function showAccess(root: HTMLElement, editable: boolean): void {
  root.contentEditable = String(editable);
  root.setAttribute('aria-readonly', String(!editable));
}

export function registerAccess(editor: LexicalEditor): () => void {
  const show = () => {
    const root = editor.getRootElement();
    if (root) showAccess(root, editor.isEditable());
  };
  return mergeRegister(editor.registerRootListener(show), editor.registerEditableListener(show));
}
