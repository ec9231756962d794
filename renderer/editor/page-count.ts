/** Pages of the report, counted when writing pauses: never with a key. */
import { countPages } from '../../document/layout/pages.ts';
import type { Report } from '../../document/report.ts';

/** Pause before counting, in ms. */
const PAUSE = 300;
/** Characters up to which a report is counted as soon as it is shown. */
const AT_ONCE = 100_000;

export interface PageCount {
  /** The text changed; `tell` is called with the new number after a pause. */
  changed(read: () => Report): void;
  /** Counts now where the report is short. */
  loaded(read: () => Report, characters: number): void;
  pages(): number;
  dispose(): void;
}

export function createPageCount(tell: () => void): PageCount {
  let pages = 1;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const count = (read: () => Report) => {
    const next = countPages(read());
    if (next === pages) return;
    pages = next;
    tell();
  };
  const later = (read: () => Report) => {
    clearTimeout(timer);
    timer = setTimeout(() => count(read), PAUSE);
  };
  return {
    changed: later,
    loaded(read, characters) {
      if (characters <= AT_ONCE) {
        clearTimeout(timer);
        count(read);
      } else later(read);
    },
    pages: () => pages,
    dispose: () => clearTimeout(timer),
  };
}
