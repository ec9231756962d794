/** Another program that lays out Word files in a browser shows ours. */
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '../../document/docx/write.ts';
import { blockText, fieldText } from '../../document/plain.ts';
import type { PaperForm, Report } from '../../document/report.ts';
import { fullReport } from '../document/fixtures.ts';
import { launchBrowser } from '../hosts/browser.ts';

const PACKAGES = path.resolve(import.meta.dirname, '../../node_modules');
const SCRIPTS = ['jszip/dist/jszip.min.js', 'docx-preview/dist/docx-preview.min.js'];
const FORMS: readonly PaperForm[] = ['plain', 'document', 'letter', 'order', 'minutes'];
const META = { author: '某市城市管理局', now: new Date('2024-12-05T08:30:00Z') };

/** What the library gives to the page it is loaded into. */
interface Preview {
  readonly docx: { readonly renderAsync: (data: Blob, into: HTMLElement) => Promise<unknown> };
}

interface Shown {
  readonly text: string;
  readonly sheets: number;
  readonly tables: number;
  /** Of the first sheet and of what it leaves for text, in CSS px. */
  readonly width: number;
  readonly column: number;
}

async function show(page: Page, bytes: Uint8Array): Promise<Shown> {
  return await page.evaluate(async (base64) => {
    const data = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    // The script of the library has put itself there.
    const { docx } = window as unknown as Preview;
    await docx.renderAsync(new Blob([data]), document.body);
    const sheet = document.querySelector('section.docx');
    if (sheet === null) throw new Error('no sheet');
    const style = getComputedStyle(sheet);
    return {
      text: document.body.innerText,
      sheets: document.querySelectorAll('section.docx').length,
      tables: document.querySelectorAll('section.docx table').length,
      width: sheet.getBoundingClientRect().width,
      column: sheet.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight),
    };
  }, Buffer.from(bytes).toString('base64'));
}

const withoutBlanks = (text: string) => text.replace(/\s+/gu, '');

describe('docx-preview', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(FORMS)('shows every block of a paper of the form %s, on A4, without an error', async (form) => {
    const report: Report = { ...fullReport, layout: { form, imprintPage: 'last', overrides: {} } };
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    for (const script of SCRIPTS) await page.addScriptTag({ path: path.join(PACKAGES, script) });
    const shown = await show(page, await writeDocx(report, META));
    expect(errors).toEqual([]);
    const text = withoutBlanks(shown.text);
    const fields = fieldText(report.fields);
    for (const block of report.blocks.filter(({ type }) => type !== 'table')) {
      expect(text).toContain(withoutBlanks(blockText(block, fields)));
    }
    expect(shown.tables).toBeGreaterThan(0);
    expect(Math.abs((shown.width * 25.4) / 96 - 210)).toBeLessThan(0.5);
    expect(Math.abs((shown.column * 25.4) / 96 - 156)).toBeLessThan(0.5);
    await page.close();
  });
});
