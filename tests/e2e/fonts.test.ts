/** Faces, glyphs and blanks in the 成稿检查单, and the way to each place. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { writeDraft } from '../../document/file.ts';
import { emptyReport, plainInline } from '../../document/report.ts';
import { cmap4, sfnt, windowsName } from '../electron/services/sfnt.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const TEXT =
  '某局2026年工作总结\n今年以来，李𬱖、王珺牵头落实，成效明显😀。\n一、工作开展情况\n二、存在的问题\n问题不少。\n';

async function open(...[host, options]: Parameters<typeof openProgram>): Promise<Program> {
  program = await openProgram(host, options);
  await text(program.page).waitFor();
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const dialog = (page: Page) => page.getByRole('dialog', { name: '成稿检查单' });
const section = (page: Page, name: string) => dialog(page).getByRole('region', { name, exact: true });

describeOnHosts('the 成稿检查单', (host) => {
  it('names characters without a glyph, and leads to the very character', async () => {
    const { page, menu } = await open(host, { files: { 'a.txt': TEXT }, start: 'a.txt' });
    await text(page).getByText('成效明显').waitFor();
    await menu('check');
    await section(page, '字体与字形').waitFor();
    const rows = section(page, '字体与字形').getByRole('listitem');
    // What no face has comes before what another face draws.
    expect(await rows.first().textContent()).toMatch(/成效明显😀。.*U\+1F600.*随程序提供的字体都没有/);
    const rare = rows.filter({ hasText: 'U+2CC56' });
    expect(await rare.textContent()).toMatch(/李𬱖、王珺.*Word 和 WPS 会换用别的字体/);
    expect(await section(page, '没有写的部分').getByRole('listitem').allTextContents()).toEqual([
      '一、工作开展情况标题下没有内容',
    ]);
    await dialog(page).getByText('字体对照').click();
    const asked = dialog(page).getByRole('row').filter({ hasText: '正文（仿宋）' });
    await expect.poll(() => asked.textContent()).toContain('仿宋_GB2312');

    await rare.getByRole('button').click();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('𬱖');
    await page.keyboard.insertText('某');
    await expect.poll(() => text(page).textContent()).toContain('李某、王珺');
  });
});

describeInBrowser('the 成稿检查单 of a report that was begun', () => {
  it('lists the open blanks with the words around, and leads to them', async () => {
    const { page, menu } = await open('loopback');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    const kinds = page.getByRole('dialog', { name: '新建文稿' });
    await kinds.getByRole('option', { name: '工作总结' }).click();
    await kinds.getByRole('button', { name: '创建' }).click();
    await kinds.waitFor({ state: 'hidden' });
    await menu('check');
    const unit = section(page, '没有填的要素和填空').getByRole('listitem').filter({ hasText: '单位全称' });
    await unit.getByRole('button').first().click();
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe('〔单位全称〕');
  });

  it('says that there is nothing to do where there is nothing', async () => {
    const sound = '某局2026年工作总结\n今年以来，各项工作扎实推进。\n';
    const { page, menu } = await open('loopback', { files: { 'a.txt': sound }, start: 'a.txt' });
    await text(page).getByText('扎实推进').waitFor();
    await menu('check');
    await dialog(page).getByText('各项都妥，可以导出。').waitFor();
    expect(await dialog(page).getByRole('region').count()).toBe(1);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
  });

  it('is one press away from an export that has something to tell, and leads to what is to be put right', async () => {
    const blocks = [{ type: 'paragraph' as const, content: plainInline('正文。') }];
    const layout = { ...emptyReport.layout, form: 'document' as const };
    const head = { copyNumber: '12', issuers: ['某市水利局文件'] };
    const draft = writeDraft({ ...emptyReport, blocks, layout, head });
    const { page, saveAs, folder } = await open('loopback', { files: { 'a.nigao': draft }, start: 'a.nigao' });
    await text(page).getByText('正文。').waitFor();
    await saveAs('a.docx', () => page.keyboard.press('Control+e'));
    await expect.poll(() => existsSync(path.join(folder, 'a.docx'))).toBe(true);
    await page.getByRole('button', { name: '成稿检查单…' }).click();
    await section(page, '页数与版式')
      .getByRole('button', { name: /份号“12”/ })
      .click();
    const copyNumber = page.getByRole('dialog', { name: '版式' }).getByRole('textbox', { name: '份号' });
    await expect.poll(() => copyNumber.evaluate((box) => box === document.activeElement)).toBe(true);
  });
});

describeInBrowser('the unit’s own fonts', () => {
  it('are on the screen from the start', async () => {
    const own = sfnt({ names: [windowsName('某局仿宋')], cmap: cmap4([[0x4e00, 0x9fff]]) });
    const { page } = await open('loopback', {
      files: { 'a.txt': TEXT, '.local/state/nigao/字体/own.ttf': own },
      start: 'a.txt',
    });
    await text(page).getByText('成效明显').waitFor();
    const status = () =>
      page.evaluate(() => [...document.fonts].find((face) => face.family.includes('NG Own FangSong'))?.status);
    // Asked for by the text. This one has no outlines, which the browser finds out once it is there.
    await expect.poll(status).toBe('error');
    // The shipped face stands in.
    await expect.poll(() => page.evaluate(() => document.fonts.check('16px "NG FangSong"', '局'))).toBe(true);
  });
});
