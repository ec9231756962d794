/**
 * All corrections that are safe in bulk as one set of edits of the text as it stands, though one may make the next possible:
 * the rounds of `fix.ts`, brought back to the words that were there before the first.
 */
import { blockText, fieldText } from '../plain.ts';
import type { Report } from '../report.ts';
import { editReport } from './edit-report.ts';
import { editsByPlace } from './edits.ts';
import type { Edit, Finding } from './finding.ts';
import { type Manuscript, manuscriptOf } from './manuscript.ts';

const ROUNDS = 8;

type Words = Pick<Edit, 'start' | 'end' | 'text'>;

/** Words of a block to be replaced, in units of `blockText`. */
export interface BlockEdit {
  /** Place of the block in the report. */
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly old: string;
  readonly text: string;
}

/** A text in pieces: parts of what was there before, and new words. */
type Piece = { readonly type: 'old'; readonly start: number; readonly end: number } | { readonly type: 'new'; readonly text: string };

const lengthOf = (piece: Piece) => (piece.type === 'old' ? piece.end - piece.start : piece.text.length);

/** The pieces between two places of the text that they make. */
function cut(pieces: readonly Piece[], from: number, to: number): Piece[] {
  let at = 0;
  return pieces.flatMap((piece): Piece[] => {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, lengthOf(piece));
    at += lengthOf(piece);
    if (start >= end) return [];
    if (piece.type === 'new') return [{ type: 'new', text: piece.text.slice(start, end) }];
    return [{ type: 'old', start: piece.start + start, end: piece.start + end }];
  });
}

function edited(pieces: readonly Piece[], edits: readonly Words[]): Piece[] {
  const parts: Piece[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(...cut(pieces, at, start), { type: 'new', text });
    at = end;
  }
  return [...parts, ...cut(pieces, at, Number.POSITIVE_INFINITY)];
}

const textOf = (pieces: readonly Piece[], before: string) =>
  pieces.map((piece) => (piece.type === 'old' ? before.slice(piece.start, piece.end) : piece.text)).join('');

/** What stands between the parts that stayed. */
function editsOf(pieces: readonly Piece[], before: string, block: number): BlockEdit[] {
  const edits: BlockEdit[] = [];
  let at = 0;
  let text = '';
  const put = (end: number) => {
    const old = before.slice(at, end);
    if (old !== text) edits.push({ block, start: at, end, old, text });
  };
  for (const piece of pieces) {
    if (piece.type === 'new') text += piece.text;
    else {
      put(piece.start);
      at = piece.end;
      text = '';
    }
  }
  put(before.length);
  return edits;
}

/** `find` gives the findings that may be put right, in the manuscript of the report as it is by then. */
export function safeEdits(report: Report, find: (manuscript: Manuscript) => readonly Finding[]): readonly BlockEdit[] {
  const shown = fieldText(report.fields);
  const pieces = new Map<number, readonly Piece[]>();
  /** Blocks whose words did not become what their edits say: a field stands in the way. They keep their last good state. */
  const closed = new Set<number>();
  let current = report;
  for (let round = 0; round < ROUNDS; round += 1) {
    const manuscript = manuscriptOf(current);
    const found = find(manuscript).filter(
      ({ fix, paragraph }) => fix === 'auto' && !closed.has(manuscript.places[paragraph]?.block ?? -1),
    );
    const edits = [...editsByPlace(found, manuscript.places)].filter(([block]) => !closed.has(block));
    if (edits.length === 0) break;
    const next = editReport(current, manuscript, found);
    const blocks = [...current.blocks];
    for (const [at, words] of edits) {
      const [old, now, source] = [current.blocks[at], next.blocks[at], report.blocks[at]];
      if (!old || !now || !source) continue;
      const before = blockText(source, shown);
      const known = pieces.get(at) ?? [{ type: 'old', start: 0, end: before.length }];
      const after = edited(known, words);
      const fits = textOf(after, before) === blockText(now, shown);
      // In the first round each edit is still one of the text as it stands, and is tried by itself.
      if (fits || round === 0) pieces.set(at, after);
      if (fits) blocks[at] = now;
      else closed.add(at);
    }
    if (blocks.every((block, i) => block === current.blocks[i])) break;
    current = { ...current, blocks };
  }
  return [...pieces]
    .sort(([a], [b]) => a - b)
    .flatMap(([at, known]) => {
      const source = report.blocks[at];
      return source ? editsOf(known, blockText(source, shown), at) : [];
    });
}
