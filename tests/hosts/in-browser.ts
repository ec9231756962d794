/** Suites that need a browser: reported as skipped, with the reason in their name, where there is none; in CI they fail. */
import { describe } from 'vitest';
import { findBrowser } from '../../electron/services/printer/find-browser.ts';

export const noBrowser = (await findBrowser()) === null && !process.env['CI'];
export const NO_BROWSER = ' (left out: no Chromium, Chrome or Edge)';

export function describeInBrowser(name: string, body: () => void): void {
  describe.skipIf(noBrowser)(`${name}${noBrowser ? NO_BROWSER : ''}`, body);
}
