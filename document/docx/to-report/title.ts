/** 标题 and what stands below it, by style and place on the page; where these say nothing, by its words. */
import { CUSTOMARY_HEADINGS } from '../../text/customary-headings.ts';
import { takeOpening } from '../../text/opening.ts';
import { linesPart, type Part, textPart } from '../../text/parts.ts';
import { endsAsTitle } from '../../text/title-wording.ts';
import { numberAtStart } from '../../text/typed-number.ts';
import { type BodyFace, isRedLine, sizeOf } from './faces.ts';
import { partOfLine, type WordLine } from './lines.ts';

export interface WordOpening {
  readonly parts: readonly Part[];
  /** Lines of the body; the first may be the rest of a line. */
  readonly rest: readonly WordLine[];
  /** Lines before the title that look like the frame of a web page. They are among `parts`. */
  readonly remnants: readonly string[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

const TITLE_STYLE = /^(?:title|标题|公文标题|文件标题|主标题|大标题)$/i;
const SUBTITLE_STYLE = /^(?:subtitle|副标题|公文副标题)$/i;
const LONGEST_TITLE = 60;
const MOST_TITLE_LINES = 5;
const MOST_BELOW = 4;
const LONGEST_BELOW = 40;
/** The title stands within so many lines. */
const REACH = 40;
/** Shorter lines at the left are 主送机关, labels and the like. */
const SHORTEST_BODY = 15;
/** Titles are larger than the body by so much (pt). */
const LARGER = 1;

function styledTitle(lines: readonly WordLine[]): Range | null {
  const start = lines.findIndex((line) => TITLE_STYLE.test(line.style));
  if (start < 0) return null;
  let end = start + 1;
  while (end < lines.length && end - start < MOST_TITLE_LINES && lines[end]?.style === lines[start]?.style) end += 1;
  return { start, end };
}

/** Where a paragraph of text begins. */
function bodyStart(lines: readonly WordLine[]): number {
  const at = lines.findIndex(
    ({ text, align }) =>
      (align === 'left' && text.length >= SHORTEST_BODY && /[。；！？]/u.test(text)) || numberAtStart(text),
  );
  return at < 0 ? Math.min(lines.length, REACH) : Math.min(at, REACH);
}

function mayBeTitle(line: WordLine): boolean {
  return (
    line.align === 'centre' &&
    line.text.length <= LONGEST_TITLE &&
    line.numberLength === 0 &&
    !isRedLine(line) &&
    !/[。；]$/u.test(line.text)
  );
}

/** Lines in the middle, larger than the body and than all others before it. */
function largestTitle(lines: readonly WordLine[], body: BodyFace): Range | null {
  const reach = lines.slice(0, bodyStart(lines));
  const sizes = reach.map((line) => (mayBeTitle(line) ? sizeOf(line) : 0));
  const largest = sizes.reduce((most, size) => Math.max(most, size), 0);
  if (largest < body.size + LARGER) return null;
  const start = sizes.indexOf(largest);
  let end = start + 1;
  while (sizes[end] === largest) end += 1;
  return end - start > MOST_TITLE_LINES ? null : { start, end };
}

/** The first heading of level 1 above all others of lower levels is the title in files that have no style for it. */
function headingTitle(lines: readonly WordLine[]): Range | null {
  const levels = lines.map(({ level }) => level);
  const first = lines.findIndex(({ level }) => level !== null);
  const line = lines[first];
  if (line?.level !== 1 || first > MOST_BELOW || line.numberLength > 0 || numberAtStart(line.text)) return null;
  const others = levels.filter((level, i) => i !== first && level !== null);
  const alone = others.length > 0 && others.every((level) => level !== 1);
  const customary = CUSTOMARY_HEADINGS.has(line.text.replace(/[：:]$/u, ''));
  return alone && !customary ? { start: first, end: first + 1 } : null;
}

/** Lines below the title that stand in the middle too: 副标题, unit and date. */
function belowTitle(lines: readonly WordLine[], from: number): number {
  let end = from;
  while (end < Math.min(lines.length - 1, from + MOST_BELOW)) {
    const line = lines[end];
    const isBelow = line !== undefined && (SUBTITLE_STYLE.test(line.style) || isCentredBelow(line));
    if (!isBelow) break;
    end += 1;
  }
  return end;
}

function isCentredBelow(line: WordLine): boolean {
  const { text, align, level } = line;
  return (
    align === 'centre' &&
    level === null &&
    text.length <= LONGEST_BELOW &&
    !numberAtStart(text) &&
    !/[。；：:]$/u.test(text)
  );
}

/** The lines that are left when text was taken from their front. */
function linesFrom(lines: readonly WordLine[], rest: readonly string[]): readonly WordLine[] {
  const left = lines.slice(lines.length - rest.length);
  const [first, ...others] = left;
  const text = rest[0];
  if (first === undefined || text === undefined || text === first.text) return left;
  return [partOfLine(first, first.text.length - text.length, first.text.length), ...others];
}

const textsOf = (lines: readonly WordLine[]) => lines.map(({ text }) => text);

function openingAt(lines: readonly WordLine[], { start, end }: Range): WordOpening {
  const below = belowTitle(lines, end);
  const rest = lines.slice(below);
  const opening = takeOpening(textsOf(rest), true);
  const parts = [
    ...lines.slice(0, start).map(({ text }) => textPart('paragraph', text)),
    linesPart('title', textsOf(lines.slice(start, end))),
    ...lines.slice(end, below).map(({ text }) => textPart('subtitle', text)),
    ...opening.parts,
  ];
  return { parts, rest: linesFrom(rest, opening.rest), remnants: [] };
}

/** By its words alone. What a style makes a heading is no title, unless it is worded as one. */
function openingByWords(lines: readonly WordLine[]): WordOpening {
  const { parts, rest, remnants } = takeOpening(textsOf(lines), false);
  const taken = lines.slice(0, lines.length - rest.length);
  const heading = taken.findIndex(({ level, text }) => level !== null && !endsAsTitle(text));
  if (heading < 0) return { parts, rest: linesFrom(lines, rest), remnants };
  if (heading === 0) return { parts: [], rest: lines, remnants: [] };
  const before = openingByWords(lines.slice(0, heading));
  return { ...before, rest: [...before.rest, ...lines.slice(heading)] };
}

/** The head of one text. */
export function wordOpening(lines: readonly WordLine[], body: BodyFace): WordOpening {
  const found = styledTitle(lines) ?? largestTitle(lines, body) ?? headingTitle(lines);
  return found === null ? openingByWords(lines) : openingAt(lines, found);
}
