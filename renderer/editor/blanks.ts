/** Open blanks: going from one to the next, and the Tab key. */
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';
import { $openSlots } from './fields.ts';
import type { SlotNode } from './nodes/blank.ts';

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

/** The nearest open blank on one side of the caret; null where there is none. Without a caret, from the start. */
function $nearest(blanks: readonly SlotNode[], step: -1 | 1): SlotNode | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return (step === 1 ? blanks.at(0) : blanks.at(-1)) ?? null;
  const onSide = blanks.filter((blank) => $side(blank, selection) === step);
  return (step === 1 ? onSide.at(0) : onSide.at(-1)) ?? null;
}

/** Selects the next open blank, round the end. False where no blank is open. */
export function $selectBlank(step: -1 | 1): boolean {
  const blanks = $openSlots();
  const blank = $nearest(blanks, step) ?? (step === 1 ? blanks.at(0) : blanks.at(-1));
  if (blank === undefined) return false;
  select(blank);
  return true;
}

/** Tab goes to the next open blank on its side of the caret; with none there it leaves the text, as the keyboard needs. */
function $tab(event: KeyboardEvent): boolean {
  const blanks = $openSlots();
  const blank = $nearest(blanks, event.shiftKey ? -1 : 1);
  if (blank === null) return false;
  event.preventDefault();
  select(blank);
  return true;
}

export function registerBlanks(editor: LexicalEditor): () => void {
  return editor.registerCommand(KEY_TAB_COMMAND, $tab, COMMAND_PRIORITY_LOW);
}
