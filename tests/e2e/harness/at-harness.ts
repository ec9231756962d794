/** The harness page for the tests of a file: built, served and opened in one browser, each time in a context of its own. */
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchBrowser } from '../../hosts/browser.ts';
import { type Served, serveHarness } from './serve.ts';
import { type Typist, typistAt } from './typist.ts';

/** Called at the top of a test file or suite; gives what opens the page. */
export function atHarness(): (options?: BrowserContextOptions) => Promise<Typist> {
  let served: Served | undefined;
  let browser: Browser | undefined;
  beforeAll(async () => {
    served = await serveHarness();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });
  return async (options = {}) => {
    if (!browser || !served) throw new Error('opened before the suite began');
    const context = await browser.newContext(options);
    return await typistAt(await context.newPage(), served.url);
  };
}
