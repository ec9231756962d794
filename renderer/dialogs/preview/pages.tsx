/** The pages of the preview one below the other, at a scale, with the keys that turn them. */
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { words } from '../../words.ts';
import { PreviewPage } from './page.tsx';
import type { PageSize, Pdf } from './pdf.ts';

export type Zoom = keyof typeof words.preview.zooms;

/** Free room around a page, in px. */
const ROOM = 24;
/** CSS px a pt. */
const FULL = 96 / 72;

/** One scale for all pages, so that 宽 and 窄 pages keep their proportion. */
export function scaleFor(zoom: Zoom, pages: readonly PageSize[], room: PageSize): number {
  const width = Math.max(...pages.map((page) => page.width));
  const height = Math.max(...pages.map((page) => page.height));
  const wide = Math.max(0.1, (room.width - 2 * ROOM) / width);
  if (zoom === 'full') return FULL;
  return zoom === 'width' ? wide : Math.min(wide, Math.max(0.1, (room.height - 2 * ROOM) / height));
}

interface PagesProps {
  readonly pdf: Pdf;
  readonly zoom: Zoom;
  readonly onPage: (page: number) => void;
}

const STEPS: Readonly<Record<string, (page: number, count: number) => number>> = {
  PageDown: (page) => page + 1,
  PageUp: (page) => page - 1,
  Home: () => 0,
  End: (_page, count) => count - 1,
};

/** The page that takes the middle of the view. */
function pageInView(scroller: HTMLElement): number {
  const middle = scroller.scrollTop + scroller.clientHeight / 2;
  const pages = [...scroller.querySelectorAll<HTMLElement>('.preview-page')];
  const below = pages.findIndex((page) => page.offsetTop > middle);
  return Math.max(0, below < 0 ? pages.length - 1 : below - 1);
}

function scrollTo(scroller: HTMLElement, page: number): void {
  const pages = scroller.querySelectorAll<HTMLElement>('.preview-page');
  const wanted = pages[Math.min(pages.length - 1, Math.max(0, page))];
  if (wanted) scroller.scrollTo(0, wanted.offsetTop - ROOM);
}

export function PreviewPages({ pdf, zoom, onPage }: PagesProps) {
  const scroller = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<PageSize>({ width: 0, height: 0 });
  const inView = useRef(0);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => entry && setRoom(entry.contentRect));
    if (scroller.current) observer.observe(scroller.current);
    scroller.current?.focus();
    return () => observer.disconnect();
  }, []);
  const scale = scaleFor(zoom, pdf.pages, room);
  // Another scale shows the same page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale is what moves the pages
  useLayoutEffect(() => {
    if (scroller.current) scrollTo(scroller.current, inView.current);
  }, [scale]);
  const look = useCallback(() => {
    if (!scroller.current) return;
    inView.current = pageInView(scroller.current);
    onPage(inView.current);
  }, [onPage]);
  const turn = (event: KeyboardEvent) => {
    const step = event.ctrlKey || event.altKey || event.metaKey ? undefined : STEPS[event.key];
    if (!step || !scroller.current) return;
    event.preventDefault();
    scrollTo(scroller.current, step(inView.current, pdf.pages.length));
  };
  return (
    <section
      ref={scroller}
      className="preview-pages"
      aria-label={words.preview.pages}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll it
      tabIndex={0}
      onScroll={look}
      onKeyDown={turn}
    >
      {room.width > 0 &&
        pdf.pages.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their number
          <PreviewPage key={index} pdf={pdf} index={index} scale={scale} scroller={scroller} />
        ))}
    </section>
  );
}
