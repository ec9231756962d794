/** The Chromium that tests drive: the one that `npm test` found, else one of this machine. */
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../../electron/services/printer/find-browser.ts';

/** Throws where there is none: `npm test` sees to it that tests with a browser are not even begun then. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge: set NIGAO_BROWSER to one');
  // Chromium refuses to run its sandbox for the superuser.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args });
}
