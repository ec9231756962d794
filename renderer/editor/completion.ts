/**
 * Word completion (词语续写): a moment after the last key the rest of what is being written stands grey behind the caret,
 * drawn over the sheet and no part of the text. Tab takes it; any other key, and a caret that moves, drops it.
 */
import {
  $addUpdateTag,
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  BLUR_COMMAND,
  CLICK_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  COMPOSITION_START_COMMAND,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  PASTE_TAG,
  type TextNode,
  type UpdateListenerPayload,
} from 'lexical';
import { type Completer, createCompleter } from '../../document/phrases/complete.ts';
import { $blockOf, $neighbour } from './chunks.ts';
import { createGhost, type Ghost } from './ghost.ts';
import { $isLeadText } from './lead-mark.ts';
import { LOAD_TAG } from './ledger.ts';
import { $isSlotNode } from './nodes/blank.ts';
import { $isBlockNode, type BlockNode } from './nodes/block.ts';
import { $isOverBlank } from './over-blank.ts';
import { $textsIn } from './tree.ts';

/** From the last key to the offer, in ms. */
const PAUSE = 150;
/** As many units before the caret as the longest wording has. */
const BEFORE = 24;
/** Blocks above the caret that are searched for the heading it stands under. */
const ABOVE = 80;
/** What was taken is not gone on with by itself. */
const TAKEN_TAG = 'completion-taken';
/** Changes that nobody typed. */
const NOT_TYPED = [HISTORIC_TAG, LOAD_TAG, PASTE_TAG, TAKEN_TAG];

const HAN = /^\p{Script=Han}$/u;
const isHan = (char: string | undefined) => char !== undefined && HAN.test(char);

const completers = new WeakMap<LexicalEditor, Completer>();

/** What a word that is being written may go on as, best first. */
export function setCompletions(editor: LexicalEditor, words: readonly string[]): void {
  if (words.length === 0) completers.delete(editor);
  else completers.set(editor, createCompleter(words));
}

/** Where the caret stands at the end of words. */
interface Place {
  readonly node: TextNode;
  readonly offset: number;
}

/** The caret behind Han characters in plain text of a paragraph, or behind the first sentence of a run-in heading. */
function $place(): Place | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null;
  const node = selection.anchor.getNode();
  const { offset } = selection.anchor;
  if (!$isTextNode(node) || $isSlotNode(node) || !node.isSimpleText() || $isLeadText(node)) return null;
  const block = node.getParent();
  if (!$isBlockNode(block) || $blockOf(block)?.is(block) !== true) return null;
  const text = node.getTextContent();
  if (!isHan(text[offset - 1]) || isHan($following(node, offset))) return null;
  return $isBody(block) ? { node, offset } : null;
}

/** Titles, headings and the elements have wordings of their own. */
function $isBody(block: BlockNode): boolean {
  return block.getBlockStyle() === 'paragraph' || $textsIn(block).some($isLeadText);
}

function $following(node: TextNode, offset: number): string | undefined {
  const rest = node.getTextContent()[offset];
  const next = node.getNextSibling();
  if (rest !== undefined || !$isTextNode(next)) return rest;
  return $isSlotNode(next) ? undefined : next.getTextContent()[0];
}

/** True where nothing more stands on the line of the caret. */
function $endsLine({ node, offset }: Place): boolean {
  const next = node.getNextSibling();
  return offset === node.getTextContentSize() && (next === null || $isLineBreakNode(next));
}

/** The words of a heading, of a run-in one its first sentence. */
function $headingIn(block: BlockNode): string {
  const texts = $textsIn(block);
  const lead = texts.filter($isLeadText);
  return (lead.length > 0 ? lead : texts).map((text) => text.getTextContent()).join('');
}

/** The heading that a block stands under; null where there is none near. */
function $headingOf(block: BlockNode): string | null {
  let at = $blockOf(block);
  for (let i = 0; at !== null && i < ABOVE; i += 1) {
    if ($isBlockNode(at) && at.getLevel() !== null) return $headingIn(at);
    at = $neighbour(at, true);
  }
  return null;
}

interface Offer extends Place {
  readonly rest: string;
  readonly endsLine: boolean;
}

function $offer(completer: Completer): Offer | null {
  const place = $place();
  const block = place?.node.getParent();
  if (!place || !$isBlockNode(block) || $isOverBlank()) return null;
  const before = place.node.getTextContent().slice(Math.max(0, place.offset - BEFORE), place.offset);
  const rest = completer.after(before, $headingOf(block));
  return rest === null ? null : { ...place, rest, endsLine: $endsLine(place) };
}

/** Whether characters came to the text at the caret; cheap, for it is asked with each key. */
function grew({ editorState, prevEditorState, dirtyLeaves, tags }: UpdateListenerPayload): boolean {
  if (dirtyLeaves.size === 0 || NOT_TYPED.some((tag) => tags.has(tag))) return false;
  return editorState.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || selection.anchor.type !== 'text') return false;
    const { key } = selection.anchor;
    const now = $getNodeByKey(key)?.getTextContentSize() ?? 0;
    return now > prevEditorState.read(() => $getNodeByKey(key)?.getTextContentSize() ?? 0);
  });
}

/** Keys that do nothing by themselves. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'Meta', 'CapsLock']);

class Completion {
  private readonly editor: LexicalEditor;
  private timer: ReturnType<typeof setTimeout> | null = null;
  /** An input method is at work: what it leaves in the end is as good as typed. */
  private composed = false;
  private shown: { readonly offer: Offer; readonly ghost: Ghost } | null = null;

  constructor(editor: LexicalEditor) {
    this.editor = editor;
  }

  readonly drop = (): false => {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.shown?.ghost.remove();
    this.shown = null;
    return false;
  };

  readonly follow = (update: UpdateListenerPayload): void => {
    if (!completers.has(this.editor)) return;
    const composed = this.composed;
    this.composed = this.editor.isComposing();
    if (this.composed) this.drop();
    else if (composed || grew(update)) {
      this.drop();
      this.timer = setTimeout(this.offer, PAUSE);
    } else if (update.dirtyLeaves.size > 0 || !this.isCaretKept()) this.drop();
  };

  private isCaretKept(): boolean {
    if (this.shown === null) return true;
    const { node, offset } = this.shown.offer;
    return this.editor.read('latest', () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      return selection.anchor.key === node.getKey() && selection.anchor.offset === offset;
    });
  }

  private readonly offer = (): void => {
    this.timer = null;
    const { editor } = this;
    const completer = completers.get(editor);
    const root = editor.getRootElement();
    if (!completer || !root || editor.isComposing() || !editor.isEditable()) return;
    if (root.ownerDocument.activeElement !== root) return;
    const offer = editor.read('latest', () => $offer(completer));
    const ghost = offer && createGhost(editor, offer.node.getKey(), offer);
    if (offer && ghost) this.shown = { offer, ghost };
  };

  private take(): void {
    const { shown, editor } = this;
    if (shown === null) return;
    const $fn = () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection)) return;
      $addUpdateTag(TAKEN_TAG);
      selection.insertText(shown.offer.rest);
    };
    this.drop();
    editor.update($fn, { discrete: true, tag: HISTORY_PUSH_TAG });
  }

  readonly keyDown = (event: KeyboardEvent): boolean => {
    if (MODIFIERS.has(event.key)) return false;
    // What was about to be offered where the caret stood is dropped as well.
    if (this.shown === null) return this.drop();
    const plain = !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.altKey;
    const composing = event.isComposing || event.keyCode === 229;
    if (composing || !plain || (event.key !== 'Tab' && event.key !== 'Escape')) return this.drop();
    if (event.key === 'Tab') this.take();
    else this.drop();
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
}

export function registerCompletion(editor: LexicalEditor): () => void {
  const completion = new Completion(editor);
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, completion.keyDown, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(COMPOSITION_START_COMMAND, completion.drop, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(CLICK_COMMAND, completion.drop, COMMAND_PRIORITY_LOW),
    editor.registerCommand(BLUR_COMMAND, completion.drop, COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(completion.follow),
    completion.drop,
  );
}
