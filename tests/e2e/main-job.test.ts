/** The main job of the program, from the window of each host: an old text or a kind in, a draft, a Word file and a PDF out. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import mammoth from 'mammoth';
import type { CDPSession, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readDraft, writeDraft } from '../../document/file.ts';
import { emptyReport, plainInline, type Report } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

const RUN_ON = readFileSync(path.join(import.meta.dirname, '../fixtures/run-on.txt'), 'utf8');

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

async function open(...args: Parameters<typeof openProgram>): Promise<Program> {
  program = await openProgram(...args);
  await text(program.page).waitFor();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const tool = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: '工具栏' }).getByRole('button', { name, exact: true });
const status = (page: Page) => page.getByRole('status', { name: '状态' });
const outline = (page: Page) => page.getByRole('tree', { name: '提纲' });
const section = (page: Page, name: string | RegExp) => outline(page).getByRole('treeitem', { name });
/** Headings of the top level, as the tree names them. */
const topSections = async (page: Page): Promise<string[]> => {
  const names = await outline(page)
    .getByRole('treeitem', { level: 1 })
    .evaluateAll((items) => items.map((item) => item.getAttribute('aria-label') ?? item.textContent ?? ''));
  return names.map((name) => name.replace(/\s*\d+\s*字?$/, ''));
};

/** Types as an input method does: a composition that grows letter by letter, then its result. */
async function compose(page: Page, pinyin: string, result: string): Promise<void> {
  const session: CDPSession = await page.context().newCDPSession(page);
  for (let end = 1; end <= pinyin.length; end += 1) {
    const letters = pinyin.slice(0, end);
    await session.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end });
  }
  await session.send('Input.insertText', { text: result });
  await session.detach();
}

const draftIn = (folder: string, name: string): Report =>
  readDraft(readFileSync(path.join(folder, name), 'utf8')).report;
const saved = (page: Page) => expect.poll(() => status(page).textContent()).toContain('已保存');

async function begin(page: Page, kind: string, fields: Readonly<Record<string, string>>): Promise<void> {
  await tool(page, '新建').click();
  const dialog = page.getByRole('dialog', { name: '新建文稿' });
  await dialog.getByRole('option', { name: kind }).click();
  for (const [name, value] of Object.entries(fields)) await dialog.getByRole('textbox', { name }).fill(value);
  await dialog.getByRole('button', { name: '创建' }).click();
  await dialog.waitFor({ state: 'hidden' });
}

const hasTool = (name: string) => {
  try {
    execFileSync(name, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const noPdfText = !process.env['CI'] && !hasTool('pdftotext');

describeOnHosts('the main job', (host) => {
  it('goes from a kind through typing, moving, saving and reopening to Word and PDF', async () => {
    const { page, folder, saveAs, openFile } = await open(host);
    await begin(page, '工作总结', { 单位全称: '某区城市管理局', 主题: '垃圾分类' });
    await expect.poll(() => topSections(page)).toContain('一、工作开展情况');
    const before = await topSections(page);

    // Typed with an input method into the section the outline jumps to.
    await section(page, before[0] ?? '').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await compose(page, 'women', '我们');
    await compose(page, 'zhashituijin', '扎实推进各项工作');
    await page.keyboard.insertText('，发放手册3000份。');
    await expect.poll(() => text(page).textContent()).toContain('我们扎实推进各项工作，发放手册3000份。');
    expect(await status(page).textContent()).toContain('未保存');

    // A section moves whole, everything is numbered anew, and one undo takes it back.
    await section(page, before[0] ?? '').focus();
    await page.keyboard.press('Alt+Shift+ArrowDown');
    const name = (item: string | undefined) => item?.replace(/^[一二三四五]、/, '');
    await expect.poll(async () => (await topSections(page))[1]).toBe(`二、${name(before[0])}`);
    expect((await topSections(page))[0]).toBe(`一、${name(before[1])}`);
    await tool(page, '撤销').click();
    await expect.poll(() => topSections(page)).toEqual(before);
    await tool(page, '重做').click();
    await expect.poll(async () => (await topSections(page))[1]).toBe(`二、${name(before[0])}`);

    await saveAs('年度总结.nigao');
    await saved(page);
    const draft = draftIn(folder, '年度总结.nigao');
    expect(JSON.stringify(draft)).toContain('我们扎实推进各项工作，发放手册3000份。');

    await tool(page, '新建').click();
    await page.keyboard.press('Escape');
    await openFile('年度总结.nigao');
    await expect.poll(async () => (await topSections(page))[1]).toBe(`二、${name(before[0])}`);
    await tool(page, '保存').click();
    await saved(page);
    expect(draftIn(folder, '年度总结.nigao')).toEqual(draft);

    await saveAs('年度总结.docx', () => tool(page, '导出 Word').click());
    await expect.poll(() => readdirSync(folder), { timeout: 30_000 }).toContain('年度总结.docx');
    const { value: html } = await mammoth.convertToHtml({ path: path.join(folder, '年度总结.docx') });
    expect(html).toContain(`<h1>二、${name(before[0])}</h1>`);
    expect(html).toContain('我们扎实推进各项工作');

    await saveAs('年度总结.pdf', () => tool(page, '导出 PDF').click());
    await expect.poll(() => readdirSync(folder), { timeout: 60_000 }).toContain('年度总结.pdf');
    if (noPdfText) return;
    const pdf = execFileSync('pdftotext', ['-raw', path.join(folder, '年度总结.pdf'), '-'], { encoding: 'utf8' });
    expect(pdf.replace(/\s/g, '')).toContain('我们扎实推进各项工作，发放手册3000份。');
    expect(pdf).toContain('— 1 —');
  });

  it('turns an old run-on text into an outline, tells what it did, and leaves the old file alone', async () => {
    const { page, folder, openFile, saveAs } = await open(host, { files: { '旧稿.txt': RUN_ON } });
    await openFile('旧稿.txt');
    await expect.poll(() => topSections(page)).toContain('二、取得的成效');
    await section(page, /^（一）健全组织机构/).waitFor();
    await page.getByText(/已读入/).waitFor();
    await saveAs('新稿.nigao');
    await saved(page);
    expect(readFileSync(path.join(folder, '旧稿.txt'), 'utf8')).toBe(RUN_ON);
    expect(draftIn(folder, '新稿.nigao').blocks.some((block) => block.type === 'addressee')).toBe(true);
  });

  it('takes an old text that is pasted onto the empty sheet', async () => {
    const { page } = await open(host);
    await text(page).click();
    await page.evaluate((pasted) => {
      const data = new DataTransfer();
      data.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, RUN_ON);
    await expect.poll(() => topSections(page)).toContain('三、下一步工作打算');
    await page.getByText(/已粘贴 \d+ 段/).waitFor();
    await tool(page, '撤销').click();
    await expect.poll(async () => (await text(page).textContent())?.trim()).toBe('');
  });

  it('opens a draft of a newer version to be read only', async () => {
    const report: Report = { ...emptyReport, blocks: [{ type: 'title', content: plainInline('明年的总结') }] };
    const newer = writeDraft(report)
      .replace(/"version":\d+/, '"version":99')
      .replace('"type":"title"', '"type":"banner"');
    const { page, openFile } = await open(host, { files: { '新版.nigao': newer } });
    await openFile('新版.nigao');
    await expect.poll(() => text(page).textContent()).toContain('明年的总结');
    await expect.poll(() => text(page).getAttribute('contenteditable')).toBe('false');
    expect(await status(page).textContent()).toContain('只读');
  });

  it('says in a sentence why a damaged draft does not open, and keeps the text at hand', async () => {
    const half = writeDraft({ ...emptyReport, blocks: [{ type: 'title', content: plainInline('总结') }] }).slice(0, 60);
    const { page, openFile } = await open(host, { files: { '半份.nigao': half } });
    await text(page).click();
    await page.keyboard.insertText('手头的文字');
    // The text at hand is unsaved, so the window asks first.
    await openFile('半份.nigao', async () => {
      await tool(page, '打开').click();
      await page.getByRole('button', { name: '不保存' }).click();
    });
    await page.getByRole('alert').filter({ hasText: '未能打开' }).waitFor();
    expect(await text(page).textContent()).toContain('手头的文字');
  });
});

describeInBrowser('the window', () => {
  it('asks for nothing beyond its own host', async () => {
    const { page, openFile } = await open('loopback', { files: { '旧稿.txt': RUN_ON } });
    const own = new URL(page.url()).origin;
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!/^(?:data|blob):/.test(request.url()) && new URL(request.url()).origin !== own) foreign.push(request.url());
    });
    await page.reload();
    await text(page).waitFor();
    await openFile('旧稿.txt');
    await expect.poll(() => topSections(page)).toContain('二、取得的成效');
    expect(foreign).toEqual([]);
  });
});
