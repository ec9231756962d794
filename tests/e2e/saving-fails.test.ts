/** Saving where it cannot be done or takes its time: what the window says, that nothing is lost, and the ways on. */
import * as fs from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { readDraft } from '../../document/file.ts';
import { reportText } from '../../document/plain.ts';
import { NO_DISK, type SmallDisk, smallDisk } from '../electron/services/save/mounts.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
let disk: SmallDisk | undefined;
afterEach(async () => {
  disk?.takeOut();
  disk = undefined;
  await program?.close();
  program = undefined;
});

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const status = (page: Page) => page.getByRole('status', { name: '状态' });
const panel = (page: Page) => page.getByRole('dialog', { name: '另存为' });
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: '没有保存' });
const elsewhere = (page: Page) => alert(page).getByRole('button', { name: '另存到别处…（F12）' });

/** A new draft that was saved as 总结.nigao in the folder 优盘. */
async function openOnStick(mount: (place: string) => void = () => {}): Promise<Program> {
  program = await openProgram('loopback', { files: { '优盘/.keep': '' } });
  mount(path.join(program.folder, '优盘'));
  const { page } = program;
  await text(page).click();
  await page.keyboard.insertText('先写的一句。');
  await page.keyboard.press('Control+s');
  await panel(page).getByRole('option', { name: '优盘', exact: true }).dblclick();
  await expect.poll(() => panel(page).getByRole('option', { name: '优盘', exact: true }).count()).toBe(0);
  await panel(page).getByRole('textbox', { name: '文件名' }).fill('总结.nigao');
  await page.keyboard.press('Enter');
  await expect.poll(() => status(page).textContent()).toContain('已保存');
  return program;
}

const saved = (...place: string[]) => reportText(readDraft(fs.readFileSync(path.join(...place), 'utf8')).report);

async function typeAndSave(page: Page, words: string): Promise<void> {
  await text(page).click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(words);
  await page.keyboard.press('Control+s');
}

async function saveAtHome(page: Page): Promise<void> {
  await panel(page).getByRole('button', { name: '主目录' }).click();
  await panel(page).getByRole('option', { name: '优盘', exact: true }).waitFor();
  await panel(page).getByRole('textbox', { name: '文件名' }).press('Enter');
  await panel(page).waitFor({ state: 'hidden' });
}

describeInBrowser('a save that cannot be done', () => {
  it('because its folder is gone says so, and is done elsewhere by one button', async () => {
    const { page, folder } = await openOnStick();
    fs.renameSync(path.join(folder, '优盘'), path.join(folder, '拔走'));
    await typeAndSave(page, '后写的一句。');
    await alert(page).waitFor();
    expect(await alert(page).textContent()).toContain('找不到文件夹“优盘”');
    expect(await alert(page).textContent()).toContain('文稿仍在窗口中');
    expect(await status(page).textContent()).toContain('未保存');
    fs.mkdirSync(path.join(folder, '优盘'));
    await elsewhere(page).focus();
    await page.keyboard.press('Enter');
    await saveAtHome(page);
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    // The button is gone with its message: one goes on writing.
    await expect.poll(() => text(page).evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await alert(page).count()).toBe(0);
    expect(saved(folder, '总结.nigao')).toContain('先写的一句。后写的一句。');
    expect(saved(folder, '拔走', '总结.nigao')).not.toContain('后写的一句。');
  });

  it('is done by Ctrl+S again once the folder is back, and F12 leads elsewhere as the button does', async () => {
    const { page, folder } = await openOnStick();
    fs.renameSync(path.join(folder, '优盘'), path.join(folder, '拔走'));
    await typeAndSave(page, '后写的一句。');
    await alert(page).waitFor();
    await page.keyboard.press('F12');
    await panel(page).waitFor();
    await page.keyboard.press('Escape');
    await panel(page).waitFor({ state: 'hidden' });
    fs.renameSync(path.join(folder, '拔走'), path.join(folder, '优盘'));
    await page.keyboard.press('Control+s');
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    expect(await alert(page).count()).toBe(0);
    expect(saved(folder, '优盘', '总结.nigao')).toContain('先写的一句。后写的一句。');
  });
});

describeInBrowser('a save onto a small disk', () => {
  it.skipIf(NO_DISK !== '')(`that is full keeps the old file, and is done once there is room${NO_DISK}`, async () => {
    const { page } = await openOnStick((place) => {
      disk = smallDisk(256, place);
    });
    const before = fs.readFileSync(disk?.at('总结.nigao') ?? '');
    fs.writeFileSync(disk?.at('占地方') ?? '', Buffer.alloc(252 * 1024 - 4096));
    await typeAndSave(page, '又写了很多很多。'.repeat(200));
    await alert(page).waitFor();
    expect(await alert(page).textContent()).toContain('磁盘空间不足');
    expect(await alert(page).textContent()).toContain('原有文件完好');
    expect(fs.readFileSync(disk?.at('总结.nigao') ?? '').equals(before)).toBe(true);
    fs.rmSync(disk?.at('占地方') ?? '');
    await page.keyboard.press('Control+s');
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    expect(saved(disk?.at('总结.nigao') ?? '')).toContain('又写了很多很多。');
  });

  it.skipIf(NO_DISK !== '')(`that is read-only keeps the old file, and is done elsewhere${NO_DISK}`, async () => {
    const { page, folder } = await openOnStick((place) => {
      disk = smallDisk(1024, place);
    });
    disk?.setWritable(false);
    await typeAndSave(page, '后写的一句。');
    await alert(page).waitFor();
    expect(await alert(page).textContent()).toContain('没有权限写入“总结.nigao”');
    await page.keyboard.press('F12');
    await saveAtHome(page);
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    expect(saved(folder, '总结.nigao')).toContain('后写的一句。');
    expect(saved(disk?.at('总结.nigao') ?? '')).not.toContain('后写的一句。');
  });
});

/** Answers of one request are held back until `release`, as by a share that is slow. */
async function holdBack(page: Page, request: string) {
  const { promise, resolve: release } = Promise.withResolvers<void>();
  let asked = 0;
  await page.route('**/api/call', async (route: Route) => {
    if (route.request().postDataJSON().name === request) {
      asked += 1;
      await promise;
    }
    await route.continue();
  });
  return { release, asked: () => asked };
}

describeInBrowser('a save that takes its time', () => {
  it('lets one type on, and a second Ctrl+S meanwhile saves what was typed by then', async () => {
    const { page, folder } = await openOnStick();
    const { release, asked } = await holdBack(page, 'saveDraft');
    await typeAndSave(page, '第二句。');
    await expect.poll(() => status(page).textContent()).toContain('正在保存…');
    await page.keyboard.insertText('第三句。');
    await expect.poll(() => text(page).textContent()).toContain('第二句。第三句。');
    await page.keyboard.press('Control+s');
    await page.keyboard.insertText('第四句。');
    await page.keyboard.press('Control+s');
    expect(asked()).toBe(1);
    release();
    await expect.poll(() => asked()).toBe(2);
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    expect(saved(folder, '优盘', '总结.nigao')).toContain('先写的一句。第二句。第三句。第四句。');
  });
});

describeInBrowser('a name that is too long', () => {
  it('stands there shortened with a word about it, and is taken the second time', async () => {
    program = await openProgram('loopback');
    const { page, folder } = program;
    await text(page).click();
    await page.keyboard.insertText('一句话。');
    await page.keyboard.press('Control+s');
    const name = panel(page).getByRole('textbox', { name: '文件名' });
    await name.fill('总'.repeat(120));
    await page.keyboard.press('Enter');
    const short = `${'总'.repeat(83)}.nigao`;
    await expect.poll(() => name.inputValue()).toBe(short);
    expect(await panel(page).getByRole('alert').textContent()).toContain('文件名太长');
    await name.press('Enter');
    await expect.poll(() => status(page).textContent()).toContain('已保存');
    expect(saved(folder, short)).toContain('一句话。');
  });
});
