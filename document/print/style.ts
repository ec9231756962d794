/** The style sheet of the print HTML. All heights are whole lines of the grid, so that pages end on it. */
import { FIRST_LINE_INDENT, GRID, PAGE_NUMBER, PAGE_NUMBER_PLACE, SIZE, TABLE } from '../layout/figures.ts';
import { fontFaces, fontStack, type OwnFace, PAGE_NUMBER_STACK } from '../layout/fonts.ts';
import { footMargin, type PageLayout } from '../layout/page-layout.ts';
import { headStyle } from './head.ts';
import { imprintPages, imprintStyle } from './imprint.ts';
import { landscapeStyle } from './landscape.ts';
import { sealStyle } from './seals.ts';

function pageNumber(side: 'left' | 'right', { pageNumberPlace, pageNumberForm }: PageLayout): string {
  if (pageNumberPlace === 'none') return '';
  const { inset, dash } = PAGE_NUMBER;
  const padding = side === 'right' ? `calc(${inset}pt + ${PAGE_NUMBER_PLACE.printRight}mm)` : `${inset}pt`;
  const content = pageNumberForm === 'bare' ? 'counter(page)' : `"${dash} " counter(page) " ${dash}"`;
  const place = pageNumberPlace === 'centre' ? 'center' : side;
  return `@page:${side}{@bottom-${place}{content:${content};font:${SIZE.pageNumber}pt/1 ${PAGE_NUMBER_STACK};white-space:pre;
vertical-align:top;margin-top:${PAGE_NUMBER_PLACE.printTop}mm${place === 'center' ? '' : `;padding-${side}:${padding}`}}}`;
}

/** The column is given in px: a width left to the margins, which are whole px, would be 0.25 pt too wide. */
function columnWidth({ grid }: PageLayout): string {
  return `${(grid.column * 96) / 72}px`;
}

/**
 * The right margin is only what is left of the paper, less 1 mm: the column has its own width, and a page box as wide as
 * the column exactly would be rounded below it and everything be printed smaller.
 */
function page(layout: PageLayout): string {
  const { width, height, margins } = layout.portrait;
  return `@page{size:${width}mm ${height}mm;
margin:${margins.top}mm ${Math.max(0, margins.right - 1)}mm ${footMargin(layout.portrait)}mm ${margins.left}mm}
${pageNumber('right', layout)}
${pageNumber('left', layout)}`;
}

/** Opened in a browser it shows as one long sheet; on paper nothing of this holds. */
function screen({ portrait: { margins } }: PageLayout): string {
  return `@media screen{html{background:#e8e8e8}
body{background:#fff;margin:24px auto;padding:${margins.top}mm ${margins.right}mm ${margins.bottom}mm ${margins.left}mm}}`;
}

/** What the renderers do differently is off: blanks between Han and Latin, squeezed or hanging marks, kerning. */
function body(layout: PageLayout): string {
  return `html,body{margin:0;padding:0}
body{width:${columnWidth(layout)};color:#000;font-family:${fontStack('fangSong', layout.fonts)};font-size:${GRID.glyph}pt;letter-spacing:${GRID.spacing}pt;
line-height:${layout.grid.line}pt;text-align:justify;text-justify:inter-character;line-break:normal;
overflow-wrap:anywhere;text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;
font-variant-ligatures:none;text-rendering:geometricPrecision;text-size-adjust:none;orphans:1;widows:1}
p,h1,h2,h3,h4,h5{margin:0;font:inherit}
p,h1,h2,h3,h4,h5,td,th,div{white-space:pre-wrap}
p,h2,h3,h4,h5{text-indent:${FIRST_LINE_INDENT}pt}`;
}

/** A heading inside of a paragraph has no height of its own: another face must not push the line apart. */
function headings({ titleSize, grid, fonts }: PageLayout): string {
  return `h1{font:${titleSize}pt/${grid.line}pt ${fontStack('xiaoBiaoSong', fonts)};letter-spacing:0;text-align:center}
h2{font-family:${fontStack('hei', fonts)}}
h3{font-family:${fontStack('kai', fonts)}}
h1,h2,h3,h4,h5,.keep{break-after:avoid;break-inside:avoid;orphans:99;widows:99}
.loose{break-after:auto}
.run>h2,.run>h3,.run>h4,.run>h5{display:inline;line-height:0;text-indent:0;break-after:auto}
.run{text-indent:${FIRST_LINE_INDENT}pt}
b,i,u{line-height:0}
.hold::after{content:"\\2060";font-size:0;letter-spacing:0}`;
}

function elements({ fonts }: PageLayout): string {
  return `.addressee,.annex,.picture,.sign{text-indent:0}
.subtitle{font-family:${fontStack('kai', fonts)};text-align:center;text-indent:0}
.sign{text-align:right}
.annex{font-family:${fontStack('hei', fonts)};break-before:page}
.lead{font-family:${fontStack('hei', fonts)};line-height:0}
.picture{text-align:center;break-inside:avoid;overflow:hidden}
.picture img{display:block;margin:0 auto;object-fit:fill}`;
}

/** A table is higher than its rows by half a border above and below: what follows stands on the grid again. */
const tables = `table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:${SIZE.table}pt;letter-spacing:0;margin-bottom:${-TABLE.drawnBorder}pt}
thead{display:table-header-group;break-inside:avoid}
tr{break-inside:avoid}
.joined{break-after:avoid}
td,th{border:${TABLE.border}pt solid #000;line-height:var(--line,${TABLE.cellLine}pt);padding:0 var(--side,${TABLE.cellSide}pt);
box-sizing:border-box;text-indent:0;text-align:center;vertical-align:middle;font-weight:normal}
.tall>td,.tall>th{vertical-align:top}`;

/**
 * A weight that the shipped faces lack would be drawn as outlines and lose its code points in the PDF, so bold text is
 * set in the heavy face there is. It is as wide, so that no line moves.
 */
const heavy = `b{font-weight:normal;font-family:"NG Latin","NG Marks","NG XBS","NG Song"}
h1 b,h2 b{font-family:inherit}`;

/** `fonts` is the base of the font files, or null to seek faces in the system; `own` are the unit's own faces. */
export function printStyle(fonts: string | null, layout: PageLayout, own: readonly OwnFace[] = []): string {
  const emphasis = fonts === null ? '' : heavy;
  const parts = [page, body, headings, elements, landscapeStyle].map((part) => part(layout));
  return [
    fontFaces(fonts, own),
    ...parts,
    tables,
    headStyle(layout),
    imprintStyle,
    imprintPages,
    sealStyle,
    emphasis,
    screen(layout),
  ].join('\n');
}
