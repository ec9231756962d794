/** Open blanks: going from one to the next, and the Tab key. */
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type RangeSelection,
} from 'lexical';
import { $blockOf, $blocks } from './chunks.ts';
import { $isOpenSlot, type SlotNode } from './nodes/blank.ts';
import { $isOverBlank, $leaveBlank, $selectedSlot, registerOverBlank } from './over-blank.ts';
import { registerPastBlanks } from './past-blanks.ts';
import { $textsIn } from './tree.ts';

/** -1, 0 or 1: the blank stands before the selection, is the one selected, or stands behind. */
function $side(blank: SlotNode, selection: RangeSelection): -1 | 0 | 1 {
  const [start, end] = selection.isBackward()
    ? [selection.focus, selection.anchor]
    : [selection.anchor, selection.focus];
  if (start.key === blank.getKey()) {
    if (!selection.isCollapsed()) return 0;
    return start.offset === 0 ? 1 : -1;
  }
  const node = end.getNode();
  const at: LexicalNode | null =
    end.type === 'element' && 'getChildAtIndex' in node ? node.getChildAtIndex(end.offset) : node;
  if (at !== null) return at.is(blank) || at.isBefore(blank) ? 1 : -1;
  return node.isParentOf(blank) || !node.isBefore(blank) ? -1 : 1;
}

function select(blank: SlotNode): void {
  blank.select(0, blank.getTextContentSize());
}

const $openIn = (block: LexicalNode) => $textsIn(block).filter($isOpenSlot);

/** The first open blank of these blocks, from either end. */
function $firstIn(blocks: readonly LexicalNode[], step: -1 | 1): SlotNode | null {
  for (const block of step === 1 ? blocks : blocks.toReversed()) {
    const blank = $openIn(block).at(step === 1 ? 0 : -1);
    if (blank !== undefined) return blank;
  }
  return null;
}

/** Blocks that the selection begins and ends in, as places among all. */
function $reach({ anchor, focus }: RangeSelection, blocks: readonly LexicalNode[]): readonly [number, number] {
  const [a, b] = [anchor, focus].map((point) => {
    const block = $blockOf(point.getNode());
    return blocks.findIndex((other) => other.is(block));
  });
  // Between the blocks themselves there is no place: all of them are looked at.
  if (a === undefined || b === undefined || a < 0 || b < 0) return [0, blocks.length - 1];
  return [Math.min(a, b), Math.max(a, b)];
}

/** The nearest open blank on one side of the caret; null where there is none. Without a caret, from the start. */
function $nearest(step: -1 | 1): SlotNode | null {
  const blocks = $blocks();
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return $firstIn(blocks, step);
  const [first, last] = $reach(selection, blocks);
  const reached = blocks.slice(first, last + 1).flatMap($openIn);
  const near = reached.filter((blank) => $side(blank, selection) === step).at(step === 1 ? 0 : -1);
  return near ?? $firstIn(step === 1 ? blocks.slice(last + 1) : blocks.slice(0, first), step);
}

/** Selects the next open blank, round the end. False where no blank is open. */
export function $selectBlank(step: -1 | 1): boolean {
  const blank = $nearest(step) ?? $firstIn($blocks(), step);
  if (blank === null) return false;
  select(blank);
  return true;
}

/** Selects the nearest open blank on that side of the caret; false where there is none. */
export function $goToBlank(step: -1 | 1): boolean {
  const blank = $nearest(step);
  if (blank !== null) select(blank);
  return blank !== null;
}

/** Tab goes to the next open blank on its side of the caret; with none there it leaves the text, as the keyboard needs. */
function $tab(event: KeyboardEvent): boolean {
  if (!$goToBlank(event.shiftKey ? -1 : 1)) return false;
  event.preventDefault();
  return true;
}

/** Behind the last blank one goes on writing: the caret goes to the end of its text. The next Tab leaves. */
function $goOnWriting(event: KeyboardEvent): boolean {
  const selection = $getSelection();
  const text = $isRangeSelection(selection) ? selection.anchor.getNode().getParent() : null;
  if (event.shiftKey || text === null) return false;
  event.preventDefault();
  $leaveBlank();
  text.selectEnd();
  return true;
}

/** One who goes through the blanks goes on to the next; elsewhere in a table Tab leads to the next cell. */
function $tabAmongBlanks(event: KeyboardEvent): boolean {
  return ($isOpenSlot($selectedSlot()) || $isOverBlank()) && ($tab(event) || $goOnWriting(event));
}

export function registerBlanks(editor: LexicalEditor): () => void {
  return mergeRegister(
    registerOverBlank(editor),
    registerPastBlanks(editor),
    editor.registerCommand(KEY_TAB_COMMAND, $tabAmongBlanks, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_LOW),
  );
}
