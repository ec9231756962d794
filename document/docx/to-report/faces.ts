/** What the faces of a text say: which one is that of the body, and which lines stand out from it. */
import { most, type Vote } from '../learn/votes.ts';
import type { Stretch, WordLine } from './lines.ts';

export interface BodyFace {
  readonly family: string | undefined;
  /** In pt; 0 where nothing says it. */
  readonly size: number;
}

function votesOf<T>(lines: readonly WordLine[], read: (stretch: Stretch) => T | undefined): Vote<T>[] {
  return lines.flatMap(({ stretches }) =>
    stretches.flatMap((stretch) => {
      const value = read(stretch);
      return value === undefined ? [] : [{ value, weight: stretch.text.length }];
    }),
  );
}

/** Of most characters of these lines. */
export function bodyFace(lines: readonly WordLine[]): BodyFace {
  const size = most(votesOf(lines, (stretch) => (stretch.size > 0 ? stretch.size : undefined)));
  return { family: most(votesOf(lines, (stretch) => stretch.family)), size: size ?? 0 };
}

/** The size of most characters of a line. */
export function sizeOf(line: WordLine): number {
  return most(votesOf([line], (stretch) => stretch.size)) ?? 0;
}

export function isRedLine(line: WordLine): boolean {
  const inked = line.stretches.filter((stretch) => stretch.text.trim() !== '');
  return inked.length > 0 && inked.every((stretch) => stretch.isRed);
}

/** 黑体 and 楷体 under the names they have in offices. */
const FACES: readonly (readonly [level: 1 | 2, pattern: RegExp])[] = [
  [1, /^(?:黑体|华文黑体|方正黑体|文鼎黑体|汉仪中?黑)/],
  [2, /^(?:楷体|华文楷体|方正楷体|文鼎楷体|汉仪楷体|方正.{0,3}楷)/],
];

/** The level whose face by the standard this is, where the body has another; null for any other face. */
export function faceLevel(family: string | undefined, body: BodyFace): 1 | 2 | null {
  if (family === undefined || family === body.family) return null;
  return FACES.find(([, pattern]) => pattern.test(family))?.[0] ?? null;
}

/** The level whose face the whole line has. */
export function wholeFace({ stretches }: WordLine, body: BodyFace): 1 | 2 | null {
  const levels = new Set(
    stretches.filter(({ text }) => /\p{Script=Han}/u.test(text)).map(({ family }) => faceLevel(family, body)),
  );
  const [level = null] = levels;
  return levels.size === 1 ? level : null;
}

const isMark = (text: string) => !/[\p{L}\p{N}]/u.test(text);

/** Where the look changes for the first time, as a place in the line; -1 where all of it looks alike. */
export function faceEnd({ stretches, numberLength }: WordLine): number {
  let at = numberLength;
  const [first] = stretches;
  for (const stretch of stretches) {
    const alike = stretch.family === first?.family && stretch.isBold === first?.isBold;
    // Marks and blanks take the look of what stands before them.
    if (!alike && !isMark(stretch.text)) return at;
    at += stretch.text.length;
  }
  return -1;
}
