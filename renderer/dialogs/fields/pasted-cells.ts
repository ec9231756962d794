/** Cells as spreadsheets put them on the clipboard: tabs between cells, line breaks between rows, quotes around what holds either. */

export type Cells = readonly (readonly string[])[];

/** Blanks and line breaks inside a cell become one blank: a row is one line of the text. */
const oneLine = (cell: string) => cell.replace(/\s+/gu, ' ').trim();

/** A quoted cell ends at a quote that stands alone; two in a row are one of the text. */
const CELL = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*)/uy;
const END = /\t|\r\n|\r|\n/uy;

/** The rows of a table as text; a line break at the end opens no further row. */
export function pastedCells(text: string): Cells {
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    CELL.lastIndex = at;
    const [all = '', quoted, plain = ''] = CELL.exec(text) ?? [];
    rows.at(-1)?.push(oneLine(quoted === undefined ? plain : quoted.replaceAll('""', '"')));
    END.lastIndex = at + all.length;
    const [end] = END.exec(text) ?? [];
    at += all.length + (end?.length ?? 0);
    if (end === undefined || (end !== '\t' && at >= text.length)) return rows;
    if (end !== '\t') rows.push([]);
  }
}

/** Whether it is more than one cell: anything else is pasted as ever. */
export const isTable = (text: string) => /[\t\r\n]/u.test(text.replace(/[\r\n]+$/u, ''));
