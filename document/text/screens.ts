/**
 * Screens (屏) of a paper on the web: some sites begin each screen with 1、 2、 3、 and break it off in mid-sentence. Such
 * numbers are no headings, and the lines run on.
 */
import { numberAtStart } from './typed-number.ts';

/** A screen that is broken off has more characters. */
const LEAST = 120;
const FINISHED = /[。！？!?：:；;”）)]$/;
/** No sentence begins with such a mark. */
const GOES_ON = /^\s*[，,、。；;）)”》]/;

function isNumbered(line: string, value: number): boolean {
  const number = numberAtStart(line);
  return number?.level === 3 && number.value === value;
}

/** Whether a screen ends in mid-sentence, so that `next` goes on with it. */
function breaksOff(line: string, next: string): boolean {
  if (line.length <= LEAST) return false;
  return !FINISHED.test(line) || GOES_ON.test(next.slice(numberAtStart(next)?.end ?? 0));
}

/** Level 1 between 1、 and 2、: no list of level 3 looks so. */
const HEADING_INSIDE = /[。：:\s][一二三四五六七八九十]{1,2}、/;

/** Screens from `first` on, whose value is 1 whether its number is there or was cut off; 1 where they are none. */
function countFrom(lines: readonly string[], first: number): number {
  let count = 1;
  let broken = 0;
  let headed = false;
  const at = (i: number) => lines[first + i] ?? '';
  while (isNumbered(at(count), count + 1)) {
    if (breaksOff(at(count - 1), at(count))) broken += 1;
    headed ||= at(count - 1).length > LEAST && HEADING_INSIDE.test(at(count - 1));
    count += 1;
  }
  // A list of which one line lacks its full stop is no row of screens.
  return headed || broken === count - 1 ? count : 1;
}

export interface Screens {
  readonly start: number;
  /** Behind the last. */
  readonly end: number;
}

/** The lines that are screens, null where there are none. `cut`: the number of the first was cut off. */
export function screensIn(lines: readonly string[], cut: boolean): Screens | null {
  const start = lines.findIndex(
    (line, at) => line.length > LEAST && (cut || isNumbered(line, 1)) && isNumbered(lines[at + 1] ?? '', 2),
  );
  if (start < 0) return null;
  const count = countFrom(lines, start);
  return count > 1 ? { start, end: start + count } : null;
}

/** The number of the first screen, cut off so that a title can be told; null where the text begins otherwise. */
export function cutFirstScreen(lines: readonly string[]): { readonly mark: string; readonly rest: string[] } | null {
  if (screensIn(lines, false)?.start !== 0) return null;
  const [first = '', ...others] = lines;
  const end = numberAtStart(first)?.end ?? 0;
  return { mark: first.slice(0, end).trim(), rest: [first.slice(end).trim(), ...others] };
}
