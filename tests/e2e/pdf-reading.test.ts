/** A PDF that we printed comes back as text: every character, and each paragraph for itself. */
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { reportText } from '../../document/plain.ts';
import type { Report } from '../../document/report.ts';
import { exportReport } from '../../electron/services/export.ts';
import { openBytes } from '../../electron/services/open.ts';
import { createPrinter } from '../../electron/services/printer/printer.ts';
import { longReport } from '../document/fixtures.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';

const fonts = path.resolve(import.meta.dirname, '../../templates/fonts');
const printer = createPrinter({ fonts, own: async () => new Map() });
afterAll(() => printer.close());

async function printed(report: Report): Promise<Uint8Array> {
  const tools = { printPdf: printer.print, now: () => new Date('2026-01-01') };
  return (await exportReport(report, 'pdf', tools)).bytes;
}

const letters = (text: string) => [...text.replaceAll(/\s+/gu, '')].sort().join('');
/**
 * Rows of tables, which have tabs in them, are left out: in a PDF only places of characters are left of a table, and cells of
 * several lines are not found again.
 */
const paragraphs = (report: Report) =>
  reportText(report)
    .split('\n')
    .filter((line) => !line.includes('\t'))
    .map((line) => line.replaceAll(/[ \u3000]+/gu, ''));

describeInBrowser('a PDF of ours', () => {
  it.each([2, 12])('of %i pages comes back with all its characters and paragraphs', async (pages) => {
    const report = longReport(pages);
    const { report: read, notices } = await openBytes(await printed(report), '总结.pdf');
    expect(letters(reportText(read))).toBe(letters(reportText(report)));
    const found = new Set(paragraphs(read));
    expect(paragraphs(report).filter((paragraph) => !found.has(paragraph))).toEqual([]);
    expect(notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['pdfFrame', 'pdfJoined']));
  });
});
