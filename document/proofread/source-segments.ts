/** Which part of a typed line is what: the blocks that a reader made of a text, found again in its lines. */
import { blockText } from '../plain.ts';
import type { Part } from '../text/parts.ts';

const BLANK = /[\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff]/u;
const BLANKS = new RegExp(BLANK, 'gu');
/** So many characters tell a place; and so many lines may lie between two blocks (rows of a table, blanks). */
const PROBE = 12;
const REACH = 60;
/** Beyond its length a block may be followed by so many characters that belong to none. */
const SLACK = 400;

export const bare = (text: string): string => text.replace(BLANKS, '');
const shownName = (id: string) => id;

/** The text of a block with its number, as it was typed but for blanks. */
export const typedText = ({ block, typed }: Part): string => bare(typed + blockText(block, shownName));

/** How many UTF-16 units of `line` its first `count` visible ones take. */
export function unitsOf(line: string, count: number): number {
  let left = count;
  for (let i = 0; i < line.length; i += 1) {
    if (left === 0) return i;
    if (!BLANK.test(line[i] ?? '')) left -= 1;
  }
  return line.length;
}

/** A block in a line: where it begins among the visible units of that line. */
interface Begun {
  readonly part: Part;
  readonly at: number;
}

/** For each line what begins in it, in order. */
function begunIn(lines: readonly string[], parts: readonly Part[]): readonly (readonly Begun[])[] {
  const keys = lines.map(bare);
  const begun: Begun[][] = keys.map(() => []);
  let line = 0;
  let at = 0;
  let length = 0;
  for (const part of parts) {
    const text = typedText(part);
    const probe = text.slice(0, PROBE);
    if (probe === '') continue;
    const here = (keys[line] ?? '').slice(at, at + length + SLACK).indexOf(probe);
    if (here === -1) {
      const near = keys.slice(line + 1, line + 1 + REACH).findIndex((key) => key.slice(0, SLACK).includes(probe));
      if (near === -1) continue;
      line += near + 1;
      at = (keys[line] ?? '').indexOf(probe);
    } else at += here;
    begun[line]?.push({ part, at });
    ({ length } = text);
    // The next block begins behind the first character of this one.
    at += 1;
  }
  return begun;
}

export interface Segment {
  /** Place of the line. */
  readonly line: number;
  /** UTF-16 units of the line before it. */
  readonly start: number;
  readonly text: string;
  /** Null for lines that no block begins in. */
  readonly part: Part | null;
  /** A paragraph goes on behind the heading without a break. */
  readonly glued: boolean;
}

const follows = (before: Begun, next: Begun) =>
  before.part.block.type === 'heading' && next.part.block.type === 'paragraph';

/** Blocks that begin in one line: a paragraph behind a heading stays with it. */
function segmentsOf(text: string, line: number, begun: readonly Begun[]): Segment[] {
  const heads = begun.filter((one, i) => i === 0 || !follows(begun[i - 1] ?? one, one));
  if (heads.length === 0) return [{ line, start: 0, text, part: null, glued: false }];
  const starts: number[] = [];
  let units = 0;
  let visible = 0;
  for (const [i, { at }] of heads.entries()) {
    units += unitsOf(text.slice(units), at - visible);
    visible = at;
    // What stands before the first block belongs to it.
    starts.push(i === 0 ? 0 : units);
  }
  return heads.map(({ part }, i) => {
    const next = begun[begun.findIndex((one) => one.part === part) + 1];
    const start = starts[i] ?? 0;
    const glued = next !== undefined && !heads.includes(next);
    return { line, start, text: text.slice(start, starts[i + 1] ?? text.length), part, glued };
  });
}

/** The lines of a text cut where its blocks begin. No character is left out. */
export function segmentLines(lines: readonly string[], parts: readonly Part[]): readonly Segment[] {
  return begunIn(lines, parts).flatMap((begun, line) => segmentsOf(lines[line] ?? '', line, begun));
}
