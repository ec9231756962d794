/**
 * Headings without a number, on lines of their own: only wordings that are customary (存在的问题), only in a text that
 * numbers no sections, and only where there are several, for a false heading is worse than a missed one.
 */
import { CUSTOMARY_HEADINGS } from './customary-headings.ts';
import type { Segment } from './split.ts';

const LEAST = 2;
/** The paragraph below a heading has at least so many characters, unless it begins with a number. */
const LEAST_BELOW = 15;

function couldHead(segment: Segment, below: Segment | undefined): boolean {
  if (segment.number || segment.cut || !below) return false;
  const follows = below.number !== null || below.text.length >= LEAST_BELOW;
  return follows && CUSTOMARY_HEADINGS.has(segment.text.replace(/[：:]$/, ''));
}

/** The places of such headings among the segments of one text. */
export function plainHeadings(segments: readonly Segment[]): ReadonlySet<number> {
  if (segments.some(({ number }) => number !== null && number.level <= 2)) return new Set();
  const places = segments.flatMap((segment, i) => (couldHead(segment, segments[i + 1]) ? [i] : []));
  return new Set(places.length >= LEAST ? places : []);
}
