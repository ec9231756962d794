/** A table of contents (目录) above a text: its lines end with the number of a page and are no headings. */

const LEAST = 3;
/** A line of it is not longer (字). */
const LONGEST = 80;
const PAGE = /[^0-9.．%％年月日第]\s*([0-9]{1,3})$/;

function pageOf(line: string): number {
  const found = line.length <= LONGEST ? PAGE.exec(line) : null;
  return found ? Number(found[1]) : -1;
}

/** For each line whether it belongs to a table of contents: three lines or more with pages that rise. */
export function contentsLines(lines: readonly string[]): readonly boolean[] {
  const inside = new Array<boolean>(lines.length).fill(false);
  let start = 0;
  let last = -1;
  for (let i = 0; i <= lines.length; i += 1) {
    const page = pageOf(lines[i] ?? '');
    if (page >= 0 && page >= last) {
      last = page;
      continue;
    }
    if (i - start >= LEAST) inside.fill(true, start, i);
    start = page >= 0 ? i : i + 1;
    last = page;
  }
  return inside;
}
