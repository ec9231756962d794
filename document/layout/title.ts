/**
 * The lines of a title: broken by meaning, in 梯形 or 菱形 (GB/T 9704-2012, 7.3.1), the fewest there can be or one more
 * where only that leaves words whole and the shape right.
 */
import { lineStarts } from './lines.ts';
import { charWidth } from './measure.ts';
import { type Place, titlePlaces } from './title-places.ts';
import { lineCost, type Phase, step } from './title-shape.ts';

/** A line more is worth this much, on the scale of `title-places.ts`. */
const LINE_MORE = 70;
/** With more lines than these no shape is seen, and the search would take long. */
const MOST_LINES = 6;

/** Width of a figure in parts of the size, and how much wider than in Times New Roman other half-width characters may be. */
const LATIN = { figure: 0.6, letter: 1.35 } as const;

/** A line that ends at the place `end` (an index), and the best way there. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly phase: Phase;
  readonly cost: number;
  readonly above: Line | null;
}

/** Places with the width before them; blanks at the end of a line hang and are not counted. */
interface Measured {
  readonly places: readonly Place[];
  /** Width in pt of the text from place `start` to place `end`. */
  readonly width: (start: number, end: number) => number;
}

/**
 * Width in pt of a character, with room for every face a title may be set in: PDF and Word file take figures and Latin
 * letters from the 小标宋 itself, where they are wider than in Times New Roman.
 */
function roomFor(char: string, size: number): number {
  const width = charWidth(char, { size, spacing: 0 });
  if (/\d/.test(char)) return Math.max(width, LATIN.figure * size);
  return width < size ? Math.min(width * LATIN.letter, size) : width;
}

/** The room that the text takes up to each of its places (UTF-16), in pt. */
function roomBefore(text: string, size: number): readonly number[] {
  const sums: number[] = [];
  let sum = 0;
  for (const char of text) {
    for (let unit = 0; unit < char.length; unit += 1) sums.push(sum);
    sum += roomFor(char, size);
  }
  sums.push(sum);
  return sums;
}

function measured(text: string, sums: readonly number[]): Measured {
  const places = [{ at: 0, cost: 0 }, ...titlePlaces(text), { at: text.length, cost: 0 }];
  const ends = places.map((place) => text.slice(0, place.at).trimEnd().length);
  return { places, width: (start, end) => (sums[ends[end] ?? 0] ?? 0) - (sums[places[start]?.at ?? 0] ?? 0) };
}

/** Keeps the better of two ways to the same line. */
function keep(lines: Map<string, Line>, line: Line): void {
  const key = `${line.start} ${line.end} ${line.phase}`;
  const known = lines.get(key);
  if (known === undefined || line.cost < known.cost) lines.set(key, line);
}

/** All lines that fit and begin where `above` ends (or the title begins). */
function linesBelow(above: Line | null, text: Measured, size: number, width: number): readonly Line[] {
  const { places } = text;
  const start = above?.end ?? 0;
  const found: Line[] = [];
  for (let end = start + 1; end < places.length && text.width(start, end) <= width + 0.01; end += 1) {
    const own = text.width(start, end) / size;
    const shape = above
      ? step(text.width(above.start, above.end) / size, own, above.phase)
      : { phase: 'rising' as const, cost: 0 };
    const cost = (above?.cost ?? 0) + shape.cost + lineCost(own) + (places[end]?.cost ?? 0);
    found.push({ start, end, phase: shape.phase, cost, above });
  }
  return found;
}

function best(lines: Iterable<Line>, last: number): Line | null {
  let found: Line | null = null;
  for (const line of lines) if (line.end === last && (found === null || line.cost < found.cost)) found = line;
  return found;
}

/** The cheapest way to break the text into as few lines as it can have, or one more; null where it has no such way. */
function search(text: Measured, size: number, width: number): Line | null {
  const last = text.places.length - 1;
  let lines: readonly Line[] = linesBelow(null, text, size, width);
  let few: Line | null = null;
  for (let count = 1; count <= MOST_LINES && lines.length > 0; count += 1) {
    const whole = best(lines, last);
    if (few !== null) return whole && whole.cost + LINE_MORE < few.cost ? whole : few;
    few = whole;
    const next = new Map<string, Line>();
    for (const above of lines) for (const line of linesBelow(above, text, size, width)) keep(next, line);
    lines = [...next.values()];
  }
  return few;
}

/** Lines that are simply filled: of a title that is too long for a shape, or whose words are wider than the column. */
function filled(text: string, sums: readonly number[], size: number, width: number): readonly number[] {
  for (let narrow = width; ; narrow -= size / 2) {
    const starts = lineStarts(text, { type: { size, spacing: 0 }, width: narrow, firstIndent: 0 });
    const fit = starts.every((start, i) => (sums[starts[i + 1] ?? text.length] ?? 0) - (sums[start] ?? 0) <= width);
    if (fit || narrow < size) return starts.slice(1);
  }
}

function breakPart(text: string, size: number, width: number): readonly number[] {
  const sums = roomBefore(text, size);
  const whole = sums.at(-1) ?? 0;
  if (whole <= width) return [];
  const part = measured(text, sums);
  const breaks: number[] = [];
  const found = whole > MOST_LINES * width ? null : search(part, size, width);
  for (let line = found; line?.above; line = line.above) breaks.unshift(part.places[line.start]?.at ?? 0);
  return breaks.length === 0 ? filled(text, sums, size, width) : breaks;
}

/** Titles are asked for with every change of a text: the last few are remembered. */
const remembered = new Map<string, readonly number[]>();
const MOST_REMEMBERED = 64;

function remember(key: string, breaks: readonly number[]): readonly number[] {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, breaks);
  return breaks;
}

/**
 * The places (UTF-16) in the text at which its second and further lines begin; `[]` for one line. Line breaks that stand
 * in the text itself are kept and are not among them. `size` and `width` in pt.
 */
export function titleBreaks(text: string, size: number, width: number): readonly number[] {
  const key = `${size} ${width} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  let at = 0;
  const breaks = text.split('\n').flatMap((part) => {
    const begin = at;
    at += part.length + 1;
    return breakPart(part, size, width).map((place) => begin + place);
  });
  return remember(key, breaks);
}
