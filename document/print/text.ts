/** Text of a report as HTML: escaped, with nothing in it that a browser would read as markup. */
import { printable } from '../layout/printable.ts';
import type { FieldText } from '../plain.ts';
import type { Inline, InlineText, TextRun } from '../report.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for values of attributes. */
export function escapeHtml(text: string): string {
  return printable(text).replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

const TAGS = { bold: 'b', italic: 'i', underline: 'u' } as const;

function textHtml(run: TextRun): string {
  return (run.emphasis ?? []).reduce((html, kind) => `<${TAGS[kind]}>${html}</${TAGS[kind]}>`, escapeHtml(run.text));
}

function runHtml(run: Inline, fields: FieldText): string {
  switch (run.type) {
    case 'text':
      return textHtml(run);
    case 'field':
      return escapeHtml(fields(run.field));
    case 'break':
      return '<br>';
  }
}

export function inlineHtml(content: InlineText, fields: FieldText): string {
  return content.map((run) => runHtml(run, fields)).join('');
}
