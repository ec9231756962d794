/**
 * Heights of chunks while the browser does not draw them: as high as their blocks would be. It must not remember the height
 * that it saw last, which holds no longer. A chunk that is drawn is as high as it is, and only the browser knows which are.
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
  set(desk: Desk): void;
}

export function createChunkHeights(editor: LexicalEditor): ChunkHeights {
  const heights = new WeakMap<HTMLElement, string>();
  let chunks: readonly ChunkSize[] = [];

  function put(key: NodeKey, height: string): void {
    const chunk = editor.getElementByKey(key);
    if (chunk === null || heights.get(chunk) === height) return;
    heights.set(chunk, height);
    chunk.style.setProperty('contain-intrinsic-height', height);
  }

  return {
    recount() {
      chunks = editor.getEditorState().read($chunkSizes);
    },
    set({ spots, steps }) {
      let count = 0;
      let foot = 0;
      for (const { key, blocks } of chunks) {
        count += blocks;
        const next = spots[count - 1]?.foot ?? foot;
        put(key, steps.css(next - foot));
        foot = next;
      }
    },
  };
}
