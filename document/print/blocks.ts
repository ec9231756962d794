/** One block of a report as HTML with real tags: h1 is the title, h2 to h5 are the four levels of headings. */
import { FIRST_LINE_INDENT, GRID, SIZE } from '../layout/figures.ts';
import { pictureData, pictureSize } from '../layout/pictures.ts';
import { type PlacedCell, type TableRow, tableGrid } from '../layout/tables.ts';
import type { SetBlock } from '../layout/typeset.ts';
import type { FieldText } from '../plain.ts';
import type { HeadingBlock, InlineText, PictureBlock, RunInBlock, TableBlock } from '../report.ts';
import { pt } from './style.ts';
import { escapeHtml, inlineHtml } from './text.ts';

function classes(set: SetBlock, own: string): string {
  const names = own + (set.keepNext ? ' keep' : '');
  return names.trim() === '' ? '' : ` class="${names.trim()}"`;
}

/** What differs from block to block; the rest stands in the style sheet. */
function inlineStyle(set: SetBlock): string {
  const { blankLines, indents } = set;
  const parts: string[] = [];
  if (blankLines > 0) parts.push(`margin-top:${pt(blankLines * GRID.line)}`);
  if (indents.left > 0) parts.push(`padding-left:${pt(indents.left)}`);
  if (indents.right > 0) parts.push(`padding-right:${pt(indents.right)}`);
  if (indents.first !== 0 && indents.first !== FIRST_LINE_INDENT) parts.push(`text-indent:${pt(indents.first)}`);
  return parts.length === 0 ? '' : ` style="${parts.join(';')}"`;
}

/** An empty paragraph still takes a line. */
function lineHtml(set: SetBlock, content: InlineText, fields: FieldText): string {
  const html = escapeHtml(set.number) + inlineHtml(content, fields);
  return html === '' || html.endsWith('<br>') ? `${html}<br>` : html;
}

function paragraph(set: SetBlock, own: string, content: InlineText, fields: FieldText): string {
  return `<p${classes(set, own)}${inlineStyle(set)}>${lineHtml(set, content, fields)}</p>`;
}

function heading(set: SetBlock, block: HeadingBlock, fields: FieldText): string {
  const tag = `h${block.level + 1}`;
  return `<${tag}${inlineStyle(set)}>${lineHtml(set, block.content, fields)}</${tag}>`;
}

/**
 * A run-in heading is an inline h3 inside of a block: Chromium makes a bookmark of the heading's own text, and the block
 * is one paragraph for indents, justification and breaks. A p could not hold it, so the block is a div.
 */
function runIn(set: SetBlock, block: RunInBlock, fields: FieldText): string {
  const tag = `h${block.level + 1}`;
  const lead = escapeHtml(set.number) + inlineHtml(block.lead, fields);
  return `<div class="run"${inlineStyle(set)}><${tag}>${lead}</${tag}>${inlineHtml(block.content, fields)}</div>`;
}

function cellHtml(placed: PlacedCell, tag: 'td' | 'th', fields: FieldText): string {
  const spans =
    (placed.colSpan > 1 ? ` colspan="${placed.colSpan}"` : '') +
    (placed.rowSpan > 1 ? ` rowspan="${placed.rowSpan}"` : '');
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope}${spans}>${inlineHtml(placed.cell.content, fields)}</${tag}>`;
}

function rowHtml(row: TableRow, tag: 'td' | 'th', fields: FieldText): string {
  const gaps = row.gaps.map((column) => ({ column, html: `<${tag}></${tag}>` }));
  const cells = row.cells.map((cell) => ({ column: cell.column, html: cellHtml(cell, tag, fields) }));
  const html = [...cells, ...gaps].sort((a, b) => a.column - b.column).map((part) => part.html);
  const joined = row.joined ? ' class="joined"' : '';
  return `<tr${joined} style="height:${pt(row.lines * GRID.line)}">${html.join('')}</tr>`;
}

function table(set: SetBlock, block: TableBlock, fields: FieldText): string {
  const grid = tableGrid(block, fields);
  if (grid.rows.length === 0) return '';
  const columns = grid.columns.map((width) => `<col style="width:${pt(width)}">`).join('');
  const head = grid.rows.slice(0, grid.headerRows).map((row) => rowHtml(row, 'th', fields));
  const rows = grid.rows.slice(grid.headerRows).map((row) => rowHtml(row, 'td', fields));
  const thead = head.length === 0 ? '' : `<thead>${head.join('')}</thead>`;
  const { size, line, side } = grid.type;
  const styles = [
    ...(set.blankLines > 0 ? [`margin-top:${pt(set.blankLines * GRID.line)}`] : []),
    ...(size < SIZE.table ? [`font-size:${pt(size)};--line:${pt(line)};--side:${pt(side)}`] : []),
  ];
  const style = styles.length === 0 ? '' : ` style="${styles.join(';')}"`;
  return `<table${style}><colgroup>${columns}</colgroup>${thead}<tbody>${rows.join('')}</tbody></table>`;
}

function picture(set: SetBlock, block: PictureBlock): string {
  const { width, height, lines } = pictureSize(block);
  const box = lines * GRID.line;
  const style = `width:${pt(width)};height:${pt(height)};padding-top:${pt((box - height) / 2)}`;
  const alt = escapeHtml(block.alt);
  // Only what is a picture inside of the report itself: nothing is fetched.
  const image = pictureData(block.source) ? `<img src="${block.source}" alt="${alt}" style="${style}">` : alt;
  return `<p${classes(set, 'picture')} style="height:${pt(box)};margin-top:${pt(set.blankLines * GRID.line)}">${image}</p>`;
}

/** One block as HTML; '' for a table without rows. */
export function blockHtml(set: SetBlock, fields: FieldText): string {
  const { block } = set;
  switch (block.type) {
    case 'title':
      return `<h1${inlineStyle(set)}>${lineHtml(set, block.content, fields)}</h1>`;
    case 'subtitle':
      return paragraph(set, 'subtitle', block.content, fields);
    case 'addressee':
      return paragraph(set, 'addressee', block.content, fields);
    case 'paragraph':
    case 'note':
    case 'attachmentNote':
      return paragraph(set, '', block.content, fields);
    case 'signature':
    case 'date':
      return paragraph(set, set.belowTitle ? 'subtitle' : 'sign', block.content, fields);
    case 'heading':
      return heading(set, block, fields);
    case 'runIn':
      return runIn(set, block, fields);
    case 'annex':
      return paragraph(set, 'annex', [], fields);
    case 'table':
      return table(set, block, fields);
    case 'picture':
      return picture(set, block);
  }
}
