/** The Chromium that tests drive: the one that `npm test` found, else one of this machine. */
import { type Browser, chromium } from 'playwright-core';
import { findBrowser, findWindowBrowser, thisMachine } from '../../electron/services/printer/find-browser.ts';

/** Throws where there is none: `npm test` sees to it that tests with a browser are not even begun then. */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = await findBrowser();
  if (executablePath === null) throw new Error('no Chromium, Chrome or Edge: set NIGAO_BROWSER to one');
  // Chromium refuses to run its sandbox for the superuser.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return await chromium.launch({ executablePath, args });
}

/**
 * The path of the browser that would show the program's window. What `npm test` names may only be able to print: then
 * another one of this machine, and that one where there is no other.
 */
export async function windowBrowser(): Promise<string> {
  const { NIGAO_BROWSER: _, ...env } = process.env;
  const found = (await findWindowBrowser()) ?? (await findWindowBrowser({ ...thisMachine(), env }));
  const browser = found ?? (await findBrowser());
  if (browser === null) throw new Error('no Chromium, Chrome or Edge: set NIGAO_BROWSER to one');
  return browser;
}
