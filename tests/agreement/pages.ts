/** Pages of a text as lists of lines, and whether two renderers begin a page alike. */

/** The lines of a page from the top, as `normal` gives them. */
export type PageLines = readonly string[];

/**
 * What a page begins with. `line`: this line; `below`: it stands below a 版头; `opening`: a line that begins so; `rows`: rows of a table, whose cells renderers
 * read in different orders; `empty`: nothing at all.
 */
export interface Start {
  readonly type: 'line' | 'below' | 'opening' | 'rows' | 'empty';
  readonly text: string;
}

/** Characters alone: no blanks, and one form of those that a PDF may hold in two. */
export function normal(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}

/** The characters of a text in an order of their own. */
export function sorted(text: string): string {
  return [...text].sort().join('');
}

/** Whether a page begins with this. */
export function beginsWith(page: PageLines | undefined, start: Start): boolean {
  if (page === undefined) return false;
  switch (start.type) {
    case 'empty':
      return page.length === 0;
    case 'line':
      return page[0] === start.text;
    case 'below':
      return page.includes(start.text);
    case 'opening':
      return page[0]?.startsWith(start.text) ?? false;
    case 'rows':
      return sorted([...page.join('')].slice(0, [...start.text].length).join('')) === sorted(start.text);
  }
}

/** A page is compared by the start that the program computed, where the page of the PDF has it, else by its first line. */
export function samePage(
  start: Start | undefined,
  printed: PageLines | undefined,
  other: PageLines | undefined,
): boolean {
  if (printed === undefined || other === undefined) return false;
  if (start !== undefined && beginsWith(printed, start)) return beginsWith(other, start);
  return printed[0] === other[0];
}

/** How many pages there are up to the last with text on it: `docx/layout` leaves out what text flows around, a 版记. */
export function pagesWithText(starts: readonly Start[]): number {
  return Math.max(1, starts.findLastIndex(({ type }) => type !== 'opening' && type !== 'empty') + 1);
}
