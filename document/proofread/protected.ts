/** Words that are not the writer's own and are left alone: titles of documents, quotations, addresses, open blanks. */

import type { Paragraph } from './manuscript.ts';
import { matchesOf } from './matches.ts';
import { overlaps, type Span } from './span.ts';

const PATTERN =
  /《[^《》]{0,120}(?:《[^《》]{0,80}》[^《》]{0,80})?》|“[^“”]{0,200}”|〔[^〔〕\d]{1,30}〕|https?:\/\/[\w./?=&%#:-]{1,300}|[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,4}/gu;

/** Most paragraphs hold none of these. */
const TRIGGER = /[《“〔@]|http/u;

const known = new WeakMap<Paragraph, readonly Span[]>();

function read(text: string): readonly Span[] {
  if (!TRIGGER.test(text)) return [];
  return matchesOf(PATTERN, text).map((found) => ({ start: found.index, end: found.index + found[0].length }));
}

/** In order; none overlaps another. */
export function protectedSpans(paragraph: Paragraph): readonly Span[] {
  const before = known.get(paragraph);
  if (before) return before;
  const spans = read(paragraph.text);
  known.set(paragraph, spans);
  return spans;
}

/** Whether the place lies in, or reaches into, words that are left alone. */
export function isProtected(paragraph: Paragraph, span: Span): boolean {
  return protectedSpans(paragraph).some((other) => overlaps(span, other));
}
