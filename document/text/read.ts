/**
 * Plain text, as it comes from a file, a paste or a web page, into a report.
 *
 * Not one character is lost or moved: the text of the report is that of the input but for what the notices tell.
 */
import { Failure } from '../failure.ts';
import type { Noted, Notice } from '../notice.ts';
import { emptyReport, type Report } from '../report.ts';
import { splitAnnexes, titledMarks } from './annexes.ts';
import { type Body, readBody } from './body.ts';
import { clean } from './clean.ts';
import { takeClosing } from './closing.ts';
import { frameEnd, frameStart } from './frame.ts';
import { readLines } from './lines.ts';
import { numberNotices } from './number-notices.ts';
import { takeOpening } from './opening.ts';
import { linesPart, type Part, textPart } from './parts.ts';
import { type Collection, type Piece, readPieces } from './pieces.ts';
import { cutFirstScreen } from './screens.ts';
import { endsAsTitle } from './title-wording.ts';

export interface ReadOptions {
  /** Which of several texts to take, from 1. All of them when left out. */
  readonly piece?: number;
}

/** What was found in one text. */
interface Found {
  readonly parts: readonly Part[];
  readonly remnants: readonly string[];
  readonly bodies: readonly Body[];
}

function join(founds: readonly Found[]): Found {
  return {
    parts: founds.flatMap((found) => found.parts),
    remnants: founds.flatMap((found) => found.remnants),
    bodies: founds.flatMap((found) => found.bodies),
  };
}

function readRemnants(remnants: readonly string[]): Found {
  return { parts: remnants.map((line) => textPart('paragraph', line)), remnants, bodies: [] };
}

/** One text with its title, or one annex. */
function readOne(lines: readonly string[], titled: boolean): Found {
  const screen = cutFirstScreen(lines);
  const before = readRemnants(screen ? [screen.mark] : []);
  const opening = takeOpening(screen?.rest ?? lines, titled);
  const closing = takeClosing(opening.rest);
  const body = readBody(closing.rest, screen !== null);
  const parts = [...opening.parts, ...body.parts, ...closing.parts];
  return join([before, { parts, remnants: opening.remnants, bodies: [body] }]);
}

/** The mark of an annex and its title, which stand on one line, on two. */
function markedApart(lines: readonly string[]): readonly string[] {
  const marks = titledMarks(lines);
  return lines.flatMap((line, at) => {
    const end = marks[at] ?? 0;
    return end === 0 ? [line] : [line.slice(0, end).trim(), line.slice(end).trim()];
  });
}

function readAnnexed(lines: readonly string[], titled: boolean): Found {
  const { main, annexes } = splitAnnexes(markedApart(lines));
  const rest = annexes.map((annex): Found => {
    const own = readOne(annex.lines, false);
    if (annex.mark === '') return own;
    return { ...own, parts: [{ block: { type: 'annex' }, typed: annex.mark }, ...own.parts] };
  });
  return join([readOne(main, titled), ...rest]);
}

/** One text inside the frame of a web page. */
function readFramed(lines: readonly string[], titled: boolean): Found {
  const start = titled ? 0 : frameStart(lines, endsAsTitle);
  const end = frameEnd(lines, start);
  return join([
    readRemnants(lines.slice(0, start)),
    readAnnexed(lines.slice(start, end), titled),
    readRemnants(lines.slice(end)),
  ]);
}

function readPiece(piece: Piece, heading: readonly string[]): Found {
  const title = heading.length === 0 ? [] : [linesPart('title', heading)];
  const found = readFramed(piece.lines, piece.title !== '');
  return { ...found, parts: [...title, ...found.parts] };
}

function readAll({ before, pieces }: Collection): Found {
  return join([readRemnants(before), ...pieces.map((piece) => readPiece(piece, piece.heading))]);
}

function pieceOf(
  collection: Collection | null,
  number: number,
  lines: readonly string[],
): { found: Found; notices: Notice[] } {
  if (!collection && number === 1) return { found: readFramed(lines, false), notices: [] };
  const piece = collection?.pieces[number - 1];
  if (!piece) throw new Failure('NO_SUCH_PIECE', String(number));
  const found = readPiece(piece, piece.title === '' ? [] : [piece.title]);
  return { found, notices: [{ code: 'pieceMark', text: piece.mark }] };
}

function choose(lines: readonly string[], piece: number | undefined): { found: Found; notices: Notice[] } {
  const collection = readPieces(lines);
  if (piece !== undefined) return pieceOf(collection, piece, lines);
  if (!collection) return { found: readFramed(lines, false), notices: [] };
  const titles = collection.pieces.map((each) => each.heading.join(' '));
  return { found: readAll(collection), notices: titles.length > 1 ? [{ code: 'pieces', titles }] : [] };
}

function bodyNotices(bodies: readonly Body[]): Notice[] {
  const split = bodies.reduce((sum, body) => sum + body.cut, 0);
  const tables = bodies.reduce((sum, body) => sum + body.tables.filter((table) => table.piped).length, 0);
  return [
    ...(split > 0 ? [{ code: 'split', count: split } as const] : []),
    ...(tables > 0 ? [{ code: 'tableMarks', count: tables } as const] : []),
  ];
}

/** The blocks of a text, each with the number that was typed before it; none where there is no text. */
export function readParts(text: string): readonly Part[] {
  const { lines } = readLines(clean(text).text);
  return lines.length === 0 ? [] : choose(lines, undefined).found.parts;
}

/** The blocks of a text with the numbers that were typed before them. Throws as `readText` does. */
export function readNoted(text: string, options: ReadOptions = {}): Noted<readonly Part[]> {
  const cleaned = clean(text);
  const { lines, blanks } = readLines(cleaned.text);
  if (lines.length === 0) throw new Failure('EMPTY');
  const { found, notices } = choose(lines, options.piece);
  const left = blanks + found.bodies.reduce((sum, body) => sum + body.breaks, 0);
  return {
    value: found.parts,
    notices: [
      ...cleaned.notices,
      ...(left > 0 ? [{ code: 'blanks', count: left } as const] : []),
      ...notices,
      ...found.remnants.map((remnant): Notice => ({ code: 'webRemnant', text: remnant })),
      ...bodyNotices(found.bodies),
      ...numberNotices(found.parts),
    ],
  };
}

/** Throws a Failure with EMPTY when there is no text, with NO_SUCH_PIECE when there is no such piece. */
export function readText(text: string, options: ReadOptions = {}): Noted<Report> {
  const { value, notices } = readNoted(text, options);
  return { value: { ...emptyReport, blocks: value.map((part) => part.block) }, notices };
}
