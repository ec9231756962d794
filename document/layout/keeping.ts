/**
 * What stays on one page with what follows it. Never more than a page holds: there every renderer gives up in a way of its
 * own, and so the case does not come up.
 */
import { blockText, type FieldText } from '../plain.ts';
import type { Block } from '../report.ts';
import { FIRST_LINE_INDENT, SEAL } from './figures.ts';
import { countLines } from './lines.ts';
import { BODY_TYPE } from './measure.ts';
import type { PageLayout } from './page-layout.ts';

/** What has to be known of a block. Indents in pt. */
export interface Keepable {
  readonly block: Block;
  readonly number: string;
  readonly blankLines: number;
  readonly newPage: boolean;
  readonly indents: { readonly first: number; readonly left: number; readonly right: number };
  readonly breaks: readonly number[];
  /** Of 署名 and 成文日期 at the end of a text. */
  readonly signOff: object | null;
}

interface Sheet {
  readonly layout: PageLayout;
  readonly fields: FieldText;
}

function linesOf({ block, number, indents, breaks }: Keepable, { layout, fields }: Sheet): number {
  if (block.type === 'table' || block.type === 'picture') return 1;
  const text = number + blockText(block, fields);
  if (block.type === 'title') return breaks.length + text.split('\n').length;
  const width = layout.grid.column - indents.left - indents.right;
  return countLines(text, { type: BODY_TYPE, width, firstIndent: indents.first });
}

function isSignOff(block: Block | undefined): boolean {
  return block?.type === 'signature' || block?.type === 'date';
}

const HEADING = new Set<Block['type']>(['heading', 'annex', 'title', 'subtitle']);
const BEFORE_SEAL = new Set<Block['type']>(['addressee', 'paragraph', 'runIn', 'attachmentNote']);

/**
 * What stands before a sign-off with a seal goes to the next page with it: a seal does not stand on a page without text. As a
 * whole, for that is what all renderers do alike; a long one stays, or half a page would be empty.
 */
function isKeptBySeal(set: Keepable, next: Keepable | undefined, sheet: Sheet): boolean {
  if (!next?.signOff || set.signOff || !BEFORE_SEAL.has(set.block.type)) return false;
  const measure = { type: BODY_TYPE, width: sheet.layout.grid.column, firstIndent: FIRST_LINE_INDENT };
  return countLines(blockText(set.block, sheet.fields), measure) <= SEAL.keptLines;
}

/** Lines of the blocks from `from` to `to`, which keep together, with the first line of the one after them. */
function chainLines(sets: readonly Keepable[], from: number, to: number, sheet: Sheet): number {
  const next = sets[to + 1];
  let lines = next && !next.newPage ? next.blankLines + 1 : 0;
  for (let k = from; k <= to; k += 1) {
    const set = sets[k];
    if (set) lines += (k > from ? set.blankLines : 0) + linesOf(set, sheet);
  }
  return lines;
}

/** Word has room below a stamped name where the others have it above the next: a chain stays clear of the page's foot. */
const SPARE = 4;

/** Parts a chain that no page holds: before a sign-off first, else as late as the page allows. */
function partChain(sets: readonly Keepable[], kept: boolean[], from: number, to: number, sheet: Sheet): void {
  const most = sheet.layout.grid.lines - SPARE;
  if (chainLines(sets, from, to, sheet) <= most) return;
  const bySeal = sets.findIndex((set, k) => k >= from && k <= to && !HEADING.has(set.block.type) && !set.signOff);
  if (bySeal >= 0) {
    kept[bySeal] = false;
    if (bySeal > from) partChain(sets, kept, from, bySeal - 1, sheet);
    if (bySeal < to) partChain(sets, kept, bySeal + 1, to, sheet);
    return;
  }
  let end = from;
  while (end < to && chainLines(sets, from, end, sheet) <= most) end += 1;
  kept[end] = false;
  if (end < to) partChain(sets, kept, end + 1, to, sheet);
}

/** For each block, whether it stays on one page with the first line of the next. `sealed`: with seals or stamps. */
export function keptTogether(sets: readonly Keepable[], sealed: boolean, sheet: Sheet): readonly boolean[] {
  const kept = sets.map((set, i) => {
    const next = sets[i + 1];
    if (HEADING.has(set.block.type)) return true;
    if (isSignOff(set.block) && isSignOff(next?.block)) return true;
    return sealed && isKeptBySeal(set, next, sheet);
  });
  for (let from = 0; from < kept.length; from += 1) {
    if (!kept[from]) continue;
    let to = from;
    while (kept[to + 1] && !sets[to + 1]?.newPage) to += 1;
    partChain(sets, kept, from, to, sheet);
    from = to;
  }
  return kept;
}
