/** Breaking a text into lines on the grid. */
import { canBreak } from './breaking.ts';
import { FIRST_LINE_INDENT, GRID } from './figures.ts';
import { BODY_TYPE, charWidth, type Type, textWidth } from './measure.ts';

/** Where a text is set: the column and the indents, in pt. */
export interface Measure {
  readonly type: Type;
  readonly width: number;
  readonly firstIndent: number;
}

const BODY_MEASURE: Measure = { type: BODY_TYPE, width: GRID.column, firstIndent: FIRST_LINE_INDENT };

/** A line that is being filled: `at` the place of the last permitted break, `widthAt` what stood before it. */
interface Filling {
  start: number;
  width: number;
  at: number;
  widthAt: number;
}

/** The whole character at a place, '' behind the last. */
function characterAt(text: string, at: number): string {
  return at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';
}

/** Chromium has sizes of type in whole 64ths of a CSS px: 16 pt are 15.996 there, which decides where a line is just full. */
function drawn({ size, spacing }: Type): Type {
  return { size: (Math.floor((size / 0.75) * 64 + 1e-6) / 64) * 0.75, spacing };
}

/** The places (UTF-16) at which the lines of one text without line breaks begin; always at least one. */
export function lineStarts(text: string, measure: Measure = BODY_MEASURE): readonly number[] {
  const starts = [0];
  const line: Filling = { start: 0, width: measure.firstIndent, at: -1, widthAt: 0 };
  const type = drawn(measure.type);
  let first = '';
  let before = '';
  let i = 0;
  for (const char of text) {
    if (before !== '' && canBreak(before, char, { first, last: characterAt(text, i + char.length) })) {
      line.at = i;
      line.widthAt = line.width;
    }
    const width = charWidth(char, type);
    // Blanks hang at the end of a line. The 0.01 pt is for sums of decimals.
    if (char !== ' ' && char !== '\u3000' && line.width + width > measure.width + 0.01 && i > line.start) {
      const start = line.at > line.start ? line.at : i;
      starts.push(start);
      line.width = start === i ? 0 : line.width - line.widthAt;
      line.start = start;
    }
    line.width += width;
    first = before;
    before = char;
    i += char.length;
  }
  return starts;
}

/** Where the word at a place ends that no line may be broken in. */
function wordEnd(text: string, from: number): number {
  let at = from;
  let first = '';
  let before = '';
  while (at < text.length) {
    const char = characterAt(text, at);
    if (char === ' ') break;
    const last = characterAt(text, at + char.length);
    if (before !== '' && canBreak(before, char, { first, last })) break;
    first = before;
    before = char;
    at += char.length;
  }
  return at;
}

/** Word takes up to a quarter of its blanks from a justified line so that one word more fits; and a little for rounding. */
const MOST_SQUEEZE = 0.25;
const ROUNDING = 0.25;

/** Whether Word would squeeze the blanks of a line of this text, and so break it elsewhere than all others do. */
export function wouldSqueeze(text: string, measure: Measure = BODY_MEASURE): boolean {
  if (!text.includes(' ')) return false;
  return text.split('\n').some((part, k) => {
    const indent = k === 0 ? measure.firstIndent : 0;
    const starts = lineStarts(part, { ...measure, firstIndent: indent });
    return starts.some((start, n) => {
      const next = starts[n + 1];
      if (next === undefined) return false;
      const line = part.slice(start, next);
      const blanks = line.split(' ').length - 1;
      if (blanks === 0) return false;
      const width = (n === 0 ? indent : 0) + textWidth(line + part.slice(next, wordEnd(part, next)), measure.type);
      const squeezed = MOST_SQUEEZE * blanks * charWidth(' ', measure.type);
      return width - measure.width <= squeezed + ROUNDING;
    });
  });
}

/** The lines of a text; a line break in it starts a new one. `firstIndent` in 字 of Word (16 pt). */
export function linesOf(text: string, firstIndent = 2): readonly string[] {
  const indent = firstIndent * GRID.glyph;
  return text.split('\n').flatMap((part, k) => {
    const starts = lineStarts(part, { ...BODY_MEASURE, firstIndent: k === 0 ? indent : 0 });
    return starts.map((start, n) => part.slice(start, starts[n + 1]));
  });
}

/** How many lines a text takes, line breaks in it included. */
export function countLines(text: string, measure: Measure = BODY_MEASURE): number {
  let count = 0;
  for (const [k, part] of text.split('\n').entries()) {
    count += lineStarts(part, k === 0 ? measure : { ...measure, firstIndent: 0 }).length;
  }
  return count;
}
