/** What is typed in: the whole window, the editor alone, a bare contenteditable, each with the same report. */
import type { Browser } from 'playwright-core';
import type { Report } from '../../document/report.ts';
import { openBare } from './bare.ts';
import { openWatched, type Watched } from './browser.ts';
import { caretInMiddle, KEYS, press } from './hand.ts';
import { serveWindow } from './window.ts';

export const SUBJECTS = ['window', 'editor', 'bare'] as const;
export type SubjectName = (typeof SUBJECTS)[number];

export interface Subject extends Watched {
  /** Moves the middle section of level 1 past its neighbour above (-1) or back down (1). */
  readonly moveSection: (step: -1 | 1) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Until the last block of the report stands there. */
async function untilShown(watched: Watched, report: Report): Promise<void> {
  const shown = (count: number) => document.querySelectorAll('.editor-text .block').length >= count;
  await watched.page.waitForFunction(shown, report.blocks.length, { timeout: 60_000 });
}

async function openWindow(browser: Browser, report: Report): Promise<Subject> {
  const served = await serveWindow(report);
  const watched = await openWatched(browser);
  await watched.page.goto(served.address);
  await untilShown(watched, report);
  return {
    ...watched,
    async moveSection(step) {
      if (step === -1) await caretInMiddle(watched.page, 0);
      await press(watched.cdp, step === -1 ? KEYS.sectionUp : KEYS.sectionDown);
    },
    close: served.close,
  };
}

async function openEditor(browser: Browser, report: Report, harness: string): Promise<Subject> {
  const watched = await openWatched(browser);
  await watched.page.goto(harness);
  await watched.page.waitForFunction(() => document.title === 'ready');
  await watched.page.evaluate((given) => window.harness.handle.load(given, 'editable'), report);
  await untilShown(watched, report);
  return {
    ...watched,
    moveSection: (step) =>
      watched.page.evaluate((by) => {
        const { handle } = window.harness;
        const { outline } = handle.snapshot();
        // After the step up it stands one place above the middle.
        const section = outline[Math.floor(outline.length / 2) - (by === 1 ? 1 : 0)];
        window.paintAfter(performance.now());
        if (!section || !handle.moveSectionBy(section.key, by)) throw new Error('no section to move');
      }, step),
    close: async () => {},
  };
}

async function openPlain(browser: Browser, report: Report): Promise<Subject> {
  const watched = await openWatched(browser);
  await openBare(watched.page, report);
  return {
    ...watched,
    // The section above goes below, whichever way: the same blocks pass each other.
    moveSection: () =>
      watched.page.evaluate(() => {
        const headings = [...document.querySelectorAll('.editor-text .heading1')];
        const middle = Math.floor(headings.length / 2);
        const [moved, end, place] = [headings[middle - 1], headings[middle], headings[middle + 1] ?? null];
        if (!moved || !end) throw new Error('no section to move');
        window.paintAfter(performance.now());
        const range = document.createRange();
        range.setStartBefore(moved);
        range.setEndBefore(end);
        end.parentElement?.insertBefore(range.extractContents(), place);
      }),
    close: async () => {},
  };
}

/** `harness` is the address of the page with the editor alone. */
export function openSubject(name: SubjectName, browser: Browser, report: Report, harness: string): Promise<Subject> {
  switch (name) {
    case 'window':
      return openWindow(browser, report);
    case 'editor':
      return openEditor(browser, report, harness);
    case 'bare':
      return openPlain(browser, report);
  }
}
