/**
 * Before each of its drawings React looks whether the focused element is edited as text, and if so walks through all that
 * stands in it up to the caret, to set the caret again in case the drawing replaced the element. With the caret in a long text
 * that costs more than the drawing. It never replaces the element of the text, so that it need not know; to the browser and to
 * everyone who asks for `isContentEditable` nothing changes.
 */
export function keepCaretFromReact(root: HTMLElement): void {
  Object.defineProperty(root, 'contentEditable', {
    get: () => 'inherit',
    set: (value: string) => root.setAttribute('contenteditable', value),
    configurable: true,
  });
}
