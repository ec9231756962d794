/**
 * All corrections that are safe in bulk as one set of edits of the text as it stands, though one may make the next possible:
 * the rounds of `fix.ts`, brought back to the words that were there before the first.
 */
import { blockText, type FieldText, fieldText } from '../plain.ts';
import type { Block, Report } from '../report.ts';
import { editReport } from './edit-report.ts';
import { editsByPlace } from './edits.ts';
import type { Edit, Finding } from './finding.ts';
import { ROUNDS } from './fix.ts';
import { type Manuscript, manuscriptOf } from './manuscript.ts';

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
type Piece =
  | { readonly type: 'old'; readonly start: number; readonly end: number }
  | { readonly type: 'new'; readonly text: string };

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

interface Rounds {
  /** The report as it was. */
  readonly source: Report;
  readonly shown: FieldText;
  readonly pieces: Map<number, readonly Piece[]>;
  /** Blocks whose words did not become what their edits say: a field stands in the way. They keep their last good state. */
  readonly closed: Set<number>;
}

/** The block after these edits; as it was where they cannot all be done. */
function editBlock(rounds: Rounds, at: number, edits: readonly Words[], old: Block, now: Block, first: boolean): Block {
  const { source, shown, pieces, closed } = rounds;
  const before = blockText(source.blocks[at] ?? old, shown);
  const after = edited(pieces.get(at) ?? [{ type: 'old', start: 0, end: before.length }], edits);
  const fits = textOf(after, before) === blockText(now, shown);
  // In the first round each edit is still one of the text as it stands, and is tried by itself.
  if (fits || first) pieces.set(at, after);
  if (fits) return now;
  closed.add(at);
  return old;
}

/** The report after one more round; the same one where there is nothing left to do. */
function nextRound(rounds: Rounds, current: Report, find: Find, first: boolean): Report {
  const manuscript = manuscriptOf(current);
  const isOpen = (block: number | undefined) => block !== undefined && !rounds.closed.has(block);
  const found = find(manuscript).filter(
    ({ fix, paragraph }) => fix === 'auto' && isOpen(manuscript.places[paragraph]?.block),
  );
  const next = editReport(current, manuscript, found);
  const edits = editsByPlace(found, manuscript.places);
  const blocks = current.blocks.map((old, at) => {
    const [own, now] = [edits.get(at), next.blocks[at]];
    return own && now && isOpen(at) ? editBlock(rounds, at, own, old, now, first) : old;
  });
  return blocks.every((block, i) => block === current.blocks[i]) ? current : { ...current, blocks };
}

type Find = (manuscript: Manuscript) => readonly Finding[];

/** `find` gives the findings that may be put right, in the manuscript of the report as it is by then. */
export function safeEdits(report: Report, find: Find): readonly BlockEdit[] {
  const shown = fieldText(report.fields);
  const rounds: Rounds = { source: report, shown, pieces: new Map(), closed: new Set() };
  let current = report;
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = nextRound(rounds, current, find, round === 0);
    if (next === current) break;
    current = next;
  }
  const inOrder = [...rounds.pieces].sort(([a], [b]) => a - b);
  return inOrder.flatMap(([at, known]) => {
    const source = report.blocks[at];
    return source ? editsOf(known, blockText(source, shown), at) : [];
  });
}
