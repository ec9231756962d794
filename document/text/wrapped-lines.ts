/**
 * Lines that were broken by the width of a page (a paste from a PDF): all of them are as wide as the page, and most end
 * in mid-sentence. Only where that is plain they are joined to paragraphs again; the breaks were blanks.
 */
import { numberAtStart } from './typed-number.ts';

/** Widths in 字; a half-width character is half of one. */
const WIDTH = { least: 18, most: 60, slack: 2.5 } as const;
/** So many lines at least end in mid-sentence at the right margin. */
const LEAST_BROKEN = 4;
/** Their share of all lines. */
const LEAST_SHARE = 0.4;
const FINISHED = /[。！？!?；;：:|]$/;
const HALF = /[\u0020-\u024f\uff61-\uff9f]/g;

function widthOf(line: string): number {
  return line.length < WIDTH.least || line.length > 2 * WIDTH.most
    ? line.length
    : line.length - (line.match(HALF)?.length ?? 0) / 2;
}

const isFull = (width: number, page: number): boolean => width >= page - WIDTH.slack && width <= page + WIDTH.slack;

/** The width of the page, 0 where the lines do not show one. */
function pageWidth(lines: readonly string[], widths: readonly number[]): number {
  const counts = new Map<number, number>();
  lines.forEach((line, i) => {
    const width = Math.round(widths[i] ?? 0);
    if (width >= WIDTH.least && width <= WIDTH.most && !FINISHED.test(line))
      counts.set(width, (counts.get(width) ?? 0) + 1);
  });
  const page = [...counts].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
  const broken = [...counts].reduce((sum, [width, count]) => sum + (isFull(width, page) ? count : 0), 0);
  const wider = widths.filter((width) => width > page + WIDTH.slack).length;
  const plain = broken >= LEAST_BROKEN && broken >= lines.length * LEAST_SHARE && wider * 20 <= lines.length;
  return plain ? page : 0;
}

export interface Joined {
  readonly lines: readonly string[];
  /** Breaks that were left out. */
  readonly breaks: number;
}

/** Latin words stay apart; between Chinese characters a break is nothing. */
function joint(before: string, after: string): string {
  return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}

export function joinWrapped(lines: readonly string[]): Joined {
  const widths = lines.map(widthOf);
  const page = pageWidth(lines, widths);
  if (page === 0) return { lines, breaks: 0 };
  const parts: string[][] = [];
  lines.forEach((line, i) => {
    const above = lines[i - 1] ?? '';
    const goesOn = i > 0 && isFull(widths[i - 1] ?? 0, page) && !FINISHED.test(above) && !above.includes('\t');
    if (goesOn && !numberAtStart(line) && !line.startsWith('|')) parts.at(-1)?.push(joint(above, line) + line);
    else parts.push([line]);
  });
  return { lines: parts.map((part) => part.join('')), breaks: lines.length - parts.length };
}
