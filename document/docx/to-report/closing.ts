/** 附件说明, 署名, 成文日期 and 附注 at the foot of a text, by their words and by their place at the right. */
import { isDate } from '../../text/bodies.ts';
import { takeClosing } from '../../text/closing.ts';
import { type Part, textPart } from '../../text/parts.ts';
import { numberAtStart } from '../../text/typed-number.ts';
import { partOfLine, type WordLine } from './lines.ts';

export interface WordClosing {
  /** Lines of the body; the last may be the start of a line. */
  readonly rest: readonly WordLine[];
  readonly parts: readonly Part[];
}

const LONGEST_SIGNER = 40;
const MOST_SIGNERS = 4;
const DATED = /(?:[0-9〇○零一二三四五六七八九十Xx×*_\s]+年)[0-9一二三四五六七八九十Xx×*_\s]+月/u;

function isDateLine(text: string): boolean {
  return isDate(text) || (text.length <= 20 && DATED.test(text));
}

function mayEnd({ text, align, level, numberLength }: WordLine): boolean {
  const short = align === 'right' && text.length <= LONGEST_SIGNER && level === null && numberLength === 0;
  return short && !numberAtStart(text) && !/[。；]$/u.test(text);
}

/** The lines that are left when text was taken from their end. */
function linesTo(lines: readonly WordLine[], rest: readonly string[]): readonly WordLine[] {
  const left = lines.slice(0, rest.length);
  const last = left.at(-1);
  const text = rest.at(-1);
  if (last === undefined || text === undefined || text === last.text) return left;
  return [...left.slice(0, -1), partOfLine(last, 0, text.length)];
}

/** Lines at the right above what was found: names, and a date where there is none yet. */
function signersAtRight(lines: readonly WordLine[]): number {
  let start = lines.length;
  while (start > 1 && lines.length - start < MOST_SIGNERS) {
    const line = lines[start - 1];
    if (line === undefined || !mayEnd(line)) break;
    start -= 1;
  }
  return start;
}

function signerPart({ text }: WordLine): Part {
  return textPart(isDateLine(text) ? 'date' : 'signature', text);
}

/** The foot of one text. */
export function wordClosing(lines: readonly WordLine[]): WordClosing {
  const { rest, parts } = takeClosing(lines.map(({ text }) => text));
  const left = linesTo(lines, rest);
  if (parts.some(({ block }) => block.type === 'signature' || block.type === 'attachmentNote'))
    return { rest: left, parts };
  const start = signersAtRight(left);
  const signers = left.slice(start).map(signerPart);
  if (signers.length === 0) return { rest: left, parts };
  // What stands above a name may be the list of annexes.
  const above = takeClosing(left.slice(0, start).map(({ text }) => text));
  const onlyList = above.parts.every(({ block }) => block.type === 'attachmentNote');
  const list = onlyList ? above.parts : [];
  const body = onlyList ? linesTo(left.slice(0, start), above.rest) : left.slice(0, start);
  return { rest: body, parts: [...list, ...signers, ...parts] };
}
