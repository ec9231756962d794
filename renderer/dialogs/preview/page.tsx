/** One page of the preview: white paper at once, drawn when it comes near, let go of when it is far away. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { words } from '../../words.ts';
import type { Pdf } from './pdf.ts';

/** A canvas above this many px a side is refused or blurred by some machines. */
const LARGEST_SIDE = 8192;

interface PageProps {
  readonly pdf: Pdf;
  readonly index: number;
  /** CSS px a pt. */
  readonly scale: number;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** True while the element is in view or within one height of it. */
function useNear(element: RefObject<HTMLElement | null>, scroller: RefObject<HTMLElement | null>): boolean {
  const [near, setNear] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => setNear(entries.at(-1)?.isIntersecting ?? false), {
      root: scroller.current,
      rootMargin: '100% 0px',
    });
    if (element.current) observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, scroller]);
  return near;
}

export function PreviewPage({ pdf, index, scale, scroller }: PageProps) {
  const frame = useRef<HTMLDivElement>(null);
  const near = useNear(frame, scroller);
  const { width, height } = pdf.pages[index] ?? { width: 0, height: 0 };
  useEffect(() => {
    const paper = frame.current;
    if (!near || !paper) return;
    // Drawn aside and then put in place, so that a change of scale shows the page before until the new one is there.
    const canvas = document.createElement('canvas');
    const sharp = Math.min(scale * devicePixelRatio, LARGEST_SIDE / Math.max(width, height));
    const drawing = pdf.draw(index, canvas, sharp);
    drawing.done.then(
      () => paper.replaceChildren(canvas),
      () => {
        // Given up, or a page that cannot be drawn: it stays white.
      },
    );
    return () => drawing.cancel();
  }, [pdf, index, scale, near, width, height]);
  useEffect(() => {
    if (!near) frame.current?.replaceChildren();
  }, [near]);
  return (
    <div
      ref={frame}
      role="img"
      aria-label={words.preview.pageName(index + 1)}
      className="preview-page"
      style={{ width: width * scale, height: height * scale }}
    />
  );
}
