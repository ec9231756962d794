/** The lines of a text without what surrounds them. */

export interface Lines {
  /** Without blanks at both ends (tabs stay: they may part the cells of a table); no line is empty. */
  readonly lines: readonly string[];
  /** Blanks and empty lines that were left out. */
  readonly blanks: number;
}

const LEADING = /^[^\S\t]+/;

/** A blank that ends a line may follow a long run of blanks; `trimEnd` is linear where a regular expression is not. */
function trimBlanks(line: string): string {
  const start = LEADING.exec(line)?.[0].length ?? 0;
  let end = line.length;
  while (end > start && line[end - 1] !== '\t' && line.slice(end - 1, end).trim() === '') end -= 1;
  return line.slice(start, end);
}

export function readLines(text: string): Lines {
  const lines: string[] = [];
  let blanks = 0;
  for (const raw of text.split('\n')) {
    const bare = raw.trim();
    blanks += raw.length - bare.length;
    if (bare === '') blanks += 1;
    // Tabs around a text are an indent; tabs inside part cells, and then the outer ones count too.
    else lines.push(bare.includes('\t') ? trimBlanks(raw) : bare);
  }
  // The line break that ends the last line is no empty line.
  if (text.endsWith('\n')) blanks -= 1;
  return { lines, blanks };
}
