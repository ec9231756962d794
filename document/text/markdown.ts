/** The plain part of Markdown into a report: headings, lists, tables, emphasis marks, fenced text. */
import type { Noted } from '../notice.ts';
import type { Report } from '../report.ts';
import { type MarkedHeading, markHeadings } from './marked-headings.ts';
import { type ReadOptions, readText } from './read.ts';

const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/;
const BULLET = /^\s*[-*+]\s+(?=\S)/;
const QUOTE = /^\s{0,3}>\s?/;
const RULE = /^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/;
const FENCE = /^\s{0,3}(?:```|~~~)/;
const LONGEST_LINE = 20_000;

/** Marks of emphasis and code around words; a link shows its words and its address. */
function plainWords(line: string): string {
  if (line.length > LONGEST_LINE) return line;
  return line
    .replace(/!?\[([^[\]]*)\]\(([^()\s]*)\)/g, (_, words: string, address: string) =>
      words === address ? words : `${words}（${address}）`,
    )
    .replace(/(\*\*|__)(?=\S)([^*_]+?)\1/g, '$2')
    .replace(/(?<![*\w])\*(?=[^\s*])([^*]+)\*(?!\*)/g, '$1')
    .replace(/`([^`]+)`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+\-.!|>])/g, '$1');
}

interface Lines {
  readonly lines: string[];
  readonly headings: MarkedHeading[];
}

function takeLine(found: Lines, line: string): void {
  const heading = HEADING.exec(line);
  if (heading?.[1] && heading[2]) {
    const text = plainWords(heading[2]);
    found.headings.push({ level: heading[1].length, text });
    found.lines.push(text);
  } else if (!RULE.test(line)) found.lines.push(plainWords(line.replace(QUOTE, '').replace(BULLET, '')));
}

function readLines(text: string): Lines {
  const found: Lines = { lines: [], headings: [] };
  let fenced = false;
  for (const line of text.split(/\r\n?|\n/)) {
    if (FENCE.test(line)) fenced = !fenced;
    else if (fenced || line.length > LONGEST_LINE) found.lines.push(line);
    else takeLine(found, line);
  }
  return found;
}

/** Throws a Failure as `readText` does. */
export function readMarkdown(text: string, options: ReadOptions = {}): Noted<Report> {
  const { lines, headings } = readLines(text);
  const read = readText(lines.join('\n'), options);
  return { ...read, value: markHeadings(read.value, headings) };
}
