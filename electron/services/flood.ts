/** Too much at once: a page gone wild, or taken over, must not take the machine with it. */

/** Calls of one window in any one second. A person at work causes some ten; opening a paper some thirty. */
export const MOST_CALLS = 500;

/** What one message may hold, in bytes (50 MB): ten times a hundred pages with pictures. */
export const MOST_BYTES = 50 * 1024 * 1024;

const SECOND_MS = 1000;

/** Asked before each call of one window; false where there were too many in the last second. */
export type Gauge = () => boolean;

/** `now` in ms. Calls that were refused count as well, so that a flood has to end before anything is answered again. */
export function createGauge(now: () => number, most = MOST_CALLS): Gauge {
  /** When the last calls came; the oldest is written over. */
  const times = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
  let at = 0;
  return () => {
    const time = now();
    const oldest = times[at] ?? 0;
    times[at] = time;
    at = (at + 1) % most;
    // A clock that was set back must not lock anybody out.
    return time - oldest >= SECOND_MS || time < oldest;
  };
}
