/** The style sheet of the print HTML. All heights are whole lines of the grid, so that pages end on it. */
import {
  FIRST_LINE_INDENT,
  GRID,
  HEAD,
  IMPRINT,
  MARGIN,
  PAGE_NUMBER,
  PAGE_NUMBER_PLACE,
  PAPER,
  SIZE,
  SLACK_BELOW,
  TABLE,
} from '../layout/figures.ts';
import { fontFaces, fontStack, PAGE_NUMBER_STACK } from '../layout/fonts.ts';

/** pt as CSS writes it. */
export function pt(points: number): string {
  return `${Math.round(points * 1000) / 1000}pt`;
}

function pageNumber(side: 'left' | 'right'): string {
  const inset =
    side === 'right' ? `calc(${PAGE_NUMBER.inset}pt + ${PAGE_NUMBER_PLACE.printRight}mm)` : `${PAGE_NUMBER.inset}pt`;
  const content = `"${PAGE_NUMBER.dash} " counter(page) " ${PAGE_NUMBER.dash}"`;
  return `@page:${side}{@bottom-${side}{content:${content};font:${SIZE.pageNumber}pt/1 ${PAGE_NUMBER_STACK};white-space:pre;
vertical-align:top;margin-top:${PAGE_NUMBER_PLACE.printTop}mm;padding-${side}:${inset}}}`;
}

/** The column is given in px: a width left to the margins, which are whole px, would be 0.25 pt too wide. */
const COLUMN = `${(GRID.column * 96) / 72}px`;

/**
 * The right margin is only what is left of the paper, less 1 mm: the column has its own width, and a page box as wide as
 * the column exactly would be rounded below it and everything be printed smaller.
 */
const page = `@page{size:${PAPER.width}mm ${PAPER.height}mm;
margin:${MARGIN.top}mm ${MARGIN.right - 1}mm ${MARGIN.bottom - SLACK_BELOW}mm ${MARGIN.left}mm}
${pageNumber('right')}
${pageNumber('left')}`;

/** Opened in a browser it shows as one long sheet; on paper nothing of this holds. */
const screen = `@media screen{html{background:#e8e8e8}
body{background:#fff;margin:24px auto;padding:${MARGIN.top}mm ${MARGIN.right}mm ${MARGIN.bottom}mm ${MARGIN.left}mm}}`;

/** What the renderers do differently is off: blanks between Han and Latin, squeezed or hanging marks, kerning. */
const body = `html,body{margin:0;padding:0}
body{width:${COLUMN};color:#000;font-family:${fontStack('fangSong')};font-size:${GRID.glyph}pt;letter-spacing:${GRID.spacing}pt;
line-height:${GRID.line}pt;text-align:justify;text-justify:inter-character;line-break:normal;
overflow-wrap:anywhere;text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;
font-variant-ligatures:none;text-rendering:geometricPrecision;text-size-adjust:none;orphans:1;widows:1}
p,h1,h2,h3,h4,h5{margin:0;font:inherit}
p,h1,h2,h3,h4,h5,td,th,div{white-space:pre-wrap}
p,h2,h3,h4,h5{text-indent:${FIRST_LINE_INDENT}pt}`;

/** A heading inside of a paragraph has no height of its own: another face must not push the line apart. */
const headings = `h1{font:${SIZE.title}pt/${GRID.line}pt ${fontStack('xiaoBiaoSong')};letter-spacing:0;text-align:center;text-wrap:balance}
h2{font-family:${fontStack('hei')}}
h3{font-family:${fontStack('kai')}}
h1,h2,h3,h4,h5,.keep{break-after:avoid}
.run>h2,.run>h3,.run>h4,.run>h5{display:inline;line-height:0;text-indent:0;break-after:auto}
.run{text-indent:${FIRST_LINE_INDENT}pt}
b,i,u{line-height:0}`;

const elements = `.addressee,.annex,.picture,.sign{text-indent:0}
.subtitle{font-family:${fontStack('kai')};text-align:center;text-indent:0}
.sign{text-align:right}
.annex{font-family:${fontStack('hei')};break-before:page}
.picture{text-align:center;break-inside:avoid;overflow:hidden}
.picture img{display:block;margin:0 auto;object-fit:fill}`;

const tables = `table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:${SIZE.table}pt;letter-spacing:0}
thead{display:table-header-group;break-inside:avoid}
tr{break-inside:avoid}
.joined{break-after:avoid}
td,th{border:${TABLE.border}pt solid #000;line-height:var(--line,${TABLE.cellLine}pt);padding:0 var(--side,${TABLE.cellSide}pt);
box-sizing:border-box;text-indent:0;text-align:center;vertical-align:middle;font-weight:normal}`;

const head = `.head{position:relative;break-after:avoid}
.head div{position:absolute;left:0;right:0;text-indent:0}
.head .mark{text-align:center;font:${HEAD.markSize}pt/1 ${fontStack('xiaoBiaoSong')};letter-spacing:0;color:#${HEAD.red}}
.head .secret{font-family:${fontStack('hei')}}
.head .middle{text-align:center}
.head .ends{display:flex;justify-content:space-between;padding:0 ${GRID.pitch}pt}
.head .signer{font-family:${fontStack('kai')}}
.head .rule{border-top:${HEAD.ruleWeight}pt solid #${HEAD.red}}`;

/** Rules are drawn over the grid, so that they take no height of their own. */
const imprint = `.imprint{break-inside:avoid;font-size:${SIZE.imprint}pt;letter-spacing:0}
.imprint div{position:relative;padding:0 ${IMPRINT.inset}pt;text-indent:0}
.imprint .copy{padding-left:${IMPRINT.inset + 3 * SIZE.imprint}pt;text-indent:${-3 * SIZE.imprint}pt}
.imprint .print{display:flex;justify-content:space-between}
.imprint div::before,.imprint div:last-child::after{content:"";position:absolute;left:0;right:0;background:#000}
.imprint div::before{top:0;height:${IMPRINT.innerRule}pt}
.imprint div:first-child::before,.imprint div:last-child::after{height:${IMPRINT.outerRule}pt}
.imprint div:last-child::after{bottom:0}`;

/**
 * A weight that the shipped faces lack would be drawn as outlines and lose its code points in the PDF, so bold text is
 * set in the heavy face there is. It is as wide, so that no line moves.
 */
const heavy = `b{font-weight:normal;font-family:"NG Latin","NG Marks","NG XBS","NG Song"}
h1 b,h2 b{font-family:inherit}`;

/** `fonts` is the base of the font files, or null to seek faces in the system. */
export function printStyle(fonts: string | null): string {
  const emphasis = fonts === null ? '' : heavy;
  return [fontFaces(fonts), page, body, headings, elements, tables, head, imprint, emphasis, screen].join('\n');
}
