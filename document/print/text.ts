/** Text of a report as HTML: escaped, with nothing in it that a browser would read as markup. */
import { isHeld } from '../layout/breaking.ts';
import { printable } from '../layout/printable.ts';
import { blankText, type FieldText, runText } from '../plain.ts';
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

/**
 * Keeps Chromium from ending a line where Word does not, by a word joiner (U+2060) that the style sheet puts there. It has
 * no size, so that it is neither drawn nor in the text of the PDF, and a word that is longer than a line is still broken.
 */
const HOLD = '<i class="hold"></i>';

/** What stands next to a run, so that its ends are held as well. */
interface Beside {
  /** The two characters before it, '' where there are none. */
  readonly before: readonly [string, string];
  readonly after: string;
}

/** Escaped, with what holds its characters together, and those before it to its first. */
function heldHtml(text: string, { before, after }: Beside): string {
  const chars = [...text];
  let html = '';
  let at = 0;
  let from = 0;
  let [first, left] = before;
  chars.forEach((char, i) => {
    if (left !== '' && isHeld(left, char, { first, last: chars[i + 1] ?? after })) {
      html += escapeHtml(text.slice(from, at)) + HOLD;
      from = at;
    }
    first = left;
    left = char;
    at += char.length;
  });
  return html + escapeHtml(text.slice(from));
}

const TAGS = { bold: 'b', italic: 'i', underline: 'u' } as const;

function textHtml(run: TextRun, beside: Beside): string {
  return (run.emphasis ?? []).reduce(
    (html, kind) => `<${TAGS[kind]}>${html}</${TAGS[kind]}>`,
    heldHtml(run.text, beside),
  );
}

function runHtml(run: Inline, fields: FieldText, beside: Beside): string {
  switch (run.type) {
    case 'text':
      return textHtml(run, beside);
    case 'field':
      return heldHtml(fields(run.field), beside);
    case 'blank':
      return heldHtml(blankText(run), beside);
    case 'break':
      return '<br>';
  }
}

/** The text of a run; a line break parts all. */
function textOf(run: Inline | undefined, fields: FieldText): string {
  if (run === undefined || run.type === 'break') return '';
  return runText(run, fields);
}

/** `text` is what stands before it in the same paragraph: a number, or a heading that the text goes on after. */
export function inlineHtml(content: InlineText, fields: FieldText, text = ''): string {
  let last = [...text].slice(-2);
  return content
    .map((run, i) => {
      const [first = '', left = ''] = last.length === 2 ? last : ['', ...last];
      const beside = { before: [first, left], after: [...textOf(content[i + 1], fields)][0] ?? '' } as const;
      last = run.type === 'break' ? [] : [...last, ...textOf(run, fields)].slice(-2);
      return runHtml(run, fields, beside);
    })
    .join('');
}
