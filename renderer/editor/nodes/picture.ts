/** Blocks without text: a picture, and the mark that begins an annex. Both are selected and deleted as one. */
import { DecoratorNode, type LexicalNode, type LexicalParseJSON, type SerializedLexicalNode } from 'lexical';
import { pictureData } from '../../../document/layout/pictures.ts';
import type { PictureBlock } from '../../../document/report.ts';

type SerializedPictureNode = SerializedLexicalNode & { picture: PictureBlock };

/** What is dragged within the text comes back as JSON that another page could have written. */
function isPicture(value: unknown): value is PictureBlock {
  if (typeof value !== 'object' || value === null) return false;
  const { type, source, width, height, alt } = value as Partial<Record<keyof PictureBlock, unknown>>; // each is asked below
  const texts = type === 'picture' && typeof source === 'string' && typeof alt === 'string';
  const sizes = typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0;
  return texts && sizes && pictureData(source) !== null;
}

const noPicture: PictureBlock = { type: 'picture', source: '', width: 1, height: 1, alt: '' };

export class PictureNode extends DecoratorNode<null> {
  __picture: PictureBlock;

  override $config() {
    return this.config('report-picture', { extends: DecoratorNode });
  }

  constructor(picture: PictureBlock = noPicture, key?: string) {
    super(key);
    this.__picture = picture;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__picture = previous.__picture;
  }

  getPicture(): PictureBlock {
    return this.getLatest().__picture;
  }

  override exportJSON(): SerializedPictureNode {
    return { ...super.exportJSON(), picture: this.getPicture() };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedPictureNode>): this {
    const self = super.updateFromJSON(json);
    if (isPicture(json.picture)) self.__picture = json.picture;
    return self;
  }

  /** Its size follows from the page and is set with the pages. */
  override createDOM(): HTMLElement {
    const { source, alt } = this.getPicture();
    const dom = document.createElement('figure');
    dom.className = 'block picture';
    const image = document.createElement('img');
    image.src = source;
    image.alt = alt;
    image.draggable = false;
    dom.append(image);
    return dom;
  }

  override updateDOM(previous: this): boolean {
    return previous.getPicture() !== this.__picture;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override decorate(): null {
    return null;
  }
}

/** The start of an annex; its mark 「附件1」 is a computed number like those of headings. */
export class AnnexNode extends DecoratorNode<null> {
  override $config() {
    return this.config('report-annex', { extends: DecoratorNode });
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('div');
    dom.className = 'block annex';
    return dom;
  }

  override updateDOM(): boolean {
    return false;
  }

  override isInline(): boolean {
    return false;
  }

  override getTextContent(): string {
    return '';
  }

  override decorate(): null {
    return null;
  }
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}

export function $isAnnexNode(node: LexicalNode | null | undefined): node is AnnexNode {
  return node instanceof AnnexNode;
}
