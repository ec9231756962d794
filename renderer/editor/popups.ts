/**
 * What is drawn over the sheet at a place of the text and belongs to no report: a list to choose from, the rest of a word.
 * It lies on the sheet itself, so that it goes along when the page is scrolled or shown smaller.
 */
import type { LexicalEditor } from 'lexical';

const layers = new WeakMap<LexicalEditor, HTMLElement>();

/** The element that popups of this editor are drawn in; gives what takes it away again. */
export function attachPopups(editor: LexicalEditor, layer: HTMLElement): () => void {
  layers.set(editor, layer);
  return () => {
    layers.delete(editor);
    layer.replaceChildren();
  };
}

/** Null for an editor without a screen. */
export function popupLayer(editor: LexicalEditor): HTMLElement | null {
  return layers.get(editor) ?? null;
}

/** Pixels of the window in a CSS px of the sheet. */
export function zoomOf(layer: HTMLElement): number {
  return layer.currentCSSZoom ?? 1;
}

/** In CSS px of the sheet, from the layer's own corner. */
export interface Spot {
  readonly left: number;
  readonly top: number;
}

/** Where a point of the window lies on the sheet. */
export function spotOf(layer: HTMLElement, x: number, y: number): Spot {
  const origin = layer.getBoundingClientRect();
  const zoom = zoomOf(layer);
  return { left: (x - origin.left) / zoom, top: (y - origin.top) / zoom };
}

export function putAt(element: HTMLElement, { left, top }: Spot): void {
  element.style.left = `${left}px`;
  element.style.top = `${top}px`;
}

/** A popup with the size it has in the window, however small the sheet is shown. */
export function putUnzoomed(layer: HTMLElement, element: HTMLElement, x: number, y: number): void {
  const zoom = zoomOf(layer);
  const { left, top } = spotOf(layer, x, y);
  element.style.setProperty('zoom', String(1 / zoom));
  putAt(element, { left: left * zoom, top: top * zoom });
}
