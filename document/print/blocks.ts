/** One block of a report as HTML with real tags: h1 is the title, h2 to h5 are the four levels of headings. */
import { brokenText, partedText } from '../layout/broken.ts';
import { FIRST_LINE_INDENT, SIZE } from '../layout/figures.ts';
import { pictureData, pictureSize } from '../layout/pictures.ts';
import { type PlacedCell, type TableRow, tableGrid } from '../layout/tables.ts';
import { pageOf, type SetBlock, type Sheet } from '../layout/typeset.ts';
import { inlineText } from '../plain.ts';
import type { HeadingBlock, InlineText, PictureBlock, RunInBlock, TableBlock } from '../report.ts';
import { turnedHtml } from './landscape.ts';
import { pt } from './points.ts';
import { dropStyle, sealsHtml } from './seals.ts';
import { escapeHtml, inlineHtml } from './text.ts';

function classes(set: SetBlock, own: string): string {
  const names = own + (set.keepNext ? ' keep' : '');
  return names.trim() === '' ? '' : ` class="${names.trim()}"`;
}

/** What differs from block to block; the rest stands in the style sheet. */
function inlineStyle(set: SetBlock, sheet: Sheet): string {
  const { blankLines, indents } = set;
  const parts: string[] = [];
  if (blankLines > 0) parts.push(`margin-top:${pt(blankLines * sheet.layout.grid.line)}`);
  if (indents.left > 0) parts.push(`padding-left:${pt(indents.left)}`);
  if (indents.right > 0) parts.push(`padding-right:${pt(indents.right)}`);
  if (indents.first !== 0 && indents.first !== FIRST_LINE_INDENT) parts.push(`text-indent:${pt(indents.first)}`);
  parts.push(...dropStyle(set));
  return parts.length === 0 ? '' : ` style="${parts.join(';')}"`;
}

/** An empty paragraph still takes a line. */
function lineHtml(set: SetBlock, content: InlineText, sheet: Sheet): string {
  const html = escapeHtml(set.number) + inlineHtml(content, sheet.fields, set.number);
  return html === '' || html.endsWith('<br>') ? `${html}<br>` : html;
}

function paragraph(set: SetBlock, own: string, content: InlineText, sheet: Sheet): string {
  return `<p${classes(set, own)}${inlineStyle(set, sheet)}>${lineHtml(set, content, sheet)}${sealsHtml(set)}</p>`;
}

/** 「出席：」 of a 纪要 in 黑体. */
function attendance(set: SetBlock, content: InlineText, sheet: Sheet): string {
  const [word, names] = partedText(content, set.lead, sheet.fields);
  const html = `<span class="lead">${inlineHtml(word, sheet.fields)}</span>${inlineHtml(names, sheet.fields, inlineText(word, sheet.fields))}`;
  return `<p${inlineStyle(set, sheet)}>${html}</p>`;
}

/** Headings keep with what follows by themselves, but for one that would not fit on a page together with it. */
function loose(set: SetBlock): string {
  return set.keepNext ? '' : ' class="loose"';
}

/** Its lines are broken by meaning, so that no renderer has a say in it. */
function title(set: SetBlock, content: InlineText, sheet: Sheet): string {
  return `<h1${loose(set)}${inlineStyle(set, sheet)}>${lineHtml(set, brokenText(content, set.breaks, sheet.fields), sheet)}</h1>`;
}

function heading(set: SetBlock, block: HeadingBlock, sheet: Sheet): string {
  const tag = `h${block.level + 1}`;
  return `<${tag}${loose(set)}${inlineStyle(set, sheet)}>${lineHtml(set, block.content, sheet)}</${tag}>`;
}

/**
 * A run-in heading is an inline h3 inside of a block: Chromium makes a bookmark of the heading's own text, and the block
 * is one paragraph for indents, justification and breaks. A p could not hold it, so the block is a div.
 */
function runIn(set: SetBlock, block: RunInBlock, sheet: Sheet): string {
  const tag = `h${block.level + 1}`;
  const lead = escapeHtml(set.number) + inlineHtml(block.lead, sheet.fields, set.number);
  const before = set.number + inlineText(block.lead, sheet.fields);
  return `<div${classes(set, 'run')}${inlineStyle(set, sheet)}><${tag}>${lead}</${tag}>${inlineHtml(block.content, sheet.fields, before)}</div>`;
}

function cellHtml(placed: PlacedCell, tag: 'td' | 'th', sheet: Sheet): string {
  const spans =
    (placed.colSpan > 1 ? ` colspan="${placed.colSpan}"` : '') +
    (placed.rowSpan > 1 ? ` rowspan="${placed.rowSpan}"` : '');
  const scope = tag === 'th' ? ' scope="col"' : '';
  return `<${tag}${scope}${spans}>${inlineHtml(placed.cell.content, sheet.fields)}</${tag}>`;
}

function rowHtml(row: TableRow, tag: 'td' | 'th', sheet: Sheet): string {
  const gaps = row.gaps.map((column) => ({ column, html: `<${tag}></${tag}>` }));
  const cells = row.cells.map((cell) => ({ column: cell.column, html: cellHtml(cell, tag, sheet) }));
  const html = [...cells, ...gaps].sort((a, b) => a.column - b.column).map((part) => part.html);
  const names = [...(row.joined ? ['joined'] : []), ...(row.tall ? ['tall'] : [])];
  const own = names.length === 0 ? '' : ` class="${names.join(' ')}"`;
  return `<tr${own} style="height:${pt(row.lines * sheet.layout.grid.line)}">${html.join('')}</tr>`;
}

function table(set: SetBlock, block: TableBlock, sheet: Sheet): string {
  const grid = tableGrid(block, sheet.fields, pageOf(set, sheet.layout).grid);
  if (grid.rows.length === 0) return '';
  const columns = grid.columns.map((width) => `<col style="width:${pt(width)}">`).join('');
  const head = grid.rows.slice(0, grid.headerRows).map((row) => rowHtml(row, 'th', sheet));
  const rows = grid.rows.slice(grid.headerRows).map((row) => rowHtml(row, 'td', sheet));
  const thead = head.length === 0 ? '' : `<thead>${head.join('')}</thead>`;
  const { size, line, side } = grid.type;
  const styles = [
    ...(set.blankLines > 0 ? [`margin-top:${pt(set.blankLines * sheet.layout.grid.line)}`] : []),
    ...(size < SIZE.table ? [`font-size:${pt(size)};--line:${pt(line)};--side:${pt(side)}`] : []),
  ];
  const style = styles.length === 0 ? '' : ` style="${styles.join(';')}"`;
  return `<table${style}><colgroup>${columns}</colgroup>${thead}<tbody>${rows.join('')}</tbody></table>`;
}

function picture(set: SetBlock, block: PictureBlock, sheet: Sheet): string {
  const { width, height, lines } = pictureSize(block, sheet.layout.grid);
  const box = lines * sheet.layout.grid.line;
  const style = `width:${pt(width)};height:${pt(height)};padding-top:${pt((box - height) / 2)}`;
  const alt = escapeHtml(block.alt);
  // Only what is a picture inside of the report itself: nothing is fetched.
  const image = pictureData(block.source) ? `<img src="${block.source}" alt="${alt}" style="${style}">` : alt;
  return `<p${classes(set, 'picture')} style="height:${pt(box)};margin-top:${pt(set.blankLines * sheet.layout.grid.line)}">${image}</p>`;
}

/** One block as HTML; '' for a table without rows. */
export function blockHtml(set: SetBlock, sheet: Sheet): string {
  const { block } = set;
  switch (block.type) {
    case 'title':
      return title(set, block.content, sheet);
    case 'subtitle':
      return paragraph(set, 'subtitle', block.content, sheet);
    case 'addressee':
      return paragraph(set, 'addressee', block.content, sheet);
    case 'paragraph':
      return set.lead > 0 ? attendance(set, block.content, sheet) : paragraph(set, '', block.content, sheet);
    case 'note':
    case 'attachmentNote':
      return paragraph(set, '', block.content, sheet);
    case 'signature':
    case 'date':
      return paragraph(set, set.belowTitle ? 'subtitle' : 'sign', block.content, sheet);
    case 'heading':
      return heading(set, block, sheet);
    case 'runIn':
      return runIn(set, block, sheet);
    case 'annex':
      return paragraph(set, 'annex', [], sheet);
    case 'table': {
      const html = table(set, block, sheet);
      return set.orientation === 'landscape' ? turnedHtml(html) : html;
    }
    case 'picture':
      return picture(set, block, sheet);
  }
}
