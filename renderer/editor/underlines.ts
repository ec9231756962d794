/**
 * Underlines at words of the text, drawn by the browser over ranges (CSS Custom Highlight API): neither the page's elements
 * nor the editor's state know of them, so that typing, input methods, pages and undo are as without. Only what is near the
 * view is drawn. Marks follow the words while one types, and go where the words themselves are touched.
 */
import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type EditorState,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
  type RangeSelection,
  type UpdateListenerPayload,
} from 'lexical';
import { difference, movedSpan } from '../../document/proofread/moved.ts';
import { $blockOf, $blocks } from './chunks.ts';
import { firstWhere } from './first-where.ts';
import type { MarkKind, MarkRect, PressedMark, TextMark } from './handle.ts';
import { canDraw, createHighlights, type Drawn, drawnAt, rectsOf } from './highlights.ts';
import { LOAD_TAG } from './ledger.ts';
import { $isSlotNode } from './nodes/blank.ts';
import type { Leaf } from './tree.ts';
import { $pieces } from './words-of-block.ts';

interface Mark {
  readonly key: string;
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
}

/** Marks of a block, and the text that their places are in. */
interface Marked {
  text: string;
  marks: readonly Mark[];
}

/** Beyond the view, in heights of the view. Each key costs the browser a look at every range there is. */
const NEAR_VIEWS = 0.25;

export interface Underlines {
  set(marks: readonly TextMark[]): void;
  /** Sets one mark apart; null sets none apart. */
  setCurrent(key: string | null): void;
  /** Key of the mark that the caret or the selection touches; null where there is none. */
  atCaret(): string | null;
  /** In units of the text of its block. */
  caretOffset(): number | null;
  /** Where a mark is on the screen; null where it is not drawn. */
  rectOf(key: string): MarkRect | null;
  onPressed(listener: (pressed: PressedMark) => void): () => void;
  dispose(): void;
}

function firstText(element: Node | null): Text | null {
  for (let at: Node | null = element; at !== null; at = at.firstChild) if (at instanceof Text) return at;
  return null;
}

/** Nothing to be underlined is shown at a character beside it. */
function seen({ start, end }: Pick<Mark, 'start' | 'end'>, length: number): readonly [number, number] {
  if (start < end) return [start, end];
  return start > 0 ? [start - 1, start] : [0, Math.min(1, length)];
}

/** The text as the places of marks count it. */
function textOf(pieces: ReturnType<typeof $pieces>): string {
  let text = '';
  for (const { leaf, at } of pieces) text = text.padEnd(at, '\n') + leaf.getTextContent();
  return text;
}

/** The part of the selection in one block; null where it reaches over several. */
function $selectedSpan({ anchor, focus }: RangeSelection): { block: NodeKey; start: number; end: number } | null {
  const [from, to] = [anchor.getNode(), focus.getNode()];
  const block = $blockOf(from);
  if (block === null || !block.is($blockOf(to))) return null;
  const pieces = $pieces(block);
  const at = (key: NodeKey) => pieces.find(({ leaf }) => leaf.getKey() === key)?.at ?? 0;
  const places = [at(anchor.key) + anchor.offset, at(focus.key) + focus.offset];
  return { block: block.getKey(), start: Math.min(...places), end: Math.max(...places) };
}

/** The chunks whose elements are near the view. */
function $nearChunks(editor: LexicalEditor): readonly ElementNode[] {
  const chunks = $getRoot().getChildren().filter($isElementNode);
  const height = window.innerHeight;
  const rect = (i: number) => editor.getElementByKey(chunks[i]?.getKey() ?? '')?.getBoundingClientRect();
  const first = firstWhere(chunks.length, (i) => (rect(i)?.bottom ?? 0) >= -NEAR_VIEWS * height);
  const end = firstWhere(chunks.length, (i) => (rect(i)?.top ?? 0) > (1 + NEAR_VIEWS) * height);
  return chunks.slice(first, end);
}

export function createUnderlines(editor: LexicalEditor): Underlines {
  const byBlock = new Map<NodeKey, Marked>();
  /** Blocks whose words may be others than those their marks are in. */
  const changed = new Set<NodeKey>();
  const drawn = new Map<NodeKey, readonly Drawn[]>();
  const listeners = new Set<(pressed: PressedMark) => void>();
  const highlights = canDraw() ? createHighlights() : null;
  let near: ReadonlySet<NodeKey> = new Set();
  let current: string | null = null;
  let frame: number | null = null;

  function erase(block: NodeKey): void {
    for (const one of drawn.get(block) ?? []) highlights?.remove(one);
    drawn.delete(block);
  }

  /** Marks whose words were touched since they were set go; the others follow their words. */
  function follow(marked: Marked, text: string): void {
    if (text === marked.text) return;
    const change = difference(marked.text, text);
    marked.marks = marked.marks.flatMap((mark) => movedSpan(mark, change) ?? []);
    marked.text = text;
  }

  function $rangeIn(leaf: Leaf, start: number, end: number): StaticRange | null {
    const text = firstText(editor.getElementByKey(leaf.getKey()));
    if (text === null) return null;
    // A chip may show other words than it counts.
    const [first, last] = $isSlotNode(leaf) ? [0, text.length] : [start, Math.min(end, text.length)];
    return new StaticRange({ startContainer: text, startOffset: first, endContainer: text, endOffset: last });
  }

  function $rangesOf({ key, kind, ...span }: Mark, pieces: ReturnType<typeof $pieces>, length: number): Drawn[] {
    const [from, to] = seen(span, length);
    return pieces.flatMap(({ leaf, at }): Drawn[] => {
      const start = Math.max(from, at);
      const end = Math.min(to, at + leaf.getTextContentSize());
      const range = start < end ? $rangeIn(leaf, start - at, end - at) : null;
      return range ? [{ key, kind, range }] : [];
    });
  }

  function $draw(block: NodeKey): void {
    erase(block);
    const marked = byBlock.get(block);
    const node = marked && $getNodeByKey(block);
    if (!marked || !node || highlights === null) return;
    const pieces = $pieces(node);
    follow(marked, textOf(pieces));
    changed.delete(block);
    const ranges = marked.marks.flatMap((mark) => $rangesOf(mark, pieces, marked.text.length));
    for (const one of ranges) highlights.add(one, one.key === current);
    drawn.set(block, ranges);
  }

  function $nearBlocks(): ReadonlySet<NodeKey> {
    if (byBlock.size === 0) return new Set();
    return new Set($nearChunks(editor).flatMap((chunk) => chunk.getChildrenKeys().filter((key) => byBlock.has(key))));
  }

  function look(): void {
    frame = null;
    if (highlights === null || editor.getRootElement() === null) return;
    editor.read('latest', () => {
      const next = $nearBlocks();
      for (const block of [...drawn.keys()]) if (!next.has(block)) erase(block);
      for (const block of next) if (!drawn.has(block)) $draw(block);
      near = next;
    });
  }

  /** Gives the blocks that have marks. */
  function $take(marks: readonly TextMark[]): ReadonlySet<NodeKey> {
    const blocks = $blocks();
    const kept = new Set<NodeKey>();
    for (const [at, own] of Map.groupBy(marks, ({ block }) => block)) {
      const node = blocks[at];
      if (node === undefined) continue;
      const block = node.getKey();
      kept.add(block);
      const next = own.map(({ key, kind, offset, length }) => ({ key, kind, start: offset, end: offset + length }));
      const before = byBlock.get(block);
      if (before && !changed.delete(block) && sameMarks(before.marks, next)) continue;
      byBlock.set(block, { text: textOf($pieces(node)), marks: next });
      if (near.has(block)) $draw(block);
    }
    return kept;
  }

  /** Once for all that happens before the next picture. */
  function lookSoon(): void {
    frame ??= requestAnimationFrame(look);
  }

  function redraw(blocks: readonly NodeKey[], state: EditorState): void {
    const shown = blocks.filter((block) => near.has(block));
    if (shown.length > 0) state.read(() => shown.forEach($draw));
  }

  /** Runs with every key: looks at the blocks that it changed and at no others. */
  function followUpdate({ dirtyElements, tags, editorState }: UpdateListenerPayload): void {
    if (byBlock.size === 0) return;
    const whole = tags.has('historic') || tags.has(LOAD_TAG);
    const touched = [...(whole ? byBlock : dirtyElements).keys()].filter((key) => byBlock.has(key));
    for (const block of touched) changed.add(block);
    redraw(touched, editorState);
    if (whole) lookSoon();
  }

  function press({ clientX, clientY, detail, button }: MouseEvent): void {
    if (button !== 0 || detail !== 1 || getSelection()?.isCollapsed === false) return;
    const pressed = drawnAt(drawn.values(), clientX, clientY);
    if (pressed) for (const listener of [...listeners]) listener(pressed);
  }

  const stopUpdates = editor.registerUpdateListener(followUpdate);
  const stopRoot = editor.registerRootListener((root, before) => {
    before?.removeEventListener('click', press);
    root?.addEventListener('click', press);
  });
  if (highlights !== null) {
    document.addEventListener('scroll', lookSoon, { capture: true, passive: true });
    window.addEventListener('resize', lookSoon);
  }

  return {
    set(marks) {
      const kept = editor.read('latest', () => $take(marks));
      for (const block of [...byBlock.keys()]) {
        if (kept.has(block)) continue;
        erase(block);
        byBlock.delete(block);
        changed.delete(block);
      }
      lookSoon();
    },
    setCurrent(key) {
      if (key === current) return;
      current = key;
      highlights?.setCurrent([...drawn.values()].flat().filter((one) => one.key === key));
    },
    atCaret() {
      return editor.read('latest', () => {
        const selection = $getSelection();
        const span = $isRangeSelection(selection) ? $selectedSpan(selection) : null;
        const node = span && $getNodeByKey(span.block);
        const marked = span && byBlock.get(span.block);
        if (!span || !node || !marked) return null;
        follow(marked, textOf($pieces(node)));
        const touched = marked.marks.filter(({ start, end }) => start <= span.end && span.start <= end);
        return (touched.find(({ key }) => key === current) ?? touched[0])?.key ?? null;
      });
    },
    caretOffset() {
      return editor.read('latest', () => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? ($selectedSpan(selection)?.start ?? null) : null;
      });
    },
    rectOf(key) {
      for (const ranges of drawn.values())
        for (const one of ranges) if (one.key === key) return rectsOf(one.range)[0] ?? null;
      return null;
    },
    onPressed(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose() {
      if (frame !== null) cancelAnimationFrame(frame);
      if (highlights !== null) {
        document.removeEventListener('scroll', lookSoon, { capture: true });
        window.removeEventListener('resize', lookSoon);
      }
      for (const block of [...drawn.keys()]) erase(block);
      byBlock.clear();
      stopUpdates();
      stopRoot();
    },
  };
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return (
    a.length === b.length &&
    a.every((mark, i) => {
      const other = b[i];
      return (
        mark.key === other?.key && mark.kind === other.kind && mark.start === other.start && mark.end === other.end
      );
    })
  );
}
