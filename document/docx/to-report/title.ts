/** 标题 and what stands below it, by style and place on the page; where these say nothing, by its words. */
import { dateAtEnd, namesSigner } from '../../text/bodies.ts';
import { CUSTOMARY_HEADINGS } from '../../text/customary-headings.ts';
import { takeOpening } from '../../text/opening.ts';
import { linesPart, type Part, textPart } from '../../text/parts.ts';
import { endsAsTitle } from '../../text/title-wording.ts';
import { numberAtStart } from '../../text/typed-number.ts';
import { type BodyFace, isRedLine, sizeOf, wholeFace } from './faces.ts';
import { inkOf, partOfLine, type WordLine } from './lines.ts';

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
const CONTENTS = /^目\s*[录次]$/u;
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
  return end - start > MOST_TITLE_LINES ? null : (titleAgain(reach, { start, end }) ?? { start, end });
}

/** Below a cover the title stands once more, above the text that it belongs to. */
function titleAgain(lines: readonly WordLine[], { start, end }: Range): Range | null {
  const inkFrom = (from: number, to: number) => inkOf(textsOf(lines.slice(from, to)).join(''));
  const title = inkFrom(start, end);
  for (let from = lines.length - 1; from >= end; from -= 1) {
    for (let to = from + 1; to <= Math.min(lines.length, from + MOST_TITLE_LINES); to += 1)
      if (inkFrom(from, to) === title) return { start: from, end: to };
  }
  return null;
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
function belowTitle(lines: readonly WordLine[], from: number, body: BodyFace): number {
  let end = from;
  while (end < Math.min(lines.length - 1, from + MOST_BELOW)) {
    const line = lines[end];
    const isBelow =
      line !== undefined &&
      (SUBTITLE_STYLE.test(line.style) || (isCentredBelow(line) && !isCentredHead(lines, end, body)));
    if (!isBelow) break;
    end += 1;
  }
  return end;
}

/** Headings that stand in the middle: 目录, or 黑体 as another further down. */
function isCentredHead(lines: readonly WordLine[], at: number, body: BodyFace): boolean {
  const isHead = (line: WordLine) => line.align === 'centre' && wholeFace(line, body) === 1;
  const line = lines[at];
  if (line === undefined || CONTENTS.test(line.text)) return line !== undefined;
  return isHead(line) && lines.slice(at + 1).some(isHead);
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

function openingAt(lines: readonly WordLine[], { start, end }: Range, body: BodyFace): WordOpening {
  const below = belowTitle(lines, end, body);
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

/** 「某局办公室　2025年3月4日」 below the 标志 of minutes is no title. */
function isUnitAndDate(text: string): boolean {
  const at = dateAtEnd(text);
  return at > 0 && namesSigner(text.slice(0, at).trim());
}

/** By its words, below a line of unit and date. */
function openingBelow(lines: readonly WordLine[]): WordOpening {
  const [first] = lines;
  if (first === undefined || lines.length === 1 || !isUnitAndDate(first.text)) return openingByWords(lines);
  const opening = openingByWords(lines.slice(1));
  return { ...opening, parts: [textPart('paragraph', first.text), ...opening.parts] };
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

/** The head of an annex: what stands alone below its mark is its title, however it is set. */
export function annexOpening(lines: readonly WordLine[], body: BodyFace): WordOpening {
  const opening = wordOpening(lines, body);
  const [first] = lines;
  const isTitle = first !== undefined && first.numberLength === 0 && !numberAtStart(first.text);
  if (opening.parts.length > 0 || !isTitle) return opening;
  const alone = first.text.length <= LONGEST_TITLE && !/[。；：:，,]/u.test(first.text);
  return alone ? openingAt(lines, { start: 0, end: 1 }, body) : opening;
}

/** The head of one text. */
export function wordOpening(lines: readonly WordLine[], body: BodyFace): WordOpening {
  const found = styledTitle(lines) ?? largestTitle(lines, body) ?? headingTitle(lines);
  return found === null ? openingBelow(lines) : openingAt(lines, found, body);
}
