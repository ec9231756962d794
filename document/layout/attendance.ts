/** 出席, 请假 and 列席 of a 纪要 (GB/T 9704-2012, 10.3): which paragraphs they are, and the word each begins with. */
import { blockText, type FieldText } from '../plain.ts';
import type { Block, PaperForm } from '../report.ts';

const LEAD = /^(?:出席|请假|列席)[：:]/u;

/** What may follow the lists: with any other block behind them they are part of the text. */
const BEHIND = new Set<Block['type']>(['attachmentNote', 'signature', 'date', 'note']);

/** For each block the length (UTF-16) of its lead word with the colon; 0 for all that are not in such a list. */
export function attendanceLeads(blocks: readonly Block[], form: PaperForm, fields: FieldText): readonly number[] {
  const leads = new Array<number>(blocks.length).fill(0);
  if (form !== 'minutes') return leads;
  let atEnd = true;
  for (let i = blocks.length - 1; i >= 0; i -= 1) {
    const block = blocks[i];
    if (block === undefined) continue;
    const lead = block.type === 'paragraph' ? (LEAD.exec(blockText(block, fields))?.[0].length ?? 0) : 0;
    if (lead > 0 && atEnd) leads[i] = lead;
    // An annex begins anew: what stands before it ends there.
    else atEnd = block.type === 'annex' || (atEnd && BEHIND.has(block.type));
  }
  return leads;
}
