/** Changes as the list shows them: what they are called, where they are, and their words cut to what differs. */
import { type Change, isStructural } from '../../../document/compare/changes.ts';
import type { Comparison } from '../../../document/compare/compare.ts';
import { type HeadingPaths, headingPaths } from '../../../document/compare/place.ts';
import type { Piece } from '../../../document/compare/words.ts';
import { compareWords } from './words.ts';

export const FILTERS = ['all', 'words', 'figures', 'structure'] as const;
export type Filter = (typeof FILTERS)[number];

export function isIn(filter: Filter, change: Change): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'words':
      return !isStructural(change);
    case 'figures':
      return change.figures;
    case 'structure':
      return isStructural(change);
  }
}

/** The headings above a change, outermost first; of what was moved those of its old place. */
export type PlaceOf = (change: Change) => readonly string[];

export interface Places {
  readonly of: PlaceOf;
  /** Where what was moved stands in the copy. */
  readonly movedTo: PlaceOf;
}

export function placesIn({ mine, theirs, shown }: Comparison): Places {
  const own: HeadingPaths = headingPaths(mine.blocks, shown);
  const other: HeadingPaths = headingPaths(theirs, shown);
  return {
    of: (change) => (change.mine ? own(change.mine.block) : change.theirs ? other(change.theirs.block) : []),
    movedTo: (change) => (change.theirs ? other(Math.max(0, change.theirs.block - 1)) : []),
  };
}

/** Characters of what did not change that are shown beside what did. */
const BESIDE = 12;
/** Characters of a piece that are shown. */
const LONGEST = 60;

const ELLIPSIS = '…';

const beginning = (text: string) => (text.length > LONGEST + 1 ? text.slice(0, LONGEST) + ELLIPSIS : text);

function cut({ type, text }: Piece, isFirst: boolean, isLast: boolean): Piece {
  const most = type === 'same' && !isFirst && !isLast ? 2 * BESIDE : type === 'same' ? BESIDE : LONGEST;
  if (text.length <= most + 1) return { type, text };
  if (type !== 'same' || isLast) return { type, text: text.slice(0, most) + ELLIPSIS };
  if (isFirst) return { type, text: ELLIPSIS + text.slice(-most) };
  return { type, text: text.slice(0, BESIDE) + ELLIPSIS + text.slice(-BESIDE) };
}

/** A line break is shown as a sign. */
const inLine = ({ type, text }: Piece): Piece => ({ type, text: text.replaceAll('\n', '↵').replaceAll('\t', '　') });

/** A text in which nothing differs is shown from its beginning. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  const lines = pieces.map(inLine);
  if (lines.every(({ type }) => type === 'same'))
    return lines.map(({ text }) => ({ type: 'same', text: beginning(text) }));
  return lines.map((piece, i) => cut(piece, i === 0, i === pieces.length - 1));
}

/** The pieces as they are said: only what is gone and what is new. */
export function saidPieces(pieces: readonly Piece[]): string {
  const { said } = compareWords;
  return shortened(pieces)
    .flatMap(({ type, text }) => (type === 'same' || text.trim() === '' ? [] : [said[type](text)]))
    .join('，');
}
