/**
 * A list of rows with buttons in them, as a grid. Of the rows only those in view are drawn; one of them takes the focus, and
 * keys lead from it to the next.
 */
import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type HTMLAttributes, type ReactNode, type RefObject, useRef } from 'react';

/** Shorter lists are drawn whole: nothing of them is then hidden from a screen reader. */
const WHOLE = 80;

/** What is pressed in a row is the button's, not the row's. */
export const inButton = (target: EventTarget) => target instanceof Element && target.closest('button') !== null;

/** The next row in this direction that can be gone to; `at` itself where there is none. */
export function rowFrom(count: number, at: number, step: -1 | 1, isStop: (i: number) => boolean): number {
  for (let i = at + step; i >= 0 && i < count; i += step) if (isStop(i)) return i;
  return at;
}

/** The row that a key leads to; null for any other key. */
export function rowAfter(
  key: string,
  count: number,
  at: number,
  isStop: (i: number) => boolean = () => true,
): number | null {
  switch (key) {
    case 'ArrowDown':
      return rowFrom(count, at, 1, isStop);
    case 'ArrowUp':
      return rowFrom(count, at, -1, isStop);
    case 'Home':
      return rowFrom(count, -1, 1, isStop);
    case 'End':
      return rowFrom(count, count, -1, isStop);
    default:
      return null;
  }
}

interface Rows {
  readonly ids: readonly string[];
  /** The row that takes the focus: drawn wherever the list is scrolled to. */
  readonly at: number;
  /** px, until a row is measured. */
  readonly heightOf: (i: number) => number;
}

/** A grid's state, for whoever moves about in it. */
export interface RowGridState extends Rows {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly virtualizer: Virtualizer<HTMLDivElement, Element>;
  readonly show: (i: number) => void;
  readonly focus: (i: number) => void;
}

/** Follows a list of rows as it changes. */
export function useRowGrid(rows: Rows): RowGridState {
  const { ids, at, heightOf } = rows;
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: heightOf,
    getItemKey: (i) => ids[i] ?? i,
    overscan: 4,
    rangeExtractor: (range) =>
      ids.length <= WHOLE ? [...ids.keys()] : [...new Set([at, ...defaultRangeExtractor(range)])].sort((a, b) => a - b),
  });
  const show = (i: number) => virtualizer.scrollToIndex(i);
  const focus = (i: number) => {
    show(i);
    const drawn = () => scroller.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(ids[i] ?? '')}"]`);
    // At once, so that the next key is that row's; one far off has to be drawn first.
    const there = drawn();
    if (there) there.focus();
    else requestAnimationFrame(() => drawn()?.focus());
  };
  return { ...rows, scroller, virtualizer, show, focus };
}

interface GridProps {
  readonly grid: RowGridState;
  readonly name: string;
  /** A row's name, what is true of it, and what it does. */
  readonly propsOf: (i: number) => HTMLAttributes<HTMLDivElement>;
  /** The cells of a row. */
  readonly children: (i: number) => ReactNode;
}

/** The grid itself, with two columns: what a row says, and its buttons. */
export function RowGrid({ grid, name, propsOf, children }: GridProps) {
  const { ids, at, scroller, virtualizer } = grid;
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows are drawn as they come into view
    <div ref={scroller} role="grid" className="row-grid" aria-label={name} aria-rowcount={ids.length} aria-colcount={2}>
      {/* biome-ignore lint/a11y/useSemanticElements: see above */}
      <div role="rowgroup" className="row-grid-rows" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) =>
          ids[index] === undefined ? null : (
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              key={key}
              ref={virtualizer.measureElement}
              role="row"
              data-index={index}
              data-row={ids[index]}
              style={{ transform: `translateY(${start}px)` }}
              tabIndex={index === at ? 0 : -1}
              aria-rowindex={index + 1}
              {...propsOf(index)}
            >
              {children(index)}
            </div>
          ),
        )}
      </div>
    </div>
  );
}
