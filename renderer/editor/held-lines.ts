/**
 * Lines that end earlier than the browser would end them: Word parts no —— from what stands before it, say, and the browser
 * does. The text itself stays as it is; such a line is given less room, so that what belongs to the next has none on it.
 */
import { isHeld } from '../../document/layout/breaking.ts';
import { lineStarts } from '../../document/layout/lines.ts';
import { BODY_TYPE, charWidth } from '../../document/layout/measure.ts';
import type { SetBlock, TypesetReport } from '../../document/layout/typeset.ts';
import { blockText } from '../../document/plain.ts';
import type { Block } from '../../document/report.ts';

export interface HeldLine {
  /** Lines of the block above it. */
  readonly line: number;
  /** Room that it has for its text, first indent included, in pt. */
  readonly room: number;
}

/** The first character that has no room left is kept out by so much, in pt: less than any of them is wide. */
const KEPT_OUT = 1;

interface Line {
  readonly start: number;
  /** Where the next line begins. */
  readonly end: number;
  readonly indent: number;
}

/** Where the browser would end the line behind its own end; null where it would not. Gives the width up to there, in pt. */
function widthBeyond(text: string, { start, end, indent }: Line, width: number): number | null {
  let sum = indent;
  let first = '';
  let before = '';
  let at = start;
  for (const char of text.slice(start)) {
    const around = { first, last: text.slice(at + char.length, at + char.length + 1) };
    if (at > end && isHeld(before, char, around)) return sum;
    sum += charWidth(char, BODY_TYPE);
    if (sum > width + KEPT_OUT) return null;
    first = before;
    before = char;
    at += char.length;
  }
  return null;
}

function heldIn(text: string, width: number, firstIndent: number, above: number): readonly [HeldLine[], number] {
  const starts = lineStarts(text, { type: BODY_TYPE, width, firstIndent });
  const held = starts.flatMap((start, n): HeldLine[] => {
    const end = starts[n + 1];
    if (end === undefined) return [];
    const beyond = widthBeyond(text, { start, end, indent: n === 0 ? firstIndent : 0 }, width);
    return beyond === null ? [] : [{ line: above + n, room: beyond - KEPT_OUT }];
  });
  return [held, starts.length];
}

const NONE: readonly HeldLine[] = [];

/**
 * What a text has to have for two of its neighbouring characters to be held at all: dashes, signs, or a quotation mark beside
 * figures and Latin letters. Among other characters Word and the browser part the same pairs.
 */
export const MAY_HOLD =
  /[^\u4e00-\u9fff、。，；：！？（）《》【】〔〕0-9A-Za-z .,“”%]|[0-9A-Za-z.,“”%]“|”[0-9A-Za-z“”]|(?:^|[^0-9])%/u;

function find(set: SetBlock, { layout, fields }: TypesetReport): readonly HeldLine[] {
  const text = set.number + blockText(set.block, fields);
  if (!MAY_HOLD.test(text)) return NONE;
  const { left, right, first } = set.indents;
  const width = layout.grid.column - left - right;
  const all: HeldLine[] = [];
  let above = 0;
  for (const [k, part] of text.split('\n').entries()) {
    const [held, lines] = heldIn(part, width, k === 0 ? first : 0, above);
    all.push(...held);
    above += lines;
  }
  return all;
}

interface Known {
  readonly set: SetBlock;
  /** Null for a text without fields. */
  readonly fields: TypesetReport['fields'] | null;
  readonly column: number;
  readonly held: readonly HeldLine[];
}

const known = new WeakMap<Block, Known>();

function stillHolds(one: Known, set: SetBlock, { layout, fields }: TypesetReport): boolean {
  const [a, b] = [one.set.indents, set.indents];
  const same = a.left === b.left && a.right === b.right && a.first === b.first && one.set.number === set.number;
  return same && one.column === layout.grid.column && (one.fields === null || one.fields === fields);
}

function hasField(block: Block): boolean {
  const contents = [...('lead' in block ? block.lead : []), ...('content' in block ? block.content : [])];
  return contents.some((run) => run.type === 'field');
}

const OTHERWISE_SET = new Set<Block['type']>(['title', 'table', 'picture', 'annex']);

/** The held lines of a text, top down; the same array while nothing of it changed. */
export function heldLines(set: SetBlock, sheet: TypesetReport): readonly HeldLine[] {
  if (OTHERWISE_SET.has(set.block.type)) return NONE;
  const one = known.get(set.block);
  if (one && stillHolds(one, set, sheet)) return one.held;
  const held = find(set, sheet);
  const fields = hasField(set.block) ? sheet.fields : null;
  known.set(set.block, { set, fields, column: sheet.layout.grid.column, held });
  return held;
}

export function sameHeld(a: readonly HeldLine[], b: readonly HeldLine[]): boolean {
  return (
    a === b || (a.length === b.length && a.every(({ line, room }, i) => line === b[i]?.line && room === b[i].room))
  );
}
