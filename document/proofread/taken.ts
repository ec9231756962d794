/** Places of paragraphs that are spoken for; none of them overlaps another. */
import { overlaps, type Span } from './span.ts';

interface Place extends Span {
  readonly paragraph: number;
}

export interface Taken {
  /** Whether any of the place is spoken for. */
  readonly touches: (place: Place) => boolean;
  /** To be called with places that touch none. */
  readonly take: (place: Place) => void;
}

/** Where in the spans, which are in order, the first begins that does not begin before `start`. */
function firstFrom(spans: readonly Span[], start: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function createTaken(): Taken {
  const byParagraph = new Map<number, Span[]>();
  const touching = (spans: readonly Span[], place: Span) => {
    const at = firstFrom(spans, place.start);
    return [spans[at - 1], spans[at]].some((span) => span !== undefined && overlaps(span, place));
  };
  return {
    touches: (place) => touching(byParagraph.get(place.paragraph) ?? [], place),
    take({ paragraph, start, end }) {
      const spans = byParagraph.get(paragraph) ?? [];
      spans.splice(firstFrom(spans, start), 0, { start, end });
      byParagraph.set(paragraph, spans);
    },
  };
}
