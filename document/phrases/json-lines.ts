/** On which line of a JSON text something stands: what `JSON.parse` does not tell. */

/** The line (from 1) of a place in UTF-16 units. */
function lineAt(text: string, place: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < place; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Where parsing gave up. Texts that were cut off end without a place: then it is the last line. */
export function faultLine(text: string, error: unknown): number {
  const place = error instanceof Error ? /position (\d+)/u.exec(error.message)?.[1] : undefined;
  return lineAt(text, place === undefined ? text.length : Number(place));
}

/** A string, a bracket, or a line break; everything else is passed over. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}\n,]/gu;

/** A walk over a sound JSON text that knows where it is. */
interface Walk {
  line: number;
  depth: number;
  /** Depth inside of the array that is asked for; 0 outside. */
  inside: number;
  lastString: string;
  /** The next thing in the array is the beginning of an entry. */
  fresh: boolean;
}

/**
 * The line on which each entry of the array `key` of the outermost object begins. `text` has to be sound JSON; entries are
 * objects, arrays or strings, for others the line of what follows is given.
 */
export function entryLines(text: string, key: string): readonly number[] {
  const lines: number[] = [];
  const walk: Walk = { line: 1, depth: 0, inside: 0, lastString: '', fresh: false };
  const name = JSON.stringify(key);
  for (const [token] of text.matchAll(TOKEN)) step(walk, token, name, lines);
  return lines;
}

function begin(walk: Walk, lines: number[]): void {
  if (walk.inside === 0 || walk.depth !== walk.inside || !walk.fresh) return;
  lines.push(walk.line);
  walk.fresh = false;
}

function step(walk: Walk, token: string, name: string, lines: number[]): void {
  if (token === '\n') walk.line += 1;
  else if (token === ',') {
    // An entry that is a number or a word has no token of its own.
    begin(walk, lines);
    if (walk.depth === walk.inside) walk.fresh = true;
  } else if (token === '{' || token === '[') open(walk, token, name, lines);
  else if (token === '}' || token === ']') close(walk, lines);
  else {
    begin(walk, lines);
    walk.lastString = token;
  }
}

function open(walk: Walk, token: string, name: string, lines: number[]): void {
  begin(walk, lines);
  walk.depth += 1;
  if (token === '[' && walk.depth === 2 && walk.inside === 0 && walk.lastString === name) {
    walk.inside = 2;
    walk.fresh = true;
  }
}

function close(walk: Walk, lines: number[]): void {
  begin(walk, lines);
  if (walk.depth === walk.inside) walk.inside = 0;
  walk.depth -= 1;
}
