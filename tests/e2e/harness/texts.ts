/** Pieces of reports, in few words. */
import type { BlankRun, Block, Inline, InlineText } from '../../../document/report.ts';

export const words = (text: string): Inline => ({ type: 'text', text });
export const bold = (text: string): Inline => ({ type: 'text', text, emphasis: ['bold'] });
export const blank = (name: string): BlankRun => ({ type: 'blank', name });
export const choice = (...options: readonly string[]): BlankRun => ({
  type: 'blank',
  name: options.join('/'),
  options,
});

export const paragraph = (...content: InlineText): Block => ({ type: 'paragraph', content });
export const heading = (...content: InlineText): Block => ({
  type: 'heading',
  level: 1,
  numbering: 'counted',
  content,
});
export const runIn = (lead: InlineText, content: InlineText): Block => ({
  type: 'runIn',
  level: 2,
  numbering: 'counted',
  lead,
  content,
});
/** A table of one row. */
export const table = (...cells: readonly InlineText[]): Block => ({
  type: 'table',
  headerRows: 0,
  columns: cells.map(() => 1),
  rows: [cells.map((content) => ({ content, colSpan: 1, rowSpan: 1 }))],
});
export const cellsOf = (block: Block | undefined) =>
  block?.type === 'table' ? block.rows.map((row) => row.map((cell) => cell.content)) : null;
