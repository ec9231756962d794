/**
 * `node build/icon/make.ts`: draws the icons of the packages from the SVGs beside this file, with a Chromium. Run by hand when a drawing
 * changed; what it makes stands beside it, so that packing needs no browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findWindowBrowser } from '../../electron/services/printer/find-browser.ts';
import { type Drawn, icnsFile, icoFile } from './containers.ts';

const folder = import.meta.dirname;
/** Of the folder that Linux installs from, in px. */
const LINUX_SIZES = [16, 24, 32, 48, 64, 128, 256, 512];
const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256];
const MAC_SIZES = [16, 32, 64, 128, 256, 512, 1024];
/** Up to here the fine lines of the large drawing run together. */
const SMALL = 24;

async function draw(browser: Browser, svg: string, size: number): Promise<Drawn> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  const source = readFileSync(path.join(folder, svg), 'utf8');
  const style = `margin:0;width:${size}px;height:${size}px`;
  await page.setContent(
    `<body style="margin:0"><img style="${style}" src="data:image/svg+xml;base64,${btoa(ascii(source))}">`,
  );
  const png = await page.screenshot({ omitBackground: true });
  await page.close();
  return { size, png };
}

/** `btoa` takes bytes. */
const ascii = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));

async function drawAll(browser: Browser, large: string, small: string): Promise<ReadonlyMap<number, Drawn>> {
  const drawn = new Map<number, Drawn>();
  for (const size of new Set([...LINUX_SIZES, ...WINDOWS_SIZES, ...MAC_SIZES]))
    drawn.set(size, await draw(browser, size <= SMALL ? small : large, size));
  return drawn;
}

const pick = (drawn: ReadonlyMap<number, Drawn>, sizes: readonly number[]) =>
  sizes.flatMap((size) => drawn.get(size) ?? []);

const executablePath = await findWindowBrowser();
if (executablePath === null) throw new Error('no Chromium to draw with');
const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
const browser = await chromium.launch({ executablePath, args });
try {
  for (const [name, small] of [
    ['nigao', 'nigao-small.svg'],
    ['draft', 'draft-small.svg'],
  ] as const) {
    const drawn = await drawAll(browser, `${name}.svg`, small);
    mkdirSync(path.join(folder, name), { recursive: true });
    for (const { size, png } of pick(drawn, LINUX_SIZES))
      writeFileSync(path.join(folder, name, `${size}x${size}.png`), png);
    writeFileSync(path.join(folder, `${name}.ico`), icoFile(pick(drawn, WINDOWS_SIZES)));
    writeFileSync(path.join(folder, `${name}.icns`), icnsFile(pick(drawn, MAC_SIZES)));
  }
} finally {
  await browser.close();
}
