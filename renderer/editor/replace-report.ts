/** Another state of the same report in place of the one that was read: blocks that are the same objects stay where they are. */
import { $getSelection, $isRangeSelection, type LexicalNode, type NodeKey } from 'lexical';
import { steadyPairs } from '../../document/compare/order.ts';
import type { Block, Report } from '../../document/report.ts';
import { $blockOf, $blocks, $chunksOf, $insertBlocksAfter } from './chunks.ts';
import { $blockNode } from './convert.ts';
import { $changeFields, $fields } from './fields.ts';
import { $createBlockNode, $isBlockNode } from './nodes/block.ts';
import { $setPaper, paperOf } from './paper.ts';

/** The nodes of the blocks to come; those that stay are taken from the text. */
function $nodesOf(nodes: readonly LexicalNode[], before: Report, after: Report): readonly LexicalNode[] {
  const known = new Map<Block, LexicalNode>();
  before.blocks.forEach((block, i) => {
    const node = nodes[i];
    if (node) known.set(block, node);
  });
  const next = after.blocks.map((block) => {
    const node = known.get(block);
    known.delete(block);
    return node ?? $blockNode(block, after.fields);
  });
  return next.length > 0 ? next : [$createBlockNode()];
}

/** Keys of the blocks that need not be moved. */
function $steady(old: readonly LexicalNode[], next: readonly LexicalNode[]): ReadonlySet<NodeKey> {
  const places = new Map(next.map((node, i) => [node.getKey(), i]));
  const pairs = old.flatMap((node, mine) => {
    const theirs = places.get(node.getKey());
    return theirs === undefined ? [] : [{ mine, theirs }];
  });
  return new Set(steadyPairs(pairs, []).flatMap(({ mine }) => old[mine]?.getKey() ?? []));
}

/** Brings the blocks of the text into this order and takes the others out. */
function $order(old: readonly LexicalNode[], next: readonly LexicalNode[]): void {
  const steady = $steady(old, next);
  const first = next.findIndex((node) => steady.has(node.getKey()));
  if (first === -1) for (const chunk of $chunksOf(next)) old[0]?.getParent()?.insertBefore(chunk, false);
  else $place(next, first, steady);
  const stays = new Set(next.map((node) => node.getKey()));
  for (const node of old) if (!stays.has(node.getKey())) node.remove();
}

function $place(next: readonly LexicalNode[], first: number, steady: ReadonlySet<NodeKey>): void {
  const [head, ...more] = next.slice(0, first);
  if (head) {
    next[first]?.insertBefore(head, false);
    $insertBlocksAfter(head, more);
  }
  for (let at = first; at < next.length; ) {
    const place = next[at];
    let end = at + 1;
    while (end < next.length && !steady.has(next[end]?.getKey() ?? '')) end += 1;
    if (place && end > at + 1) $insertBlocksAfter(place, next.slice(at + 1, end));
    at = end;
  }
}

/** The block that holds the caret. */
function $caretBlock(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? $blockOf(selection.anchor.getNode()) : null;
}

/** Where the caret goes whose block is gone: the block that is new in its place, else the one that stands there now. */
function $selectNear(old: readonly LexicalNode[], next: readonly LexicalNode[], caret: LexicalNode): void {
  const kept = new Set(next.map((node) => node.getKey()));
  const above = old.slice(0, old.indexOf(caret)).findLast((node) => kept.has(node.getKey()));
  const at = above ? next.indexOf(above) + 1 : 0;
  const texts = [next[at], above, ...next].filter($isBlockNode);
  texts[0]?.selectStart();
}

/**
 * `before` is the report as it stands, read of this very text. A caret whose block stays is left alone. Gives the first block that
 * is new; null where none is.
 */
export function $replaceReport(before: Report, after: Report): NodeKey | null {
  const old = $blocks();
  const caret = $caretBlock();
  const next = $nodesOf(old, before, after);
  const known = new Set(old.map((node) => node.getKey()));
  $order(old, next);
  if (after.fields !== $fields()) $changeFields(after.fields);
  $setPaper(paperOf(after));
  if (caret && !next.includes(caret)) $selectNear(old, next, caret);
  return next.find((node) => !known.has(node.getKey()))?.getKey() ?? null;
}
