/** Files of other programs opened in the window: what is told of them, and giving up one that takes too long. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportText } from '../../document/plain.ts';
import type { Answer, Order } from '../../electron/services/reading/thread.ts';
import { wordFile } from '../document/docx/handmade.ts';
import { handmadePdf, setLines } from '../electron/services/reading/handmade-pdf.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const strip = (page: Page, words: string) => page.locator('.strip', { hasText: words });

const SENTENCE = '今年以来，各项工作扎实推进。';
const paragraph = (inside: string) => `<w:p>${inside}</w:p>`;
const run = (words: string) => `<w:r><w:t>${words}</w:t></w:r>`;
/** Text with thirty tracked changes and hidden words. */
const tracked = Array.from({ length: 30 }, (_, i) =>
  paragraph(
    `${run(`第${i + 1}项`)}<w:del w:id="${i}" w:author="某甲"><w:r><w:delText>完成</w:delText></w:r></w:del><w:ins w:id="${100 + i}" w:author="某甲">${run('全面完成')}</w:ins>${run('。')}`,
  ),
).join('');
const HIDDEN = paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>内部掌握</w:t></w:r>');
const word = () => wordFile({ body: paragraph(run(SENTENCE)) + tracked + HIDDEN });

describeInBrowser('a file of another program', () => {
  it('is opened with all that there is to tell of it, which can be read at length and again later', async () => {
    program = await openProgram('loopback', { files: { '修改稿.docx': word() } });
    const { page } = program;
    await program.openFile('修改稿.docx');
    await text(page).getByText(SENTENCE).waitFor();
    expect(await text(page).textContent()).not.toContain('内部掌握');
    await strip(page, '条说明').getByRole('button', { name: '查看…' }).click();
    const dialog = page.getByRole('dialog', { name: '读入说明' });
    await dialog.getByText('文档中有 30 处修订').waitFor();
    await dialog.getByText('有 1 处隐藏文字，没有读入。').waitFor();
    expect(await dialog.getByText('“完成”改为“全面完成”').count()).toBe(20);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await strip(page, '条说明').getByRole('button', { name: '不再显示这条消息' }).click();
    await program.menu('notices');
    await dialog.getByText('文档中有 30 处修订').waitFor();
    await dialog.getByRole('button', { name: '关闭' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});

describeOnHosts('a file of another program', (host) => {
  it('is saved elsewhere: the file itself is never written', async () => {
    const before = word();
    program = await openProgram(host, { files: { '旧.docx': before, '旧.pdf': onePage() } });
    for (const name of ['旧.docx', '旧.pdf']) {
      await program.openFile(name);
      await text(program.page).getByText(SENTENCE).first().waitFor();
      await program.page.getByText('未保存').waitFor();
      await program.saveAs(`${name}.nigao`);
      await program.page.getByText('已保存').waitFor();
    }
    expect(readFileSync(path.join(program.folder, '旧.docx')).equals(Buffer.from(before))).toBe(true);
  });
});

const onePage = () => handmadePdf({ pages: [setLines([SENTENCE])] });

/** In the place of LibreOffice: a program that never comes to its end. */
const isPosix = process.platform !== 'win32';

describeInBrowser('a file that takes too long to be converted', () => {
  let folder = '';
  const before = process.env['NIGAO_OFFICE'];
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-test-'));
    writeFileSync(path.join(folder, 'soffice'), '#!/bin/sh\nexec sleep 600\n');
    chmodSync(path.join(folder, 'soffice'), 0o755);
    process.env['NIGAO_OFFICE'] = path.join(folder, 'soffice');
  });
  afterEach(() => {
    if (before === undefined) delete process.env['NIGAO_OFFICE'];
    else process.env['NIGAO_OFFICE'] = before;
    rmSync(folder, { recursive: true, force: true });
  });

  it.skipIf(!isPosix)('says so while one writes on, and is given up with a button', async () => {
    program = await openProgram('loopback', { files: { '旧.rtf': '{\\rtf1\\ansi x\\par}' } });
    const { page } = program;
    await program.openFile('旧.rtf');
    const told = strip(page, '正在转换“旧.rtf”');
    await told.waitFor();
    await text(page).click();
    await page.keyboard.type('照写不误');
    await text(page).getByText('照写不误').waitFor();
    await told.getByRole('button', { name: '取消' }).click();
    await strip(page, '已取消打开“旧.rtf”。').waitFor();
    expect(await told.count()).toBe(0);
    expect(await text(page).textContent()).toContain('照写不误');
  });
});

/** What a packed program starts in a thread: the sources are not there then. */
async function readBundled(form: 'word' | 'pdf', bytes: Uint8Array): Promise<Answer> {
  const worker = new Worker(path.resolve(import.meta.dirname, '../../dist/main/reader.js'), { env: {} });
  try {
    return await new Promise((resolve, reject) => {
      worker.on('error', reject);
      worker.on('message', (answer: Answer) => answer.type !== 'ready' && resolve(answer));
      const order: Order = { bytes, work: { form, name: `a.${form}`, piece: null } };
      worker.postMessage(order);
    });
  } finally {
    await worker.terminate();
  }
}

describe('the bundle of the thread that reads', () => {
  it.each([
    ['word', word],
    ['pdf', onePage],
  ] as const)('reads a file of the form %s by itself', async (form, bytes) => {
    const answer = await readBundled(form, bytes());
    if (answer.type !== 'read') throw new Error(JSON.stringify(answer));
    expect(reportText(answer.read.value)).toContain(SENTENCE);
  });
});
