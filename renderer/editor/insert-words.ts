/** Putting words with blanks into the line at the caret: phrases, and what a completion offers. */
import {
  $getRoot,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type RangeSelection,
} from 'lexical';
import type { InlineText } from '../../document/report.ts';
import { $fields } from './fields.ts';
import { $leaves } from './inline.ts';
import { $isLeadText, $markLead } from './lead-mark.ts';
import { $isOpenSlot } from './nodes/blank.ts';
import type { Leaf } from './tree.ts';

/** At the end of the text where there is no caret yet. */
function $caret(): RangeSelection {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection : $getRoot().selectEnd();
}

/** What is put into the first sentence of a run-in heading belongs to it. */
function $likeItsPlace(leaves: readonly Leaf[], caret: RangeSelection): void {
  const node = caret.anchor.getNode();
  if (!$isTextNode(node) || !$isLeadText(node)) return;
  for (const leaf of leaves) if (!$isLineBreakNode(leaf)) $markLead(leaf, true);
}

/** In place of what is selected; the caret stands behind, or on the first blank that is open. */
export function $insertWords(content: InlineText): void {
  const leaves = $leaves(content, $fields());
  const caret = $caret();
  $likeItsPlace(leaves, caret);
  caret.insertNodes([...leaves]);
  const open = leaves.find($isOpenSlot);
  if (open?.isAttached()) open.select(0, open.getTextContentSize());
}
