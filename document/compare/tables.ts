/** Two tables laid side by side: cell by cell where their grids are the same, else row by row, else as a whole. */
import { type FieldText, inlineText } from '../plain.ts';
import type { Span } from '../proofread/span.ts';
import type { TableBlock, TableCell } from '../report.ts';
import { differing } from './differ.ts';
import { type Flat, flatten } from './flat.ts';
import { alike, likenessOf } from './similarity.ts';

type Row = readonly TableCell[];

export type RowMatch =
  | { readonly type: 'pair'; readonly mine: number; readonly theirs: number }
  | { readonly type: 'mine' | 'theirs'; readonly at: number };

function isSameRow(a: Row | undefined, b: Row | undefined): boolean {
  if (a?.length !== b?.length) return false;
  return (a ?? []).every((cell, i) => cell.colSpan === b?.[i]?.colSpan && cell.rowSpan === b[i].rowSpan);
}

export function isSameGrid(a: TableBlock, b: TableBlock): boolean {
  return a.rows.length === b.rows.length && a.rows.every((row, i) => isSameRow(row, b.rows[i]));
}

const isFlatGrid = ({ rows }: TableBlock) => rows.every((row) => row.every(({ rowSpan }) => rowSpan === 1));

/** The cells of two rows of one grid. */
export function cellPairs(mine: Row, theirs: Row, shown: FieldText): readonly (readonly [Flat, Flat])[] {
  return mine.map((cell, i) => [flatten(cell.content, shown), flatten(theirs[i]?.content ?? [], shown)] as const);
}

const MOST_EDITS = 400;
/** Larger gaps are not looked at row by row. */
const MOST_IN_GAP = 40_000;
/** Rows that share less are told as gone and new. */
const LIKE = 0.3;

/** Which row is which; null where the table can only be changed as a whole. */
export function matchRows(mine: TableBlock, theirs: TableBlock, shown: FieldText): readonly RowMatch[] | null {
  if (isSameGrid(mine, theirs)) return mine.rows.map((_, i) => ({ type: 'pair', mine: i, theirs: i }));
  if (mine.columns.length !== theirs.columns.length || !isFlatGrid(mine) || !isFlatGrid(theirs)) return null;
  const text = (row: Row) => row.map(({ content, colSpan }) => `${colSpan} ${inlineText(content, shown)}`).join('\t');
  const matches: RowMatch[] = [];
  let [i, j] = [0, 0];
  const stayed = (until: number) => {
    for (; i < until; i += 1, j += 1) matches.push({ type: 'pair', mine: i, theirs: j });
  };
  for (const range of differing(mine.rows.map(text), theirs.rows.map(text), MOST_EDITS)) {
    stayed(range.mine.start);
    matches.push(...matchedGap(mine, theirs, placesIn(range.mine), placesIn(range.theirs), shown));
    [i, j] = [range.mine.end, range.theirs.end];
  }
  stayed(mine.rows.length);
  return matches;
}

const placesIn = ({ start, end }: Span) => Array.from({ length: end - start }, (_, i) => start + i);

const alone = (type: 'mine' | 'theirs', places: readonly number[]): readonly RowMatch[] =>
  places.map((at) => ({ type, at }));

/** Each row that went with the next one that is like it. */
function matchedGap(
  mine: TableBlock,
  theirs: TableBlock,
  gone: readonly number[],
  come: readonly number[],
  shown: FieldText,
): readonly RowMatch[] {
  if (gone.length * come.length > MOST_IN_GAP) return [...alone('mine', gone), ...alone('theirs', come)];
  const like = (row: Row | undefined) =>
    likenessOf((row ?? []).map(({ content }) => inlineText(content, shown)).join('\t'));
  const others = come.map((j) => like(theirs.rows[j]));
  const matches: RowMatch[] = [];
  let next = 0;
  for (const i of gone) {
    const own = like(mine.rows[i]);
    const found = others.findIndex(
      (other, k) => k >= next && isSameRow(mine.rows[i], theirs.rows[come[k] ?? -1]) && alike(own, other) >= LIKE,
    );
    if (found === -1) {
      matches.push({ type: 'mine', at: i });
      continue;
    }
    matches.push(...alone('theirs', come.slice(next, found)));
    matches.push({ type: 'pair', mine: i, theirs: come[found] ?? -1 });
    next = found + 1;
  }
  return [...matches, ...alone('theirs', come.slice(next))];
}
