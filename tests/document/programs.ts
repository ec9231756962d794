/** Programs of the machine that judge what is printed and written: LibreOffice, poppler, a browser. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { describe } from 'vitest';
import { printHtml } from '../../document/print/html.ts';
import type { Report } from '../../document/report.ts';
import { findBrowser } from '../../electron/services/printer/find-browser.ts';
import { createPrinter, type Printer } from '../../electron/services/printer/printer.ts';

const PATIENCE_MS = 120_000;
const LARGE = 1 << 28;

function isThere(command: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return folders.some(
    (folder) => existsSync(path.join(folder, command)) || existsSync(path.join(folder, `${command}.exe`)),
  );
}

/** `browser` is any Chromium; every other name is a command on PATH. */
async function missing(names: readonly string[]): Promise<readonly string[]> {
  const there = await Promise.all(
    names.map(async (name) => (name === 'browser' ? (await findBrowser()) !== null : isThere(name))),
  );
  return names.filter((_, i) => !there[i]);
}

/** Tests that need programs: left out, with the reason in their name, where one is missing; in CI they fail instead. */
export async function describeWith(names: readonly string[], title: string, tests: () => void): Promise<void> {
  const lacking = await missing(names);
  const leftOut = lacking.length > 0 && !process.env['CI'];
  describe.skipIf(leftOut)(leftOut ? `${title} (left out, missing: ${lacking.join(', ')})` : title, tests);
}

/** A folder of its own for one test file. */
export interface Bench {
  readonly folder: string;
  readonly print: (report: Report) => Promise<string>;
  /** Converts a Word file; returns the path of what came out. */
  readonly convert: (docx: Uint8Array, name: string, format: string) => string;
  readonly close: () => Promise<void>;
}

const FONTS = path.resolve(import.meta.dirname, '../../templates/fonts');

/** Prints through the program's own printer and converts through LibreOffice with a profile of its own. */
export function openBench(): Bench {
  let made: string | null = null;
  // Not before it is used: a suite that is left out opens its bench all the same, and never closes it.
  const folder = (): string => {
    made ??= mkdtempSync(path.join(os.tmpdir(), 'nigao-layout-'));
    return made;
  };
  const printer: Printer = createPrinter({ fonts: FONTS });
  let count = 0;
  return {
    get folder() {
      return folder();
    },
    async print(report) {
      count += 1;
      const file = path.join(folder(), `${count}.pdf`);
      writeFileSync(file, await printer.print(printHtml(report, { fonts: 'fonts/' })));
      return file;
    },
    convert(docx, name, format) {
      const source = path.join(folder(), `${name}.docx`);
      writeFileSync(source, docx);
      const args = [
        `-env:UserInstallation=${pathToFileURL(path.join(folder(), 'office')).href}`,
        '--headless',
        '--convert-to',
        format,
        '--outdir',
        folder(),
        source,
      ];
      execFileSync('soffice', args, { stdio: 'ignore', timeout: PATIENCE_MS });
      return path.join(folder(), `${name}.${format.split(':')[0]}`);
    },
    async close() {
      await printer.close();
      if (made !== null) rmSync(made, { recursive: true, force: true });
    },
  };
}

export function run(command: string, args: readonly string[]): string {
  return execFileSync(command, args, {
    encoding: 'utf8',
    maxBuffer: LARGE,
    timeout: PATIENCE_MS,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

export function readText(file: string): string {
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

/** The headings of a text as LibreOffice has them, with their outline levels and without blanks. */
export function headingsOfOdt(file: string): readonly (readonly [level: number, text: string])[] {
  const content = strFromU8(unzipSync(readFileSync(file))['content.xml'] ?? new Uint8Array());
  return [...content.matchAll(/<text:h [^>]*text:outline-level="(\d)"[^>]*>(.*?)<\/text:h>/gs)].map((m) => [
    Number(m[1]),
    withoutBlanks((m[2] ?? '').replace(/<[^>]*>/g, '')),
  ]);
}

/** A word on a page with its box, in mm from the top left corner of the paper. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MM = 25.4 / 72;

function unescapeXml(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** The words of each page of a PDF. */
export function wordsOf(pdf: string): readonly (readonly Word[])[] {
  const pages = run('pdftotext', ['-bbox', pdf, '-']).split('<page ').slice(1);
  return pages.map((page) =>
    [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g)].map(
      (m) => ({
        text: unescapeXml(m[5] ?? ''),
        left: Number(m[1]) * MM,
        right: Number(m[3]) * MM,
        top: Number(m[2]) * MM,
        bottom: Number(m[4]) * MM,
      }),
    ),
  );
}

/** The lines of text of each page, page numbers left out. */
export function linesOfPdf(pdf: string): readonly (readonly string[])[] {
  const pages = run('pdftotext', ['-layout', pdf, '-']).split('\f').slice(0, -1);
  return pages.map((page) =>
    page
      .split('\n')
      .map((line) => line.replace(/\s+/gu, ''))
      .filter((line) => line !== '' && !/^—\d+—$/u.test(line)),
  );
}

/** All text of a PDF without blanks and page numbers. */
export function textOfPdf(pdf: string): string {
  const raw = run('pdftotext', ['-raw', pdf, '-']);
  return withoutBlanks(raw.replace(/^\s*— \d+ —\s*$/gmu, ''));
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, '');
}

export interface Bookmark {
  readonly depth: number;
  readonly text: string;
  readonly page: number;
}

/** The bookmarks of a PDF in order; the first level has depth 0. */
export function bookmarksOf(pdf: string): readonly Bookmark[] {
  const xml = run('pdftohtml', ['-xml', '-i', '-stdout', pdf]);
  const marks: Bookmark[] = [];
  let depth = -1;
  for (const [token, page, text] of xml.matchAll(/<outline>|<\/outline>|<item page="(\d+)">(.*?)<\/item>/gs)) {
    if (token === '<outline>') depth += 1;
    else if (token === '</outline>') depth -= 1;
    else marks.push({ depth, text: unescapeXml(text ?? ''), page: Number(page) });
  }
  return marks;
}
