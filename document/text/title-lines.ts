/** Where the title stands among the first lines of a text. */
import { isDate, namesSigner } from './bodies.ts';
import { CUSTOMARY_HEADINGS } from './customary-headings.ts';
import { isFrameLine } from './frame.ts';
import { BODY_LINE, endsAsTitle, isBodyLine, isTitleLine, TITLE, titleEnd } from './title-wording.ts';

const JOINED = /^(?:暨|及|和|与|——|—)/;
const SEARCHED_LINES = 40;
/** What a title line breaks off is not longer (字). */
const BROKEN_OFF = 12;

/** Two lines that make a title only together: 「…创建工作汇报范|文稿」, 「关于…工作情况的|报告」. */
function isBrokenTitle(line: string, next: string): boolean {
  return !endsAsTitle(line) && isTitleLine(line) && next.length <= BROKEN_OFF && endsAsTitle(line + next);
}

/** The line above a title is its first half: it names the body or the year, or the title goes on with it. */
function isFirstHalf(above: string, title: string): boolean {
  if (!isTitleLine(above) || isFrameLine(above) || above.length > 30 || endsAsTitle(above)) return false;
  if (above.includes(title) || /[，,]/.test(above)) return false;
  return JOINED.test(title) || namesSigner(above) || /(?:[0-9〇一二三四五六七八九XxＸ]年|年度|^关于)/.test(above);
}

/** Lines of the title as a range, or null. The last line that is worded as a title before the text counts. */
export function titleLines(lines: readonly string[]): { start: number; end: number } | null {
  let [start, end] = [0, 0];
  const reach = Math.min(lines.length, SEARCHED_LINES);
  for (let i = 0; i < reach; i += 1) {
    const [line = '', next = ''] = [lines[i], lines[i + 1]];
    if (endsAsTitle(line)) [start, end] = [i, i + 1];
    else if (isBrokenTitle(line, next)) [start, end] = [i, i + 2];
    else if (isBodyLine(line) && !isFrameLine(line)) break;
  }
  if (end === 0) return untypicalTitle(lines);
  const halved = isFirstHalf(lines[start - 1] ?? '', lines[start] ?? '');
  return halved ? { start: start - 1, end } : { start, end };
}

/** A short first line before a text is its title, whatever its words. */
function untypicalTitle(lines: readonly string[]): { start: number; end: number } | null {
  const [first = '', second = ''] = lines;
  const short = isTitleLine(first) && first.length <= BODY_LINE && !isFrameLine(first) && !isDate(first);
  if (CUSTOMARY_HEADINGS.has(first)) return null;
  return short && isBodyLine(second) && titleEnd(second) === 0 ? { start: 0, end: 1 } : null;
}

/** The line that begins with a title and goes on with the text; short lines above it are the frame of a web page. */
export function runOnLine(lines: readonly string[]): number {
  const reach = Math.min(lines.length, SEARCHED_LINES);
  for (let i = 0; i < reach; i += 1) {
    const line = lines[i] ?? '';
    if (line.length > TITLE.most && titleEnd(line) > 0) return i;
    if (isBodyLine(line) && !isFrameLine(line)) return -1;
  }
  return -1;
}
