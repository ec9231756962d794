/** Headings of one list are worded alike: what most of them have in common tells where the others end. */
import { blankEnd } from './blank-end.ts';
import { CONVINCING, findHeadingEnd, LIKELY } from './heading-end.ts';
import type { Segment } from './split.ts';

/** Longer headings differ in length even within one list (字). */
const LONGEST = 12;
const LEAST_ALIKE = 2;
/** A line that is not longer is a heading as a whole (字). */
const WHOLE_LINE = 45;
/** Unless it ends like a sentence. */
const SENTENCE = /.{20}[。！？]$/;
/** Share of a list that must be alike. */
const LEAST_SHARE = 0.4;

/** The segments of one list, by their places. */
function lists(segments: readonly Segment[]): number[][] {
  const found: number[][] = [];
  const open: (number[] | undefined)[] = [];
  segments.forEach(({ number, cut, text }, i) => {
    if (!number || !(cut || text.length > WHOLE_LINE || SENTENCE.test(text))) return;
    open.length = Math.min(open.length, number.level);
    const list = open[number.level - 1];
    if (list) list.push(i);
    else {
      const begun = [i];
      open[number.level - 1] = begun;
      found.push(begun);
    }
  });
  return found;
}

/**
 * How the headings of a list end: by their marks, after about as many characters, without a mark but after different
 * lengths, or each in its own way.
 */
export type ListStyle = 'marked' | 'unmarked' | 'single' | { readonly usual: number };

interface Ending {
  /** Length of a heading without a mark, 0 where none is convincing. */
  readonly end: number;
  readonly likely: boolean;
  readonly marked: boolean;
}

/** A first sentence that may be a heading, with text behind it; a longer one seldom is. */
const MARKED = /^[^。！？!?]{2,32}[。！？!?]./;

function endingOf({ text, number }: Segment): Ending {
  const own = number ? text.slice(number.end - number.start).trim() : '';
  const blank = blankEnd(own);
  const found = blank > 0 ? { end: blank, score: LIKELY } : findHeadingEnd(own);
  const convincing = found !== null && found.score >= CONVINCING;
  return {
    end: convincing && found.end <= LONGEST ? found.end : 0,
    likely: found !== null && found.score >= LIKELY,
    marked: blank < 0 && MARKED.test(own.slice(0, 60)),
  };
}

function mostFrequent(ends: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const end of ends) if (end > 0) counts.set(end, (counts.get(end) ?? 0) + 1);
  let best = 0;
  for (const [end, count] of counts) if (count > (counts.get(best) ?? LEAST_ALIKE - 1)) best = end;
  return (counts.get(best) ?? 0) >= ends.length * LEAST_SHARE ? best : 0;
}

function styleOf(endings: readonly Ending[]): ListStyle {
  if (endings.length < 2) return 'single';
  const marked = endings.filter((ending) => ending.marked).length;
  const likely = endings.filter((ending) => ending.likely).length;
  if (endings.length >= 3 && marked * 3 >= endings.length * 2 && likely * 2 < endings.length) return 'marked';
  const usual = mostFrequent(endings.map((ending) => ending.end));
  if (usual > 0) return { usual };
  return likely * 2 >= endings.length ? 'unmarked' : 'single';
}

/** For each segment the style of the list it belongs to. */
export function listStyles(segments: readonly Segment[]): readonly ListStyle[] {
  const styles = new Array<ListStyle>(segments.length).fill('single');
  for (const list of lists(segments)) {
    const style = styleOf(list.flatMap((i) => (segments[i] ? [endingOf(segments[i])] : [])));
    for (const i of list) styles[i] = style;
  }
  return styles;
}
