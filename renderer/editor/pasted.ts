/** What the clipboard holds: words for the line, or blocks. */
import { Failure } from '../../document/failure.ts';
import type { Noted, Notice } from '../../document/notice.ts';
import { countCharacters, reportText } from '../../document/plain.ts';
import { type Block, type InlineText, plainInline, type Report, type TableBlock } from '../../document/report.ts';
import { type CopiedPage, readCopied } from '../../document/text/html.ts';
import { readText } from '../../document/text/read.ts';
import type { Joins } from './insert.ts';

interface Read {
  readonly notices: readonly Notice[];
  /** The one table that was copied, and nothing else; into a table it goes cell by cell. */
  readonly table: TableBlock | null;
}

export type Pasted = Read &
  (
    | {
        readonly type: 'inline';
        readonly content: InlineText;
        /** The heading that the line is, for a place where a block begins; null where it is none. */
        readonly heading: Block | null;
      }
    | { readonly type: 'blocks'; readonly report: Report; readonly joins: Joins }
  );

/** Numbers that may part a text without line breaks. Two of them make it worth reading. */
const NUMBERS = /[一二三四五六七八九十]、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d[.、．]/gu;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/gu;

function readBlocks(text: string): Noted<Report> | null {
  try {
    return readText(text);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
}

const isObject = (block: Block | undefined) => block?.type === 'table' || block?.type === 'picture';

/** A number before a line makes a heading of it only where a block begins. */
function headingIn(report: Report | undefined): Block | null {
  const [block] = report?.blocks ?? [];
  return block?.type === 'heading' || block?.type === 'runIn' ? block : null;
}

function joinsOf({ blocks }: Report, endsLine: boolean): Joins {
  const join = (block: Block | undefined): 'whole' | 'part' => (block?.type === 'paragraph' ? 'part' : 'whole');
  return { first: join(blocks[0]), last: endsLine ? 'whole' : join(blocks.at(-1)) };
}

/** Lines that belong together, parted by line breaks; a tab is a blank. */
function contentOf(text: string): InlineText {
  const lines = text.split('\n').map((line) => plainInline(line.replaceAll('\t', ' ')));
  return lines.flatMap((line, i): InlineText => (i === 0 ? line : [{ type: 'break' }, ...line]));
}

/** A single line stays in the line it is pasted into; several paragraphs are read as a report is. */
export function readPasted(raw: string): Pasted {
  const text = raw.replace(/\r\n?|\u2028|\u2029/gu, '\n').replace(CONTROL, '');
  const line = text.replace(/^\n+|\n+$/gu, '');
  const isNumbered = line.match(NUMBERS) !== null;
  const read = line.includes('\n') || isNumbered ? readBlocks(text) : null;
  const report = read?.value;
  if (read === null || report === undefined || (report.blocks.length <= 1 && !isObject(report.blocks[0])))
    return { type: 'inline', content: contentOf(line), heading: headingIn(report), notices: [], table: null };
  const [only] = report.blocks;
  const table = report.blocks.length === 1 && only?.type === 'table' ? only : null;
  return { type: 'blocks', report, joins: joinsOf(report, text.endsWith('\n')), notices: read.notices, table };
}

/** Less of the text than this share was found: the page was not understood, and plain text loses nothing. */
const LEAST_FOUND = 0.5;

function isComplete({ report, notices }: CopiedPage, plain: string): boolean {
  const told = notices.some(({ code }) => code === 'wordTracked' || code === 'wordComments' || code === 'wordHidden');
  return told || countCharacters(reportText(report)) >= countCharacters(plain) * LEAST_FOUND;
}

function pageAsPasted({ report, table, line, notices }: CopiedPage, endsLine: boolean): Pasted {
  if (line === null || report.blocks.length > 1)
    return { type: 'blocks', report, joins: joinsOf(report, endsLine), notices, table };
  return { type: 'inline', content: line, heading: headingIn(report), notices, table };
}

/** What another program gives as HTML, with the same as plain text and as RTF beside it; null where there is nothing to be shown. */
export function readClip(html: string, plain: string, rtf: string): Pasted | null {
  const page = html.trim() === '' ? null : readCopied(html, rtf);
  if (page && isComplete(page, plain)) return pageAsPasted(page, /[\r\n]$/.test(plain));
  return plain === '' ? null : readPasted(plain);
}

/** The same as plain text, where the clipboard brought none. */
export function textOfPasted(pasted: Pasted): string {
  if (pasted.type === 'blocks') return reportText(pasted.report);
  return pasted.content.map((run) => (run.type === 'text' ? run.text : '')).join('');
}
