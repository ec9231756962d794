/** What the outline shows at a time: the sections and missing parts, what is folded, where caret and focus are. */
import { type FocusEvent, useMemo, useState } from 'react';
import { partsMissing } from '../../document/parts.ts';
import { useSnapshot, useSnapshotAtLeisure } from '../desk/context.tsx';
import { pathTo } from '../desk/sections.ts';
import type { SectionKey } from '../editor/handle.ts';
import { useKind } from './guides.ts';
import { type OutlineTree, outlineTree } from './tree.ts';

export function useOutlineTree(): OutlineTree {
  const outline = useSnapshotAtLeisure((snapshot) => snapshot.outline);
  const fields = useSnapshot((snapshot) => snapshot.fields);
  const kind = useKind();
  return useMemo(() => outlineTree(outline, kind ? partsMissing(kind, outline, fields) : []), [outline, fields, kind]);
}

/** The row that stands for the section with the caret: its own, or that of the folded one around it. */
function useCurrentRow(folded: ReadonlySet<string>): SectionKey | null {
  const current = useSnapshot((snapshot) => snapshot.currentSection);
  const outline = useSnapshotAtLeisure((snapshot) => snapshot.outline);
  return useMemo(() => {
    if (current === null) return null;
    const path = pathTo(outline, current);
    return (path.find(({ key }) => folded.has(key)) ?? path.at(-1))?.key ?? null;
  }, [current, outline, folded]);
}

function sameLists(a: OutlineTree['children'], b: OutlineTree['children']): boolean {
  if (a.size !== b.size) return false;
  for (const [id, list] of a) {
    const other = b.get(id);
    if (other?.length !== list.length || list.some((child, i) => child !== other[i])) return false;
  }
  return true;
}

/** The same object while the order of things is the same: figures and texts may change. */
function useOrder(model: OutlineTree): OutlineTree['children'] {
  const [order, setOrder] = useState(model.children);
  if (order === model.children || sameLists(order, model.children)) return order;
  setOrder(model.children);
  return model.children;
}

/** Which rows are folded, which one the Tab key leads to, and whether the focus is on any. */
export function useRows(model: OutlineTree) {
  const order = useOrder(model);
  const [folded, fold] = useState<ReadonlySet<string>>(new Set());
  const [chosen, choose] = useState<string | null>(null);
  const [inside, setInside] = useState(false);
  const current = useCurrentRow(folded);
  // Rows without any below them are neither: the lower edge of an open row is no place to drop something behind it.
  const parents = useMemo(() => [...order].flatMap(([id, list]) => (list.length > 0 ? id : [])), [order]);
  // A new list makes the tree read the outline anew.
  const expanded = useMemo(() => parents.filter((id) => !folded.has(id)), [parents, folded]);
  const expand = (ids: readonly string[]) => {
    const open = new Set(ids);
    fold(new Set(parents.filter((id) => !open.has(id))));
  };
  const onFocus = (event: FocusEvent<HTMLElement>) => {
    setInside(true);
    const id = event.target.closest<HTMLElement>('[data-item]')?.dataset['item'];
    if (id !== undefined) choose(id);
  };
  const onBlur = (event: FocusEvent<HTMLElement>) =>
    setInside(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget));
  const focused = inside && chosen !== null && model.items.has(chosen) ? chosen : current;
  return { folded, expanded, expand, focused, chosen, choose, current, inside, handlers: { onFocus, onBlur } };
}
