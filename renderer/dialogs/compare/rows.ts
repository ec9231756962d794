/** Changes as the list shows them: what they are called, where they are, and their words cut to what differs. */
import type { Change, Shape } from '../../../document/compare/changes.ts';
import { isStructural } from '../../../document/compare/changes.ts';
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

const { deeds, blocks, paper } = compareWords;

function shapeLabel(from: Shape, to: Shape): string {
  if (to.level === null) return deeds.become(to.type === 'paragraph' ? compareWords.paragraph : blocks[to.type]);
  if (to.level !== from.level) return deeds.level(to.level);
  if (to.numbering !== from.numbering) return to.numbering === 'none' ? deeds.uncounted : deeds.counted;
  return deeds.become(blocks[to.type]);
}

type WordsChange = Extract<Change, { type: 'words' }>;

function wordsLabel({ of, mine, theirs }: WordsChange): string {
  const isText = of === 'paragraph' || of === 'runIn';
  const isEmpty = (spot: WordsChange['mine']) => spot !== null && spot.start === spot.end;
  if (isText && isEmpty(mine)) return deeds.sentenceAdded;
  if (isText && isEmpty(theirs)) return deeds.sentenceRemoved;
  return deeds.changed(isText ? deeds.wording : blocks[of]);
}

function movedLabel({ of, blocks: count }: Extract<Change, { type: 'moved' }>): string {
  if (count === 1) return deeds.moved(blocks[of]);
  return deeds.moved(of === 'heading' || of === 'runIn' ? deeds.section(count) : deeds.several(count));
}

/** What was done. */
export function labelOf(change: Change): string {
  switch (change.type) {
    case 'words':
      return wordsLabel(change);
    case 'block':
      return deeds[change.deed](blocks[change.of]);
    case 'moved':
      return movedLabel(change);
    case 'shape':
      return shapeLabel(change.from, change.to);
    case 'regrouped':
      return deeds[change.deed];
    case 'cell':
      return deeds.cell(change.row + 1, change.column + 1);
    case 'row':
      return change.deed === 'added' ? deeds.rowAdded : deeds.rowRemoved;
    case 'table':
      return deeds.table;
    case 'picture':
      return deeds.picture;
    case 'field':
      return deeds.field(change.field.name, change.field.places);
    case 'paper':
      return deeds.changed(paper[change.at.part]);
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

function cut({ type, text }: Piece, isFirst: boolean, isLast: boolean): Piece {
  const most = type === 'same' && !isFirst && !isLast ? 2 * BESIDE : type === 'same' ? BESIDE : LONGEST;
  if (text.length <= most + 1) return { type, text };
  if (type !== 'same' || isLast) return { type, text: text.slice(0, most) + ELLIPSIS };
  if (isFirst) return { type, text: ELLIPSIS + text.slice(-most) };
  return { type, text: text.slice(0, BESIDE) + ELLIPSIS + text.slice(-BESIDE) };
}

/** A text in which nothing differs is shown from its beginning. */
export function shortened(pieces: readonly Piece[]): readonly Piece[] {
  const [only] = pieces;
  if (pieces.length === 1 && only?.type === 'same')
    return [cut({ ...only, type: 'new' }, true, true)].map(({ text }) => ({ type: 'same', text }));
  return pieces.map((piece, i) => cut(piece, i === 0, i === pieces.length - 1));
}

/** The pieces as they are said: only what is gone and what is new. */
export function saidPieces(pieces: readonly Piece[]): string {
  const { said } = compareWords;
  return shortened(pieces)
    .flatMap(({ type, text }) => (type === 'same' || text.trim() === '' ? [] : [said[type](text)]))
    .join('，');
}
