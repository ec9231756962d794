/** The journal in a real browser: nothing typed is lost, whatever ends the window or the program, and closing asks nothing. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { writeDraft } from '../../document/file.ts';
import { emptyReport, plainInline } from '../../document/report.ts';
import { type Host, startHost } from '../../electron/loopback/host.ts';
import { crashTyping } from '../crash/typing.ts';
import { launchBrowser } from '../hosts/browser.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram } from '../hosts/open.ts';
import { SEED } from '../runs.ts';

const root = path.resolve(import.meta.dirname, '../..');
const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const strip = (page: Page) => page.locator('.strip');

async function write(page: Page, words: string): Promise<void> {
  await text(page).focus();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.insertText(words);
}

describeInBrowser('the journal', () => {
  let browser: Browser;
  let home = '';
  const hosts: Host[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(() => {
    home = mkdtempSync(path.join(os.tmpdir(), 'nigao-journal-'));
  });
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close();
    for (const host of hosts.splice(0)) await host.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  const journal = () => path.join(home, '.local/state/nigao/草稿日志');
  const kept = () => {
    try {
      return readdirSync(journal())
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => readFileSync(path.join(journal(), name), 'utf8'))
        .join('');
    } catch {
      return '';
    }
  };
  const isKept = (words: string) => expect.poll(() => kept().includes(words)).toBe(true);

  async function start(startFile: string | null = null): Promise<Host> {
    const host = await startHost({
      port: 0,
      open: false,
      home,
      rendererDir: path.join(root, 'dist/renderer'),
      templatesDir: path.join(root, 'templates'),
      startFile,
    });
    hosts.push(host);
    return host;
  }

  /** A window in a browser of its own, as after a new start of it. */
  async function open(address: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    const page = await context.newPage();
    await page.goto(address);
    await text(page).waitFor();
    return page;
  }

  /** As by the cross of the browser's window; gives how often it asked. */
  async function closeWindow(page: Page): Promise<number> {
    let asked = 0;
    page.on('dialog', (dialog) => {
      asked += 1;
      void dialog.accept();
    });
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
    return asked;
  }

  it('gives back what was typed after host and browser were killed at any moment', async () => {
    const { faults, figures } = await crashTyping({ n: 3, seed: SEED, promisedMs: Number.POSITIVE_INFINITY });
    expect(faults).toEqual([]);
    expect(figures['keys typed']).toBeGreaterThan(3);
  });

  it('closes without a question, and the next start has it all as it was, with no word about it', async () => {
    const host = await start();
    const page = await open(host.address);
    await write(page, '关窗前写的');
    await isKept('关窗前写的');
    await write(page, '，还有刚刚这几个字');
    expect(await closeWindow(page)).toBe(0);
    await isKept('还有刚刚这几个字');
    await host.close();
    const again = await open((await start()).address);
    await expect.poll(() => text(again).textContent()).toBe('关窗前写的，还有刚刚这几个字');
    expect(await strip(again).count()).toBe(0);
    await again.keyboard.insertText('接着写');
    await expect.poll(() => text(again).textContent()).toBe('关窗前写的，还有刚刚这几个字接着写');
  });

  it('says in a strip after a crash, not in a dialog, when the text is of', async () => {
    const page = await open((await start()).address);
    await write(page, '没来得及保存');
    await isKept('没来得及保存');
    // The page ends without a word, as by a crash.
    await page.context().close();
    await hosts.pop()?.close();
    const again = await open((await start()).address);
    await strip(again)
      .filter({ hasText: /^上次没有正常退出。已恢复到 (?:\d+月\d+日 )?\d\d:\d\d:\d\d 的样子/ })
      .waitFor();
    expect(await text(again).textContent()).toBe('没来得及保存');
    expect(await again.getByRole('dialog').count()).toBe(0);
  });

  it('keeps the text through a reload in the middle of typing', async () => {
    const page = await open((await start()).address);
    await write(page, '刷新之前');
    await isKept('刷新之前');
    await write(page, '的最后一个字');
    await page.reload();
    await expect.poll(() => text(page).textContent()).toBe('刷新之前的最后一个字');
    expect(await strip(page).count()).toBe(0);
  });

  it('gives two windows their own desks, and each of them back', async () => {
    const host = await start();
    const [one, two] = [await open(host.address), await open(host.newAddress())];
    await write(one, '第一个窗口');
    await write(two, '第二个窗口');
    await isKept('第一个窗口');
    await isKept('第二个窗口');
    await closeWindow(one);
    await closeWindow(two);
    await host.close();
    const next = await start();
    const first = await open(next.address);
    await expect.poll(() => text(first).textContent()).toBe('第一个窗口');
    // This host has no windows of its own to open.
    await strip(first).filter({ hasText: '还有 1 份' }).waitFor();
    const popup = first.context().waitForEvent('page');
    await text(first).press('ControlOrMeta+Shift+n');
    const second = await popup;
    await expect.poll(() => text(second).textContent()).toBe('第二个窗口');
    // None waits any more.
    await expect.poll(() => strip(first).filter({ hasText: '还有 1 份' }).count()).toBe(0);
  });

  it('gives a copied tab a desk of its own', async () => {
    const page = await open((await start()).address);
    await write(page, '原来的');
    await isKept('原来的');
    const popup = page.context().waitForEvent('page');
    // Unlike our own command this hands the store of the tab on, as copying a tab does.
    await page.evaluate(() => void window.open(location.href));
    const copy = await popup;
    await text(copy).waitFor();
    await write(copy, '另写一份');
    await isKept('另写一份');
    expect(await text(copy).textContent()).toBe('另写一份');
    expect(await text(page).textContent()).toBe('原来的');
  });

  it('opens the file that the program is started with; its own unsaved text where that was kept', async () => {
    const report = { ...emptyReport, blocks: [{ type: 'paragraph', content: plainInline('文件里的') }] } as const;
    const [mine, other] = [path.join(home, '甲.nigao'), path.join(home, '乙.nigao')];
    for (const file of [mine, other]) writeFileSync(file, writeDraft(report));
    const host = await start(mine);
    const page = await open(host.address);
    await expect.poll(() => text(page).textContent()).toBe('文件里的');
    await write(page, '，没有保存的');
    await isKept('没有保存的');
    await closeWindow(page);
    await host.close();
    const withOther = await start(other);
    const second = await open(withOther.address);
    await expect.poll(() => text(second).textContent()).toBe('文件里的');
    await strip(second).filter({ hasText: '还有 1 份' }).waitFor();
    await closeWindow(second);
    await withOther.close();
    const third = await open((await start(mine)).address);
    await expect.poll(() => text(third).textContent()).toBe('文件里的，没有保存的');
    expect(readFileSync(mine, 'utf8')).not.toContain('没有保存的');
  });

  it('says once that it cannot be written, and closing asks as before', async () => {
    mkdirSync(path.dirname(journal()), { recursive: true });
    // As root one may write anywhere: a file in its place stops it as a disk would.
    writeFileSync(journal(), '');
    const page = await open((await start()).address);
    await write(page, '写不下来的');
    await strip(page).filter({ hasText: '自动备份写不了' }).waitFor();
    await write(page, '，照样能写');
    expect(await text(page).textContent()).toBe('写不下来的，照样能写');
    expect(await closeWindow(page)).toBe(1);
  });
});

describeInBrowser('the journal of a host with windows of its own', () => {
  it('lets the cross close a window with unsaved text at once, with the text kept', async () => {
    const program = await openProgram('stand-in');
    try {
      const { page, folder } = program;
      await write(page, '点叉之前写的');
      const closed = page.waitForEvent('close');
      await expect.poll(() => page.title()).toContain('•');
      await program.cross();
      await closed;
      const journal = path.join(folder, '.local/state/nigao/草稿日志');
      const names = readdirSync(journal).filter((name) => name.endsWith('~free.jsonl'));
      expect(names).toHaveLength(1);
      expect(readFileSync(path.join(journal, names[0] ?? ''), 'utf8')).toContain('点叉之前写的');
    } finally {
      await program.close();
    }
  });
});
