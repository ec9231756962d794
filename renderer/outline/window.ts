/** Which rows of a long outline are drawn: those in view, and the one that the Tab key leads to. */
import type { ItemInstance } from '@headless-tree/core';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useCallback, useMemo } from 'react';
import type { Item } from './tree.ts';

/** px of a row; the style sheet's min-height is the same, and its words stay on one line. */
const ROW = 30;
/** Shorter outlines are drawn whole: nothing of them is then hidden from find-in-page or a screen reader. */
const WHOLE = 300;

export interface RowWindow {
  readonly items: readonly ItemInstance<Item>[];
  /** Heights of what is not drawn before and after. */
  readonly style: CSSProperties;
  /** px from the top of all rows to this one; null where it is drawn at its natural place. */
  readonly topOf: (item: ItemInstance<Item>) => number | null;
  readonly scrollTo: (index: number) => void;
}

const nothing: CSSProperties = {};

/** For a row with that `topOf`. */
export function rowPlace(top: number | null): CSSProperties | undefined {
  return top === null ? undefined : { position: 'absolute', top, left: 0, right: 0, height: ROW };
}

export function useRowWindow(
  all: readonly ItemInstance<Item>[],
  container: RefObject<HTMLElement | null>,
  focused: string | null,
): RowWindow {
  const long = all.length > WHOLE;
  const kept = useMemo(() => (long ? all.findIndex((item) => item.getId() === focused) : -1), [all, long, focused]);
  const virtualizer = useVirtualizer({
    count: all.length,
    enabled: long,
    getScrollElement: () => container.current,
    estimateSize: () => ROW,
    overscan: 10,
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return kept < 0 || seen.includes(kept) ? seen : [...seen, kept].sort((a, b) => a - b);
    },
  });
  const scrollTo = useCallback(
    (index: number) => {
      // All rows are equally high; the virtualizer's own scrolling keeps correcting and would fight the wheel.
      const offset = long && index >= 0 ? virtualizer.getOffsetForIndex(index, 'auto')?.[0] : undefined;
      if (offset !== undefined) container.current?.scrollTo(0, offset);
    },
    [virtualizer, container, long],
  );
  if (!long) return { items: all, style: nothing, topOf: () => null, scrollTo };
  const drawn = virtualizer.getVirtualItems();
  const starts = new Map(drawn.flatMap(({ index, start }) => (all[index] ? [[all[index], start] as const] : [])));
  return {
    items: [...starts.keys()],
    style: { position: 'relative', minHeight: virtualizer.getTotalSize() },
    topOf: (item) => starts.get(item) ?? 0,
    scrollTo,
  };
}
