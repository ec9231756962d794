/** A blank in the text: a token that is selected, deleted and copied as one. */
import {
  $applyNodeReplacement,
  type EditorConfig,
  type LexicalEditor,
  type LexicalNode,
  type LexicalParseJSON,
  type SerializedTextNode,
  TextNode,
} from 'lexical';

type SerializedFieldNode = SerializedTextNode & { field: string; open: boolean };

export class FieldNode extends TextNode {
  __field: string;
  __open: boolean;

  override $config() {
    return this.config('report-field', { extends: TextNode });
  }

  constructor(field = '', text = '', open = true, key?: string) {
    super(text, key);
    this.__field = field;
    this.__open = open;
  }

  override afterCloneFrom(previous: this): void {
    super.afterCloneFrom(previous);
    this.__field = previous.__field;
    this.__open = previous.__open;
  }

  getField(): string {
    return this.getLatest().__field;
  }

  /** True while the field has no value and its name is shown. */
  isOpen(): boolean {
    return this.getLatest().__open;
  }

  show(text: string, open: boolean): void {
    if (this.getTextContent() === text && this.isOpen() === open) return;
    const self = this.getWritable();
    self.__text = text;
    self.__open = open;
  }

  override exportJSON(): SerializedFieldNode {
    return { ...super.exportJSON(), field: this.getField(), open: this.isOpen() };
  }

  override updateFromJSON(json: LexicalParseJSON<SerializedFieldNode>): this {
    const self = super.updateFromJSON(json);
    self.__field = String(json.field ?? '');
    self.__open = json.open !== false;
    return self;
  }

  override createDOM(config: EditorConfig, editor?: LexicalEditor): HTMLElement {
    const dom = super.createDOM(config, editor);
    this.dress(dom);
    return dom;
  }

  override updateDOM(previous: this, dom: HTMLElement, config: EditorConfig): boolean {
    const again = super.updateDOM(previous, dom, config);
    if (!again) this.dress(dom);
    return again;
  }

  private dress(dom: HTMLElement): void {
    dom.classList.add('field');
    dom.classList.toggle('open', this.isOpen());
    dom.dataset['field'] = this.getField();
  }

  override canInsertTextBefore(): boolean {
    return false;
  }

  override canInsertTextAfter(): boolean {
    return false;
  }
}

export function $createFieldNode(field: string, text: string, open: boolean): FieldNode {
  return $applyNodeReplacement(new FieldNode(field, text, open)).setMode('token');
}

export function $isFieldNode(node: LexicalNode | null | undefined): node is FieldNode {
  return node instanceof FieldNode;
}
