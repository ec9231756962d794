/** The pages of the preview at a scale, one below the other or in twos, and the keys that turn them. */
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { words } from '../../words.ts';
import { PreviewPage } from './page.tsx';
import type { PageSize, Pdf } from './pdf.ts';
import { type Laying, layingOf, ROOM, rowOf, scaleFor, stepFrom, type Zoom } from './zoom.ts';

/** The pages in view, counted from 0. */
export interface InView {
  readonly first: number;
  readonly last: number;
}

interface PagesProps {
  readonly pdf: Pdf;
  readonly zoom: Zoom;
  readonly onZoom: (zoom: Zoom) => void;
  readonly onPages: (pages: InView) => void;
}

const STEPS: Readonly<Record<string, (row: InView, count: number) => number>> = {
  PageDown: (row) => row.last + 1,
  PageUp: (row) => row.first - 1,
  Home: () => 0,
  End: (_row, count) => count - 1,
};

/** The first page that takes the middle of the view. */
function pageInView(scroller: HTMLElement): number {
  const middle = scroller.scrollTop + scroller.clientHeight / 2;
  const pages = [...scroller.querySelectorAll<HTMLElement>('.preview-page')];
  const at = pages.findIndex((page) => page.offsetTop + page.offsetHeight >= middle);
  return at < 0 ? Math.max(0, pages.length - 1) : at;
}

function scrollTo(scroller: HTMLElement, page: number): void {
  const pages = scroller.querySelectorAll<HTMLElement>('.preview-page');
  const wanted = pages[Math.min(pages.length - 1, Math.max(0, page))];
  if (wanted) scroller.scrollTo(0, wanted.offsetTop - ROOM);
}

/** Ctrl with = and -, as in a browser; 0 is the size on paper. */
function zoomedBy(event: KeyboardEvent, scale: number): Zoom | null {
  if (!(event.ctrlKey || event.metaKey) || event.altKey) return null;
  if (event.key === '=' || event.key === '+') return stepFrom(scale, 1);
  if (event.key === '-' || event.key === '_') return stepFrom(scale, -1);
  return event.key === '0' ? 1 : null;
}

/** Keys of the whole dialog, wherever its focus is: nothing in it is typed into. */
function useDialogKeys(take: (event: KeyboardEvent) => boolean): void {
  const newest = useRef(take);
  newest.current = take;
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!newest.current(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', hear, { capture: true });
    return () => window.removeEventListener('keydown', hear, { capture: true });
  }, []);
}

export function PreviewPages({ pdf, zoom, onZoom, onPages }: PagesProps) {
  const scroller = useRef<HTMLElement>(null);
  const [room, setRoom] = useState<PageSize>({ width: 0, height: 0 });
  const inView = useRef(0);
  const count = pdf.pages.length;
  useEffect(() => {
    // The box with its padding: the room around the pages is counted by them.
    const observer = new ResizeObserver(() => {
      const { clientWidth = 0, clientHeight = 0 } = scroller.current ?? {};
      setRoom({ width: clientWidth, height: clientHeight });
    });
    if (scroller.current) observer.observe(scroller.current);
    scroller.current?.focus();
    return () => observer.disconnect();
  }, []);
  const scale = scaleFor(zoom, pdf.pages, room);
  const laying: Laying = layingOf(zoom, pdf.pages, room);
  const look = useCallback(() => {
    if (!scroller.current) return;
    inView.current = pageInView(scroller.current);
    onPages(rowOf(inView.current, count, laying));
  }, [onPages, count, laying]);
  // Another scale shows the same page.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scale and the laying are what moves the pages
  useLayoutEffect(() => {
    if (!scroller.current) return;
    scrollTo(scroller.current, inView.current);
    onPages(rowOf(inView.current, count, laying));
  }, [scale, laying]);
  useDialogKeys((event) => {
    const zoomed = zoomedBy(event, scale);
    if (zoomed !== null) onZoom(zoomed);
    const step = event.ctrlKey || event.altKey || event.metaKey ? undefined : STEPS[event.key];
    if (step && scroller.current) scrollTo(scroller.current, step(rowOf(inView.current, count, laying), count));
    return zoomed !== null || step !== undefined;
  });
  return (
    <section
      ref={scroller}
      className={`preview-pages ${laying}`}
      aria-label={words.preview.pages}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys scroll it
      tabIndex={0}
      onScroll={look}
    >
      {room.width > 0 &&
        pdf.pages.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pages are known by their number
          <PreviewPage key={index} pdf={pdf} index={index} scale={scale} scroller={scroller} />
        ))}
    </section>
  );
}
