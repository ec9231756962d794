/**
 * Whether one is writing over a blank just now: from its first character until the caret leaves what was written. Where an
 * input method is given up that had begun to write over it, the blank stands there again.
 */
import {
  $getEditor,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  HISTORIC_TAG,
  HISTORY_MERGE_TAG,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from 'lexical';
import type { BlankRun, FieldRun } from '../../document/report.ts';
import { $fields } from './fields.ts';
import { $leaves } from './inline.ts';
import { $isLeadText, $markLead } from './lead-mark.ts';
import { LOAD_TAG } from './ledger.ts';
import { $isBlankNode, $isSlotNode, type SlotNode } from './nodes/blank.ts';
import { $leavesIn, $offsetIn } from './tree.ts';

/** The text that held the blank, and what stood around it there. */
interface Gap {
  readonly parent: NodeKey;
  readonly before: string;
  readonly after: string;
  /** The blank itself. */
  readonly run: FieldRun | BlankRun;
  readonly isLead: boolean;
}

const gaps = new WeakMap<LexicalEditor, Gap>();

/** The blank or field that is selected, itself and nothing else. */
export function $selectedSlot(): SlotNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const { anchor, focus } = selection;
  const node = anchor.key === focus.key ? anchor.getNode() : null;
  if (!$isSlotNode(node)) return null;
  return Math.abs(anchor.offset - focus.offset) === node.getTextContentSize() ? node : null;
}

function $gapAround(slot: SlotNode): Gap | null {
  const parent = slot.getParent();
  if (parent === null) return null;
  const text = parent.getTextContent();
  let start = 0;
  for (const leaf of $leavesIn(parent)) {
    if (leaf.is(slot)) break;
    start += leaf.getTextContentSize();
  }
  const end = start + slot.getTextContentSize();
  return {
    parent: parent.getKey(),
    before: text.slice(0, start),
    after: text.slice(end),
    run: $isBlankNode(slot) ? slot.getBlank() : { type: 'field', field: slot.getField() },
    isLead: $isLeadText(slot),
  };
}

function $isCaretIn({ parent, before, after }: Gap): boolean {
  const selection = $getSelection();
  const node = $getNodeByKey(parent);
  if (!$isRangeSelection(selection) || !$isElementNode(node)) return false;
  const text = node.getTextContent();
  const end = text.length - after.length;
  if (end <= before.length || !text.startsWith(before) || !text.endsWith(after)) return false;
  const caret = selection.anchor.getNode();
  if (!node.is(caret) && !node.isParentOf(caret)) return false;
  const offset = $offsetIn(node, selection.anchor);
  return before.length <= offset && offset <= end;
}

/** To be asked where the editor's state can be read. */
export function $isOverBlank(): boolean {
  const gap = gaps.get($getEditor());
  return gap !== undefined && $isCaretIn(gap);
}

/** Counts as having left what was written over the blank. */
export function $leaveBlank(): void {
  gaps.delete($getEditor());
}

/** Begins where the blank that was selected is gone and something stands in its place. */
function begun({ prevEditorState, editorState }: UpdateListenerPayload): Gap | null {
  const slot = prevEditorState.read($selectedSlot);
  if (slot === null) return null;
  if (editorState.read(() => $getNodeByKey(slot.getKey())) !== null) return null;
  const gap = prevEditorState.read(() => $gapAround(slot));
  return gap !== null && editorState.read(() => $isCaretIn(gap)) ? gap : null;
}

/** Nothing was written in its place in the end. */
function $isGivenUp({ parent, before, after }: Gap): boolean {
  return $getNodeByKey(parent)?.getTextContent() === before + after;
}

function $putBack({ parent, before, run, isLead }: Gap): void {
  const selection = $getSelection();
  const node = $getNodeByKey(parent);
  if (!$isRangeSelection(selection) || !$isElementNode(node)) return;
  if ($offsetIn(node, selection.anchor) !== before.length) return;
  const [slot] = $leaves([run], $fields());
  if (!$isSlotNode(slot)) return;
  $markLead(slot, isLead);
  selection.insertNodes([slot]);
  slot.select(0, slot.getTextContentSize());
}

export function registerOverBlank(editor: LexicalEditor): () => void {
  let composed = false;
  return editor.registerUpdateListener((update) => {
    const { tags, editorState } = update;
    const gap = gaps.get(editor);
    const wasComposed = composed;
    composed = editor.isComposing();
    if (tags.has(HISTORIC_TAG) || tags.has(LOAD_TAG)) gaps.delete(editor);
    else if (gap === undefined) {
      const next = begun(update);
      if (next !== null) gaps.set(editor, next);
    } else if (!composed && !editorState.read(() => $isCaretIn(gap))) {
      gaps.delete(editor);
      const givenUp = wasComposed && editorState.read(() => $isGivenUp(gap));
      if (givenUp) editor.update(() => $putBack(gap), { tag: HISTORY_MERGE_TAG });
    }
  });
}
