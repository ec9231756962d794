/** Ranges of the text that the browser draws underlined, by kind; what is under a point of the window. */
import type { MarkKind } from './handle.ts';

export interface Drawn {
  readonly key: string;
  readonly kind: MarkKind;
  readonly range: StaticRange;
}

/** Names in style sheets: `::highlight(finding-error)`. */
const NAMES = {
  error: 'finding-error',
  warning: 'finding-warning',
  hint: 'finding-hint',
} as const satisfies Record<MarkKind, string>;
const CURRENT = 'finding-current';
/** What lies on another is drawn last. */
const PRIORITY: Readonly<Record<MarkKind, number>> = { hint: 1, warning: 2, error: 3 };

export const canDraw = () => typeof CSS !== 'undefined' && 'highlights' in CSS;

function contains({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left - 1 && x <= right + 1 && y >= top - 2 && y <= bottom + 4;
}

export function rectsOf({ startContainer, startOffset, endContainer, endOffset }: StaticRange): readonly DOMRect[] {
  const range = document.createRange();
  try {
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
  } catch {
    // The words went with this very key; their mark goes with the update that follows.
    return [];
  }
  return [...range.getClientRects()];
}

export interface Highlights {
  add(drawn: Drawn, isCurrent: boolean): void;
  remove(drawn: Drawn): void;
  setCurrent(all: readonly Drawn[]): void;
}

/** Those of the page: it has one text. */
export function createHighlights(): Highlights {
  const named = (name: string, priority: number): Highlight => {
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
    return highlight;
  };
  const of: Readonly<Record<MarkKind, Highlight>> = {
    error: named(NAMES.error, PRIORITY.error),
    warning: named(NAMES.warning, PRIORITY.warning),
    hint: named(NAMES.hint, PRIORITY.hint),
  };
  const current = named(CURRENT, 0);
  return {
    add({ kind, range }, isCurrent) {
      of[kind].add(range);
      if (isCurrent) current.add(range);
    },
    remove({ kind, range }) {
      of[kind].delete(range);
      current.delete(range);
    },
    setCurrent(all) {
      current.clear();
      for (const { range } of all) current.add(range);
    },
  };
}

/** The drawn range that holds this point, with the rectangle that does. */
export function drawnAt(
  drawn: Iterable<readonly Drawn[]>,
  x: number,
  y: number,
): { readonly key: string; readonly rect: DOMRect } | null {
  for (const { key, range } of [...drawn].flat()) {
    const rect = rectsOf(range).find((box) => contains(box, x, y));
    if (rect !== undefined) return { key, rect };
  }
  return null;
}
