/** The grey rest of a word at the caret: on the line where it has room there, else in a small box below the line. */
import type { LexicalEditor, NodeKey } from 'lexical';
import { popupLayer, putAt, putUnzoomed, spotOf } from './popups.ts';

export interface Ghost {
  remove(): void;
}

interface Rest {
  readonly rest: string;
  /** Where the caret stands in the text, at least 1. */
  readonly offset: number;
  readonly endsLine: boolean;
}

/** Room for the key beside the words, in characters. */
const KEY = 2;

/** The last character before the caret, as the window shows it. */
function characterBefore(element: HTMLElement, offset: number): DOMRect | null {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const size = node.nodeValue?.length ?? 0;
    if (offset <= before + size) {
      const range = document.createRange();
      range.setStart(node, offset - before - 1);
      range.setEnd(node, offset - before);
      return [...range.getClientRects()].at(-1) ?? null;
    }
    before += size;
  }
  return null;
}

function tabKey(): HTMLElement {
  const key = document.createElement('kbd');
  key.textContent = 'Tab';
  return key;
}

function ghostElement(className: string, rest: string): HTMLElement {
  const ghost = document.createElement('div');
  ghost.className = className;
  ghost.ariaHidden = 'true';
  const words = document.createElement('span');
  words.textContent = rest;
  ghost.append(words, tabKey());
  return ghost;
}

function onLine(layer: HTMLElement, character: DOMRect, rest: string): HTMLElement {
  const ghost = ghostElement('sheet-text ghost', rest);
  const { left, top } = spotOf(layer, character.right, (character.top + character.bottom) / 2);
  putAt(ghost, { left, top });
  layer.append(ghost);
  return ghost;
}

function belowLine(layer: HTMLElement, character: DOMRect, rest: string): HTMLElement {
  const ghost = ghostElement('ghost-below', rest);
  layer.append(ghost);
  const edge = layer.parentElement?.getBoundingClientRect().right ?? window.innerWidth;
  const x = Math.min(character.right, edge - ghost.getBoundingClientRect().width - 8);
  putUnzoomed(layer, ghost, x, character.bottom + 4);
  return ghost;
}

/** Null where the caret is not to be seen. `key`: the text that holds it. */
export function createGhost(editor: LexicalEditor, key: NodeKey, { rest, offset, endsLine }: Rest): Ghost | null {
  const layer = popupLayer(editor);
  const element = editor.getElementByKey(key);
  const block = element?.closest<HTMLElement>('.block');
  const character = element && characterBefore(element, offset);
  if (!layer || !block || !character) return null;
  const room = block.getBoundingClientRect().right - character.right;
  // One wants to see all of what Tab would put in.
  const fits = endsLine && room >= (rest.length + KEY) * character.width;
  const ghost = fits ? onLine(layer, character, rest) : belowLine(layer, character, rest);
  return { remove: () => ghost.remove() };
}
