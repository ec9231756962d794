/** What can be done in the outline: go to a section, move one, add a missing part. */
import type { DragTarget, ItemInstance } from '@headless-tree/core';
import { announce, type Desk, fromBeside } from '../desk/desk.ts';
import { addPart } from '../desk/sections.ts';
import { words } from '../words.ts';
import { dropPlace, fitsBelow, type Item, type OutlineTree, sectionOf } from './tree.ts';

const parentOf = (target: DragTarget<Item>) => target.item.getId();

export function isDropAllowed(
  tree: OutlineTree,
  items: readonly ItemInstance<Item>[],
  target: DragTarget<Item>,
): boolean {
  const [moved] = items;
  const section = moved && sectionOf(tree, moved.getId());
  return section ? fitsBelow(tree, section, parentOf(target)) : false;
}

export function drop(
  desk: Desk,
  tree: OutlineTree,
  items: readonly ItemInstance<Item>[],
  target: DragTarget<Item>,
): void {
  const [moved] = items;
  const section = moved && sectionOf(tree, moved.getId());
  const index = 'childIndex' in target ? target.childIndex : null;
  const place = section && dropPlace(tree, section.key, { parent: parentOf(target), index });
  if (!place) return;
  if (fromBeside(desk, (handle) => handle.moveSection(section.key, place)))
    announce(desk, words.outline.moved(section.text));
}

export function go(desk: Desk, item: Item): void {
  const { handle } = desk.surface.get();
  if (!handle || item.type !== 'section') return;
  handle.goTo(item.section.key);
  handle.focus();
}

export function addMissing(desk: Desk, item: Item): void {
  if (item.type === 'missing') addPart(desk, item.part, item.heading, item.before);
}
