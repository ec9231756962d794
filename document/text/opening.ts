/** 标题, 副标题 and 主送机关 at the head of a text: on lines of their own, or run into the first sentence. */
import { isDate, namesAddressees, namesSigner } from './bodies.ts';
import { isFrameLine, stuckInFront } from './frame.ts';
import { linesPart, type Part, textPart } from './parts.ts';
import { runOnLine, titleLines } from './title-lines.ts';
import { TITLE, titleEnd } from './title-wording.ts';

export interface Opening {
  readonly parts: readonly Part[];
  /** Lines of the body; the first may be the rest of a line. */
  readonly rest: readonly string[];
  /** Lines before the title that look like the frame of a web page. They are among `parts`. */
  readonly remnants: readonly string[];
}

/** What a web page puts between title and text takes no more lines. */
const LINES_BELOW_TITLE = 12;

function subtitleLines(lines: readonly string[], from: number): number {
  let at = from;
  while (at < Math.min(lines.length - 1, from + 3)) {
    const line = lines[at] ?? '';
    const bracketed = /^[（(][^（）()]{2,40}[）)]$/.test(line);
    if (!(bracketed || /^(?:——|--|—)/.test(line) || isDate(line) || namesSigner(line)) || line.length > TITLE.most)
      break;
    at += 1;
  }
  return at;
}

/** 「发布时间：… 来源：…」 between the title and the text. */
function frameBelow(lines: readonly string[], from: number): readonly string[] {
  let end = from;
  while (end < Math.min(lines.length - 1, from + LINES_BELOW_TITLE) && isFrameLine(lines[end] ?? '')) end += 1;
  return lines.slice(from, end);
}

function remnantParts(lines: readonly string[]): Part[] {
  return lines.map((line) => textPart('paragraph', line));
}

function openingOfLines(lines: readonly string[]): Opening | null {
  const found = titleLines(lines);
  if (!found) return null;
  const remnants = lines.slice(0, found.start);
  const end = subtitleLines(lines, found.end);
  const title = titleParts(lines.slice(found.start, found.end));
  const subtitles = lines.slice(found.end, end).map((line) => textPart('subtitle', line));
  const below = frameBelow(lines, end);
  const parts = [...remnantParts(remnants), ...title.parts, ...subtitles, ...remnantParts(below)];
  return { parts, rest: lines.slice(end + below.length), remnants: [...remnants, ...title.remnants, ...below] };
}

/** Advertising stuck to the title becomes a paragraph before it. */
function titleParts(lines: readonly string[]): { parts: Part[]; remnants: string[] } {
  const [first = '', ...others] = lines;
  const cut = stuckInFront(first);
  const remnants = cut > 0 ? [first.slice(0, cut).trim()] : [];
  return { parts: [...remnantParts(remnants), linesPart('title', [first.slice(cut), ...others])], remnants };
}

function openingOfRunOn(lines: readonly string[]): Opening | null {
  const at = runOnLine(lines);
  if (at < 0) return null;
  const above = lines.slice(0, at);
  const line = lines[at] ?? '';
  const end = titleEnd(line);
  const { parts, remnants } = titleParts([line.slice(0, end)]);
  return {
    parts: [...remnantParts(above), ...parts],
    remnants: [...above, ...remnants],
    rest: [line.slice(end).trim(), ...lines.slice(at + 1)],
  };
}

/** 主送机关 at the start of the first line, with its colon. */
function takeAddressee(lines: readonly string[]): { parts: readonly Part[]; rest: readonly string[] } {
  const [first = '', ...others] = lines;
  const colon = first.slice(0, 200).search(/[：:]/);
  if (colon < 0 || !namesAddressees(first.slice(0, colon))) return { parts: [], rest: lines };
  const rest = first.slice(colon + 1).trim();
  return { parts: [textPart('addressee', first.slice(0, colon + 1))], rest: rest === '' ? others : [rest, ...others] };
}

/** A title that is known already leaves only what stands below it. */
function belowTitle(lines: readonly string[]): Opening {
  const end = subtitleLines(lines, 0);
  return { parts: lines.slice(0, end).map((line) => textPart('subtitle', line)), rest: lines.slice(end), remnants: [] };
}

/** The head of one text. `titled`: its title is known already (the mark of a piece showed it). */
export function takeOpening(lines: readonly string[], titled: boolean): Opening {
  const untitled: Opening = { parts: [], rest: lines, remnants: [] };
  const opening = titled ? belowTitle(lines) : (openingOfLines(lines) ?? openingOfRunOn(lines) ?? untitled);
  const { parts, rest } = takeAddressee(opening.rest);
  return { ...opening, parts: [...opening.parts, ...parts], rest };
}
