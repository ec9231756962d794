/** Blocks in their chunks: walking them, and keeping chunks of a size that is cheap to draw and cheap to change. */
import {
  $getEditor,
  $getRoot,
  $isDecoratorNode,
  $isElementNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  RootNode,
} from 'lexical';
import { $createBlockNode } from './nodes/block.ts';
import { $createChunkNode, $isChunkNode, ChunkNode } from './nodes/chunk.ts';

/** Blocks in a new chunk; beyond `MOST` it is split, below `FEWEST` it joins a neighbour. */
export const USUAL = 50;
const MOST = 100;
const FEWEST = 10;

/** All blocks of the report in reading order. */
export function $blocks(): readonly LexicalNode[] {
  return $getRoot()
    .getChildren()
    .flatMap((chunk) => ($isChunkNode(chunk) ? chunk.getChildren() : [chunk]));
}

/** The block that holds `node`: the node itself or the ancestor right below a chunk. */
export function $blockOf(node: LexicalNode): LexicalNode | null {
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isChunkNode(at.getParent())) return at;
  }
  return null;
}

/** The block before or after one; null at the ends of the report. */
export function $neighbour(block: LexicalNode, backward: boolean): LexicalNode | null {
  const blocks = $blocks();
  return blocks[blocks.findIndex((other) => other.is(block)) + (backward ? -1 : 1)] ?? null;
}

export function $chunksOf(blocks: readonly LexicalNode[]): readonly ChunkNode[] {
  const chunks: ChunkNode[] = [];
  for (let i = 0; i < blocks.length; i += USUAL) {
    chunks.push($createChunkNode().append(...blocks.slice(i, i + USUAL)));
  }
  return chunks;
}

/** Places blocks after `place`; a great many come in chunks of their own, between the halves of the one they part. */
export function $insertBlocksAfter(place: LexicalNode, blocks: readonly LexicalNode[]): void {
  const chunk = place.getParent();
  if (blocks.length <= MOST || !$isChunkNode(chunk)) {
    let last = place;
    for (const block of blocks) last = last.insertAfter(block, false);
    return;
  }
  const tail = place.getNextSiblings();
  let last: LexicalNode = chunk;
  const rest = tail.length > 0 ? [$createChunkNode().append(...tail)] : [];
  for (const next of [...$chunksOf(blocks), ...rest]) last = last.insertAfter(next, false);
}

/** Lexical puts a paragraph right below the root when nothing is left; inline nodes there have no block at all. */
function isBlockLike(node: LexicalNode): boolean {
  return ($isElementNode(node) || $isDecoratorNode(node)) && !node.isInline();
}

function $wrapStrays(parent: ElementNode): void {
  for (const child of parent.getChildren()) {
    if (isBlockLike(child)) continue;
    const block = $createBlockNode();
    child.insertBefore(block);
    block.append(child);
  }
}

function $tidyRoot(root: RootNode): void {
  let child = root.getFirstChild();
  while (child !== null && $isChunkNode(child)) child = child.getNextSibling();
  if (child !== null) {
    $wrapStrays(root);
    for (const node of root.getChildren()) {
      if ($isChunkNode(node)) continue;
      const chunk = $createChunkNode();
      node.insertBefore(chunk);
      chunk.append(node);
    }
  }
  if (root.isEmpty()) root.append($createChunkNode().append($createBlockNode()));
}

function $split(chunk: ChunkNode): void {
  const children = chunk.getChildren();
  let last: LexicalNode = chunk;
  for (let i = USUAL; i < children.length; i += USUAL) {
    // The last piece takes a short rest with it instead of leaving a tiny chunk.
    const end = children.length - (i + USUAL) < FEWEST ? children.length : i + USUAL;
    last = last.insertAfter($createChunkNode().append(...children.slice(i, end)), false);
    if (end === children.length) break;
  }
}

function $join(chunk: ChunkNode): void {
  const next = chunk.getNextSibling();
  const previous = chunk.getPreviousSibling();
  const size = chunk.getChildrenSize();
  if ($isChunkNode(previous) && previous.getChildrenSize() + size <= MOST) {
    previous.append(...chunk.getChildren());
    chunk.remove();
  } else if ($isChunkNode(next) && next.getChildrenSize() + size <= MOST) {
    const first = next.getFirstChild();
    for (const child of chunk.getChildren()) first?.insertBefore(child);
    chunk.remove();
  }
}

function $tidyChunk(chunk: ChunkNode): void {
  // Moving the text under an input method would end its composition; the next change tidies up.
  if (!chunk.isAttached() || $getEditor().isComposing()) return;
  $wrapStrays(chunk);
  if (chunk.isEmpty()) chunk.remove();
  else if (chunk.getChildrenSize() > MOST) $split(chunk);
  else if (chunk.getChildrenSize() < FEWEST) $join(chunk);
}

/** Part of the update that made it necessary, so undo and redo never meet it on its own. */
export function registerChunks(editor: LexicalEditor): () => void {
  return mergeRegister(
    editor.registerNodeTransform(RootNode, $tidyRoot),
    editor.registerNodeTransform(ChunkNode, $tidyChunk),
  );
}
