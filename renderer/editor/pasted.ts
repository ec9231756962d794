/** What plain text from the clipboard is: words for the line, or blocks. */
import { Failure } from '../../document/failure.ts';
import type { Noted, Notice } from '../../document/notice.ts';
import type { Block, Report } from '../../document/report.ts';
import { readText } from '../../document/text/read.ts';
import type { Joins } from './insert.ts';

export type Pasted =
  | { readonly type: 'inline'; readonly text: string }
  | {
      readonly type: 'blocks';
      readonly report: Report;
      readonly joins: Joins;
      readonly notices: readonly Notice[];
    };

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

/** A single line stays in the line it is pasted into; several paragraphs are read as a report is. */
export function readPasted(raw: string): Pasted {
  const text = raw.replace(/\r\n?|\u2028|\u2029/gu, '\n').replace(CONTROL, '');
  const line = text.replace(/^\n+|\n+$/gu, '');
  const several = line.includes('\n') || (line.match(NUMBERS)?.length ?? 0) > 1;
  const read = several ? readBlocks(text) : null;
  const report = read?.value;
  const [first] = report?.blocks ?? [];
  const alone = read === null || report === undefined || (report.blocks.length <= 1 && first?.type !== 'table');
  if (alone) return { type: 'inline', text: line };
  const join = (block: Block | undefined): 'whole' | 'part' => (block?.type === 'paragraph' ? 'part' : 'whole');
  const last = text.endsWith('\n') ? 'whole' : join(report.blocks.at(-1));
  return { type: 'blocks', report, joins: { first: join(report.blocks[0]), last }, notices: read.notices };
}
