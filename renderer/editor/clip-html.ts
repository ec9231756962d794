/** What is copied as simple HTML, for programs that take no plain text. */
import { type FieldText, runText } from '../../document/plain.ts';
import type { Block, Inline, InlineText } from '../../document/report.ts';

/** A selected block with the number it shows; '' where its start is not selected. */
export interface Piece {
  readonly block: Block;
  readonly number: string;
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (char) => escapes[char] ?? char);
const tags = { bold: 'strong', italic: 'em', underline: 'u' } as const;

function runHtml(run: Inline, fields: FieldText): string {
  if (run.type === 'break') return '<br>';
  if (run.type !== 'text') return escaped(runText(run, fields));
  return (run.emphasis ?? []).reduce((html, name) => `<${tags[name]}>${html}</${tags[name]}>`, escaped(run.text));
}

const inlineHtml = (content: InlineText, fields: FieldText) => content.map((run) => runHtml(run, fields)).join('');

/** Tags that every program knows; numbers are words in it. */
export function pieceHtml({ block, number }: Piece, fields: FieldText): string {
  switch (block.type) {
    case 'table': {
      const cell = (tag: string) => (c: (typeof block.rows)[number][number]) =>
        `<${tag} colspan="${c.colSpan}" rowspan="${c.rowSpan}">${inlineHtml(c.content, fields)}</${tag}>`;
      const row = (cells: (typeof block.rows)[number], i: number) =>
        `<tr>${cells.map(cell(i < block.headerRows ? 'th' : 'td')).join('')}</tr>`;
      return `<table>${block.rows.map(row).join('')}</table>`;
    }
    case 'picture':
      return `<p><img src="${escaped(block.source)}" alt="${escaped(block.alt)}"></p>`;
    case 'annex':
      return `<p>${escaped(number)}</p>`;
    case 'heading':
      return `<h${block.level + 1}>${escaped(number)}${inlineHtml(block.content, fields)}</h${block.level + 1}>`;
    case 'runIn':
      return `<p><strong>${escaped(number)}${inlineHtml(block.lead, fields)}</strong>${inlineHtml(block.content, fields)}</p>`;
    case 'title':
      return `<h1>${inlineHtml(block.content, fields)}</h1>`;
    default:
      return `<p>${escaped(number)}${inlineHtml(block.content, fields)}</p>`;
  }
}
