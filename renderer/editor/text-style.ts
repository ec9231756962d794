/**
 * The style sheet of the text on the sheet: the figures of the page, as the printed pages have them. Names of classes are
 * those of `BLOCK_STYLES`; all of them hold inside of the text, and of what stands over it, alone.
 */
import { FIRST_LINE_INDENT, GRID, PAPER, SIZE, TABLE } from '../../document/layout/figures.ts';
import { fontStack, PAGE_NUMBER_STACK } from '../../document/layout/fonts.ts';
import type { PageGeometry, PageLayout } from '../../document/layout/page-layout.ts';
import { headStyle } from '../../document/print/head.ts';
import { imprintStyle } from '../../document/print/imprint.ts';

/** The column in CSS px; a width left to margins in mm would be rounded to another. */
const column = ({ grid }: PageGeometry) => `${(grid.column * 96) / 72}px`;

/** From the left edge of the upright column to that of a sheet that lies across; sheets stand on one middle line. In mm. */
function across({ portrait, landscape }: PageLayout): number {
  return portrait.margins.left - ((portrait.width - landscape.width) / 2 + landscape.margins.left);
}

/** How far what lies across stands out of the upright column, in mm, at either side and a little more. */
function overhang(layout: PageLayout): number {
  const wider = ((layout.landscape.grid.column - layout.grid.column) / 72) * 25.4;
  return Math.max(0, across(layout), wider - across(layout)) + 2;
}

/** `--line`, the height of a line as the browser has it, is set with the pages; what is not drawn has its exact height. */
function sheet(layout: PageLayout): string {
  const { margins } = layout.portrait;
  const foot = PAPER.height - margins.top - margins.bottom;
  return `.editor-sheet{position:relative;isolation:isolate;width:${PAPER.width}mm;height:var(--desk-height,${PAPER.height}mm);box-sizing:content-box;
--pitch:var(--steady-line,${layout.grid.line}pt)}
.editor-sheet[data-wide]{border:solid transparent;border-width:0 ${(layout.landscape.width - PAPER.width) / 2}mm}
.editor-text{position:absolute;z-index:1;top:var(--text-top,${margins.top}mm);left:${margins.left}mm;width:${column(layout.portrait)};
min-height:var(--text-height,${foot}mm);outline:none}
.sheets-under,.sheets-over{position:absolute;inset:0 0 auto;height:0}
.sheets-over{z-index:2;pointer-events:none}
.sheets-under>.paper,.sheets-over>.page{position:absolute}
.editor-text .chunk{content-visibility:auto}
.editor-sheet[data-wide] .chunk{margin:0 ${-overhang(layout)}mm;padding:0 ${overhang(layout)}mm}`;
}

/** What the renderers do differently is off: blanks between Han and Latin, squeezed or hanging marks, kerning. */
function body(layout: PageLayout): string {
  return `.editor-text,.sheet-text{color:#000;font-family:${fontStack('fangSong', layout.fonts)};font-size:${GRID.glyph}pt;letter-spacing:${GRID.spacing}pt;
line-height:var(--pitch);text-align:justify;text-justify:inter-character;line-break:normal;
overflow-wrap:anywhere;text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;
font-variant-ligatures:none;text-rendering:geometricPrecision;text-size-adjust:none}
.editor-text .block{margin:0;padding:0 var(--right,0pt) 0 var(--left,0pt);
white-space:pre-wrap;scroll-margin-block:28px;text-indent:var(--first,${FIRST_LINE_INDENT}pt)}
.editor-text .block[data-dropped]{position:relative;top:var(--drop)}
.editor-text .block[data-number]:not([data-turns])::before{content:attr(data-number);line-height:0}
.editor-text .block[data-turns]::before{content:"";float:right;width:100%;height:var(--bars-height);shape-outside:var(--bars);pointer-events:none}
.editor-text .block[data-turns]>:first-child::before{content:var(--number,none);line-height:0}`;
}

/** Another face inside of a line must not push the lines apart. */
function headings({ titleSize, fonts }: PageLayout): string {
  const hei = fontStack('hei', fonts);
  const kai = fontStack('kai', fonts);
  return `.editor-text .title{font:${titleSize}pt/var(--pitch) ${fontStack('xiaoBiaoSong', fonts)};letter-spacing:0;
text-align:center;text-indent:0}
.editor-text .title[data-lines]::before,.editor-text .title[data-lines]>:first-child::before{content:"";width:50%;height:var(--lines-height);pointer-events:none}
.editor-text .title[data-lines]::before{float:left;shape-outside:var(--left-of-lines)}
.editor-text .title[data-lines]>:first-child::before{float:right;shape-outside:var(--right-of-lines)}
.editor-text .subtitle,.editor-text .block[data-below=title]{font-family:${kai};text-align:center;text-indent:0}
.editor-text .heading1:not(.run-in),.editor-text .heading1 .lead,.editor-text .heading1::before,.editor-text .annex{font-family:${hei}}
.editor-text .heading2:not(.run-in),.editor-text .heading2 .lead,.editor-text .heading2::before{font-family:${kai}}
.editor-text .lead,.editor-text .bold,.editor-text .italic,.editor-text .underline{line-height:0}
.editor-text mark{background:none;color:inherit}
.editor-text .bold{font-weight:bold}
.editor-text .italic{font-style:italic}
.editor-text .underline{text-decoration:underline}`;
}

const elements = `.editor-text .addressee,.editor-text .annex,.editor-text .picture,.editor-text .signature,.editor-text .date{text-indent:0}
.editor-text .attachmentNote{text-indent:var(--first,0pt)}
.editor-text .signature,.editor-text .date{text-align:right}
.editor-text .picture{display:flex;align-items:center;justify-content:center}`;

/**
 * `--border` is the border as it is drawn, a whole pixel of the screen at least: what it takes too much, the room beside the
 * text gives. `--room` is what lies between the page before and the row that begins one.
 */
function tables(layout: PageLayout): string {
  return `:is(.editor-text,.sheet-text) table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:var(--cell-size,${SIZE.table}pt);letter-spacing:0}
.editor-text table[data-page=landscape]{width:${column(layout.landscape)};margin-left:${-across(layout)}mm}
:is(.editor-text,.sheet-text) tr{height:var(--pitch)}
:is(.editor-text,.sheet-text) :is(td,th){border:${TABLE.border}pt solid #000;line-height:var(--cell-line,${TABLE.cellLine}pt);
padding:var(--room,0px) calc(var(--cell-side,${TABLE.cellSide}pt) - (var(--border,${TABLE.drawnBorder}pt) - ${TABLE.drawnBorder}pt)/2) 0;box-sizing:border-box;text-align:center;vertical-align:middle;font-weight:normal}
.editor-text :is(td,th)[data-turns]{vertical-align:top}
.editor-text :is(td,th)[data-turns]::before{content:"";float:right;width:100%;height:var(--bars-height);shape-outside:var(--bars);pointer-events:none}
:is(.editor-text,.sheet-text) :is(td,th) .block{margin:0;padding:0;text-indent:0;white-space:pre-wrap}`;
}

/** What stands on the sheets besides the text. */
function over(layout: PageLayout): string {
  return `.page-number{position:absolute;font:${SIZE.pageNumber}pt/1 ${PAGE_NUMBER_STACK};color:#000;white-space:pre}
.page-number.landscape{writing-mode:vertical-rl;text-orientation:sideways}
.sheet-text{position:absolute}
.furniture>*{pointer-events:auto;cursor:pointer}
.furniture div{white-space:pre-wrap}
.going-on .row-line{position:absolute;left:0;right:0;border-top:${TABLE.border}pt solid #000}
.seal,.foot-rule{position:absolute}
.seal{mix-blend-mode:multiply}
.sheet-text{${headStyle(layout)}
${imprintStyle}}`;
}

/** The style of the text and of the sheets; the faces are loaded apart. */
export function textStyle(layout: PageLayout): string {
  return [sheet(layout), body(layout), headings(layout), elements, tables(layout), over(layout)].join('\n');
}
