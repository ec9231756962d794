/** Cells that only count the rows of their table. */
import { type FieldText, inlineText } from '../plain.ts';
import type { Block } from '../report.ts';

const NO_CELLS: ReadonlySet<number> = new Set();
const COUNT_HEAD = /^(?:序号|编号|No\.?)$/iu;
const COUNTED = /^\d{1,3}$/u;

/** Where in the text of a table its rows are counted: 1, 2, 3 below 序号. They are no figures. */
export function countedCells(block: Block | undefined, shown: FieldText): ReadonlySet<number> {
  const [head] = block?.type === 'table' ? (block.rows[0] ?? []) : [];
  if (block?.type !== 'table' || !head || !COUNT_HEAD.test(inlineText(head.content, shown).trim())) return NO_CELLS;
  const cells = new Set<number>();
  let at = 0;
  for (const row of block.rows) {
    for (const [i, { content }] of row.entries()) {
      const text = inlineText(content, shown);
      if (i === 0 && COUNTED.test(text.trim())) cells.add(at);
      at += text.length + 1;
    }
  }
  return cells;
}
