/**
 * Opens the program for a test, the same way on every host: in Electron where its binary is, over the stand-in of Electron,
 * and over the loopback host. Dialogs are answered in the form that the host has.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type ElectronApplication, _electron as electron, type Locator, type Page } from 'playwright-core';
import { describe } from 'vitest';
import { electronBinary } from '../../build/electron-binary.ts';
import type { CommandId } from '../../electron/contract/menu.ts';
import { startHost } from '../../electron/loopback/host.ts';
import { NO_BROWSER, noBrowser } from './in-browser.ts';
import { pageSurface } from './page-surface.ts';
import { runShell } from './run-shell.ts';
import { sharedBrowser } from './shared-browser.ts';
import { clickMenu } from './stand-in.ts';
import type { Surface } from './surface.ts';

export const HOSTS = ['electron', 'stand-in', 'loopback'] as const;
export type HostName = (typeof HOSTS)[number];

const root = path.resolve(import.meta.dirname, '../..');
const binary = electronBinary(root);

/** Why a host cannot run here; empty where it can. Electron brings its own browser. */
function reasonAgainst(host: HostName): string {
  if (host === 'electron') return binary === null ? ' (left out: no Electron binary)' : '';
  return noBrowser ? NO_BROWSER : '';
}

/** One suite for each host. One that cannot run here is reported as skipped, never left out. */
export function describeOnHosts(
  name: string,
  body: (host: HostName) => void,
  hosts: readonly HostName[] = HOSTS,
): void {
  for (const host of hosts) {
    const reason = reasonAgainst(host);
    describe.skipIf(reason !== '')(`${name}, on ${host}${reason}`, () => body(host));
  }
}

type Act = () => Promise<void>;

export interface Program {
  readonly page: Page;
  /** The person's folder: where dialogs and the file panel begin. Removed when the program is closed. */
  readonly folder: string;
  /**
   * Saves or exports under a name in `folder`; resolves when the place is chosen, the file may come later. `act` is what makes the program ask for a place; without one the button
   * 「保存」 is pressed. A file of that name is replaced.
   */
  readonly saveAs: (name: string, act?: Act) => Promise<void>;
  /** Opens a file of `folder` or below it, by its relative path. Without `act` the button 「打开」 is pressed. */
  readonly openFile: (file: string, act?: Act) => Promise<void>;
  /** Chooses a command in the menu; where the host has none, the window is told of it as a menu would. */
  readonly menu: (command: CommandId) => Promise<void>;
  /** Resolves when the window is to be closed as by the cross in its corner. Loopback: false, its browser decides. */
  readonly cross: () => Promise<boolean>;
  readonly close: () => Promise<void>;
}

export interface ProgramOptions {
  /** Files put into the person's folder beforehand, by relative path. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** One of them that the program is started with, as by a double click. */
  readonly start?: string;
  /** The folder with `dist/` and `templates/`: the project's own unless given. */
  readonly appFolder?: string;
}

interface Place {
  readonly folder: string;
  readonly appFolder: string;
  readonly start: string | null;
}

/** What differs between hosts. */
type Running = Pick<Program, 'page' | 'menu' | 'cross' | 'close'> & {
  readonly answerOpen: (file: string, act: Act) => Promise<void>;
  readonly answerSave: (file: string, act: Act) => Promise<void>;
};

const press = (page: Page, name: string): Act => {
  return () => page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name, exact: true }).click();
};

/** Where the 成稿检查单 comes before an export, goes on with it; ends once the place was asked for. */
async function passSheet(page: Page, isAsked: () => Promise<boolean>): Promise<void> {
  const sheet = page.getByRole('dialog', { name: '成稿检查单' });
  const anyway = sheet.getByRole('button', { name: /^仍然导出/ });
  for (let i = 0; i < 500 && !(await isAsked()); i += 1) {
    if (await anyway.isVisible()) await anyway.click();
    await page.waitForTimeout(20);
  }
}

// The window's own file panel ---------------------------------------------------------------------------------------

function entry(panel: Locator, name: string): Locator {
  return panel.getByRole('listbox', { name: '文件列表' }).getByRole('option', { name, exact: true });
}

async function answerOpenPanel(page: Page, file: string, act: Act): Promise<void> {
  await act();
  // What is asked next may bear the same title: only the panel lists files.
  const files = page.getByRole('listbox', { name: '文件列表' });
  const panel = page
    .getByRole('dialog', { name: /^(?:打开|选择样文|选择要清理的 Word 文件|导入.*)$/ })
    .filter({ has: files });
  const parts = file.split('/');
  for (const folder of parts.slice(0, -1)) await entry(panel, folder).dblclick();
  await entry(panel, parts.at(-1) ?? '').click();
  await panel.getByRole('button', { name: /^(?:打开|选择)$/ }).click();
  await panel.waitFor({ state: 'hidden' });
}

async function answerSavePanel(page: Page, name: string, act: Act): Promise<void> {
  await act();
  const panel = page.getByRole('dialog', { name: /^(?:另存为|导出)/ });
  await passSheet(page, () => panel.isVisible());
  await panel.getByRole('textbox', { name: '文件名' }).fill(name);
  await panel.getByRole('button', { name: '保存', exact: true }).click();
  // Asked where a file of this name is there; the dialogs of a system ask by themselves.
  const replace = panel.getByRole('button', { name: '替换', exact: true });
  await Promise.race([panel.waitFor({ state: 'hidden' }), replace.click().catch(() => {})]);
  await panel.waitFor({ state: 'hidden' });
}

// The hosts ---------------------------------------------------------------------------------------------------------

async function openLoopback({ folder, appFolder, start }: Place): Promise<Running> {
  const host = await startHost({
    port: 0,
    open: false,
    home: folder,
    rendererDir: path.join(appFolder, 'dist/renderer'),
    templatesDir: path.join(appFolder, 'templates'),
    startFile: start,
  });
  const browser = await sharedBrowser();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  // What the host tells before the window listens is told to nobody.
  const listens = page.waitForResponse((response) => new URL(response.url()).pathname === '/api/events');
  await Promise.all([page.goto(host.address), listens]);
  return {
    page,
    answerOpen: (file, act) => answerOpenPanel(page, file, act),
    answerSave: (name, act) => answerSavePanel(page, name, act),
    menu: async (command) => host.send({ type: 'command', command }),
    cross: async () => false,
    async close() {
      await page.context().close();
      await host.close();
    },
  };
}

async function openStandIn({ folder, appFolder, start }: Place): Promise<Running> {
  const browser = await sharedBrowser();
  const { promise: firstPage, resolve } = Promise.withResolvers<Page>();
  const surfaces: Surface[] = [];
  const standIn = await runShell(
    {
      openSurface(tools) {
        const surface = pageSurface(browser, tools, resolve);
        surfaces.push(surface);
        return surface;
      },
      appFolder,
      documents: folder,
    },
    start === null ? [] : [start],
  );
  const window = await standIn.shown;
  const page = await firstPage;
  return {
    page,
    async answerOpen(file, act) {
      standIn.answers.open.push(path.join(folder, file));
      await act();
    },
    async answerSave(name, act) {
      standIn.answers.save.push(path.join(folder, name));
      await act();
      await passSheet(page, async () => standIn.answers.save.length === 0);
    },
    menu: async (command) => clickMenu(standIn.menu, command),
    async cross() {
      window.close();
      return true;
    },
    async close() {
      await Promise.all(surfaces.map((surface) => surface.close()));
    },
  };
}

/** Dialogs of the system cannot be driven: the next one is answered in its place, all after it as by Escape. */
async function answerDialogs(app: ElectronApplication, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    const answers = [filePath];
    Reflect.set(globalThis, 'dialogAnswers', answers);
    dialog.showOpenDialog = async () => {
      const filePaths = answers.splice(0);
      return { canceled: filePaths.length === 0, filePaths };
    };
    dialog.showSaveDialog = async () => {
      const [chosen = ''] = answers.splice(0);
      return { canceled: chosen === '', filePath: chosen };
    };
  }, file);
}

async function openElectron({ folder, appFolder, start }: Place): Promise<Running> {
  const profile = path.join(folder, '.profile');
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const app = await electron.launch({
    executablePath: binary ?? '',
    args: [...sandbox, `--user-data-dir=${profile}`, appFolder, ...(start === null ? [] : [start])],
  });
  const page = await app.firstWindow();
  return {
    page,
    async answerOpen(file, act) {
      await answerDialogs(app, path.join(folder, file));
      await act();
    },
    async answerSave(name, act) {
      await answerDialogs(app, path.join(folder, name));
      await act();
      await passSheet(page, () => app.evaluate(() => Reflect.get(globalThis, 'dialogAnswers').length === 0));
    },
    menu: (command) => app.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), command),
    async cross() {
      await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
      return true;
    },
    // Not close(), which would be asked about unsaved text.
    async close() {
      await app.evaluate(({ app: running }) => running.exit(0)).catch(() => {});
      await app.close().catch(() => {});
    },
  };
}

const OPEN: Readonly<Record<HostName, (place: Place) => Promise<Running>>> = {
  electron: openElectron,
  'stand-in': openStandIn,
  loopback: openLoopback,
};

function preparePlace(options: ProgramOptions): Place {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-program-'));
  for (const [name, content] of Object.entries(options.files ?? {})) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  const start = options.start === undefined ? null : path.join(folder, options.start);
  return { folder, appFolder: options.appFolder ?? root, start };
}

export async function openProgram(host: HostName, options: ProgramOptions = {}): Promise<Program> {
  const place = preparePlace(options);
  const remove = () => rmSync(place.folder, { recursive: true, force: true, maxRetries: 5 });
  const running = await OPEN[host](place).catch((error: unknown) => {
    remove();
    throw error;
  });
  const { page, menu, cross } = running;
  return {
    page,
    folder: place.folder,
    saveAs: (name, act = press(page, '保存')) => running.answerSave(name, act),
    openFile: (file, act = press(page, '打开')) => running.answerOpen(file, act),
    menu,
    cross,
    async close() {
      await running.close();
      remove();
    },
  };
}
