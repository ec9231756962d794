/** The body of one text: paragraphs, headings and tables. */
import { headingParts } from './headings.ts';
import { contentOf, type Part } from './parts.ts';
import { plainHeadings } from './plain-headings.ts';
import { listStyles } from './siblings.ts';
import { splitLines } from './split.ts';
import { type FoundTable, tableAt } from './tables.ts';
import { numberAtStart } from './typed-number.ts';
import { joinWrapped } from './wrapped-lines.ts';

export interface Body {
  readonly parts: readonly Part[];
  /** Segments that were cut out of run-on lines. */
  readonly cut: number;
  readonly tables: readonly FoundTable[];
  /** Breaks of lines that were broken by their width. */
  readonly breaks: number;
}

/** A heading on the line below its number is not longer (字). */
const BELOW_NUMBER = 70;

/** A number alone on its line belongs to the line below. */
function joinNumbers(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let number = '';
  for (const line of lines) {
    const typed = line.length <= 8 ? numberAtStart(line) : null;
    const alone = typed !== null && typed.end === line.trimEnd().length;
    if (number !== '' && (alone || line.length > BELOW_NUMBER || numberAtStart(line))) {
      joined.push(number);
      number = '';
    }
    if (alone) number = line;
    else {
      joined.push(number === '' ? line : `${number} ${line}`.replace(/\s/, ''));
      number = '';
    }
  }
  return number === '' ? joined : [...joined, number];
}

/** Text lines and tables in their order. */
function findTables(lines: readonly string[]): (string | FoundTable)[] {
  const items: (string | FoundTable)[] = [];
  for (let i = 0; i < lines.length; ) {
    const found = tableAt(lines, i);
    items.push(found ?? lines[i] ?? '');
    i += found?.lines ?? 1;
  }
  return items;
}

/** `screensCut`: the number of the first screen of a web page was cut off. */
export function readBody(lines: readonly string[], screensCut: boolean): Body {
  const joined = joinWrapped(lines);
  const items = findTables(joinNumbers(joined.lines));
  const tables = items.filter((item) => typeof item !== 'string');
  const texts = items.filter((item) => typeof item === 'string').map((line) => line.trim());
  const segments = splitLines(texts, screensCut);
  const flat = segments.flat();
  const styles = listStyles(flat);
  const plain = plainHeadings(flat);
  let line = 0;
  let at = -1;
  const parts = items.flatMap((item): Part[] => {
    if (typeof item !== 'string') return [{ block: item.table, typed: '' }];
    line += 1;
    return (segments[line - 1] ?? []).flatMap((segment) => {
      at += 1;
      if (plain.has(at)) return [plainHeading(segment.text)];
      return headingParts(segment, styles[at], flat[at + 1]?.number === null);
    });
  });
  const cut = segments.reduce((sum, own) => sum + own.filter((segment) => segment.cut).length, 0);
  return { parts: parts.filter(hasText), cut, tables, breaks: joined.breaks };
}

function plainHeading(text: string): Part {
  return { block: { type: 'heading', level: 1, numbering: 'none', content: contentOf(text) }, typed: '' };
}

/** Blanks between two numbers are no paragraph. */
function hasText({ block }: Part): boolean {
  return block.type !== 'paragraph' || block.content.length > 0;
}
