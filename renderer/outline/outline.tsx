/** 提纲: the headings as a tree. A click jumps, dragging moves whole sections, missing parts stand grey in their places. */
import {
  dragAndDropFeature,
  hotkeysCoreFeature,
  type ItemInstance,
  syncDataLoaderFeature,
  type TreeInstance,
} from '@headless-tree/core';
import { useTree } from '@headless-tree/react';
import { ListTree } from 'lucide-react';
import { type FocusEvent, type MouseEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import type { Guides } from '../../document/guide.ts';
import { useDesk } from '../desk/context.tsx';
import { snapshotOf } from '../desk/desk.ts';
import { deleteSection } from '../desk/sections.ts';
import type { SectionKey, SectionNode } from '../editor/handle.ts';
import { words } from '../words.ts';
import { AddPart } from './add-part.tsx';
import { addMissing, drop, go, isDropAllowed } from './deeds.ts';
import { figureOf } from './figure.ts';
import { useGuides } from './guides.ts';
import { MissingRow, SectionRow, sectionName } from './row.tsx';
import { type MenuPlace, RowMenu } from './row-menu.tsx';
import { useOutlineTree, useRows } from './rows.ts';
import { SectionBox } from './section-box.tsx';
import { type Item, type MissingItem, type OutlineTree, ROOT } from './tree.ts';
import { type RowWindow, useRowWindow } from './window.ts';

/** px a level is set in; the style sheet's --outline-indent is the same. */
const INDENT = 14;

function Rows({ tree, shown, model, guides, current, focused, folded, onDelete, onMenu }: RowsProps) {
  const desk = useDesk();
  const onGo = useCallback(
    (item: ItemInstance<Item>) => {
      item.setFocused();
      go(desk, item.getItemData());
    },
    [desk],
  );
  const onAdd = useCallback((item: ItemInstance<Item>) => addMissing(desk, item.getItemData()), [desk]);
  const target = tree.getDragTarget();
  const into = target && !('childIndex' in target) ? target.item.getId() : null;
  return shown.items.map((item) => {
    const id = item.getId();
    const data = model.items.get(id);
    const { level, posInSet, setSize } = item.getItemMeta();
    const state = {
      level: level + 1,
      position: posInSet,
      count: setSize,
      focused: focused === null ? posInSet + level === 0 : id === focused,
      droppedInto: id === into,
      top: shown.topOf(item),
    };
    if (data?.type === 'missing')
      return <MissingRow key={id} item={item} heading={data.heading} onAdd={onAdd} {...state} />;
    if (data?.type !== 'section') return null;
    const { number, text, body, runIn, level: rank, children, key } = data.section;
    const guide = guides.get(data.section);
    if (!guide) return null;
    const { text: figure, says, tone } = figureOf(body, guide);
    const fold = children.length === 0 ? 'none' : folded.has(id) ? 'folded' : 'open';
    return (
      <SectionRow
        key={id}
        item={item}
        name={sectionName(data.section)}
        {...{ number, text, figure, says, tone, runIn, rank, fold, onGo, onDelete, onMenu }}
        open={guide.open}
        current={key === current}
        {...state}
      />
    );
  });
}

interface RowsProps {
  readonly tree: TreeInstance<Item>;
  readonly shown: RowWindow;
  readonly model: OutlineTree;
  readonly guides: Guides<SectionNode>;
  readonly current: SectionKey | null;
  /** The row that the Tab key leads to; null for the first. */
  readonly focused: string | null;
  readonly folded: ReadonlySet<string>;
  readonly onDelete: (item: ItemInstance<Item>) => void;
  readonly onMenu: (item: ItemInstance<Item>, event: MouseEvent) => void;
}

function Empty() {
  return (
    <div className="empty outline-empty">
      <ListTree className="empty-icon" aria-hidden />
      <p className="empty-title">{words.outline.emptyTitle}</p>
      <p>{words.outline.emptyText}</p>
      <p>{words.outline.emptyKeys}</p>
    </div>
  );
}

/** A change in the words of the tree library: a value, or how to make it from the one before. */
function changed<T>(next: T | ((before: T) => T), before: T): T {
  return typeof next === 'function' ? (next as (before: T) => T)(before) : next; // T is no function here
}

function useOutline(
  model: OutlineTree,
  rows: ReturnType<typeof useRows>,
  scrollTo: (item: ItemInstance<Item>) => void,
): TreeInstance<Item> {
  const desk = useDesk();
  return useTree<Item>({
    rootItemId: ROOT,
    dataLoader: {
      getItem: (id) => model.items.get(id) ?? { type: 'root' },
      getChildren: (id) => [...(model.children.get(id) ?? [])],
    },
    getItemName: (item) => item.getId(),
    isItemFolder: (item) => (model.children.get(item.getId()) ?? []).length > 0,
    features: [syncDataLoaderFeature, hotkeysCoreFeature, dragAndDropFeature],
    state: { expandedItems: rows.expanded, focusedItem: rows.focused },
    setExpandedItems: (next) => rows.expand(changed(next, rows.expanded)),
    setFocusedItem: (next) => rows.choose(changed(next, rows.focused)),
    indent: INDENT,
    openOnDropDelay: 600,
    scrollToItem: scrollTo,
    canDrag: (items) =>
      snapshotOf(desk).access === 'editable' &&
      items.every((item) => model.items.get(item.getId())?.type === 'section'),
    canDrop: (items, target) => isDropAllowed(model, items, target),
    onDrop: (items, target) => drop(desk, model, items, target),
  });
}

/** Keeps the row of the section with the caret in view while one writes. */
function useFollow(current: SectionKey | null, inside: boolean, reveal: RefObject<(id: string) => void>): void {
  useEffect(() => {
    if (current === null || inside) return;
    reveal.current(current);
    document.querySelector(`[data-section="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current, inside, reveal]);
}

/** Deletes sections; the row that is focused is gone with its section, and the focus goes to the next one. */
function useDeleting(model: OutlineTree, container: RefObject<HTMLElement | null>) {
  const desk = useDesk();
  const waiting = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the row is gone once the outline is another
  useEffect(() => {
    if (!waiting.current) return;
    waiting.current = false;
    const row = container.current?.querySelector<HTMLElement>('[role="treeitem"][tabindex="0"]');
    if (document.activeElement === document.body) row?.focus({ preventScroll: true });
  }, [model]);
  return useCallback(
    (section: SectionNode) => {
      waiting.current = true;
      deleteSection(desk, section);
    },
    [desk],
  );
}

/** The menu of a row, while it is open. */
function useMenu(guides: Guides<SectionNode>) {
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const latest = useRef(guides);
  useEffect(() => {
    latest.current = guides;
  });
  const onMenu = useCallback((item: ItemInstance<Item>, event: MouseEvent) => {
    const data = item.getItemData();
    const guide = data.type === 'section' ? latest.current.get(data.section) : undefined;
    if (data.type !== 'section' || !guide) return;
    event.preventDefault();
    item.setFocused();
    const { posInSet, setSize } = item.getItemMeta();
    const place = {
      left: event.clientX,
      top: event.clientY,
      isFirst: posInSet === 0,
      isLast: posInSet + 1 === setSize,
    };
    setMenu({ section: data.section, guide, ...place });
  }, []);
  return { menu, onMenu, close: useCallback(() => setMenu(null), []) };
}

/** The missing part that was gone to last, until one goes on outside of the outline. */
function useMissing(model: OutlineTree, chosen: string | null) {
  const [here, setHere] = useState(false);
  const item = here && chosen !== null ? model.items.get(chosen) : undefined;
  const missing: MissingItem | null = item?.type === 'missing' ? item : null;
  const onFocus = () => setHere(true);
  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLElement>) => {
    if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) setHere(false);
  };
  return { missing, handlers: { onFocus, onBlur } };
}

export function Outline() {
  const model = useOutlineTree();
  const guides = useGuides();
  const rows = useRows(model);
  const container = useRef<HTMLElement | null>(null);
  // Of the tree as it was drawn last: it is asked by keys and by the caret, never while drawing.
  const reveal = useRef<(id: string) => void>(() => {});
  const tree = useOutline(model, rows, (item) => reveal.current(item.getId()));
  const hold = useCallback(
    (element: HTMLElement | null) => {
      container.current = element;
      tree.registerElement(element);
    },
    [tree],
  );
  const items = tree.getItems();
  const shown = useRowWindow(items, container, rows.focused);
  useEffect(() => {
    reveal.current = (id) => shown.scrollTo(items.findIndex((item) => item.getId() === id));
  });
  useFollow(rows.current, rows.inside, reveal);
  const deleting = useDeleting(model, container);
  const onDelete = useCallback(
    (item: ItemInstance<Item>) => {
      const data = item.getItemData();
      if (data.type === 'section') deleting(data.section);
    },
    [deleting],
  );
  const { menu, onMenu, close } = useMenu(guides);
  const { missing, handlers } = useMissing(model, rows.chosen);
  const dragging = tree.getState().dnd?.draggedItems !== undefined;
  const empty = (model.children.get(ROOT) ?? []).length === 0;
  return (
    <section className="pane outline" {...handlers}>
      <div className="outline-head">
        <h2 className="pane-title">{words.outline.label}</h2>
        <span className="spring" />
        <AddPart />
      </div>
      {empty && <Empty />}
      <div
        {...tree.getContainerProps(words.outline.label)}
        {...rows.handlers}
        ref={hold}
        role="tree"
        className={dragging ? 'tree dragging' : 'tree'}
      >
        <div role="presentation" style={shown.style}>
          <Rows
            tree={tree}
            shown={shown}
            model={model}
            guides={guides}
            current={rows.current}
            focused={rows.focused}
            folded={rows.folded}
            onDelete={onDelete}
            onMenu={onMenu}
          />
        </div>
        <div className="drop-line" style={tree.getDragLineStyle(-1, 4)} />
      </div>
      {menu && <RowMenu place={menu} onDelete={deleting} onClose={close} />}
      <SectionBox guides={guides} missing={missing} />
    </section>
  );
}
