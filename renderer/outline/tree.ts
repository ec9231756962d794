/** The outline as the tree shows it: sections by key, with the parts that the kind wants and the report lacks in their places. */
import type { KindSection } from '../../document/kind.ts';
import type { MissingPart } from '../../document/parts.ts';
import type { DropPlace, SectionKey, SectionNode } from '../editor/handle.ts';

export const ROOT = 'root';

/** Keys of missing parts cannot be those of sections, which the editor gives. */
const MISSING = 'missing:';

export interface SectionItem {
  readonly type: 'section';
  readonly section: SectionNode;
}

/** A required part that is not there. */
export interface MissingItem {
  readonly type: 'missing';
  readonly part: KindSection;
  readonly heading: string;
  readonly before: SectionKey | null;
}

export type Item = SectionItem | MissingItem | { readonly type: 'root' };

export interface OutlineTree {
  readonly items: ReadonlyMap<string, Item>;
  readonly children: ReadonlyMap<string, readonly string[]>;
}

function addSections(
  sections: readonly SectionNode[],
  parent: string,
  items: Map<string, Item>,
  children: Map<string, readonly string[]>,
): void {
  children.set(
    parent,
    sections.map(({ key }) => key),
  );
  for (const section of sections) {
    items.set(section.key, { type: 'section', section });
    addSections(section.children, section.key, items, children);
  }
}

/** Puts each missing part before the section it belongs before. Several for one place keep their order. */
function withMissing(top: readonly string[], missing: readonly (readonly [string, MissingItem])[]): string[] {
  const at = (before: string | null) => missing.filter(([, item]) => item.before === before).map(([id]) => id);
  return [...top.flatMap((key) => [...at(key), key]), ...at(null)];
}

export function outlineTree(
  outline: readonly SectionNode[],
  missing: readonly MissingPart<SectionNode>[],
): OutlineTree {
  const items = new Map<string, Item>([[ROOT, { type: 'root' }]]);
  const children = new Map<string, readonly string[]>();
  addSections(outline, ROOT, items, children);
  const lacking = missing.map(({ section, heading, before }) => {
    const item: MissingItem = { type: 'missing', part: section, heading, before: before?.key ?? null };
    return [`${MISSING}${section.heading}`, item] as const;
  });
  for (const [id, item] of lacking) items.set(id, item);
  for (const [id] of lacking) children.set(id, []);
  children.set(ROOT, withMissing(children.get(ROOT) ?? [], lacking));
  return { items, children };
}

export function sectionOf(tree: OutlineTree, id: string): SectionNode | null {
  const item = tree.items.get(id);
  return item?.type === 'section' ? item.section : null;
}

/** How many levels a section takes, itself included. */
function depth(section: SectionNode): number {
  return 1 + Math.max(0, ...section.children.map(depth));
}

/** Where something is dropped: inside an item, or among its children before the one with this index. */
export interface Drop {
  readonly parent: string;
  readonly index: number | null;
}

/**
 * The drop in the editor's words: beside the nearest section, since a missing part is no place in the text. Null where
 * the section would stand beside itself.
 */
export function dropPlace(tree: OutlineTree, moved: SectionKey, { parent, index }: Drop): DropPlace | null {
  const siblings = tree.children.get(parent) ?? [];
  if (index !== null) {
    const next = siblings.slice(index).find((id) => sectionOf(tree, id));
    if (next) return place('before', sectionOf(tree, next), moved);
    const last = siblings.slice(0, index).findLast((id) => sectionOf(tree, id));
    if (last) return place('after', sectionOf(tree, last), moved);
  }
  if (parent !== ROOT) return place('inside', sectionOf(tree, parent), moved);
  const last = siblings.findLast((id) => sectionOf(tree, id));
  return last ? place('after', sectionOf(tree, last), moved) : null;
}

function place(at: DropPlace['at'], section: SectionNode | null, moved: SectionKey): DropPlace | null {
  return section && section.key !== moved ? { at, section: section.key } : null;
}

/** Four levels are all there are: what goes below `parent` must not be too deep. */
export function fitsBelow(tree: OutlineTree, moved: SectionNode, parent: string): boolean {
  const level = parent === ROOT ? 0 : sectionOf(tree, parent)?.level;
  return level !== undefined && level + depth(moved) <= 4;
}
