/** A hand at a page with a text: the caret put into its middle, keys, an input method. */
import type { CDPSession, Page } from 'playwright-core';

interface Key {
  readonly key: string;
  readonly code: string;
  readonly windowsVirtualKeyCode: number;
  readonly text?: string;
  /** 1 Alt, 2 Ctrl, 8 Shift, summed. */
  readonly modifiers?: number;
}

export const KEYS = {
  letter: { key: 'a', code: 'KeyA', windowsVirtualKeyCode: 65, text: 'a' },
  enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  undo: { key: 'z', code: 'KeyZ', windowsVirtualKeyCode: 90, modifiers: 2 },
  sectionUp: { key: 'ArrowUp', code: 'ArrowUp', windowsVirtualKeyCode: 38, modifiers: 9 },
  sectionDown: { key: 'ArrowDown', code: 'ArrowDown', windowsVirtualKeyCode: 40, modifiers: 9 },
} as const satisfies Readonly<Record<string, Key>>;

export async function press(cdp: CDPSession, key: Key): Promise<void> {
  const { text, ...bare } = key;
  await cdp.send('Input.dispatchKeyEvent', { type: text === undefined ? 'rawKeyDown' : 'keyDown', ...key });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...bare });
}

/** One step of a composition. */
export async function compose(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}

/** Puts the caret into the middle heading of level 1, or into a block so many below it. */
export async function caretInMiddle(page: Page, below: number): Promise<void> {
  // An editor answers a focus by showing the caret it had: the new one is set once that is done.
  await page.evaluate(() => document.querySelector<HTMLElement>('.editor-text')?.focus({ preventScroll: true }));
  const isThere = await page.evaluate(async (by) => {
    const blocks = [...document.querySelectorAll<HTMLElement>('.editor-text .block')];
    const headings = [...document.querySelectorAll<HTMLElement>('.editor-text .heading1')];
    const heading = headings[Math.floor(headings.length / 2)];
    const block = heading && blocks[blocks.indexOf(heading) + by];
    if (!block) throw new Error('no block in the middle');
    block.scrollIntoView({ block: 'center' });
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let last = texts.nextNode();
    for (let node = last; node; node = texts.nextNode()) last = node;
    if (last) getSelection()?.collapse(last, Math.floor((last.textContent?.length ?? 0) / 2));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    return block.contains(getSelection()?.anchorNode ?? null);
  }, below);
  if (!isThere) throw new Error('the caret is not in the middle');
}
