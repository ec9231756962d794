/** Small reports of any margins and line pitch, with tables of any spans: seeded, so that each run has the same. */
import { type Block, emptyReport, type Report, type TableBlock, type TableCell } from '../../document/report.ts';
import { paragraph, reportOf } from '../document/fixtures.ts';
import { cell, prose, signed } from './elements.ts';
import { type Chance, chance, label, phrase, pick, sentences, whole } from './prose.ts';

const WORDY = 0.06;

function words(next: Chance): string {
  if (next() < WORDY) return sentences(next, 1);
  return pick(next, [label(next), phrase(next), String(whole(next, 1, 9000)), '', '“按期”（正常）']);
}

/** Whether a rectangle of places is free. */
function isFree(taken: readonly (readonly boolean[])[], row: number, column: number, { colSpan, rowSpan }: Rectangle) {
  return taken.slice(row, row + rowSpan).every((line) => line.slice(column, column + colSpan).every((place) => !place));
}

interface Rectangle {
  readonly colSpan: number;
  readonly rowSpan: number;
}

function anySpans(next: Chance, columns: number, rows: number): Rectangle {
  return {
    colSpan: next() < 0.15 ? whole(next, 1, columns) : 1,
    rowSpan: next() < 0.2 ? whole(next, 1, Math.min(4, rows)) : 1,
  };
}

/** The cells that begin in one row. `below`: the row that none of them reaches. */
function anyRow(next: Chance, taken: readonly boolean[][], r: number, below: number): readonly TableCell[] {
  const row = taken[r] ?? [];
  const found: TableCell[] = [];
  for (let c = 0; c < row.length; c += 1) {
    if (row[c]) continue;
    const wanted = anySpans(next, row.length - c, below - r);
    const { colSpan, rowSpan } = isFree(taken, r, c, wanted) ? wanted : { colSpan: 1, rowSpan: 1 };
    for (const line of taken.slice(r, r + rowSpan)) line.fill(true, c, c + colSpan);
    found.push(cell(words(next), colSpan, rowSpan));
  }
  return found;
}

/** A table in which every place belongs to one cell. No cell of the head reaches below it. */
export function anyTable(next: Chance): TableBlock {
  const columns = whole(next, 1, 6);
  const rows = whole(next, 2, 16);
  const headerRows = whole(next, 0, 2);
  const taken = Array.from({ length: rows }, () => new Array<boolean>(columns).fill(false));
  const cells = taken.map((_, r) => anyRow(next, taken, r, r < headerRows ? headerRows : rows));
  const shares = Array.from({ length: columns }, () => whole(next, 2, 4));
  return { type: 'table', headerRows, columns: shares, rows: cells };
}

/** `tables`: whether there are any. */
export function anyReport(seed: number, tables = true): Report {
  const next = chance(seed);
  const part = (): readonly Block[] => [
    ...prose(next, 0.2 + next()),
    ...(tables ? [anyTable(next)] : []),
    ...(tables && next() < 0.3 ? [anyTable(next)] : []),
  ];
  const margins = {
    top: whole(next, 15, 45),
    bottom: whole(next, 20, 45),
    left: whole(next, 15, 40),
    right: whole(next, 15, 40),
  };
  const overrides = { margins, linePitch: pick(next, [22, 25.5, 28, 28.95, 30, 33.3]) };
  const manner = pick(next, ['unsealed', 'sealed', 'stamped'] as const);
  const blocks = [...part(), ...part(), paragraph(sentences(next, whole(next, 1, 4))), ...signed('某市城市管理局')];
  return reportOf(blocks, { layout: { ...emptyReport.layout, overrides }, signing: { manner, pictures: [] } });
}
