/** 版头 and 版记 of a foreign Word file, and the text that is left between them. */
import type { DocumentHead, Imprint } from '../../report.ts';
import { dateAtEnd } from '../../text/bodies.ts';
import type { WordTextItem } from '../read/content.ts';
import type { BodyFace } from './faces.ts';
import { plainText } from './inline.ts';
import { inkOf, type PlacedObject, type WordLine, type WordLines } from './lines.ts';
import { findHead } from './red-head.ts';
import { wholeText } from './tables.ts';

const NAMES = /^(主送|抄送)\s?[：:]\s*/u;

/** One line of a 版记; null for any other. */
function imprintLine(text: string): Imprint | null {
  const mark = NAMES.exec(text);
  if (mark) {
    const names = text.slice(mark[0].length);
    return names === '' ? null : mark[1] === '主送' ? { addressee: names } : { copyTo: names };
  }
  const printed = /^(.*?)\s*印\s?发$/u.exec(text.slice(0, 80))?.[1];
  const at = printed === undefined ? -1 : dateAtEnd(printed);
  if (printed === undefined || at < 0 || text.length > 80) return null;
  const printer = printed.slice(0, at).trim();
  const printDate = inkOf(printed.slice(at));
  return printer === '' ? { printDate } : { printer, printDate };
}

function together(texts: readonly string[]): Imprint | null {
  const found = texts.map(imprintLine);
  const keys = found.flatMap((part) => Object.keys(part ?? {}));
  const sound = found.every((part) => part !== null) && new Set(keys).size === keys.length;
  return sound && keys.length > 0 ? Object.assign({}, ...found) : null;
}

/** What stands in each cell of each row, line by line; empty lines and cells left out. */
function tableTexts({ table }: PlacedObject): readonly (readonly (readonly string[])[])[] {
  const textOf = (paragraph: WordTextItem) => plainText(wholeText(paragraph)).replace(/\t/gu, ' ').trim();
  return (table?.rows ?? [])
    .map((row) => row.map(({ paragraphs }) => paragraphs.map(textOf).filter((text) => text !== '')))
    .map((row) => row.filter((cell) => cell.length > 0))
    .filter((row) => row.length > 0);
}

/** The 版记 as a table behind all text. */
function imprintTable({ lines, objects }: WordLines): Imprint | null {
  const last = objects.at(-1);
  const ink = lines.reduce((sum, { text }) => sum + inkOf(text).length, 0);
  if (last === undefined || last.table === null || last.at < ink) return null;
  const rows = tableTexts(last);
  // Names go on in a second line, and who printed it and when stand in two cells of one row.
  return together(rows.flat(2)) ?? together(rows.map((row) => row.map((cell) => cell.join('')).join(' ')));
}

function imprintLines(lines: readonly WordLine[]): { imprint: Imprint; count: number } | null {
  let count = 0;
  while (count < lines.length - 1 && imprintLine(lines[lines.length - 1 - count]?.text ?? '') !== null) count += 1;
  for (; count > 0; count -= 1) {
    const imprint = together(lines.slice(lines.length - count).map(({ text }) => text));
    if (imprint) return { imprint, count };
  }
  return null;
}

export interface RedPaper {
  readonly head: DocumentHead;
  readonly imprint: Imprint;
  /** What is left: the text. */
  readonly text: WordLines;
}

/** Takes 版头 and 版记 off; null where the paper has no 版头, which leaves all of it text. */
export function redPaper(all: WordLines, body: BodyFace): RedPaper | null {
  const found = findHead(all.lines, body);
  if (found === null) return null;
  const ink = all.lines.slice(0, found.lines).reduce((sum, { text }) => sum + inkOf(text).length, 0);
  const table = imprintTable(all);
  const lines = all.lines.slice(found.lines);
  const below = table === null ? imprintLines(lines) : null;
  const objects = (table === null ? all.objects : all.objects.slice(0, -1)).map((object) => ({
    ...object,
    at: Math.max(0, object.at - ink),
  }));
  const text = { ...all, lines: lines.slice(0, lines.length - (below?.count ?? 0)), objects };
  return { head: found.head, imprint: table ?? below?.imprint ?? {}, text };
}
