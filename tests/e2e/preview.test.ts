/** 打印预览 and 打印 from the window: the very PDF is seen, and it is what goes to paper. */
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, type HostName, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

/** What a page of ours may not load, as the browser tells it. */
type Watched = { readonly violations: string[]; readonly printed: string[] };
const watched = (page: Page) =>
  page.evaluate((): Watched => {
    const { violations, printed } = globalThis as unknown as Watched; // put there below
    return { violations, printed };
  });

const LONG = `工作报告\n${Array.from({ length: 150 }, (_, i) => `今年以来，各项工作有序推进，制度持续完善，责任层层压实，这是第${i}段。`).join('\n')}\n`;

async function open(host: HostName): Promise<Program> {
  program = await openProgram(host, { files: { 'a.txt': LONG }, start: 'a.txt' });
  const { page } = program;
  await page.getByText('这是第1段').waitFor();
  await page.evaluate(() => {
    const seen: Watched = { violations: [], printed: [] };
    Object.assign(globalThis, seen);
    addEventListener('securitypolicyviolation', (event) =>
      seen.violations.push(`${event.violatedDirective} ${event.blockedURI}`),
    );
    // Nobody answers a dialog here. What is on paper at that moment is what would be printed.
    window.print = () => {
      const sheets = [...document.querySelectorAll<HTMLImageElement>('.print-sheets img')];
      seen.printed.push(`${sheets.length} sheets, ${sheets.every((sheet) => sheet.naturalWidth > 1000)}`);
    };
    // The same for a frame that shows a PDF.
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get(this: HTMLIFrameElement) {
        return { print: () => seen.printed.push(`frame of ${this.src.slice(0, 5)}`) };
      },
    });
  });
  return program;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: '打印预览' });
const place = (page: Page) => dialog(page).getByText(/^第 \d+(?:—\d+)? 页，共 \d+ 页$/);

/** The pages that the status bar counts. */
async function pagesCounted(page: Page): Promise<number> {
  const text = await page.getByRole('status', { name: '状态', includeHidden: true }).textContent();
  return Number(/页数 (\d+)/.exec(text ?? '')?.[1]);
}

/** The share of px of a page that are dark; null while it is not drawn. */
const darkness = (page: Page, number: number) =>
  dialog(page)
    .getByRole('img', { name: `第 ${number} 页`, exact: true })
    .evaluate((frame) => {
      const canvas = frame.querySelector('canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data;
      if (!pixels) return null;
      let dark = 0;
      for (let i = 0; i < pixels.length; i += 4) if ((pixels[i] ?? 255) < 128) dark += 1;
      return dark / (pixels.length / 4);
    });

describeOnHosts('the preview', (host) => {
  it('shows every page of the PDF, drawn when it comes into view, at the scale that is chosen', async () => {
    const { page, menu } = await open(host);
    await menu('preview');
    await place(page).waitFor();
    const count = Number(/共 (\d+) 页/.exec((await place(page).textContent()) ?? '')?.[1]);
    expect(count).toBeGreaterThan(8);
    expect(count).toBe(await pagesCounted(page));
    expect(await dialog(page).getByRole('img').count()).toBe(count);
    await expect.poll(() => darkness(page, 1)).toBeGreaterThan(0.005);
    expect(await darkness(page, count)).toBeNull();

    await page.keyboard.press('PageDown');
    await expect.poll(() => place(page).textContent()).toBe(`第 2—3 页，共 ${count} 页`);
    await page.keyboard.press('End');
    const end = count % 2 === 0 ? `${count}` : `${count - 1}—${count}`;
    await expect.poll(() => place(page).textContent()).toBe(`第 ${end} 页，共 ${count} 页`);
    await expect.poll(() => darkness(page, count)).toBeGreaterThan(0.001);
    // What is far away is let go of.
    await expect.poll(() => darkness(page, 1)).toBeNull();

    const width = async () => (await dialog(page).getByRole('img').last().boundingBox())?.width ?? 0;
    await dialog(page).getByRole('radio', { name: '100%' }).click();
    await expect.poll(width).toBeCloseTo((210 / 25.4) * 96, 0);
    await dialog(page).getByRole('radio', { name: '页宽' }).click();
    await expect.poll(width).toBeGreaterThan(1000);
    expect(await place(page).textContent()).toBe(`第 ${count} 页，共 ${count} 页`);
    // The keys are those of the whole dialog.
    await dialog(page).getByRole('button', { name: '关闭' }).focus();
    await page.keyboard.press('Home');
    await expect.poll(() => place(page).textContent()).toBe(`第 1 页，共 ${count} 页`);
    await dialog(page).getByRole('radio', { name: '100%' }).click();
    await page.keyboard.press('Control+-');
    await dialog(page).getByText('90%', { exact: true }).waitFor();
    await expect.poll(width).toBeCloseTo((210 / 25.4) * 96 * 0.9, 0);
    await page.keyboard.press('Control+=');
    await expect.poll(width).toBeCloseTo((210 / 25.4) * 96, 0);
    expect((await watched(page)).violations).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
  });
});

describeInBrowser('the preview while its PDF is made', () => {
  it('is left at once, and can be opened again', async () => {
    const { page } = await open('loopback');
    let asked = 0;
    await page.route('**/api/call', async (route) => {
      const { name } = route.request().postDataJSON();
      if (name === 'stopPreview') asked += 1;
      // The first one is never answered.
      if (name === 'previewPdf' && asked === 0) return;
      await route.continue();
    });
    await page.keyboard.press('Control+F2');
    await dialog(page).getByRole('button', { name: '取消' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => asked).toBe(1);
    await page.keyboard.press('Control+F2');
    await expect.poll(() => darkness(page, 1).catch(() => null)).toBeGreaterThan(0.005);
  });
});

describeInBrowser('printing in a browser', () => {
  it('prints all pages of the PDF, from the preview and by its key, and not the window', async () => {
    const { page } = await open('loopback');
    const count = await pagesCounted(page);
    let made = 0;
    page.on('request', (request) => {
      if (request.url().endsWith('/api/call') && request.postDataJSON()?.name === 'previewPdf') made += 1;
    });
    const canShowPdf = await page.evaluate(() => navigator.pdfViewerEnabled);
    // A browser that shows PDFs prints one in a frame of its own.
    const expected = canShowPdf ? 'frame of blob:' : `${count} sheets, true`;
    await page.keyboard.press('Control+F2');
    await place(page).waitFor();
    await dialog(page).getByRole('button', { name: '打印…' }).click();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(async () => (await watched(page)).printed).toEqual([expected]);
    // What was seen is what is printed.
    expect(made).toBe(1);
    await page.keyboard.press('Control+p');
    await expect.poll(async () => (await watched(page)).printed).toEqual([expected, expected]);
    expect(await page.locator('iframe.print-frame, .print-sheets').count()).toBe(1);
    expect((await watched(page)).violations).toEqual([]);
  });
});
