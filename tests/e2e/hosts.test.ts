/** What the hosts themselves do, shown in a window that holds nothing but their client. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { build, createBuilder } from 'vite';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { MENU } from '../../electron/contract/menu.ts';
import { launchBrowser } from '../hosts/browser.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';
import type { TestPage } from '../hosts/page/page.ts';
import { pageSurface } from '../hosts/page-surface.ts';
import { runShell } from '../hosts/run-shell.ts';
import type { SurfaceTools } from '../hosts/surface.ts';

const root = path.resolve(import.meta.dirname, '../..');
let appFolder = '';

beforeAll(async () => {
  appFolder = mkdtempSync(path.join(os.tmpdir(), 'nigao-app-'));
  const builder = await createBuilder({ configFile: path.join(root, 'vite.config.ts'), logLevel: 'error' });
  for (const name of ['main', 'preload'] as const) {
    const environment = builder.environments[name];
    if (!environment) throw new Error(`the build has no ${name}`);
    environment.config.build.outDir = path.join(appFolder, 'dist', name);
    await builder.build(environment);
  }
  await build({
    configFile: false,
    root: path.join(root, 'tests/hosts/page'),
    base: './',
    logLevel: 'error',
    build: { outDir: path.join(appFolder, 'dist/renderer'), emptyOutDir: true },
  });
  cpSync(path.join(root, 'package.json'), path.join(appFolder, 'package.json'));
  symlinkSync(path.join(root, 'templates'), path.join(appFolder, 'templates'), 'dir');
});
afterAll(() => rmSync(appFolder, { recursive: true, force: true }));

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

interface OpenedPage extends Program {
  readonly ask: TestPage['ask'];
}

/** `window.testPage` of the page, which its script puts there. */
type Global = { readonly testPage: TestPage };

const ask = (page: Page, name: string, argument: unknown): Promise<unknown> =>
  page.evaluate(([request, value]) => (globalThis as unknown as Global).testPage.ask(request, value), [
    name,
    argument,
  ] as const);
const events = (page: Page) => page.evaluate(() => (globalThis as unknown as Global).testPage.events);
const violations = (page: Page) => page.evaluate(() => (globalThis as unknown as Global).testPage.violations);

async function open(...[host, options]: Parameters<typeof openProgram>): Promise<OpenedPage> {
  const opened = await openProgram(host, { appFolder, ...options });
  program = opened;
  await opened.page.waitForFunction(() => 'testPage' in globalThis);
  return { ...opened, ask: (name, argument) => ask(opened.page, name, argument) };
}

const REPORT: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('关于上半年工作的总结') },
    { type: 'heading', level: 1, numbering: 'counted', content: plainInline('工作开展情况') },
    { type: 'paragraph', content: plainInline('完成了各项任务。') },
  ],
};

describeOnHosts('a host', (host) => {
  it('answers the calls of its window, and refuses what the contract does not hold', async () => {
    const { ask: call } = await open(host);
    expect(await call('hostInfo', {})).toMatchObject({ host: host === 'loopback' ? 'loopback' : 'electron' });
    expect(await call('kinds', {})).toBeInstanceOf(Array);
    expect(await call('readFile', { path: '/etc/passwd' })).toBe('NO_REQUEST');
    expect(await call('openFile', { file: '/etc/passwd' })).toBe('NO_GRANT');
    expect(await call('hostInfo', { more: true })).toBe('BAD_ARGUMENT');
  });

  it('tells its window every command of the menu', async () => {
    const { page, menu } = await open(host);
    const commands = MENU.flatMap(({ items }) => items.map(({ command }) => command));
    // The stream of events is open once a first one came through.
    await expect
      .poll(async () => {
        await menu('save');
        return (await events(page)).length;
      })
      .toBeGreaterThan(0);
    const before = (await events(page)).length;
    for (const command of commands) await menu(command);
    await expect.poll(async () => (await events(page)).length).toBe(before + commands.length);
    expect((await events(page)).slice(before)).toEqual(commands.map((command) => ({ type: 'command', command })));
  });

  it('hands over the file it was started with, once', async () => {
    const { ask: call } = await open(host, { files: { '总结.txt': '一、工作开展情况' }, start: '总结.txt' });
    expect(await call('startFile', {})).toMatchObject({ name: '总结.txt' });
    expect(await call('startFile', {})).toBeNull();
  });

  it('prints a report to a PDF of its own fonts, with tags and bookmarks', async () => {
    const { page, folder, saveAs, ask: call } = await open(host);
    const choose = () =>
      page.evaluate(async () => {
        const { testPage } = globalThis as unknown as Global;
        Object.assign(globalThis, { grant: await testPage.chooseSave('pdf', '总结.pdf') });
      });
    if (host === 'loopback') await choose();
    else await saveAs('总结.pdf', choose);
    const file = await page.evaluate(() => (globalThis as unknown as { grant: { file: string } }).grant.file);
    expect(await call('exportFile', { file, format: 'pdf', report: REPORT })).toMatchObject({ pages: 1 });
    const bytes = readFileSync(path.join(folder, '总结.pdf')).toString('latin1');
    expect(bytes).toMatch(/^%PDF-/);
    expect(bytes).toContain('/StructTreeRoot');
    expect(bytes).toContain('/Outlines');
    const fonts = [...bytes.matchAll(/\/BaseFont \/([^\s/]+)/g)].map(([, name = '']) => name);
    // Each is a part of a face of ours, which the tag before its name says.
    expect(fonts.length).toBeGreaterThan(2);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+NG/);
  });

  it('serves the fonts and lets the page load nothing else', async () => {
    const { page } = await open(host);
    const loaded = await page.evaluate(async () => {
      const asked = async (address: string) => (await fetch(address).catch(() => null))?.status ?? null;
      const font = new FontFace('x', 'url(fonts/ng-latin.woff2)');
      const face = await font.load().then(
        () => 'loaded',
        () => 'failed',
      );
      return {
        face,
        foreign: await asked('https://nigao.invalid/'),
        plain: await asked('http://127.0.0.1:9/'),
        missing: await asked('../package.json'),
      };
    });
    expect(loaded).toEqual({ face: 'loaded', foreign: null, plain: null, missing: 404 });
  });

  it('lets styles be set by script, and no style, script or frame be written in', async () => {
    const { page } = await open(host);
    const color = await page.evaluate(() => {
      const text = document.getElementById('text');
      text?.style.setProperty('color', 'rgb(1, 2, 3)');
      const style = document.createElement('style');
      style.textContent = '#text { background-color: rgb(4, 5, 6) }';
      const script = document.createElement('script');
      script.textContent = 'globalThis.pwned = true';
      const frame = document.createElement('iframe');
      frame.src = 'about:srcdoc';
      document.body.append(style, script, frame);
      const { color: own, backgroundColor } = getComputedStyle(text ?? document.body);
      return [own, backgroundColor, 'pwned' in globalThis];
    });
    expect(color).toEqual(['rgb(1, 2, 3)', 'rgba(0, 0, 0, 0)', false]);
    await expect
      .poll(() => violations(page))
      .toEqual(expect.arrayContaining(['style-src-elem inline', 'script-src-elem inline']));
  });
});

describeOnHosts(
  'a host with a window of its own',
  (host) => {
    it('asks the window before it closes over unsaved text', async () => {
      const { page, cross, ask: call } = await open(host);
      await call('windowState', { title: '总结', unsaved: true, marked: [] });
      await cross();
      await expect.poll(() => events(page)).toEqual([{ type: 'closeRequested' }]);
      const closed = page.waitForEvent('close');
      // The window is gone before it can hear the answer.
      void call('closeWindow', {}).catch(() => {});
      await closed;
    });

    it('goes nowhere and opens nothing', async () => {
      const { page } = await open(host);
      const url = await page.evaluate(async () => {
        window.open('about:blank');
        location.href = 'https://nigao.invalid/';
        await new Promise((resolve) => setTimeout(resolve, 300));
        return location.href;
      });
      expect(new URL(url).pathname).toBe('/index.html');
      await expect.poll(() => page.context().pages().length).toBe(1);
    });
  },
  ['electron', 'stand-in'],
);

describeInBrowser('the loopback host', () => {
  it('keeps its window through a reload', async () => {
    const { page } = await open('loopback');
    await ask(page, 'hostInfo', {});
    await page.reload();
    await page.waitForFunction(() => 'testPage' in globalThis);
    expect(await ask(page, 'hostInfo', {})).toMatchObject({ host: 'loopback' });
    expect(page.url()).not.toContain('token');
  });

  it('tells a page with a used-up address to start again', async () => {
    const { page } = await open('loopback');
    const browser = await launchBrowser();
    try {
      const other = await browser.newPage();
      await other.goto(`${new URL(page.url()).origin}/#token=used`);
      await other.waitForFunction(() => 'testPage' in globalThis);
      expect(await ask(other, 'hostInfo', {})).toBe('ADDRESS_USED');
    } finally {
      await browser.close();
    }
  });
});

describeInBrowser('the bundle of the main process', () => {
  it('starts, shows the window and answers it', async () => {
    const browser = await launchBrowser();
    try {
      const { promise: shown, resolve } = Promise.withResolvers<Page>();
      const openSurface = (tools: SurfaceTools) => pageSurface(browser, tools, resolve);
      await runShell({ openSurface, appFolder, documents: appFolder }, [], 'bundle');
      const page = await shown;
      await page.waitForFunction(() => 'testPage' in globalThis);
      expect(await ask(page, 'hostInfo', {})).toMatchObject({ host: 'electron', dialogs: 'native' });
      expect(await ask(page, 'kinds', {})).toBeInstanceOf(Array);
    } finally {
      await browser.close();
    }
  });
});

describeInBrowser('the stand-in notices a fault planted', () => {
  let faulty = '';
  afterEach(() => rmSync(faulty, { recursive: true, force: true }));

  /** The program with one text of its preload replaced. */
  function plant(from: string, to: string): string {
    faulty = mkdtempSync(path.join(os.tmpdir(), 'nigao-fault-'));
    for (const name of ['dist/renderer', 'templates'])
      cpSync(path.join(appFolder, name), path.join(faulty, name), { recursive: true });
    const source = readFileSync(path.join(appFolder, 'dist/preload/preload.cjs'), 'utf8');
    expect(source).toContain(from);
    mkdirSync(path.join(faulty, 'dist/preload'));
    writeFileSync(path.join(faulty, 'dist/preload/preload.cjs'), source.replaceAll(from, to));
    return faulty;
  }

  it('in the name of the channel', async () => {
    const { page } = await open('stand-in', { appFolder: plant('nigao:call', 'nigao:calls') });
    expect(await ask(page, 'hostInfo', {})).toBe('HOST_GONE');
  });

  it('in the name of the events', async () => {
    const { page, menu } = await open('stand-in', { appFolder: plant('nigao:event', 'nigao:events') });
    await menu('save');
    await ask(page, 'hostInfo', {});
    expect(await events(page)).toEqual([]);
  });

  it('in what the preload needs', async () => {
    const { page } = await open('stand-in', { appFolder: plant('require("electron")', 'require("node:fs")') });
    expect(await ask(page, 'hostInfo', {})).not.toMatchObject({ host: 'electron' });
  });
});
