/** A blank of one place: a token like a field, until something is written over it or chosen for it. */
import {
  $applyNodeReplacement,
  type EditorConfig,
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
    return dom;
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
