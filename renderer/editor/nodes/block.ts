/** One text of the report as Lexical holds it: 标题, 主送机关, headings, paragraphs, 署名 and the rest of `BLOCK_STYLES`. */
import {
  $applyNodeReplacement,
  $isTextNode,
  type LexicalNode,
  type LexicalParseJSON,
  ParagraphNode,
  type RangeSelection,
  type SerializedParagraphNode,
} from 'lexical';
import type { HeadingLevel, Numbering } from '../../../document/report.ts';
import { BLOCK_STYLES, type BlockStyle } from '../handle.ts';
import { $isLeadText } from '../lead-mark.ts';

type SerializedBlockNode = SerializedParagraphNode & { style: BlockStyle; numbering: Numbering };

const LEVELS: Partial<Record<BlockStyle, HeadingLevel>> = { heading1: 1, heading2: 2, heading3: 3, heading4: 4 };
const HEADINGS: Record<HeadingLevel, BlockStyle> = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' };

export function levelOf(style: BlockStyle): HeadingLevel | null {
  return LEVELS[style] ?? null;
}

export function headingStyle(level: HeadingLevel): BlockStyle {
  return HEADINGS[level];
}

/**
 * One class for all texts, so that a change of style is a change of one property: keys, children and the caret stay.
 * It stands in for Lexical's own paragraph everywhere, cells of tables included.
 */
export class BlockNode extends ParagraphNode {
  __blockStyle: BlockStyle;
  __numbering: Numbering;

  override $config() {
    return this.config('report-block', { extends: ParagraphNode });
  }

  constructor(style: BlockStyle = 'paragraph', numbering: Numbering = 'counted', key?: string) {
    super(key);
    this.__blockStyle = style;
    this.__numbering = numbering;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__blockStyle = previous.__blockStyle;
    this.__numbering = previous.__numbering;
  }

  getBlockStyle(): BlockStyle {
    return this.getLatest().__blockStyle;
  }

  setBlockStyle(style: BlockStyle): this {
    if (this.getBlockStyle() === style) return this;
    const self = this.getWritable();
    self.__blockStyle = style;
    if (levelOf(style) === null) self.__numbering = 'counted';
    return self;
  }

  /** Null for everything that is no heading. */
  getLevel(): HeadingLevel | null {
    return levelOf(this.getBlockStyle());
  }

  getNumbering(): Numbering {
    return this.getLatest().__numbering;
  }

  override exportJSON(): SerializedBlockNode {
    return { ...super.exportJSON(), style: this.getBlockStyle(), numbering: this.getNumbering() };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedBlockNode>): this {
    const self = super.updateFromJSON(json);
    self.__blockStyle = BLOCK_STYLES.find((style) => style === json.style) ?? 'paragraph';
    self.__numbering = json.numbering === 'none' ? 'none' : 'counted';
    return self;
  }

  override createDOM(): HTMLElement {
    const dom = document.createElement('p');
    this.dress(dom);
    return dom;
  }

  override updateDOM(_previous: ParagraphNode, dom: HTMLElement): boolean {
    this.dress(dom);
    return false;
  }

  /** Run-in is told by the children, and an element is asked again whenever one of them changed. */
  private dress(dom: HTMLElement): void {
    const level = this.getLevel();
    const runIn = level !== null && $isRunIn(this);
    const name = `block ${this.getBlockStyle()}${runIn ? ' run-in' : ''}`;
    if (dom.className !== name) dom.className = name;
    if (level === null || runIn) {
      dom.removeAttribute('role');
      dom.removeAttribute('aria-level');
    } else {
      dom.setAttribute('role', 'heading');
      dom.setAttribute('aria-level', String(level));
    }
  }

  /** Enter at the end of a text; `typing.ts` says what stands in the new one when Enter comes in the middle. */
  override insertNewAfter(_selection: RangeSelection, restoreSelection: boolean): BlockNode {
    const block = $createBlockNode(this.getBlockStyle(), 'counted');
    this.insertAfter(block, restoreSelection);
    return block;
  }

  /** Backspace at the start is told in `typing.ts`; Lexical would remove empty paragraphs here. */
  override collapseAtStart(): boolean {
    return false;
  }
}

export function $createBlockNode(style: BlockStyle = 'paragraph', numbering: Numbering = 'counted'): BlockNode {
  return $applyNodeReplacement(new BlockNode(style, numbering));
}

export function $isBlockNode(node: LexicalNode | null | undefined): node is BlockNode {
  return node instanceof BlockNode;
}

/** True where the first sentence is a heading and text goes on after it. */
export function $isRunIn(block: BlockNode): boolean {
  const first = block.getFirstChild();
  const last = block.getLastChild();
  return $isTextNode(first) && $isLeadText(first) && !($isTextNode(last) && $isLeadText(last));
}
