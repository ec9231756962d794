/**
 * Choosing among the wordings of a blank: while it is selected its options stand in a list under it. ↑ and ↓ mark one, Enter,
 * a digit or a click takes it and goes on to the next blank; anything else that is typed is written over the blank.
 */
import {
  $createTextNode,
  $getNodeByKey,
  BLUR_COMMAND,
  COMMAND_PRIORITY_CRITICAL,
  COMMAND_PRIORITY_LOW,
  FOCUS_COMMAND,
  HISTORY_PUSH_TAG,
  KEY_DOWN_COMMAND,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from 'lexical';
import { $goToBlank } from './blanks.ts';
import { type ChoiceList, createChoiceList } from './choice-list.ts';
import { $isBlankNode } from './nodes/blank.ts';
import { $selectedSlot } from './over-blank.ts';
import { popupLayer, putUnzoomed } from './popups.ts';

interface Offer {
  readonly key: NodeKey;
  readonly options: readonly string[];
}

interface Shown extends Offer {
  readonly list: ChoiceList;
  marked: number;
  /** Whether it was marked by the arrows, so that Tab takes it. */
  moved: boolean;
}

/** From the blank to its list, and between the list and the edge of the window; px of the window. */
const GAP = 3;
const EDGE = 8;
/** Height of the status bar and a little. */
const FOOT = 36;

/** What is offered where the caret is now; null where nothing is. */
function $offer(): Offer | null {
  const slot = $selectedSlot();
  const options = $isBlankNode(slot) ? slot.getBlank().options : undefined;
  return slot && options ? { key: slot.getKey(), options } : null;
}

/** Puts a wording in the place of the blank; true where there was one. */
function $take(key: NodeKey, words: string): boolean {
  const blank = $getNodeByKey(key);
  if (!$isBlankNode(blank)) return false;
  const text = $createTextNode(words).setFormat(blank.getFormat());
  blank.replace(text);
  text.selectEnd();
  return true;
}

let lists = 0;

class Choices {
  private readonly editor: LexicalEditor;
  private shown: Shown | null = null;
  /** Closed by Escape: not shown again while the same blank stays selected. */
  private closed: NodeKey | null = null;

  constructor(editor: LexicalEditor) {
    this.editor = editor;
  }

  /** Shows and hides it as the selection asks. */
  readonly follow = (): false => {
    const { editor } = this;
    const root = editor.getRootElement();
    const focused = root !== null && root.ownerDocument.activeElement === root;
    const offer = focused && editor.isEditable() && !editor.isComposing() ? editor.read('latest', $offer) : null;
    if (offer?.key !== this.closed) this.closed = null;
    if (offer === null || offer.key === this.closed) this.hide();
    else if (offer.key === this.shown?.key) this.place();
    else this.show(offer);
    return false;
  };

  readonly hide = (): false => {
    this.shown?.list.element.remove();
    this.shown = null;
    const root = this.editor.getRootElement();
    root?.removeAttribute('aria-controls');
    root?.removeAttribute('aria-activedescendant');
    return false;
  };

  private show(offer: Offer): void {
    this.hide();
    const layer = popupLayer(this.editor);
    if (layer === null) return;
    lists += 1;
    const list = createChoiceList(`choices-${lists}`, offer.options, (at) => this.take(at, 1));
    this.shown = { ...offer, list, marked: 0, moved: false };
    layer.append(list.element);
    this.editor.getRootElement()?.setAttribute('aria-controls', list.element.id);
    this.mark(0);
    this.place();
    // The page settles in the next frame: a line may have moved.
    requestAnimationFrame(() => requestAnimationFrame(() => this.place()));
  }

  private mark(at: number): void {
    if (this.shown === null) return;
    this.shown.marked = at;
    this.shown.list.mark(at);
    this.editor.getRootElement()?.setAttribute('aria-activedescendant', `${this.shown.list.element.id}-${at}`);
  }

  /** Under the blank, or above it where there is no room below. */
  private place(): void {
    const layer = popupLayer(this.editor);
    const blank = this.shown && this.editor.getElementByKey(this.shown.key);
    if (!this.shown || !layer || !blank) return;
    const { element } = this.shown.list;
    const lines = [...blank.getClientRects()];
    const [first, last] = [lines[0], lines.at(-1)];
    if (!first || !last) return;
    const size = element.getBoundingClientRect();
    const below = last.bottom + GAP;
    const above = first.top - GAP - size.height;
    const y = below + size.height > window.innerHeight - FOOT && above > EDGE ? above : below;
    const sheet = layer.parentElement?.getBoundingClientRect();
    const farthest = (sheet?.right ?? window.innerWidth) - EDGE - size.width;
    putUnzoomed(layer, element, Math.max(EDGE, Math.min(last.left, farthest)), y);
  }

  private take(at: number, step: -1 | 1): void {
    const { shown, editor } = this;
    const words = shown?.options[at];
    if (!shown || words === undefined) return;
    const $fn = () => {
      if ($take(shown.key, words)) $goToBlank(step);
    };
    editor.update($fn, { discrete: true, tag: HISTORY_PUSH_TAG });
  }

  private step(by: -1 | 1): void {
    if (this.shown === null) return;
    const { options, marked } = this.shown;
    this.shown.moved = true;
    this.mark((marked + by + options.length) % options.length);
  }

  /** True for a key that the list takes. */
  private press({ key, shiftKey }: KeyboardEvent, shown: Shown): boolean {
    if (key === 'Tab') {
      if (shown.moved) this.take(shown.marked, shiftKey ? -1 : 1);
      return shown.moved;
    }
    if (shiftKey) return false;
    if (key === 'ArrowDown') this.step(1);
    else if (key === 'ArrowUp') this.step(-1);
    else if (key === 'Enter') this.take(shown.marked, 1);
    else if (key === 'Escape') {
      this.closed = shown.key;
      this.hide();
    } else if (/^[1-9]$/.test(key) && Number(key) <= shown.options.length) this.take(Number(key) - 1, 1);
    else return false;
    return true;
  }

  readonly keyDown = (event: KeyboardEvent): boolean => {
    const other = event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey || event.altKey;
    if (other || this.shown === null || !this.press(event, this.shown)) return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
}

export function registerChoices(editor: LexicalEditor): () => void {
  const choices = new Choices(editor);
  return mergeRegister(
    editor.registerCommand(KEY_DOWN_COMMAND, choices.keyDown, COMMAND_PRIORITY_CRITICAL),
    editor.registerCommand(BLUR_COMMAND, choices.hide, COMMAND_PRIORITY_LOW),
    editor.registerCommand(FOCUS_COMMAND, choices.follow, COMMAND_PRIORITY_LOW),
    editor.registerUpdateListener(choices.follow),
    choices.hide,
  );
}
