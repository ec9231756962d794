/**
 * Puts the pages on the screen: dresses the elements of blocks and draws the sheets. What is near the view is dressed in the
 * same frame as the key, the rest when nothing else is to be done, nearest first.
 */
import type { LexicalEditor, NodeKey } from 'lexical';
import type { Need } from '../../document/layout/needs.ts';
import type { PageLayout } from '../../document/layout/page-layout.ts';
import { createChunkHeights } from './chunk-heights.ts';
import { createDrawnSheets, type DrawnSheets, type Furniture, type GoingOn } from './drawn-sheets.ts';
import { firstWhere } from './first-where.ts';
import { goingOnAt } from './going-on.ts';
import { type Ground, sizeGround } from './ground.ts';
import { heldLines } from './held-lines.ts';
import type { Entry } from './ledger.ts';
import { measuredNeed } from './measured.ts';
import type { Laid } from './pages.ts';
import { type Dressing, dress, isSameDressing, rowLines } from './setting.ts';
import { type Desk, layOut } from './sheets.ts';

/** Elements that are dressed at once however far they are. */
const FEW = 150;
/** Beyond the view, in CSS px, and in heights of the view: farther than the browser draws ahead. */
const NEAR = 3000;
const NEAR_VIEWS = 2;
/** Work on far elements at a time, in ms. */
const SLICE = 6;

export interface PageView {
  /** Shows a state in which blocks stand elsewhere or are set otherwise. */
  show(entries: readonly Entry[], laid: Laid): void;
  /** Shows a state in which nothing but the words of the blocks at these places changed. */
  touch(entries: readonly Entry[], laid: Laid, changed: readonly number[]): void;
  attach(ground: Ground, onFurniture: (part: Furniture) => void): () => void;
}

interface View {
  readonly top: number;
  readonly bottom: number;
}

interface Shown {
  readonly entries: readonly Entry[];
  readonly laid: Laid;
}

/** Told what the screen shows otherwise than computed, and which layout the style has to follow. */
export interface PageViewTasks {
  correct(measured: ReadonlyMap<number, Need>): void;
  /** Faces came: what was measured before holds no longer. */
  forget(): void;
  restyle(layout: PageLayout): void;
  /** Something is shown again that had to wait for a composition. */
  again(): void;
}

export function createPageView(editor: LexicalEditor, tasks: PageViewTasks): PageView {
  const heights = createChunkHeights(editor);
  const dressed = new WeakMap<HTMLElement, Dressing>();
  let ground: Ground | null = null;
  let sheets: DrawnSheets | null = null;
  let shown: Shown | null = null;
  let desk: Desk | null = null;
  let scale = 1;
  let view: View = { top: 0, bottom: 2000 };
  let layout: PageLayout | null = null;
  let waiting: number[] = [];
  let idle: number | null = null;

  function zoom(): number {
    return ground?.sheet.currentCSSZoom ?? 1;
  }

  function look(): void {
    if (ground === null) return;
    const factor = zoom();
    const { top } = ground.sheet.getBoundingClientRect();
    view = { top: -top / factor, bottom: (window.innerHeight - top) / factor };
  }

  function composing(): NodeKey | null {
    if (!editor.isComposing()) return null;
    const element = getSelection()?.anchorNode?.parentElement?.closest('.chunk > .block') ?? null;
    const entry = shown?.entries.find(({ key }) => editor.getElementByKey(key) === element);
    return entry?.key ?? null;
  }

  function dressing(i: number): Dressing | null {
    const set = shown?.laid.set.blocks[i];
    const spot = desk?.spots[i];
    if (shown === null || set === undefined || spot === undefined) return null;
    const { pagination, set: sheet } = shown.laid;
    return { set, spot, lines: rowLines(pagination.blocks[i]?.need), held: heldLines(set, sheet) };
  }

  /** True where the element has to be dressed; an element that is not there needs nothing. */
  function isStale(i: number): boolean {
    const key = shown?.entries[i]?.key;
    const element = key === undefined ? null : editor.getElementByKey(key);
    const next = element && dressing(i);
    if (!element || !next) return false;
    const last = dressed.get(element);
    return last === undefined || !isSameDressing(last, next);
  }

  function put(i: number): void {
    const key = shown?.entries[i]?.key;
    const element = key === undefined ? null : editor.getElementByKey(key);
    const next = dressing(i);
    if (!element || !next || !shown || !desk) return;
    const last = dressed.get(element);
    if (last && isSameDressing(last, next)) return;
    dress(element, next, shown.laid.set, desk);
    dressed.set(element, next);
  }

  /** The blocks in a part of the desk: from one index to the next. */
  function range(near: number): readonly [number, number] {
    if (desk === null) return [0, 0];
    const { spots, steps } = desk;
    const start = desk.sheets[0]?.type ?? 0;
    const from = steps.of(view.top - near) - start;
    const to = steps.of(view.bottom + near) - start;
    const first = firstWhere(spots.length, (i) => (spots[i]?.foot ?? 0) >= from);
    return [first, firstWhere(spots.length, (i) => (spots[i]?.top ?? 0) > to)];
  }

  function putNear(): void {
    if (waiting.length === 0) return;
    const [first, end] = range(Math.max(NEAR, NEAR_VIEWS * (view.bottom - view.top)));
    const held = composing();
    const rest: number[] = [];
    const all = waiting.length <= FEW;
    for (const i of waiting) {
      const isHeld = held !== null && shown?.entries[i]?.key === held;
      if (!isHeld && (all || (i >= first && i < end))) put(i);
      else rest.push(i);
    }
    waiting = rest;
    if (waiting.length > 0) later();
  }

  function later(): void {
    idle ??= requestIdleCallback(putFar, { timeout: 2000 });
  }

  function putFar(): void {
    idle = null;
    const held = composing();
    const middle = range(0)[0];
    waiting.sort((a, b) => Math.abs(b - middle) - Math.abs(a - middle));
    const end = performance.now() + SLICE;
    const kept: number[] = [];
    while (waiting.length > 0 && performance.now() < end) {
      const i = waiting.pop();
      if (i === undefined) break;
      if (held !== null && shown?.entries[i]?.key === held) kept.push(i);
      else put(i);
    }
    const more = waiting.length > 0;
    waiting.push(...kept);
    if (more) later();
    else check();
  }

  function goingOn(page: number): readonly GoingOn[] {
    if (shown === null || desk === null) return [];
    const found = goingOnAt(shown.laid, desk, page);
    const element = found && editor.getElementByKey(shown.entries[found.at]?.key ?? '');
    if (!found || !element) return [];
    put(found.at);
    return [{ ...found, element }];
  }

  function drawSheets(): void {
    if (sheets === null || desk === null || shown === null) return;
    const { sheets: all, steps } = desk;
    const room = Math.max(1200, view.bottom - view.top);
    const from = steps.of(view.top - room);
    const to = steps.of(view.bottom + room);
    const first = firstWhere(all.length, (n) => (all[n]?.top ?? 0) + (all[n]?.height ?? 0) >= from);
    const end = firstWhere(all.length, (n) => (all[n]?.top ?? 0) > to);
    sheets.draw(shown.laid, desk, first, end - 1, goingOn);
  }

  /** The needs of blocks in view that are not what was computed. */
  function measureSeen(): ReadonlyMap<number, Need> {
    const measured = new Map<number, Need>();
    const [first, end] = range(0);
    for (let i = first; i < end; i += 1) {
      const element = editor.getElementByKey(shown?.entries[i]?.key ?? '');
      const spot = desk?.spots[i];
      const place = shown?.laid.pagination.blocks[i];
      if (!element || !spot || !place || !desk || isStale(i)) continue;
      const need = measuredNeed(element, place.need, spot, desk, zoom());
      if (need !== null) measured.set(i, need);
    }
    return measured;
  }

  let checking = false;
  /** Looks at what is in view once nothing else is to be done. */
  function check(): void {
    if (checking || ground === null) return;
    checking = true;
    requestIdleCallback(() => {
      checking = false;
      if (shown === null || desk === null || document.fonts.status !== 'loaded' || editor.isComposing()) return;
      const measured = measureSeen();
      if (measured.size > 0) tasks.correct(measured);
    });
  }

  function restyle(): void {
    if (shown === null || shown.laid.set.layout === layout || ground === null) return;
    const next = shown.laid.set.layout;
    if (layout === null || JSON.stringify(next) !== JSON.stringify(layout)) tasks.restyle(next);
    layout = next;
  }

  function showAll(): void {
    if (shown === null || ground === null) return;
    restyle();
    scale = zoom() * window.devicePixelRatio;
    heights.recount();
    desk = layOut(shown.laid.pagination, shown.laid.set.layout, scale);
    sizeGround(ground.sheet, desk, shown.laid.set.layout);
    heights.set(desk);
    // Which of them differ is looked at when it is their turn.
    waiting = shown.entries.map((_, i) => i);
    putNear();
    drawSheets();
    check();
  }

  /** The lines of titles are measured in faces that may come later than the text. */
  function measureAnew(): void {
    shown?.laid.set.blocks.forEach(({ block }, i) => {
      const element = block.type === 'title' ? editor.getElementByKey(shown?.entries[i]?.key ?? '') : null;
      if (element !== null) dressed.delete(element);
    });
    tasks.forget();
  }

  /** Another scroll position, another size of the window, another zoom. */
  function moveView(): void {
    if (ground === null || shown === null) return;
    look();
    if (zoom() * window.devicePixelRatio !== scale) showAll();
    putNear();
    drawSheets();
    check();
  }

  return {
    show(entries, laid) {
      shown = { entries, laid };
      showAll();
    },
    touch(entries, laid, changed) {
      shown = { entries, laid };
      if (ground === null) return;
      for (const i of changed) if (isStale(i)) waiting.push(i);
      if (waiting.length > 0) putNear();
      // The head of a table may stand on further sheets too.
      if (changed.some((i) => laid.set.blocks[i]?.block.type === 'table')) drawSheets();
      check();
    },
    attach(next, onFurniture) {
      ground = next;
      sheets = createDrawnSheets(next.under, next.over);
      const click = (event: Event) => {
        const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-furniture]') : null;
        const part = target?.dataset['furniture'];
        if (part === 'head' || part === 'imprint') onFurniture(part);
      };
      const settled = () => tasks.again();
      const observer = new ResizeObserver(moveView);
      observer.observe(next.sheet, { box: 'device-pixel-content-box' });
      document.addEventListener('scroll', moveView, { capture: true, passive: true });
      window.addEventListener('resize', moveView);
      next.sheet.addEventListener('compositionend', settled);
      next.over.addEventListener('click', click);
      document.fonts.addEventListener('loadingdone', measureAnew);
      look();
      showAll();
      return () => {
        observer.disconnect();
        document.removeEventListener('scroll', moveView, { capture: true });
        window.removeEventListener('resize', moveView);
        next.sheet.removeEventListener('compositionend', settled);
        next.over.removeEventListener('click', click);
        document.fonts.removeEventListener('loadingdone', measureAnew);
        if (idle !== null) cancelIdleCallback(idle);
        idle = null;
        ground = null;
        sheets = null;
      };
    },
  };
}
