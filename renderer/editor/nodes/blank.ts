/** A blank of one place: a token like a field, until something is written over it or chosen for it. */
import {
  $applyNodeReplacement,
  $isTextNode,
  type EditorConfig,
  IS_BOLD,
  IS_ITALIC,
  IS_UNDERLINE,
  type LexicalEditor,
  type LexicalNode,
  type LexicalParseJSON,
  type SerializedTextNode,
  TextNode,
} from 'lexical';
import { blankText } from '../../../document/plain.ts';
import type { BlankRun } from '../../../document/report.ts';
import { $isFieldNode, type FieldNode } from './field.ts';

type SerializedBlankNode = SerializedTextNode & { name: string; options?: readonly string[] };

function labelOf({ name, options }: BlankRun): string {
  return options ? `选择：${options.join('、')}` : `填空：${name}`;
}

/** A blank itself has no emphasis (`BlankRun`); it stands among words that may. */
const EMPHASIS = IS_BOLD | IS_ITALIC | IS_UNDERLINE;

function $emphasisAround(node: BlankNode): number {
  const beside = [node.getPreviousSibling(), node.getNextSibling()].filter($isTextNode);
  const words = beside.filter((text) => text.isSimpleText());
  if (words.length === 0 || words.length < beside.length) return 0;
  return words.reduce((shared, text) => shared & text.getFormat(), EMPHASIS);
}

export class BlankNode extends TextNode {
  __blank: BlankRun;

  override $config() {
    return this.config('report-blank', { extends: TextNode });
  }

  constructor(blank: BlankRun = { type: 'blank', name: '' }, key?: string) {
    super(blankText(blank), key);
    this.__blank = blank;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__blank = previous.__blank;
  }

  getBlank(): BlankRun {
    return this.getLatest().__blank;
  }

  override exportJSON(): SerializedBlankNode {
    const { name, options } = this.getBlank();
    return { ...super.exportJSON(), name, ...(options ? { options } : {}) };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedBlankNode>): this {
    const self = super.updateFromJSON(json);
    const name = String(json.name ?? '');
    const options = Array.isArray(json.options) ? json.options.map(String) : null;
    self.__blank = options && options.length > 1 ? { type: 'blank', name, options } : { type: 'blank', name };
    self.__text = blankText(self.__blank);
    return self;
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    dom.classList.add('field', 'open', 'once');
    // A group may have a name of its own; what stands in it is read as well.
    dom.setAttribute('role', 'group');
    dom.setAttribute('aria-label', labelOf(this.__blank));
    return dom;
  }

  /** What is written over it looks like the words on both sides, where these look alike. */
  override getFormat(): number {
    return super.getFormat() | $emphasisAround(this);
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

export function $createBlankNode(blank: BlankRun): BlankNode {
  return $applyNodeReplacement(new BlankNode(blank)).setMode('token');
}

export function $isBlankNode(node: LexicalNode | null | undefined): node is BlankNode {
  return node instanceof BlankNode;
}

/** What is a token in the text and not text of its own. */
export type SlotNode = FieldNode | BlankNode;

export function $isSlotNode(node: LexicalNode | null | undefined): node is SlotNode {
  return $isFieldNode(node) || $isBlankNode(node);
}

/** True while nothing was given for it. */
export function $isOpenSlot(node: LexicalNode | null | undefined): node is SlotNode {
  return $isBlankNode(node) || ($isFieldNode(node) && node.isOpen());
}
