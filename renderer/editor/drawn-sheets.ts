/**
 * The sheets on the screen: white paper under the text, and over it what the text does not hold: page numbers, 版头 and 版记,
 * repeated heads of tables, seals. Only sheets near the view are there. Nothing of it is part of the text.
 */
import { PAGE_NUMBER, PAGE_NUMBER_PLACE, PAPER } from '../../document/layout/figures.ts';
import { imprintSetting } from '../../document/layout/imprint.ts';
import { footMargin, type PageGeometry, type PageLayout } from '../../document/layout/page-layout.ts';
import { headHtml } from '../../document/print/head.ts';
import { imprintHtml } from '../../document/print/imprint.ts';
import { footRuleParts, sealParts } from './drawn-over-text.ts';
import type { Laid } from './pages.ts';
import { box, cssPx, type Part } from './part.ts';
import type { Band, Desk, Sheet } from './sheets.ts';
import { mm, px } from './sheets.ts';

/** What of a sheet can be clicked: it is written in a form, not on the sheet. */
export type Furniture = 'head' | 'imprint';

/** A table that goes on at the top of a page. */
export interface GoingOn {
  readonly band: Band;
  readonly element: HTMLElement;
  /** Tells one state of its head from another. */
  readonly version: number;
}

/** The page's number, or null where it has none. */
function numberOf({ pagination, set }: Laid, page: number): string | null {
  const { pageNumberPlace, pageNumberForm } = set.layout;
  if (pageNumberPlace === 'none' || !pagination.pages[page]?.numbered) return null;
  const { dash } = PAGE_NUMBER;
  return pageNumberForm === 'bare' ? String(page + 1) : `${dash} ${page + 1} ${dash}`;
}

/**
 * Our own HTML with inline styles, which the window's content security policy lets through by the CSSOM alone. Text in it is
 * escaped, so that the attribute is found where it is one.
 */
function fromHtml(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html.replaceAll(' style="', ' data-style="');
  for (const element of template.content.querySelectorAll<HTMLElement>('[data-style]')) {
    element.style.cssText = element.dataset['style'] ?? '';
    delete element.dataset['style'];
  }
  return template.content;
}

/** 7 mm below the type area, 1 字 from its outer edge (7.5); on a sheet that lies across it stands at its left. */
function numberPart(text: string, page: number, { orientation }: Sheet, layout: PageLayout): Part {
  return {
    version: `number ${text} ${orientation}`,
    draw() {
      const geometry = layout[orientation];
      const element = box(`page-number ${orientation}`, numberStyles(page, geometry, layout));
      element.textContent = text;
      return element;
    },
  };
}

function numberStyles(page: number, geometry: PageGeometry, layout: PageLayout): Record<string, string> {
  const { margins } = geometry;
  const odd = page % 2 === 0;
  const centred = layout.pageNumberPlace === 'centre';
  const below = cssPx(mm(PAGE_NUMBER_PLACE.printTop));
  const inset = px(PAGE_NUMBER.inset);
  if (geometry.orientation === 'landscape') {
    const edge = { right: `calc(100% - ${cssPx(mm(margins.left))} + ${below})` };
    if (centred) return { ...edge, top: '0', bottom: '0', 'text-align': 'center' };
    return odd
      ? { ...edge, bottom: cssPx(mm(footMargin(geometry)) + inset) }
      : { ...edge, top: cssPx(mm(margins.top) + inset) };
  }
  const top = { top: cssPx(mm(geometry.height - footMargin(geometry) + PAGE_NUMBER_PLACE.printTop)) };
  if (centred) return { ...top, left: '0', right: '0', 'text-align': 'center' };
  const right = mm(margins.right - 1 + PAGE_NUMBER_PLACE.printRight) + inset;
  return odd ? { ...top, right: cssPx(right) } : { ...top, left: cssPx(mm(margins.left) + inset) };
}

/** A box in the column, from the top of the type area; it can be clicked. */
function furniturePart(what: Furniture, html: string, styles: Readonly<Record<string, string>>): Part {
  return {
    version: `${what} ${JSON.stringify(styles)} ${html}`,
    draw() {
      const element = box(`sheet-text furniture ${what}-furniture`, styles);
      element.dataset['furniture'] = what;
      element.append(fromHtml(html));
      return element;
    },
  };
}

function headPart(html: string, { portrait: { margins, grid } }: PageLayout): Part {
  const place = { left: cssPx(mm(margins.left)), width: cssPx(px(grid.column)), top: cssPx(mm(margins.top)) };
  return furniturePart('head', html, place);
}

/** The part of the 版记 that stands on a page, on the foot of its type area; one that no page can hold begins pages before. */
function imprintParts({ report, set: { layout }, pagination }: Laid, page: number): readonly Part[] {
  const lines = imprintSetting(report.imprint, layout)?.lines ?? 0;
  const { margins, grid } = layout.portrait;
  const last = pagination.imprint?.page ?? -1;
  const pages = Math.ceil(lines / grid.lines);
  const nth = page - (last - pages + 1);
  if (nth < 0 || page > last) return [];
  const room = pages * grid.lines - lines - nth * grid.lines;
  // The room above it is for paper.
  const html = imprintHtml(report, layout, pagination).replace(/padding-top:[^;"]*/u, 'padding-top:0');
  const place = { left: cssPx(mm(margins.left)), width: cssPx(px(grid.column)) };
  const top = mm(margins.top) + px(room * grid.line);
  if (pages === 1) return [furniturePart('imprint', html, { ...place, top: cssPx(top) })];
  const above = cssPx(px(Math.max(0, -room) * grid.line));
  const below = cssPx(px(Math.max(0, room + lines - grid.lines) * grid.line));
  const clip = { 'clip-path': `inset(${above} -1px ${below})` };
  return [furniturePart('imprint', html, { ...place, ...clip, top: cssPx(top) })];
}

/** The head rows of a table again, and the line above the row that begins the page. */
function goingOnPart({ band, element, version }: GoingOn, sheet: Sheet, desk: Desk, layout: PageLayout): Part {
  const { margins, grid } = layout[sheet.orientation];
  return {
    version: `table ${version} ${band.top} ${band.line} ${band.repeated}`,
    draw() {
      const place = { left: cssPx(mm(margins.left)), top: desk.steps.css(sheet.type - sheet.top) };
      const rows = box('sheet-text going-on', { ...place, width: cssPx(px(grid.column)) });
      const height = band.repeated * desk.line;
      rows.style.height = desk.steps.css(height);
      if (height > 0) rows.append(headOf(element));
      // A row that goes on has no line above it but that of the head.
      if (height > 0 || band.line === 0) rows.append(box('row-line', { top: desk.steps.css(height) }));
      return rows;
    },
  };
}

/** The first row of a table that begins on the next page has room above it. */
function withoutRoom(row: HTMLTableRowElement): void {
  const room = row.style.getPropertyValue('--room');
  if (room === '') return;
  row.style.removeProperty('--room');
  row.style.height = `calc(${row.style.height} - ${room})`;
}

function headOf(element: HTMLElement): HTMLElement {
  const table = element instanceof HTMLTableElement ? element : element.querySelector('table');
  const copy = document.createElement('table');
  copy.className = 'block table';
  for (const name of ['--cell-size', '--cell-line', '--cell-side']) {
    copy.style.setProperty(name, element.style.getPropertyValue(name));
  }
  const columns = table?.querySelector('colgroup');
  if (columns) copy.append(columns.cloneNode(true));
  for (const row of table?.rows ?? []) {
    if (row.querySelector('td')) break;
    const again = row.cloneNode(true);
    if (again instanceof HTMLTableRowElement) withoutRoom(again);
    copy.append(again);
  }
  return copy;
}

/** The parts of one sheet. */
export function partsOf(laid: Laid, desk: Desk, page: number, goingOn: readonly GoingOn[]): readonly Part[] {
  const sheet = desk.sheets[page];
  if (sheet === undefined) return [];
  const { layout } = laid.set;
  const parts: Part[] = [];
  const number = numberOf(laid, page);
  const head = page === 0 ? headHtml(laid.report, layout) : '';
  if (number !== null) parts.push(numberPart(number, page, sheet, layout));
  if (head !== '') parts.push(headPart(head, layout));
  if (page === 0) parts.push(...footRuleParts(laid));
  parts.push(...imprintParts(laid, page));
  for (const table of goingOn) parts.push(goingOnPart(table, sheet, desk, layout));
  return [...parts, ...sealParts(laid, desk, page, sheet)];
}

interface Drawn {
  readonly paper: HTMLElement;
  readonly over: HTMLElement;
  version: string;
}

export interface DrawnSheets {
  /** Draws the sheets from `first` to `last` and no others. */
  draw(laid: Laid, desk: Desk, first: number, last: number, goingOn: (page: number) => readonly GoingOn[]): void;
}

/** `under` and `over` lie on the desk's first sheet, of no height of their own. */
export function createDrawnSheets(under: HTMLElement, over: HTMLElement): DrawnSheets {
  const drawn = new Map<number, Drawn>();

  function place(element: HTMLElement, sheet: Sheet, desk: Desk, layout: PageLayout): void {
    const { width } = layout[sheet.orientation];
    element.style.top = desk.steps.css(sheet.top);
    element.style.height = desk.steps.css(sheet.height);
    element.style.left = `${(PAPER.width - width) / 2}mm`;
    element.style.width = `${width}mm`;
  }

  function begin(page: number): Drawn {
    const next: Drawn = { paper: box('paper', {}), over: box('page', {}), version: '' };
    under.append(next.paper);
    over.append(next.over);
    next.over.dataset['page'] = String(page + 1);
    drawn.set(page, next);
    return next;
  }

  return {
    draw(laid, desk, first, last, goingOn) {
      for (const [page, { paper, over: top }] of drawn) {
        if (page >= first && page <= last) continue;
        paper.remove();
        top.remove();
        drawn.delete(page);
      }
      for (let page = first; page <= last; page += 1) {
        const sheet = desk.sheets[page];
        if (sheet === undefined) continue;
        const here = drawn.get(page) ?? begin(page);
        place(here.paper, sheet, desk, laid.set.layout);
        place(here.over, sheet, desk, laid.set.layout);
        const parts = partsOf(laid, desk, page, goingOn(page));
        const version = parts.map((part) => part.version).join('\n');
        if (version === here.version) continue;
        here.version = version;
        here.over.replaceChildren(...parts.map((part) => part.draw()));
      }
    },
  };
}
