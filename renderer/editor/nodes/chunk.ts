/**
 * A run of blocks drawn as one <section>, so that `content-visibility` can skip what is not seen: the browser's editing
 * host, not the editor, is what grows slow in a long text. Chunks belong to the editor alone.
 */
import { ElementNode, type LexicalNode } from 'lexical';

export class ChunkNode extends ElementNode {
  override $config() {
    return this.config('report-chunk', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('section');
    dom.className = 'chunk';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override canBeEmpty(): boolean {
    return false;
  }

  override canIndent(): boolean {
    return false;
  }

  override excludeFromCopy(): boolean {
    return true;
  }
}

export function $createChunkNode(): ChunkNode {
  return new ChunkNode();
}

export function $isChunkNode(node: LexicalNode | null | undefined): node is ChunkNode {
  return node instanceof ChunkNode;
}
