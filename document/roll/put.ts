/** Found words marked in the blocks: each becomes a text run of its own that says what was carried over. */
import { type FieldText, inlineText, runText } from '../plain.ts';
import type { Block, Carried, Inline, InlineText, TextRun } from '../report.ts';
import type { Found } from './reading.ts';

/** In UTF-16 units of the block's text (`blockText`). In order, none overlaps another. */
export type Placed = Found;

/** The parts of one text run: plain words, and words that were carried over. */
function partsOf(run: TextRun, start: number, found: readonly Placed[]): readonly TextRun[] {
  const parts: TextRun[] = [];
  const { carried: _, ...plain } = run;
  let at = 0;
  for (const one of found) {
    const from = Math.max(0, one.start - start);
    const to = Math.min(run.text.length, one.end - start);
    if (from > at) parts.push({ ...plain, text: run.text.slice(at, from) });
    const old = run.text.slice(from, to);
    // As long as the old words, so that what stands in two runs is cut at the same place.
    const text = one.now?.slice(from + start - one.start, to + start - one.start) ?? old;
    const carried: Carried = { type: one.type, from: old };
    parts.push({ ...plain, text, carried });
    at = to;
  }
  return at < run.text.length ? [...parts, { ...plain, text: run.text.slice(at) }] : parts;
}

/** `offset`: where the content begins in the text of its block. Words that hold a field, a blank or a break are left. */
function putInline(content: InlineText, offset: number, found: readonly Placed[], shown: FieldText): InlineText {
  let at = offset;
  let next = 0;
  return content.flatMap((run): readonly Inline[] => {
    const start = at;
    at += runText(run, shown).length;
    while (next < found.length && (found[next]?.end ?? 0) <= start) next += 1;
    if (run.type !== 'text') return [run];
    const own: Placed[] = [];
    for (let i = next; i < found.length && (found[i]?.start ?? 0) < at; i += 1) {
      const one = found[i];
      if (one) own.push(one);
    }
    return own.length === 0 ? [run] : partsOf(run, start, own);
  });
}

/** Only what stands in plain text can be marked: a field shows its value by itself. */
function inPlainText(
  content: InlineText,
  offset: number,
  found: readonly Placed[],
  shown: FieldText,
): readonly Placed[] {
  const others: { start: number; end: number }[] = [];
  let at = offset;
  for (const run of content) {
    const start = at;
    at += runText(run, shown).length;
    if (run.type !== 'text') others.push({ start, end: at });
  }
  if (others.length === 0) return found;
  let next = 0;
  return found.filter(({ start, end }) => {
    while (next < others.length && (others[next]?.end ?? 0) <= start) next += 1;
    const other = others[next];
    return other === undefined || other.start >= end;
  });
}

/** What of the found words can be marked in this block. */
export function markable(block: Block, found: readonly Placed[], shown: FieldText): readonly Placed[] {
  switch (block.type) {
    case 'picture':
    case 'annex':
      return [];
    case 'table':
      return eachCell(block, shown).flatMap(({ content, start, end }) =>
        inPlainText(content, start, within(found, start, end), shown),
      );
    case 'runIn':
      return inPlainText([...block.lead, ...block.content], 0, found, shown);
    default:
      return inPlainText(block.content, 0, found, shown);
  }
}

function within(found: readonly Placed[], start: number, end: number): readonly Placed[] {
  let low = 0;
  let high = found.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((found[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < found.length && (found[last]?.end ?? 0) <= end) last += 1;
  return found.slice(low, last);
}

function eachCell(block: Block & { type: 'table' }, shown: FieldText) {
  let at = 0;
  return block.rows.flatMap((row) =>
    row.map(({ content }) => {
      const start = at;
      const end = start + inlineText(content, shown).length;
      at = end + 1;
      return { content, start, end };
    }),
  );
}

/** The block with these words marked; those that `markable` left out must not be among them. */
export function putInBlock(block: Block, found: readonly Placed[], shown: FieldText): Block {
  if (found.length === 0) return block;
  switch (block.type) {
    case 'picture':
    case 'annex':
      return block;
    case 'table': {
      let at = 0;
      const rows = block.rows.map((row) =>
        row.map((cell) => {
          const start = at;
          at = start + inlineText(cell.content, shown).length + 1;
          return { ...cell, content: putInline(cell.content, start, within(found, start, at - 1), shown) };
        }),
      );
      return { ...block, rows };
    }
    case 'runIn': {
      const { length } = inlineText(block.lead, shown);
      return {
        ...block,
        lead: putInline(block.lead, 0, found, shown),
        content: putInline(block.content, length, found, shown),
      };
    }
    default:
      return { ...block, content: putInline(block.content, 0, found, shown) };
  }
}
