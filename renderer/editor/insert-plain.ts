/** Text as mere text: its lines are paragraphs, and a number before one of them is a part of it. */
import { $isTableCellNode, $isTableSelection } from '@lexical/table';
import { $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical';
import { type Block, emptyReport, plainInline } from '../../document/report.ts';
import { plainLines } from '../../document/text/pasted-lines.ts';
import { $insertReport } from './insert.ts';

export function $isInCell(): boolean {
  const selection = $getSelection();
  if ($isTableSelection(selection)) return true;
  if (!$isRangeSelection(selection)) return false;
  return $findMatchingParent(selection.anchor.getNode(), $isTableCellNode) !== null;
}

/** A single line goes into the line at the caret; in a cell all of them become lines of it. */
export function $insertPlain(text: string): void {
  const lines = plainLines(text);
  const selection = $getSelection();
  if (lines.length < 2 || $isInCell()) {
    if ($isRangeSelection(selection)) selection.insertRawText(lines.join('\n'));
    return;
  }
  const blocks = lines.map((line): Block => ({ type: 'paragraph', content: plainInline(line) }));
  $insertReport({ ...emptyReport, blocks }, { first: 'part', last: /\n\s*$/.test(text) ? 'whole' : 'part' });
}
