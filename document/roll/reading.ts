/** One paragraph of last year's paper while it is searched for what has to be confirmed. */
import type { Paragraph } from '../proofread/manuscript.ts';
import { protectedSpans } from '../proofread/protected.ts';
import type { CarriedType } from '../report.ts';

/** What was found: `now` is what stands there this year, as long as what stood there; left out where that stays. */
export interface Found {
  readonly type: CarriedType;
  /** UTF-16 units of the paragraph. */
  readonly start: number;
  readonly end: number;
  readonly now?: string;
  /** What may stand there instead; a person decides. */
  readonly suggestion?: string;
}

/** Words that are not the writer's own: a title 《》, a quotation “”, an address of the web or an open blank. */
export type Around = 'own' | 'title' | 'quotation' | 'address';

export interface Reading {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly around: (at: number) => Around;
  /** True while nothing of these words was found or set aside. */
  readonly isFree: (start: number, end: number) => boolean;
  /** Takes words that nobody took before; others are left. */
  readonly take: (found: Found) => void;
  /** Words that hold nothing to be found. */
  readonly setAside: (start: number, end: number) => void;
  /** In reading order. */
  readonly found: () => readonly Found[];
}

const KINDS: readonly Around[] = ['own', 'title', 'quotation', 'address'];
const OPENS: Readonly<Record<string, number>> = { '《': 1, '“': 2 };

/** For each unit of the text what surrounds it, as a place in KINDS; null where all of it is the writer's own. */
function surroundings(paragraph: Paragraph): Uint8Array | null {
  const spans = protectedSpans(paragraph);
  if (spans.length === 0) return null;
  const kinds = new Uint8Array(paragraph.text.length);
  for (const { start, end } of spans) kinds.fill(OPENS[paragraph.text[start] ?? ''] ?? 3, start, end);
  return kinds;
}

export function readingOf(paragraph: Paragraph): Reading {
  const { text } = paragraph;
  const kinds = surroundings(paragraph);
  const taken = new Uint8Array(text.length);
  const all: Found[] = [];
  const isFree = (start: number, end: number) => {
    for (let at = start; at < end; at += 1) if (taken[at] === 1) return false;
    return start < end;
  };
  return {
    paragraph,
    text,
    around: (at) => KINDS[kinds?.[at] ?? 0] ?? 'own',
    isFree,
    take(found) {
      if (!isFree(found.start, found.end)) return;
      taken.fill(1, found.start, found.end);
      all.push(found);
    },
    setAside: (start, end) => void taken.fill(1, start, end),
    found: () => all.sort((a, b) => a.start - b.start),
  };
}
