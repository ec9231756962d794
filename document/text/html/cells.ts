/** A table of a page as it is gathered: rows of cells, each a column of text of its own. */
import type { InlineText, TableCell } from '../../report.ts';
import { Flow, flatItems } from './flow.ts';
import { inlineOf } from './inline.ts';
import type { Said } from './looks.ts';

export interface Cell {
  readonly flow: Flow;
  /** As said; clamped when the grid is laid. */
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly isHeader: boolean;
  /** What is said of its width, in px or, with `%`, of the table; null where nothing is. */
  readonly width: Width | null;
}

export interface Width {
  readonly value: number;
  readonly unit: 'px' | '%';
}

export interface Row {
  readonly cells: Cell[];
  readonly isHead: boolean;
}

export interface Gathered {
  readonly rows: Row[];
  /** Widths of its `<col>`s. */
  readonly columns: (Width | null)[];
  /** Whether it says itself that it lays out a page. */
  readonly isPresentation: boolean;
}

const MOST_SPAN = 1000;

function spanOf(text: string | undefined): number {
  const span = /^\s*([0-9]{1,5})/.exec(text ?? '')?.[1];
  return span === undefined ? 1 : Math.min(MOST_SPAN, Number(span));
}

const PX_PER_PT = 96 / 72;

export function widthOf({ attributes, inline }: Said): Width | null {
  const found = /^\s*([0-9]{1,5}(?:\.[0-9]{1,6})?)\s*(px|pt|%)?\s*$/.exec(
    inline.get('width') ?? attributes.get('width') ?? '',
  );
  const value = Number(found?.[1] ?? 0);
  if (value <= 0) return null;
  if (found?.[2] === '%') return { value, unit: '%' };
  return { value: found?.[2] === 'pt' ? value * PX_PER_PT : value, unit: 'px' };
}

export function cellOf(said: Said, fromOffice: boolean): Cell {
  const rows = spanOf(said.attributes.get('rowspan'));
  return {
    flow: new Flow(fromOffice),
    colSpan: Math.max(1, spanOf(said.attributes.get('colspan'))),
    // 0 is: down to the end.
    rowSpan: rows === 0 ? MOST_SPAN : rows,
    isHeader: said.name === 'th',
    width: widthOf(said),
  };
}

/** A cell holds one text: what stands below each other in it becomes lines of that. Pictures are for the caller to place. */
export function cellContent(flow: Flow): InlineText {
  const lines = flatItems(flow.items).flatMap((item): InlineText[] => {
    if (item.type === 'line') return [inlineOf(item.pieces)];
    return item.type === 'table' ? item.rows.map(rowContent) : [];
  });
  return lines.flatMap((line, i): InlineText => (i === 0 ? line : [{ type: 'break' }, ...line]));
}

/** The row of a table inside of a cell as one line. */
function rowContent(cells: readonly TableCell[]): InlineText {
  return cells.flatMap(({ content }, i): InlineText => {
    const line = content.map((run) => (run.type === 'break' ? { type: 'text' as const, text: ' ' } : run));
    return i === 0 ? line : [{ type: 'text', text: ' ' }, ...line];
  });
}

/** A table of data that came here as one line of text: cells parted by tabs. */
export function isOneLine({ flow }: Cell): boolean {
  return flow.lines <= 1 && flow.tables === 0;
}
