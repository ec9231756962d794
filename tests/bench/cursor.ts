/** The moment from which one can type: a key has been pressed and its letter stands in the text. */
import type { Page } from 'playwright-core';

/** Resolves with the letter in the text. `blocks`: how many must stand there before the key is pressed. */
export async function typeFirst(page: Page, blocks: number): Promise<void> {
  const text = page.locator('.editor-text');
  await page.waitForFunction((count) => document.querySelectorAll('.editor-text .block').length >= count, blocks, {
    polling: 'raf',
    timeout: 60_000,
  });
  await text.focus();
  await page.keyboard.press('Q');
  await page.waitForFunction(() => document.querySelector('.editor-text')?.textContent?.includes('Q'), null, {
    polling: 'raf',
  });
}
