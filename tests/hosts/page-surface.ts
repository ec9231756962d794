/** A window of the stand-in as a page of a real Chromium: the built preload before it, the shell's own scheme behind it. */
import { readFileSync } from 'node:fs';
import type { PrintToPDFOptions } from 'electron';
import type { Browser, BrowserContext, Page, Frame as PageFrame, Route } from 'playwright-core';
import type { Frame, Surface, SurfaceTools } from './surface.ts';

/** Chromium knows no scheme of ours: `app://nigao/x` is shown to it as `https://nigao.app.test/x`, and turned back. */
const toWeb = (address: string) => address.replace(/^app:\/\/([^/]*)/, 'https://$1.app.test');
const toApp = (address: string) => address.replace(/^https:\/\/([^/]*)\.app\.test/, 'app://$1');

const frameOf = (frame: PageFrame): Frame => ({ url: toApp(frame.url()), parent: frame.parentFrame() });

/**
 * What a sandboxed preload finds: `require` of Electron and of nothing else. It shares the page's world here, so what it
 * hands over is frozen as Electron's bridge would freeze it.
 */
function preloadScript(file: string): string {
  return `(() => {
    const listeners = new Map();
    const heard = (channel) => listeners.get(channel) ?? listeners.set(channel, new Set()).get(channel);
    window.standInEmit = (channel, values) => { for (const listener of heard(channel)) listener({}, ...values); };
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: Object.freeze({ ...value }) }),
      },
      ipcRenderer: {
        invoke: (channel, ...values) => window.standInInvoke(channel, structuredClone(values)),
        on: (channel, listener) => heard(channel).add(listener),
        off: (channel, listener) => heard(channel).delete(listener),
      },
    };
    const require = (id) => {
      if (id === 'electron') return electron;
      throw new Error('a sandboxed preload cannot require ' + id);
    };
    (function (require, module, exports) { ${readFileSync(file, 'utf8')}\n })(require, { exports: {} }, {});
  })();`;
}

async function answerRoute(route: Route, tools: SurfaceTools, ownAddress: () => string): Promise<void> {
  const request = route.request();
  const address = toApp(request.url());
  const leaves = request.isNavigationRequest() && address !== ownAddress();
  if (leaves && !tools.mayNavigate(address)) return route.abort('aborted');
  const answer = await tools.answer(address);
  if (!answer) return route.abort('blockedbyclient');
  const body = Buffer.from(await answer.arrayBuffer());
  await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
}

async function preparePage(page: Page, tools: SurfaceTools): Promise<void> {
  const preload = tools.options.webPreferences?.preload;
  if (preload === undefined) return;
  await page.exposeBinding('standInInvoke', ({ frame }, channel: string, values: unknown[]) =>
    tools.invoke(frameOf(frame), channel, values),
  );
  await page.addInitScript({ content: preloadScript(preload) });
}

/** The options of Electron by the names that Playwright has for them. */
function pdfOptions(options: PrintToPDFOptions): NonNullable<Parameters<Page['pdf']>[0]> {
  return {
    preferCSSPageSize: options.preferCSSPageSize ?? false,
    printBackground: options.printBackground ?? false,
    tagged: options.generateTaggedPDF ?? false,
    outline: options.generateDocumentOutline ?? false,
    displayHeaderFooter: options.displayHeaderFooter ?? false,
  };
}

/** `onWindow` is told the page of each window that has a preload script: those that a person sees. */
export function pageSurface(browser: Browser, tools: SurfaceTools, onWindow: (page: Page) => void): Surface {
  let context: BrowserContext | undefined;
  let page: Page | undefined;
  let own = '';
  const shown = (): Page => {
    if (!page) throw new Error('nothing is loaded');
    return page;
  };
  const open = async (): Promise<Page> => {
    const javaScriptEnabled = tools.options.webPreferences?.javascript ?? true;
    context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
    await context.route('**/*', (route) => answerRoute(route, tools, () => own));
    const opened = await context.newPage();
    await preparePage(opened, tools);
    opened.on('popup', (popup) => {
      // A window of the page's own is gone before anything is in it.
      if (!tools.mayOpen(toApp(popup.url()))) void popup.close().catch(() => {});
    });
    return opened;
  };
  return {
    async load(address) {
      page = await open();
      own = address;
      if (tools.options.webPreferences?.preload !== undefined) onWindow(page);
      await page.goto(toWeb(address));
    },
    emit(channel, values) {
      const tell = ([name, rest]: [string, readonly unknown[]]) => {
        // Put there by the preload script above.
        (globalThis as unknown as { standInEmit(name: string, rest: readonly unknown[]): void }).standInEmit(
          name,
          rest,
        );
      };
      // A page that is just being closed hears nothing.
      shown()
        .evaluate(tell, [channel, values] as [string, readonly unknown[]])
        .catch(() => {});
    },
    printToPDF: (options) => shown().pdf(pdfOptions(options)),
    // Nobody sits before a dialog here: everything is printed.
    print: async () => '',
    async sendCommand(method, params) {
      const session = await shown().context().newCDPSession(shown());
      try {
        // The protocol's names are the caller's business.
        return await session.send(method as 'Runtime.evaluate', params as { expression: string });
      } finally {
        await session.detach();
      }
    },
    async close() {
      // A window that closes while the whole browser does has nothing left to close.
      await context?.close().catch(() => {});
    },
  };
}
