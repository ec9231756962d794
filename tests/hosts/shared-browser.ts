/** One browser for all tests of a file: to start one takes longer than many a test. Each test opens a context of its own in it. */
import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { launchBrowser } from './browser.ts';

let running: Promise<Browser> | undefined;

afterAll(async () => {
  const browser = await running?.catch(() => undefined);
  running = undefined;
  await browser?.close();
});

/** Closed when the file is done. Whoever opens a context in it closes that. */
export async function sharedBrowser(): Promise<Browser> {
  running ??= launchBrowser();
  const browser = await running;
  if (browser.isConnected()) return browser;
  running = launchBrowser();
  return await running;
}
