/** Which tables of a page are tables: old pages are laid out by them, and Word puts a frame around a text with one cell. */
import { type Cell, type Gathered, isOneLine, type Row } from './cells.ts';
import { type Flow, flatItems } from './flow.ts';
import { PLAIN } from './looks.ts';

/** A cell of a web page with more paragraphs and characters is a text. */
const TEXT = { lines: 3, characters: 200 } as const;

function holdsText({ flow }: Cell): boolean {
  return flow.headings > 0 || flow.tables > 0 || (flow.lines >= TEXT.lines && flow.characters > TEXT.characters);
}

/** True where what is in its cells is to be read as it would be without the table. */
export function isLayout({ rows, isPresentation }: Gathered, fromOffice: boolean): boolean {
  // A single column is a list of lines, whoever made it.
  if (rows.every(({ cells }) => cells.length < 2)) return true;
  if (fromOffice) return false;
  return isPresentation || rows.length < 2 || rows.some(({ cells }) => cells.some(holdsText));
}

/** Cells of one line each as one line, parted by tabs. */
function putRow(flow: Flow, { cells }: Row): void {
  flow.breakLine();
  cells.forEach((cell, i) => {
    if (i > 0) flow.write('\t', { ...PLAIN, isPreformatted: true });
    for (const item of flatItems(cell.flow.items)) {
      if (item.type === 'picture') flow.putPicture(item);
      else if (item.type === 'line')
        for (const { text, emphasis } of item.pieces) flow.write(text, { ...PLAIN, emphasis, isPreformatted: true });
    }
  });
  flow.breakLine();
}

/** Puts what the cells hold into the text around. A row with more than a line in a cell is a page laid out by a table. */
export function putLayout(flow: Flow, { rows }: Gathered): void {
  for (const row of rows) {
    const filled = row.cells.filter((cell) => cell.flow.items.length > 0);
    if (filled.length > 1 && filled.every(isOneLine)) putRow(flow, row);
    else for (const cell of filled) flow.take(cell.flow);
  }
}
