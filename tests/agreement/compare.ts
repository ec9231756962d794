/** Pages of one renderer held against those of the PDF: how many begin alike, and for each paragraph broken elsewhere, why. */
import { type PageLines, type Start, samePage } from './pages.ts';
import type { ParagraphComparison } from './paragraphs.ts';
import { type Reason, reasonOf } from './reasons.ts';

export interface Disagreement {
  readonly reason: Reason;
  /** Index of the page in the PDF, or of the other for a paragraph. */
  readonly page: number;
  readonly printed: string;
  readonly other: string;
}

export interface Comparison {
  /** The number of pages of the other, and the greater of both. */
  readonly count: number;
  readonly pages: number;
  readonly agreeing: number;
  /** Stretches of pages that begin elsewhere: after one cause all pages do, until an annex or a shorter paragraph ends it. */
  readonly stretches: number;
  /** Paragraphs of running text, and how many of them have the same lines in both. */
  readonly paragraphs: number;
  readonly same: number;
  readonly disagreements: readonly Disagreement[];
}

/** True where a page begins elsewhere and the one before it did not. */
function begins(alike: readonly boolean[]): readonly number[] {
  return alike.flatMap((same, page) => (!same && (alike[page - 1] ?? true) ? [page] : []));
}

/** `starts` are those that the program computed, `texts` the paragraphs of the other against its own. */
export function compare(
  starts: readonly Start[],
  printed: readonly PageLines[],
  other: readonly PageLines[],
  texts: ParagraphComparison,
): Comparison {
  const pages = Math.max(printed.length, other.length);
  const alike = Array.from({ length: pages }, (_, i) => samePage(starts[i], printed[i], other[i]));
  const parted = texts.partings.map((parting): Disagreement => {
    const { paragraph, start, own } = parting;
    const at = Math.max(start, own - 14);
    return {
      reason: reasonOf(parting),
      page: parting.page,
      printed: `${paragraph.text.slice(at, own)} / ${paragraph.text.slice(own, own + 8)}`,
      other: `${paragraph.text.slice(at, parting.other)} /`,
    };
  });
  const stretches = begins(alike);
  const filled = stretches
    .filter((page) => !parted.some((found) => found.page <= page && found.page >= page - 1))
    .map((page): Disagreement => {
      return { reason: 'filling', page, printed: printed[page]?.[0] ?? '', other: other[page]?.[0] ?? '' };
    });
  return {
    count: other.length,
    pages,
    agreeing: alike.filter((same) => same).length,
    stretches: stretches.length,
    paragraphs: texts.paragraphs,
    same: texts.paragraphs - texts.missing - texts.partings.length,
    disagreements: [...parted, ...filled],
  };
}
