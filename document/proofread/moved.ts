/** Where words stand after the text around them was edited. */
import type { Span } from './span.ts';

/** The part of `before` that is another in `after`: what both have in front and behind is left out. */
export function difference(before: string, after: string): Span & { readonly by: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (
    tail < most - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  )
    tail += 1;
  return { start, end: before.length - tail, by: after.length - before.length };
}

/** The span after such a change; null where it was touched. */
export function movedSpan<S extends Span>(span: S, change: ReturnType<typeof difference>): S | null {
  const { start, end, by } = change;
  if (start === end && by === 0) return span;
  if (span.end <= start) return span;
  if (span.start < end || (span.start < start && start < span.end)) return null;
  return { ...span, start: span.start + by, end: span.end + by };
}
