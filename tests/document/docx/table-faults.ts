/** What is wrong with the tables of a Word file: WPS needs every column and every cell of the grid written out. */
import { attribute, child, childrenOf, wordValue, type XmlElement } from '../../../document/docx/read/xml.ts';
import { named, number, type WordFile } from './word-file.ts';

const spanOf = (cell: XmlElement) => Number(wordValue(child(cell, 'w:tcPr'), 'w:gridSpan') ?? 1);

interface Column {
  readonly start: number;
  readonly span: number;
  readonly merge: string | null;
}

function columnsOf(row: XmlElement): readonly Column[] {
  let start = 0;
  return childrenOf(row)
    .filter(({ name }) => name === 'w:tc')
    .map((cell) => {
      const merge = child(child(cell, 'w:tcPr'), 'w:vMerge');
      const column = {
        start,
        span: spanOf(cell),
        merge: merge === undefined ? null : (attribute(merge, 'w:val') ?? 'continue'),
      };
      start += column.span;
      return column;
    });
}

function* rowFaults(row: XmlElement, above: XmlElement | undefined, widths: readonly number[]): Generator<string> {
  const columns = columnsOf(row);
  const filled = columns.reduce((sum, { span }) => sum + span, 0);
  if (filled !== widths.length) yield `a row fills ${filled} of ${widths.length} columns`;
  const cells = childrenOf(row).filter(({ name }) => name === 'w:tc');
  const merged = new Map((above ? columnsOf(above) : []).map((column) => [column.start, column]));
  for (const [i, { start, span, merge }] of columns.entries()) {
    const width = widths.slice(start, start + span).reduce((sum, w) => sum + w, 0);
    const own = number(attribute(child(child(cells[i], 'w:tcPr'), 'w:tcW'), 'w:w'));
    if (own !== width) yield `a cell of ${own} twips stands on ${width}`;
    const upper = merged.get(start);
    if (merge === 'continue' && (upper?.merge == null || upper.span !== span)) yield 'a merged cell has none above it';
    if (childrenOf(cells[i]).at(-1)?.name !== 'w:p') yield 'a cell does not end with a paragraph';
  }
}

function* faultsIn(table: XmlElement): Generator<string> {
  const widths = childrenOf(child(table, 'w:tblGrid')).map((column) => number(attribute(column, 'w:w')));
  const whole = number(attribute(child(child(table, 'w:tblPr'), 'w:tblW'), 'w:w'));
  const sum = widths.reduce((total, width) => total + width, 0);
  if (sum !== whole) yield `columns of ${sum} twips in a table of ${whole}`;
  const rows = childrenOf(table).filter(({ name }) => name === 'w:tr');
  if (rows.length === 0) yield 'a table without rows';
  for (const [r, row] of rows.entries()) yield* rowFaults(row, rows[r - 1], widths);
}

export function* tableFaults({ parts }: WordFile): Generator<string> {
  for (const { path, root } of parts) {
    for (const table of named(root, 'w:tbl')) for (const fault of faultsIn(table)) yield `${path}: ${fault}`;
  }
}
