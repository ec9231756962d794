/** The middle of the window: the sheet on the desk, made smaller where the window is narrow. */
import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { emptyReport } from '../document/report.ts';
import { takeClickBeside } from './beside-text.ts';
import { useDesk, useDeskState } from './desk/context.tsx';
import { type Desk, putEditor, snapshotOf } from './desk/desk.ts';
import { editLayout } from './desk/layout.ts';
import { tellPasted } from './desk/pasting.ts';
import type { LayoutItem } from './desk/question.ts';
import { Editor, type Furniture } from './editor/editor.tsx';
import type { EditorHandle } from './editor/handle.ts';
import { Strips } from './status/strips.tsx';
import { Welcome } from './welcome.tsx';

/** Width of A4 (210 mm) and of the desk that is left free on both sides, in CSS px. */
const SHEET = (210 / 25.4) * 96;
const MARGIN = 20;
const SMALLEST = 0.5;

/** Fits the sheet's width into the desk, down to a size that can still be read; never larger than it is. */
function useFit() {
  const desk = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => {
      if (!entry || !sheet.current) return;
      const fit = (entry.contentRect.width - 2 * MARGIN) / SHEET;
      sheet.current.style.setProperty('zoom', String(Math.min(1, Math.max(SMALLEST, fit))));
    });
    // A turned page is wider than the others, which stay in the middle of what is seen.
    let width = 0;
    const centred = new ResizeObserver(([entry]) => {
      const view = desk.current;
      if (!view || !entry || entry.contentRect.width === width) return;
      width = entry.contentRect.width;
      view.scrollLeft = (view.scrollWidth - view.clientWidth) / 2;
    });
    if (desk.current) observer.observe(desk.current);
    if (sheet.current) centred.observe(sheet.current);
    return () => {
      observer.disconnect();
      centred.disconnect();
    };
  }, []);
  return { desk, sheet };
}

/** A report just laid on the desk is seen from its top, whatever was scrolled to before. */
function useTop(desk: RefObject<HTMLDivElement | null>) {
  const opened = useDeskState((state) => state.opened);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each report that is opened begins at its top
  useEffect(() => {
    // After the caret's first frame, which brings itself into view.
    const frame = requestAnimationFrame(() => desk.current?.scrollTo({ top: 0 }));
    return () => cancelAnimationFrame(frame);
  }, [desk, opened]);
}

/** What lies on the desk is shown again where it was. */
function useScroller(desk: Desk, view: RefObject<HTMLDivElement | null>) {
  useEffect(() => {
    const get = () => view.current?.scrollTop ?? 0;
    desk.surface.set({ scroller: { get, set: (top) => view.current?.scrollTo({ top }) } });
    return () => desk.surface.set({ scroller: null });
  }, [desk, view]);
}

/** Where the dialog 版式 is opened by a click on what stands outside of the text. */
const ITEMS = { head: 'issuers', imprint: 'copyTo' } as const satisfies Record<Furniture, LayoutItem>;

export function Paper() {
  const desk = useDesk();
  const ownFaces = useDeskState((state) => state.ownFaces);
  const fit = useFit();
  useTop(fit.desk);
  useScroller(desk, fit.desk);
  const put = useCallback(
    (handle: EditorHandle | null) => {
      // A sheet to write on stands there before anything is chosen.
      handle?.load(emptyReport, 'editable');
      putEditor(desk, handle);
      handle?.onPasted((told) => tellPasted(desk, told));
    },
    [desk],
  );
  const edit = (part: Furniture) => {
    if (snapshotOf(desk).access === 'editable') void editLayout(desk, ITEMS[part]);
  };
  return (
    <main className="desk">
      <Strips />
      <div className="desk-scroll" ref={fit.desk}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the keyboard is in the text already */}
        <div className="sheet-frame" ref={fit.sheet} onMouseDown={(event) => takeClickBeside(event.nativeEvent)}>
          <Editor onHandle={put} onFurniture={edit} ownFaces={ownFaces} />
          <Welcome />
        </div>
      </div>
    </main>
  );
}
