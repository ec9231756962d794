/** Other words in several places of the text at once, and whether a figure is being written. */
import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
  type TextNode,
} from 'lexical';
import { $blocks } from './chunks.ts';
import type { NewWords } from './handle.ts';
import { $isSlotNode } from './nodes/blank.ts';
import { $pieces } from './words-of-block.ts';

/** What of one text node is replaced. */
interface Cut {
  readonly node: TextNode;
  readonly start: number;
  readonly length: number;
}

/** Where nothing is taken away: the text that ends or begins there. */
function $place(block: LexicalNode, offset: number): readonly Cut[] | null {
  const texts = $pieces(block).filter(({ leaf, at }) => {
    const touches = at <= offset && offset <= at + leaf.getTextContentSize();
    return touches && $isTextNode(leaf) && !$isSlotNode(leaf);
  });
  const [first] = texts;
  return first && $isTextNode(first.leaf) ? [{ node: first.leaf, start: offset - first.at, length: 0 }] : null;
}

/** The parts of the text nodes that hold these words; null where they are not plain text, or other words by now. */
function $cuts(block: LexicalNode, { offset, length, old }: NewWords): readonly Cut[] | null {
  const cuts: Cut[] = [];
  let words = '';
  if (length === 0) return $place(block, offset);
  for (const { leaf, at } of $pieces(block)) {
    const start = Math.max(offset, at);
    const end = Math.min(offset + length, at + leaf.getTextContentSize());
    if (start >= end) continue;
    if (!$isTextNode(leaf) || $isSlotNode(leaf)) return null;
    cuts.push({ node: leaf, start: start - at, length: end - start });
    words += leaf.getTextContent().slice(start - at, end - at);
  }
  return words === old ? cuts : null;
}

/** The caret stays where it is among the words. */
function moved(offset: number, { start, length }: Cut, text: string): number {
  if (offset <= start) return offset;
  return offset >= start + length ? offset + text.length - length : Math.min(offset, start + text.length);
}

function $splice(cut: Cut, text: string): void {
  const selection = $getSelection();
  const points = $isRangeSelection(selection) ? [selection.anchor, selection.focus] : [];
  const inside = points.filter(({ key }) => key === cut.node.getKey());
  const places = inside.map(({ offset }) => moved(offset, cut, text));
  cut.node.spliceText(cut.start, cut.length, text);
  inside.forEach((point, i) => {
    point.set(point.key, places[i] ?? 0, 'text');
  });
}

function $replace(block: LexicalNode, words: NewWords): boolean {
  const [first, ...others] = $cuts(block, words) ?? [];
  if (first === undefined) return false;
  for (const cut of others.reverse()) $splice(cut, '');
  $splice(first, words.text);
  return true;
}

/** How many were replaced. A place where other words stand by now is left as it is. */
export function $replaceWords(places: readonly NewWords[]): number {
  const blocks = $blocks();
  // From the end, so that the places before stay where they are.
  const backwards = [...places].sort((a, b) => b.block - a.block || b.offset - a.offset);
  return backwards.filter((words) => {
    const block = blocks[words.block];
    return block !== undefined && $replace(block, words);
  }).length;
}

function $signsAt({ anchor }: RangeSelection): string {
  const node = anchor.getNode();
  if (!$isTextNode(node)) return '';
  return node.getTextContent().slice(Math.max(0, anchor.offset - 1), anchor.offset + 1);
}

function $isFigureAtCaret(): boolean {
  const selection = $getSelection();
  return $isRangeSelection(selection) && /[\d０-９.．,，]/u.test($signsAt(selection));
}

/** True while one is in the text and the caret touches a figure: it may not be written to its end. */
export function isFigureAtCaret(editor: LexicalEditor): boolean {
  const root = editor.getRootElement();
  if (root !== null && !root.contains(root.ownerDocument.activeElement)) return false;
  return editor.read('latest', $isFigureAtCaret);
}
