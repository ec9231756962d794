/** The scales of the preview, and how the pages lie at them. */
import type { PageSize } from './pdf.ts';

/** One that follows the window, or the size of a page on paper times a factor. */
export type Zoom = 'page' | 'width' | number;

/** Free room around the pages, in px. */
export const ROOM = 24;
/** Between two pages that face each other, in px. */
const FOLD = 2;
/** CSS px a pt. */
const FULL = 96 / 72;

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4] as const;

/** The largest page of all: one scale for all pages, so that 宽 and 窄 pages keep their proportion. */
function largest(pages: readonly PageSize[]): PageSize {
  return {
    width: Math.max(...pages.map((page) => page.width)),
    height: Math.max(...pages.map((page) => page.height)),
  };
}

/** CSS px a pt. */
export function scaleFor(zoom: Zoom, pages: readonly PageSize[], room: PageSize): number {
  if (typeof zoom === 'number') return FULL * zoom;
  const { width, height } = largest(pages);
  const wide = Math.max(0.1, (room.width - 2 * ROOM) / width);
  return zoom === 'width' ? wide : Math.min(wide, Math.max(0.1, (room.height - 2 * ROOM) / height));
}

/** The next scale up or down from the one that is shown, if only by so much that it is seen; the same at either end. */
export function stepFrom(scale: number, step: 1 | -1): number {
  const factor = scale / FULL;
  const beyond = (each: number) => (each / factor - 1) * step > 0.04;
  return (step > 0 ? STEPS.find(beyond) : STEPS.findLast(beyond)) ?? factor;
}

/** `facing`: two side by side as in the bound paper, the first one alone at the right. */
export type Laying = 'single' | 'facing';

/** Whole pages lie in twos where there is room for it, and where two of them face each other at all. */
export function layingOf(zoom: Zoom, pages: readonly PageSize[], room: PageSize): Laying {
  const { width } = largest(pages);
  const two = 2 * width * scaleFor(zoom, pages, room) + FOLD + 2 * ROOM;
  return zoom === 'page' && pages.length > 2 && two <= room.width ? 'facing' : 'single';
}

/** The pages that lie beside each other in the row of this one; all of them count from 0. */
export function rowOf(page: number, count: number, laying: Laying): { readonly first: number; readonly last: number } {
  if (laying === 'single' || page === 0) return { first: page, last: page };
  const first = page % 2 === 1 ? page : page - 1;
  return { first, last: Math.min(count - 1, first + 1) };
}
