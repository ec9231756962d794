/**
 * The journal's form on the disk: numbered lines, each with a checksum of its own. A program that is killed while it writes
 * leaves its last line torn; everything before it is as it was.
 */
import { checksum } from '../../../document/file.ts';

/** One line; `body` is JSON, which holds no line break. */
export function writeLine(seq: number, body: string): string {
  return `${seq} ${checksum(`${seq} ${body}`)} ${body}\n`;
}

/** `whole`: all of it is good. `torn`: the last line is cut off. `damaged`: something in the middle is not as it was written. */
export type LinesEnd = 'whole' | 'torn' | 'damaged';

/** As far as they can be trusted. */
export interface ReadLines {
  /** The bodies of all lines that are good, in order, up to the first that is not. */
  readonly bodies: readonly string[];
  /** Number of the last of them; 0 where there is none. */
  readonly seq: number;
  readonly end: LinesEnd;
}

function bodyOf(line: string, seq: number | null): { readonly seq: number; readonly body: string } | null {
  const first = line.indexOf(' ');
  const second = line.indexOf(' ', first + 1);
  if (first < 1 || first > 15 || second < 0) return null;
  const number = Number(line.slice(0, first));
  if (!Number.isSafeInteger(number) || (seq !== null && number !== seq + 1)) return null;
  const body = line.slice(second + 1);
  return checksum(`${number} ${body}`) === line.slice(first + 1, second) ? { seq: number, body } : null;
}

/** Reads lines up to the first one that is not as it was written, or does not follow the one before. */
export function readLines(text: string): ReadLines {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  const bodies: string[] = [];
  let seq: number | null = null;
  for (const [at, line] of lines.entries()) {
    const read = bodyOf(line, seq);
    if (read === null) return { bodies, seq: seq ?? 0, end: at === lines.length - 1 ? 'torn' : 'damaged' };
    seq = read.seq;
    bodies.push(read.body);
  }
  return { bodies, seq: seq ?? 0, end: 'whole' };
}
