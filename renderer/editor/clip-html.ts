/**
 * What is copied as HTML, for Word, WPS and mail: with the faces and sizes of the paper at each text, as a program keeps them that
 * knows no styles of ours, and with the tags by which Word finds its headings. Numbers are words in it.
 */
import {
  FIRST_LINE_CHARS,
  FIRST_LINE_INDENT,
  GRID,
  mmToPt,
  SIGN_OFF,
  SIZE,
  TABLE,
} from '../../document/layout/figures.ts';
import { LATIN_OFFICE, officeName } from '../../document/layout/fonts.ts';
import type { PageLayout } from '../../document/layout/page-layout.ts';
import type { FieldText } from '../../document/plain.ts';
import { runText } from '../../document/plain.ts';
import type {
  Block,
  FontRole,
  HeadingLevel,
  Inline,
  InlineText,
  PictureBlock,
  TableBlock,
} from '../../document/report.ts';

/** A selected block with the number it shows; '' where its start is not selected. */
export interface Piece {
  readonly block: Block;
  readonly number: string;
}

/** What the values of fields and the figures of the page are. */
export interface ClipSheet {
  readonly fields: FieldText;
  readonly layout: PageLayout;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
const tags = { bold: 'b', italic: 'i', underline: 'u' } as const;

/** Several blanks in a row would be one in HTML. */
const visible = (text: string) => escaped(text).replace(/ {2,}/g, (blanks) => '&nbsp;'.repeat(blanks.length));

function runHtml(run: Inline, fields: FieldText): string {
  if (run.type === 'break') return '<br>';
  if (run.type !== 'text') return visible(runText(run, fields));
  return (run.emphasis ?? []).reduce((html, name) => `<${tags[name]}>${html}</${tags[name]}>`, visible(run.text));
}

const inlineHtml = (content: InlineText, fields: FieldText) => content.map((run) => runHtml(run, fields)).join('');

/** Figures and Latin letters of titles are those of their own face. */
function typeOf(role: FontRole, size: number, { fonts }: PageLayout): string {
  // A unit's own name comes from a file.
  const name = officeName(role, fonts).replace(/[^\p{L}\p{N} _-]/gu, '');
  const latin = role === 'xiaoBiaoSong' || role === 'song' ? name : LATIN_OFFICE;
  return `font-family:'${name}';mso-ascii-font-family:'${latin}';mso-hansi-font-family:'${latin}';font-size:${size}pt`;
}

/** A text in its face; a heading is not bold, whatever the other program makes of its tag. */
function span(html: string, role: FontRole, size: number, layout: PageLayout): string {
  return html === '' ? '' : `<span style="font-weight:normal;color:black;${typeOf(role, size, layout)}">${html}</span>`;
}

const FIRST_LINE = `text-align:justify;text-indent:${FIRST_LINE_INDENT}pt;mso-char-indent-count:${FIRST_LINE_CHARS / 100}.0;`;
const rightBy = (chars: number) => `text-align:right;margin-right:${chars * GRID.pitch}pt;`;

function paragraph(tag: string, place: string, html: string, { grid }: PageLayout, more = ''): string {
  const line = `line-height:${grid.line}pt;mso-line-height-rule:exactly`;
  return `<${tag}${more} style="margin:0;${place}${line}">${html}</${tag.split(' ')[0]}>`;
}

/** The face of each level (7.3.3). */
const FACES: Readonly<Record<HeadingLevel, FontRole>> = { 1: 'hei', 2: 'kai', 3: 'fangSong', 4: 'fangSong' };

function tableHtml(table: TableBlock, { fields, layout }: ClipSheet): string {
  const total = table.columns.reduce((sum, width) => sum + width, 0);
  const columns = table.columns.map((width) => `<col style="width:${((width / total) * 100).toFixed(2)}%">`).join('');
  const side = `border:solid windowtext .5pt;padding:0 ${TABLE.cellSide}pt`;
  const line = `margin:0;text-align:center;line-height:${TABLE.cellLine}pt;mso-line-height-rule:exactly`;
  const cell = ({ content, colSpan, rowSpan }: TableBlock['rows'][number][number]) =>
    `<td colspan="${colSpan}" rowspan="${rowSpan}" style="${side}"><p style="${line}">${span(inlineHtml(content, fields), 'fangSong', SIZE.table, layout)}</p></td>`;
  const rows = table.rows.map((cells) => `<tr>${cells.map(cell).join('')}</tr>`);
  const head = rows.slice(0, table.headerRows).join('');
  const body = rows.slice(table.headerRows).join('');
  return `<table border="1" cellspacing="0" cellpadding="0" style="width:100%;border-collapse:collapse;border:none"><colgroup>${columns}</colgroup>${head && `<thead>${head}</thead>`}<tbody>${body}</tbody></table>`;
}

function pictureHtml({ source, width, height, alt }: PictureBlock, layout: PageLayout): string {
  const pixels = (mm: number) => Math.round((mmToPt(mm) * 96) / 72);
  const image = `<img src="${escaped(source)}" alt="${escaped(alt)}" width="${pixels(width)}" height="${pixels(height)}">`;
  // Exact lines would cut it off.
  return paragraph('p', 'text-align:center;', image, layout).replace(/line-height:[^"]*/, 'line-height:normal');
}

/** Where a text stands, and in which face. */
function textHtml(block: Extract<Block, { readonly content: InlineText }>, number: string, sheet: ClipSheet): string {
  const { fields, layout } = sheet;
  const body = (html: string, role: FontRole = 'fangSong') => span(html, role, SIZE.body, layout);
  const html = visible(number) + inlineHtml(block.content, fields);
  switch (block.type) {
    case 'title':
      return paragraph(
        'p',
        'text-align:center;',
        span(html, 'xiaoBiaoSong', layout.titleSize, layout),
        layout,
        ' class="MsoTitle"',
      );
    case 'subtitle':
      return paragraph('p', 'text-align:center;', body(html, 'kai'), layout);
    case 'heading':
      return paragraph(`h${block.level}`, FIRST_LINE, body(html, FACES[block.level]), layout);
    case 'runIn': {
      const lead = visible(number) + inlineHtml(block.lead, fields);
      const text = body(lead, FACES[block.level]) + body(inlineHtml(block.content, fields));
      return paragraph('p', FIRST_LINE, text, layout);
    }
    case 'addressee':
      return paragraph('p', '', body(html), layout);
    case 'signature':
      return paragraph('p', rightBy(SIGN_OFF.right), body(html), layout);
    case 'date':
      return paragraph('p', rightBy(SIGN_OFF.dateAlone), body(html), layout);
    default:
      return paragraph('p', FIRST_LINE, body(html), layout);
  }
}

/** One block. */
export function pieceHtml({ block, number }: Piece, sheet: ClipSheet): string {
  const { layout } = sheet;
  switch (block.type) {
    case 'table':
      return tableHtml(block, sheet);
    case 'picture':
      return pictureHtml(block, layout);
    case 'annex':
      return paragraph('p', '', span(visible(number), 'hei', SIZE.body, layout), layout);
    default:
      return textHtml(block, number, sheet);
  }
}

/** Words of one line: nothing says where they are to stand. */
export function wordsHtml(content: InlineText, { fields, layout }: ClipSheet): string {
  return span(inlineHtml(content, fields), 'fangSong', SIZE.body, layout);
}
