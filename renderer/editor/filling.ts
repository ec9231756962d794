/**
 * Writing over a blank fills it. While the caret stays in what is written it is plain text, so that input methods and
 * undo work as everywhere; once the caret leaves, it becomes the value of the field wherever that stands.
 */
import {
  $addUpdateTag,
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  type ElementNode,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  KEY_ENTER_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
  SKIP_DOM_SELECTION_TAG,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { readValue } from '../../document/fields/read.ts';
import { $fieldNode, $fields, $setFieldValue } from './fields.ts';
import { LOAD_TAG } from './ledger.ts';
import { $isFieldNode, type FieldNode } from './nodes/field.ts';
import { $selectedSlot } from './over-blank.ts';
import { $leavesIn, $offsetIn } from './tree.ts';

/** The blank that is being written over. */
interface Filling {
  readonly field: string;
  /** When it was begun: a date may leave out its year. */
  readonly today: Date;
  /** The text that holds it. */
  readonly parent: NodeKey;
  /** What stands around it there. */
  readonly before: string;
  readonly after: string;
}

const fillings = new WeakMap<LexicalEditor, Filling>();

/** The field that is selected, itself and nothing else. */
function $selectedBlank(): FieldNode | null {
  const slot = $selectedSlot();
  return $isFieldNode(slot) ? slot : null;
}

function $around(blank: FieldNode, today: Date): Filling | null {
  const parent = blank.getParent();
  if (parent === null) return null;
  const text = parent.getTextContent();
  const start = $leavesIn(parent)
    .filter((leaf) => leaf.isBefore(blank))
    .reduce((units, leaf) => units + leaf.getTextContentSize(), 0);
  const end = start + blank.getTextContentSize();
  return {
    field: blank.getField(),
    today,
    parent: parent.getKey(),
    before: text.slice(0, start),
    after: text.slice(end),
  };
}

/** Where in its text the written words stand, in UTF-16 units; null where more than they changed. */
function $written({ parent, before, after }: Filling): { node: ElementNode; start: number; end: number } | null {
  const node = $getNodeByKey(parent);
  if (!$isElementNode(node)) return null;
  const text = node.getTextContent();
  const start = before.length;
  const end = text.length - after.length;
  return end >= start && text.startsWith(before) && text.endsWith(after) ? { node, start, end } : null;
}

/** The words as a text node of their own; null where they are not one plain text. */
function $cutOut(node: ElementNode, start: number, end: number): TextNode | null {
  let at = 0;
  for (const leaf of $leavesIn(node)) {
    const size = leaf.getTextContentSize();
    if (at <= start && end <= at + size && 'splitText' in leaf && leaf.isSimpleText()) {
      const pieces = leaf.splitText(start - at, end - at);
      return (start === at ? pieces[0] : pieces[1]) ?? null;
    }
    at += size;
  }
  return null;
}

/** What is written so far becomes the value. */
export function $takeFilling(): void {
  const editor = $getEditor();
  const filling = fillings.get(editor);
  fillings.delete(editor);
  const written = filling ? $written(filling) : null;
  if (!filling || !written || written.start === written.end) return;
  const words = $cutOut(written.node, written.start, written.end);
  if (words === null || words.getTextContent().trim() === '') return;
  const field = $fields().find(({ id }) => id === filling.field);
  // What is written over a computed value is the writer's own word, and stays as it is; so it does where there is no field.
  if (!field || field.source) return;
  const { value } = readValue(field.type, words.getTextContent(), { today: filling.today, unit: field.unit });
  $setFieldValue(filling.field, value, [filling.after]);
  const selection = $getSelection();
  const holdsCaret = $isRangeSelection(selection) && selection.anchor.key === words.getKey();
  const blank = words.replace($fieldNode(filling.field, $fields()));
  if (holdsCaret) blank.select(blank.getTextContentSize(), blank.getTextContentSize());
}

/** The same from outside of an update. */
export function takeFilling(editor: LexicalEditor): void {
  if (fillings.has(editor) && !editor.isComposing())
    editor.update($takeFilling, { discrete: true, tag: HISTORY_MERGE_TAG });
}

function $isCaretInside(filling: Filling): boolean {
  const selection = $getSelection();
  const written = $written(filling);
  if (!$isRangeSelection(selection) || written === null) return false;
  const { node, start, end } = written;
  const caret = selection.anchor.getNode();
  if (!node.is(caret) && !node.isParentOf(caret)) return false;
  const offset = $offsetIn(node, selection.anchor);
  return start <= offset && offset <= end;
}

/** Begins where the blank that was selected is gone and something stands in its place. */
function begun({ prevEditorState, editorState }: UpdateListenerPayload, now: () => Date): Filling | null {
  const blank = prevEditorState.read($selectedBlank);
  if (blank === null) return null;
  const filling = prevEditorState.read(() => $around(blank, now()));
  return editorState.read(() => {
    const written = filling && $getNodeByKey(blank.getKey()) === null ? $written(filling) : null;
    return written && written.start < written.end ? filling : null;
  });
}

function watch(editor: LexicalEditor, update: UpdateListenerPayload, now: () => Date): void {
  // Undo and loading put back what was there before.
  if (update.tags.has(HISTORIC_TAG) || update.tags.has(LOAD_TAG)) {
    fillings.delete(editor);
    return;
  }
  const filling = fillings.get(editor);
  if (filling === undefined) {
    const next = begun(update, now);
    if (next !== null) fillings.set(editor, next);
  } else if (!editor.isComposing() && !update.editorState.read(() => $isCaretInside(filling))) {
    editor.update($takeFilling, { tag: HISTORY_MERGE_TAG });
  }
}

function $takeFirst(): boolean {
  if (!$getEditor().isComposing()) $takeFilling();
  return false;
}

/** The focus is elsewhere by now and must not be called back. */
function $leave(): boolean {
  $addUpdateTag(SKIP_DOM_SELECTION_TAG);
  return $takeFirst();
}

/** Enter and Tab act on what stands there: it is taken before. */
export function registerFilling(editor: LexicalEditor, now: () => Date): () => void {
  return mergeRegister(
    editor.registerCommand(KEY_ENTER_COMMAND, $takeFirst, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, $takeFirst, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(BLUR_COMMAND, $leave, COMMAND_PRIORITY_CRITICAL),
    editor.registerUpdateListener((update) => watch(editor, update, now)),
  );
}
