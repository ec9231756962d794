/**
 * `npm run screenshots`: the pictures of `docs/`, taken anew from the real window and the real exports. The text shown is the
 * one this project was started from, where it lies beside the project, else the fixture that stands in for it.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { bundle } from '../../build/bundle.ts';
import { startHost } from '../../electron/loopback/host.ts';
import { launchBrowser } from '../hosts/browser.ts';
import { officeFonts } from './office-fonts.ts';

const root = path.resolve(import.meta.dirname, '../..');
const docs = (name: string) => path.join(root, 'docs', name);
const SEED = path.join(root, '../shared/samples/seed.txt');
const TEXT = existsSync(SEED) ? SEED : path.join(root, 'tests/fixtures/run-on.txt');
const SIZE = { width: 1366, height: 768 };

const nigao = (...args: string[]) =>
  execFileSync(process.execPath, [path.join(root, 'electron/cli/main.ts'), ...args], { stdio: 'ignore' });

interface Shot {
  readonly page: Page;
  /** The picture of the window as it is now, in `docs/`. */
  readonly take: (name: string) => Promise<void>;
}

/** A window over a home that holds nothing but `file`. */
async function inWindow(home: string, file: string | null, show: (shot: Shot) => Promise<void>): Promise<void> {
  const host = await startHost({
    port: 0,
    open: false,
    home,
    rendererDir: path.join(root, 'dist/renderer'),
    templatesDir: path.join(root, 'templates'),
    startFile: file,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: SIZE, locale: 'zh-CN' });
    await page.goto(host.address);
    await page.getByRole('textbox', { name: '正文' }).waitFor();
    const settled = () => page.evaluate(async () => void (await document.fonts.ready));
    await show({
      page,
      async take(name) {
        await settled();
        await page.screenshot({ path: docs(name), animations: 'disabled' });
      },
    });
  } finally {
    await browser.close();
    await host.close();
  }
}

async function showEmpty({ page, take }: Shot): Promise<void> {
  await page.getByRole('heading', { name: '开始写一份总结' }).waitFor();
  await take('window-empty.png');
  await page.keyboard.press('Control+n');
  await page.getByRole('dialog', { name: '新建文稿' }).getByRole('option', { name: '工作总结' }).click();
  await take('window-new.png');
}

async function showText({ page, take }: Shot): Promise<void> {
  const item = page.getByRole('tree', { name: '提纲' }).getByRole('treeitem', { name: '一、工作开展情况' });
  await item.click();
  await page.getByText(/已读入/).waitFor();
  await take('window.png');
}

/** Page one of the PDF, and of the Word file as LibreOffice sets it; `pdftoppm` belongs to poppler. */
function picturePage(pdf: string, name: string): void {
  const out = docs(name).replace(/\.png$/, '');
  execFileSync('pdftoppm', ['-r', '80', '-f', '1', '-l', '1', '-singlefile', '-png', pdf, out]);
}

function showExports(home: string): void {
  const draft = path.join(home, 'draft.nigao');
  nigao('import', TEXT, '--piece', '2', '--out', draft);
  nigao('export', draft, '--pdf', path.join(home, 'report.pdf'), '--docx', path.join(home, 'word.docx'));
  picturePage(path.join(home, 'report.pdf'), 'export-pdf.png');
  const profile = `-env:UserInstallation=file://${home}/office`;
  const convert = ['--headless', '--convert-to', 'pdf', '--outdir', home, path.join(home, 'word.docx')];
  execFileSync('soffice', [profile, ...convert], { env: { ...process.env, ...officeFonts(home) } });
  picturePage(path.join(home, 'word.pdf'), 'export-word.png');
}

const home = mkdtempSync(path.join(os.tmpdir(), 'nigao-screenshots-'));
try {
  await bundle();
  await inWindow(home, null, showEmpty);
  const file = path.join(home, '旧稿.txt');
  copyFileSync(TEXT, file);
  await inWindow(home, file, showText);
  showExports(home);
  console.log('docs/: window-empty.png window-new.png window.png export-pdf.png export-word.png');
} finally {
  rmSync(home, { recursive: true, force: true });
}
process.exit(0);
