/** Levels that styles and outline levels give, brought to the four that a report has. */
import type { HeadingLevel } from '../../report.ts';
import { numberAtStart } from '../../text/typed-number.ts';
import type { WordLine } from './lines.ts';

export interface Levels {
  /** Null for a line that no style makes a heading. */
  readonly of: (line: WordLine) => HeadingLevel | null;
  /** How many levels deeper typed numbers stand than their form says: below a 第一章 by style, 一、 is of level 2. */
  readonly shift: number;
  /** A level beyond the fourth beside one of the fourth: it would count with it, so that its number stays text. */
  readonly isTooDeep: (line: WordLine) => boolean;
}

function clamped(level: number): HeadingLevel {
  return level <= 1 ? 1 : level === 2 || level === 3 ? level : 4;
}

/** How much deeper most styled headings with a typed number stand than its form says. */
function shiftOf(lines: readonly WordLine[], top: number): number {
  const counts = new Map<number, number>();
  for (const { level, text } of lines) {
    const typed = level === null ? null : numberAtStart(text);
    if (level === null || typed === null) continue;
    const shift = clamped(level - top + 1) - typed.level;
    counts.set(shift, (counts.get(shift) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return Math.max(0, most?.[0] ?? 0);
}

/** The highest level in use is level 1, whatever the file calls it: some keep the first for the title. */
export function levelsOf(lines: readonly WordLine[]): Levels {
  const used = lines.flatMap(({ level }) => (level === null ? [] : [level]));
  const top = used.reduce((least, level) => Math.min(least, level), 9);
  const hasFourth = used.some((level) => level - top + 1 === 4);
  return {
    of: ({ level }) => (level === null ? null : clamped(level - top + 1)),
    shift: shiftOf(lines, top),
    isTooDeep: ({ level }) => hasFourth && level !== null && level - top + 1 > 4,
  };
}
