/** A click beside the text, on the margin of its sheet, is one on the line at that height: nobody aims at the text alone. */

/** Where a click means something else. */
const OTHERS = '.editor-text, .welcome, .head-furniture, .imprint-furniture, a, button, input, select';

interface Place {
  readonly node: Node;
  readonly offset: number;
}

/** The newer of the two ways is not in every system's browser. */
function placeAt(x: number, y: number): Place | null {
  if ('caretPositionFromPoint' in document) {
    const at = document.caretPositionFromPoint(x, y);
    return at && { node: at.offsetNode, offset: at.offset };
  }
  // Browsers without the newer one have this one.
  const old = document as unknown as { caretRangeFromPoint(x: number, y: number): Range | null };
  const range = old.caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}

/** The end of the last block that is drawn; the box of the text itself goes on to the foot of the sheet. */
function endOf(text: HTMLElement): number {
  return text.lastElementChild?.getBoundingClientRect().bottom ?? text.getBoundingClientRect().top;
}

function putCaret(text: HTMLElement, { clientX, clientY, shiftKey }: MouseEvent): void {
  const selection = getSelection();
  if (!selection) return;
  const box = text.getBoundingClientRect();
  const x = Math.min(box.right - 2, Math.max(box.left + 2, clientX));
  const end = endOf(text);
  if (clientY >= end && !shiftKey) {
    selection.selectAllChildren(text);
    selection.collapseToEnd();
    return;
  }
  const place = placeAt(x, Math.min(end - 2, Math.max(box.top + 2, clientY)));
  if (!place || !text.contains(place.node)) return;
  if (shiftKey && text.contains(selection.anchorNode)) selection.extend(place.node, place.offset);
  else selection.collapse(place.node, place.offset);
}

/** For `mousedown` anywhere on the desk around the text. The focus stays in the text whatever was hit. */
export function takeClickBeside(event: MouseEvent): void {
  const { target } = event;
  if (event.button !== 0 || !(target instanceof Element) || target.closest(OTHERS)) return;
  event.preventDefault();
  const text = target.closest('.editor-sheet')?.querySelector<HTMLElement>('.editor-text');
  if (!text) return;
  text.focus({ preventScroll: true });
  // Where the focus comes back, the editor first puts the caret where it was before.
  queueMicrotask(() => putCaret(text, event));
}
