/** A person at the harness page: keys, an input method, the clipboard, and what the text is afterwards. */
import type { CDPSession, Page } from 'playwright-core';
import type { Access } from '../../../document/file.ts';
import { type Block, emptyReport, type Field } from '../../../document/report.ts';

export interface Typist {
  readonly page: Page;
  load(blocks: readonly Block[], fields?: readonly Field[], access?: Access): Promise<void>;
  /** Puts the caret into a block, after so many characters of what it shows. */
  caret(block: number, offset: number): Promise<void>;
  select(from: readonly [number, number], to: readonly [number, number]): Promise<void>;
  caretIn(selector: string): Promise<void>;
  /** Keys by name, one after the other. */
  press(...keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** Steps of a composition, as an input method shows them. */
  compose(...steps: readonly string[]): Promise<void>;
  /** What the input method puts in at last; '' cancels. */
  commit(text: string): Promise<void>;
  /** A key that the input method takes itself. */
  composingKey(key: string): Promise<void>;
  paste(data: Readonly<Record<string, string>>): Promise<void>;
  blocks(): Promise<readonly Block[]>;
  /** What the page shows of each block, and what the report says of it; the same text where all is well. */
  shown(): Promise<{ readonly page: readonly string[]; readonly report: readonly string[] }>;
}

/** Two frames: Lexical has dealt with the event, and the window has been told. */
const settled = (page: Page) =>
  page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );

type Place = readonly [block: number, offset: number];

function selectIn([from, to]: readonly [Place, Place]): void {
  const root = document.querySelector<HTMLElement>('.editor-text');
  const point = ([block, offset]: Place): [Node, number] => {
    const element = document.querySelectorAll('.chunk > .block')[block];
    if (!element) throw new Error(`no block ${block}`);
    element.scrollIntoView({ block: 'center' });
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    let rest = offset;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const size = node.textContent?.length ?? 0;
      if (rest <= size) return [node, rest];
      rest -= size;
    }
    return [element, 0];
  };
  root?.focus();
  const [anchor, anchorOffset] = point(from);
  const [focus, focusOffset] = point(to);
  getSelection()?.setBaseAndExtent(anchor, anchorOffset, focus, focusOffset);
}

function pasteIn(data: Readonly<Record<string, string>>): void {
  const transfer = new DataTransfer();
  for (const [type, text] of Object.entries(data)) transfer.setData(type, text);
  const event = new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true });
  document.querySelector('.editor-text')?.dispatchEvent(event);
}

export async function typistAt(page: Page, url: string): Promise<Typist> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'ready');
  const cdp: CDPSession = await page.context().newCDPSession(page);
  const done = async () => {
    await settled(page);
    if (errors.length > 0) throw new Error(errors.join('\n'));
  };
  const ime = (text: string) =>
    cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  return {
    page,
    async load(blocks, fields = [], access = 'editable') {
      await page.evaluate(
        ([report, mode]) => {
          window.harness.handle.load(report, mode);
          window.harness.handle.focus();
        },
        [{ ...emptyReport, blocks, fields }, access] as const,
      );
      await done();
    },
    async caret(block, offset) {
      await page.evaluate(selectIn, [
        [block, offset],
        [block, offset],
      ] as const);
      await done();
    },
    async select(from, to) {
      await page.evaluate(selectIn, [from, to] as const);
      await done();
    },
    async caretIn(selector) {
      await page.evaluate((query) => {
        const element = document.querySelector(query);
        if (element) getSelection()?.collapse(element, 0);
      }, selector);
      await done();
    },
    async press(...keys) {
      for (const key of keys) {
        await page.keyboard.press(key);
        await done();
      }
    },
    async type(text) {
      for (const char of text) await page.keyboard.insertText(char);
      await done();
    },
    async compose(...steps) {
      for (const step of steps) {
        await ime(step);
        await done();
      }
    },
    async commit(text) {
      if (text === '') await ime('');
      else await cdp.send('Input.insertText', { text });
      await done();
    },
    async composingKey(key) {
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, windowsVirtualKeyCode: 229 });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, windowsVirtualKeyCode: 229 });
      await done();
    },
    async paste(data) {
      await page.evaluate(pasteIn, data);
      await done();
    },
    blocks: () => page.evaluate(() => window.harness.handle.read().blocks),
    shown: () =>
      page.evaluate(() => {
        const elements = [...document.querySelectorAll<HTMLElement>('.chunk > .block')];
        // Not innerText: what the browser has not drawn yet has none. A break at the end only keeps the line open.
        const words = (node: Node): string =>
          node.nodeName === 'BR' ? '\n' : (node.nodeValue ?? [...node.childNodes].map(words).join(''));
        const line = (node: Node) => words(node).replace(/\n$/, '');
        const text = (element: HTMLElement) =>
          element.querySelector('td,th')
            ? [...element.querySelectorAll('td,th')].map((c) => [...c.children].map(line).join('\n')).join('/')
            : (element.dataset['number'] ?? '') + line(element);
        return { page: elements.map(text), report: window.harness.shown() };
      }),
  };
}
