/**
 * The style sheet of the text on the sheet: the figures of the page, as the printed pages have them. Names of classes are
 * those of `BLOCK_STYLES`; all of them hold inside of the text alone.
 */
import { FIRST_LINE_INDENT, GRID, MARGIN, PAPER, SIZE, TABLE } from '../../document/layout/figures.ts';
import { fontFaces, fontStack } from '../../document/layout/fonts.ts';

/** The column in CSS px; a width left to margins in mm would be rounded to another. */
const COLUMN = `${(GRID.column * 96) / 72}px`;
/** Height of a chunk that was not drawn yet: some 50 blocks of three lines. */
const CHUNK = `${Math.round(((50 * 3 * GRID.line) / 72) * 96)}px`;

const sheet = `.editor-sheet{width:${PAPER.width}mm;min-height:${PAPER.height}mm;box-sizing:border-box;
padding:${MARGIN.top}mm 0 ${MARGIN.bottom}mm ${MARGIN.left}mm}
.editor-text{width:${COLUMN};min-height:${PAPER.height - MARGIN.top - MARGIN.bottom}mm;outline:none}
.editor-text .chunk{content-visibility:auto;contain-intrinsic-size:auto ${CHUNK}}`;

/** What the renderers do differently is off: blanks between Han and Latin, squeezed or hanging marks, kerning. */
const body = `.editor-text{color:#000;font-family:${fontStack('fangSong')};font-size:${GRID.glyph}pt;letter-spacing:${GRID.spacing}pt;
line-height:${GRID.line}pt;text-align:justify;text-justify:inter-character;line-break:normal;
overflow-wrap:anywhere;text-spacing-trim:space-all;text-autospace:no-autospace;font-kerning:none;
font-variant-ligatures:none;text-rendering:geometricPrecision;text-size-adjust:none}
.editor-text .block{margin:calc(var(--blank-lines,0)*${GRID.line}pt) 0 0;padding:0 var(--right,0pt) 0 var(--left,0pt);
white-space:pre-wrap;scroll-margin-block:28px;text-indent:var(--first,${FIRST_LINE_INDENT}pt)}
.editor-text .block[data-number]::before{content:attr(data-number);line-height:0}`;

/** Another face inside of a line must not push the lines apart. */
const headings = `.editor-text .title{font:${SIZE.title}pt/${GRID.line}pt ${fontStack('xiaoBiaoSong')};letter-spacing:0;
text-align:center;text-indent:0;text-wrap:balance}
.editor-text .subtitle,.editor-text .block[data-below=title]{font-family:${fontStack('kai')};text-align:center;text-indent:0}
.editor-text .heading1:not(.run-in),.editor-text .heading1 .lead,.editor-text .heading1::before,.editor-text .annex{font-family:${fontStack('hei')}}
.editor-text .heading2:not(.run-in),.editor-text .heading2 .lead,.editor-text .heading2::before{font-family:${fontStack('kai')}}
.editor-text .lead,.editor-text .bold,.editor-text .italic,.editor-text .underline{line-height:0}
.editor-text mark{background:none;color:inherit}
.editor-text .bold{font-weight:bold}
.editor-text .italic{font-style:italic}
.editor-text .underline{text-decoration:underline}`;

const elements = `.editor-text .addressee,.editor-text .annex,.editor-text .picture,.editor-text .signature,.editor-text .date{text-indent:0}
.editor-text .attachmentNote{text-indent:var(--first,0pt)}
.editor-text .signature,.editor-text .date{text-align:right}
.editor-text .picture{display:flex;align-items:center;justify-content:center}`;

const tables = `.editor-text table{border-collapse:collapse;width:100%;table-layout:fixed;font-size:${SIZE.table}pt;letter-spacing:0}
.editor-text td,.editor-text th{border:${TABLE.border}pt solid #000;height:${GRID.line}pt;line-height:${TABLE.cellLine}pt;
padding:0 ${TABLE.cellSide}pt;box-sizing:border-box;text-align:center;vertical-align:middle;font-weight:normal}
.editor-text td .block,.editor-text th .block{text-indent:0}`;

/** `fonts` is the base of the font files. */
export function textStyle(fonts: string): string {
  return [fontFaces(fonts), sheet, body, headings, elements, tables].join('\n');
}
