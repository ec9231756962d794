/**
 * Words that were carried over and are to be confirmed: drawn apart, and plain as soon as somebody writes in them. What is
 * written beside them does not join them.
 */
import {
  $getEditor,
  $getNodeByKey,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeMutation,
  TextNode,
} from 'lexical';
import { $carriedMark, $setCarriedMark, type CarriedMark } from './carried-mark.ts';
import { $blocks } from './chunks.ts';
import type { CarriedChange } from './handle.ts';
import { $isSlotNode } from './nodes/blank.ts';
import { FieldNode } from './nodes/field.ts';
import { $pieces } from './words-of-block.ts';

/** The texts around a node that bear the very same mark, itself among them. */
function $pieceOf(node: TextNode, mark: CarriedMark): readonly TextNode[] {
  const same = (other: LexicalNode | null): other is TextNode => $isTextNode(other) && $carriedMark(other) === mark;
  const pieces = [node];
  for (let other = node.getPreviousSibling(); same(other); other = other.getPreviousSibling()) pieces.unshift(other);
  for (let other = node.getNextSibling(); same(other); other = other.getNextSibling()) pieces.push(other);
  return pieces;
}

const LAST_OF_NUMBER = /[\d０-９.．,，%％〇一二三四五六七八九十百千万亿]$/u;
const FIRST_OF_NUMBER = /^[\d０-９.．,，%％〇一二三四五六七八九十百千万亿]/u;

/** 0 behind 32 is no word beside it: the number is another one. */
const isOneNumber = (before: string, after: string) => LAST_OF_NUMBER.test(before) && FIRST_OF_NUMBER.test(after);

/** Parts what was written beside the marked words from them. Gives false where it was written into them. */
function $partFrom(node: TextNode, { shown }: CarriedMark): boolean {
  const text = node.getTextContent();
  if (text.startsWith(shown) && !isOneNumber(shown, text.slice(shown.length))) {
    const [, written] = node.splitText(shown.length);
    if (written) $setCarriedMark(written, null);
    return true;
  }
  if (!text.endsWith(shown) || isOneNumber(text.slice(0, -shown.length), shown)) return false;
  const [written] = node.splitText(text.length - shown.length);
  if (written) $setCarriedMark(written, null);
  return true;
}

/** Never while composing: a text that is split under an input method loses its composition. */
function $settleCarried(node: TextNode): void {
  const mark = $carriedMark(node);
  if (mark === null || node.getTextContent() === mark.shown || $getEditor().isComposing()) return;
  const pieces = $pieceOf(node, mark);
  const whole = pieces.map((piece) => piece.getTextContent()).join('');
  if (whole === mark.shown || (pieces.length === 1 && $partFrom(node, mark))) return;
  for (const piece of pieces) $setCarriedMark(piece, null);
}

function $changePlace({ block, offset, length, old, text, carried }: CarriedChange): boolean {
  const node = $blocks()[block];
  const inside = node
    ? $pieces(node).filter(({ leaf, at }) => at >= offset && at + leaf.getTextContentSize() <= offset + length)
    : [];
  const texts = inside.flatMap(({ leaf }) =>
    $isTextNode(leaf) && !$isSlotNode(leaf) && $carriedMark(leaf) ? [leaf] : [],
  );
  const [first, ...others] = texts;
  if (!first || texts.map((leaf) => leaf.getTextContent()).join('') !== old) return false;
  const mark = carried && { carried, shown: text };
  if (others.length === 0 || text !== old) {
    for (const other of others) other.remove();
    $setCarriedMark(first, mark);
    if (first.getTextContent() !== text) first.setTextContent(text);
  } else for (const leaf of texts) $setCarriedMark(leaf, mark);
  return true;
}

/** How many were changed. */
export function $changeCarried(changes: readonly CarriedChange[]): number {
  // From the end, so that the places before stay where they are.
  const backwards = [...changes].sort((a, b) => b.block - a.block || b.offset - a.offset);
  return backwards.filter($changePlace).length;
}

function draw(editor: LexicalEditor, key: string): void {
  const dom = editor.getElementByKey(key);
  if (dom === null) return;
  const node = $getNodeByKey(key);
  const type = $isTextNode(node) ? $carriedMark(node)?.carried.type : undefined;
  if (type === undefined) {
    if (dom.dataset['carried'] !== undefined) delete dom.dataset['carried'];
  } else if (dom.dataset['carried'] !== type) dom.dataset['carried'] = type;
}

export function registerCarried(editor: LexicalEditor): () => void {
  const drawAll = (mutations: ReadonlyMap<string, NodeMutation>) =>
    editor.getEditorState().read(() => {
      for (const [key, mutation] of mutations) if (mutation !== 'destroyed') draw(editor, key);
    });
  return mergeRegister(
    editor.registerNodeTransform(TextNode, $settleCarried),
    editor.registerMutationListener(TextNode, drawAll),
    editor.registerMutationListener(FieldNode, drawAll),
  );
}
