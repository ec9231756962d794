/**
 * Heights of chunks. One out of view is as high as its blocks would be: the browser does not draw it, and would remember a
 * height that holds no longer. One in view is as high as it is.
 */
import { $getRoot, $isElementNode, type LexicalEditor, type NodeKey } from 'lexical';
import type { Desk } from './sheets.ts';

interface ChunkSize {
  readonly key: NodeKey;
  readonly blocks: number;
}

/** Asked of the text: elements of the browser's own stand among those of the blocks. */
function $chunkSizes(): readonly ChunkSize[] {
  return $getRoot()
    .getChildren()
    .map((chunk) => ({ key: chunk.getKey(), blocks: $isElementNode(chunk) ? chunk.getChildrenSize() : 1 }));
}

export interface ChunkHeights {
  /** Blocks came or went. */
  recount(): void;
  /** `seen`: the blocks in view, from one index to the next. */
  set(desk: Desk, seen: readonly [number, number]): void;
}

export function createChunkHeights(editor: LexicalEditor): ChunkHeights {
  const heights = new WeakMap<HTMLElement, string>();
  let chunks: readonly ChunkSize[] = [];

  function put(key: NodeKey, height: string): void {
    const chunk = editor.getElementByKey(key);
    if (chunk === null || heights.get(chunk) === height) return;
    heights.set(chunk, height);
    chunk.style.height = height;
  }

  return {
    recount() {
      chunks = editor.getEditorState().read($chunkSizes);
    },
    set({ spots, steps }, [first, end]) {
      let count = 0;
      let foot = 0;
      for (const { key, blocks } of chunks) {
        const begin = count;
        count += blocks;
        const next = spots[count - 1]?.foot ?? foot;
        put(key, begin < end && count > first ? '' : steps.css(next - foot));
        foot = next;
      }
    },
  };
}
