/** Putting words in as a heading one level below the section at the caret. */
import { $getSelection, $isRangeSelection, type LexicalNode } from 'lexical';
import type { HeadingLevel, InlineText } from '../../document/report.ts';
import { $blockOf, $blocks } from './chunks.ts';
import { $insertWords } from './insert-words.ts';
import { $createBlockNode, $isBlockNode, type BlockNode, headingStyle } from './nodes/block.ts';
import { $rank } from './sections.ts';

/** One below the nearest heading above the block, itself included; the fourth is the last. */
function $levelBelow(block: LexicalNode): HeadingLevel {
  const blocks = $blocks();
  const at = blocks.findIndex((other) => other.is(block));
  for (let i = at; i >= 0; i -= 1) {
    const rank = $rank(blocks[i]);
    if (rank === 0) return 1;
    if (rank !== null) return Math.min(4, rank + 1) as HeadingLevel; // a rank above 0 is a level
  }
  return 1;
}

/** An empty paragraph becomes the heading; behind any other text it is a new one. */
function $headingAt(block: BlockNode): BlockNode {
  const style = headingStyle($levelBelow(block));
  if (block.isEmpty() && block.getBlockStyle() === 'paragraph') return block.setBlockStyle(style);
  const heading = $createBlockNode(style);
  block.insertAfter(heading, false);
  return heading;
}

/** An empty heading takes the words as it is. Between the cells of a table there are no headings: there they are words. */
export function $insertHeading(content: InlineText): void {
  const selection = $getSelection();
  const block = $isRangeSelection(selection) ? $blockOf(selection.focus.getNode()) : ($blocks().at(-1) ?? null);
  if ($isBlockNode(block) && !(block.isEmpty() && block.getLevel() !== null)) $headingAt(block).selectEnd();
  $insertWords(content);
}
