/** Levels that styles and outline levels give, brought to the four that a report has. */
import type { HeadingLevel } from '../../report.ts';
import { numberAtStart } from '../../text/typed-number.ts';
import type { WordLine } from './lines.ts';

export interface Levels {
  /** Null for a line that no style makes a heading. */
  readonly of: (line: WordLine) => HeadingLevel | null;
  /** How many levels deeper typed numbers stand than their form says: below chapters by style, 一、 is of level 2. */
  readonly shift: number;
  /** A level beyond the fourth beside one of the fourth: it would count with it, so that its number stays text. */
  readonly isTooDeep: (line: WordLine) => boolean;
}

function clamped(level: number): HeadingLevel {
  return level <= 1 ? 1 : level === 2 || level === 3 ? level : 4;
}

/** The level that the numbers of most headings of one style have by their form; null where most have none. */
function typedLevel(lines: readonly WordLine[]): HeadingLevel | null {
  const typed = lines.flatMap(({ text }) => numberAtStart(text)?.level ?? []);
  const most = ([1, 2, 3, 4] as const).find(
    (level) => typed.filter((each) => each === level).length * 2 > lines.length,
  );
  return most ?? null;
}

/**
 * The level of each one in use, the highest first. Numbers tell it where they agree with the order of the styles: 1. stays 1.
 * below 一、 though no （一） stands between them. The highest is level 1 otherwise, for some keep the first for the title.
 */
function rankOf(lines: readonly WordLine[]): ReadonlyMap<number, number> {
  const used = [...new Set(lines.flatMap(({ level }) => level ?? []))].sort((a, b) => a - b);
  const [top = 1] = used;
  const byNumber = new Map<number, number>();
  let last = 0;
  for (const level of used) {
    const own = typedLevel(lines.filter((line) => line.level === level)) ?? last + 1;
    if (own <= last) return new Map(used.map((each) => [each, each - top + 1]));
    byNumber.set(level, own);
    last = own;
  }
  return byNumber;
}

/** Chapters by style, each with a list 一、二、 of its own. */
function hasChapters(lines: readonly WordLine[]): boolean {
  const chapters = lines.filter(({ level, text }) => level !== null && numberAtStart(text) === null);
  const starts = lines.filter(({ level, text }) => {
    const number = level === null ? numberAtStart(text) : null;
    return number?.level === 1 && number.value === 1;
  });
  return chapters.length > 1 && starts.length > 1;
}

/** How much deeper most styled headings with a typed number stand than its form says. */
function shiftOf(lines: readonly WordLine[], rank: ReadonlyMap<number, number>): number {
  if (hasChapters(lines)) return 1;
  const counts = new Map<number, number>();
  for (const { level, text } of lines) {
    const typed = level === null ? null : numberAtStart(text);
    if (level === null || typed === null) continue;
    const shift = clamped(rank.get(level) ?? 1) - typed.level;
    counts.set(shift, (counts.get(shift) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return Math.max(0, most?.[0] ?? 0);
}

/** The levels of all lines of a file that may be headings. */
export function levelsOf(lines: readonly WordLine[]): Levels {
  const rank = rankOf(lines);
  const hasFourth = [...rank.values()].includes(4);
  const rankIn = ({ level }: WordLine) => (level === null ? null : (rank.get(level) ?? level));
  return {
    of: (line) => {
      const own = rankIn(line);
      return own === null ? null : clamped(own);
    },
    shift: shiftOf(lines, rank),
    isTooDeep: (line) => hasFourth && (rankIn(line) ?? 0) > 4,
  };
}
