/** Pages of one renderer held against those of the PDF: how many begin alike, where they part, and why. */
import { BODY_TYPE, textWidth } from '../../document/layout/measure.ts';
import { type PageLines, type Start, samePage } from './pages.ts';

/** Why a line is broken elsewhere, as far as the two lines show it. */
export const REASONS = {
  hanging: 'marks hang out of the line (quirk A)',
  room: 'room between hanzi and Latin or figures (quirk B)',
  quotes: 'no break before “ or after ” (quirk C)',
  squeezed: 'blanks of a justified line squeezed, so that more fits',
  pair: 'a break between two characters that one forbids and the other permits',
  width: 'a character of another width',
  filling: 'the same lines, but another number of them on the page',
} as const;

export type Reason = keyof typeof REASONS;

export interface Disagreement {
  readonly reason: Reason;
  /** Index of the page in the PDF. */
  readonly page: number;
  readonly printed: string;
  readonly other: string;
}

export interface Comparison {
  /** The greater number of pages of the two. */
  readonly pages: number;
  readonly agreeing: number;
  /** Lines of the PDF, and how many of them the other has. */
  readonly lines: number;
  readonly same: number;
  /** The first line of each stretch of lines that differs, and pages filled otherwise. */
  readonly disagreements: readonly Disagreement[];
}

interface Line {
  readonly text: string;
  readonly page: number;
}

const flat = (pages: readonly PageLines[]): readonly Line[] =>
  pages.flatMap((lines, page) => lines.map((text) => ({ text, page })));

/** How far ahead an equal line is sought after two that differ. */
const AHEAD = 60;

/** The next place at which both have an equal line again. */
function meeting(a: readonly Line[], i: number, b: readonly Line[], k: number): readonly [number, number] | null {
  for (let sum = 1; sum < 2 * AHEAD; sum += 1) {
    for (let x = Math.max(0, sum - AHEAD); x <= Math.min(sum, AHEAD); x += 1) {
      const text = a[i + x]?.text;
      if (text !== undefined && text === b[k + sum - x]?.text) return [i + x, k + sum - x];
    }
  }
  return null;
}

interface Parting {
  readonly printed: readonly Line[];
  readonly other: readonly Line[];
}

function partings(
  a: readonly Line[],
  b: readonly Line[],
): { readonly same: number; readonly partings: readonly Parting[] } {
  const found: Parting[] = [];
  let same = 0;
  let i = 0;
  let k = 0;
  while (i < a.length && k < b.length) {
    if (a[i]?.text === b[k]?.text) {
      same += 1;
      i += 1;
      k += 1;
      continue;
    }
    const [nextA, nextB] = meeting(a, i, b, k) ?? [a.length, b.length];
    found.push({ printed: a.slice(i, nextA), other: b.slice(k, nextB) });
    i = nextA;
    k = nextB;
  }
  return { same, partings: found };
}

const CLOSING = /[、。，；：！？”’）》〉〕】,.:;!?)]$/u;
/** A column of 156 mm and what renderers round, in pt. */
const COLUMN = 442.5 + 0.5;

function reasonOf(printed: string, next: string, other: string): Reason {
  const longer = other.startsWith(printed);
  const more = other.slice(printed.length);
  if (longer && CLOSING.test(other) && textWidth(other, BODY_TYPE) > COLUMN) return 'hanging';
  if (longer && /[ \u3000]|[A-Za-z]/u.test(printed) && more.length <= 3) return 'squeezed';
  const shorter = printed.startsWith(other);
  const rest = printed.slice(other.length) + next;
  const before = other.at(-1) ?? '';
  if (shorter && (/^.?[“‘]/u.test(printed.slice(-2)) || /^[“‘]/u.test(next) || /[”’]$/u.test(printed))) return 'quotes';
  if (shorter && /[A-Za-z0-9]/u.test(printed)) return 'room';
  return longer || rest === '' || before === '' ? 'pair' : 'width';
}

function explain({ printed, other }: Parting): Disagreement {
  const text = printed[0]?.text ?? '';
  const theirs = other[0]?.text ?? '';
  const reason = reasonOf(text, printed[1]?.text ?? '', theirs);
  return { reason, page: printed[0]?.page ?? 0, printed: text, other: theirs };
}

/** `starts` are those that the program computed. */
export function compare(
  starts: readonly Start[],
  printed: readonly PageLines[],
  other: readonly PageLines[],
): Comparison {
  const pages = Math.max(printed.length, other.length);
  const alike = Array.from({ length: pages }, (_, i) => samePage(starts[i], printed[i], other[i]));
  const lines = flat(printed);
  const parted = partings(lines, flat(other));
  const disagreements = parted.partings.map(explain);
  const unexplained = alike.flatMap((same, page): Disagreement[] => {
    const near = disagreements.some((found) => found.page <= page);
    if (same || near) return [];
    return [{ reason: 'filling', page, printed: printed[page]?.[0] ?? '', other: other[page]?.[0] ?? '' }];
  });
  return {
    pages,
    agreeing: alike.filter((same) => same).length,
    lines: lines.length,
    same: parted.same,
    disagreements: [...disagreements, ...unexplained],
  };
}
