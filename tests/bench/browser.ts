/** The browser that shows the window, without its window; frames are drawn as soon as there is something to draw. */
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { findWindowBrowser } from '../../electron/services/printer/find-browser.ts';

declare global {
  interface Window {
    /** Times from an input to the first task after the frame that shows it, in ms. */
    paints: number[];
    paintAfter(begun: number): void;
  }
}

const FLAGS = [
  '--disable-frame-rate-limit',
  '--disable-gpu-vsync',
  '--disable-background-timer-throttling',
  '--disable-renderer-backgrounding',
];

/** Path of the browser; null, and a line that says so, where there is none. */
export async function findShown(benchmark: string): Promise<string | null> {
  const found = await findWindowBrowser();
  if (found === null) console.log(`${benchmark}: no Chromium, Chrome or Edge with a window, left out`);
  return found;
}

export async function launch(executablePath: string): Promise<Browser> {
  // Chromium refuses to run its sandbox for the superuser.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args: [...FLAGS, ...sandbox] });
}

function observe(): void {
  window.paints = [];
  window.paintAfter = (begun) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.paints.push(performance.now() - begun);
      port2.postMessage(null);
    });
  };
  for (const type of ['keydown', 'compositionupdate']) {
    addEventListener(type, (event) => window.paintAfter(event.timeStamp), { capture: true });
  }
}

export interface Watched {
  readonly page: Page;
  readonly cdp: CDPSession;
  /** What the page's main thread has worked so far, in ms of CPU: the same on a busy machine. */
  readonly cpu: () => Promise<number>;
  /** Times to paint since the last call. */
  readonly takePaints: () => Promise<readonly number[]>;
}

/** A page in a process of its own. */
export async function openWatched(browser: Browser): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.addInitScript(observe);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    page,
    cdp,
    async cpu() {
      const { metrics } = await cdp.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
    },
    takePaints: () => page.evaluate(() => window.paints.splice(0)),
  };
}
