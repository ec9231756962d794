/** 版式, 版头, 版记 and 印章 from the window: by menu, by key and from the panel; applied as one step, kept, learned. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { writeDocx } from '../../document/docx/write.ts';
import { readDraft } from '../../document/file.ts';
import { emptyReport, plainInline } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, type HostName, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

async function open(host: HostName, ...[options]: [Parameters<typeof openProgram>[1]?]): Promise<Program> {
  program = await openProgram(host, options);
  await program.page.getByRole('textbox', { name: '正文' }).waitFor();
  return program;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: '版式' });
const tab = (page: Page, name: string) => dialog(page).getByRole('tab', { name, exact: true }).click();
const input = (page: Page, name: string): Locator => dialog(page).getByRole('textbox', { name, exact: true });
const apply = async (page: Page) => {
  await dialog(page).getByRole('button', { name: '确定' }).click();
  await dialog(page).waitFor({ state: 'hidden' });
};
/** The picture that the person sees of a choice takes the click; the input itself is out of sight. */
const choose = (page: Page, name: string) =>
  dialog(page).getByRole('radio', { name, exact: true }).check({ force: true });
const row = (page: Page, name: string) =>
  page.getByRole('tabpanel', { name: '要素' }).getByRole('button', { name: `修改${name}：` });

/** A PNG of one colour, 2 × 2. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==',
  'base64',
);

async function chooseFiles(page: Page, files: readonly { readonly name: string; readonly buffer: Buffer }[]) {
  const chooser = page.waitForEvent('filechooser');
  await dialog(page).getByRole('button', { name: '选择图片…' }).click();
  await (await chooser).setFiles(files.map((file) => ({ mimeType: 'image/png', ...file })));
}

const TEXT = '某局2026年工作总结\n今年以来，各项工作扎实推进。\n某局\n2026年11月24日\n';

describeOnHosts('the dialog 版式', (host) => {
  it('is filled in, applied as one step, undone as one, and shows the values when it is opened again', async () => {
    const { page, menu, saveAs, folder } = await open(host, { files: { 'a.txt': TEXT }, start: 'a.txt' });
    await page.getByText('各项工作扎实推进').waitFor();
    await menu('layout');
    await choose(page, '文件');
    await tab(page, '版头');
    await input(page, '发文机关').fill('某市水利局\n某市财政局文件');
    await input(page, '发文字号').fill('某水发[2026]第05号');
    await dialog(page).getByRole('button', { name: '改正' }).click();
    await expect.poll(() => input(page, '发文字号').inputValue()).toBe('某水发〔2026〕5号');
    await dialog(page).getByRole('combobox', { name: '密级' }).selectOption('机密');
    await input(page, '保密期限').fill('1年');
    await dialog(page).getByRole('combobox', { name: '紧急程度' }).selectOption('特急');
    await tab(page, '版记');
    await input(page, '印发机关').fill('某市水利局办公室');
    await input(page, '印发日期').fill('2026年11月25日');
    await apply(page);
    await expect.poll(() => row(page, '发文字号').textContent()).toBe('某水发〔2026〕5号');
    expect(await row(page, '密级').textContent()).toBe('机密★1年');

    await page.keyboard.press('Control+z');
    await expect.poll(() => row(page, '版式').textContent()).toBe('白头');
    await page.keyboard.press('Control+y');
    await expect.poll(() => row(page, '版式').textContent()).toBe('文件');

    await page.keyboard.press('Control+Shift+F2');
    await expect.poll(() => dialog(page).getByRole('radio', { name: '文件', exact: true }).isChecked()).toBe(true);
    await tab(page, '版记');
    expect(await input(page, '印发机关').inputValue()).toBe('某市水利局办公室');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });

    await saveAs('a.nigao', () => page.keyboard.press('Control+s'));
    await expect.poll(() => existsSync(path.join(folder, 'a.nigao'))).toBe(true);
    const { head, imprint, layout } = readDraft(readFileSync(path.join(folder, 'a.nigao'), 'utf8')).report;
    expect(layout).toEqual({ form: 'document', imprintPage: 'last', overrides: {} });
    expect(head).toEqual({
      secrecy: '机密★1年',
      urgency: '特急',
      issuers: ['某市水利局', '某市财政局文件'],
      documentNumber: '某水发〔2026〕5号',
    });
    expect(imprint).toEqual({ printer: '某市水利局办公室', printDate: '2026年11月25日' });
  });
});

describeInBrowser('the ways to the dialog 版式', () => {
  it('lead to the very element: from the menu of forms to the name of the head, from the panel to its row', async () => {
    const { page } = await open('loopback');
    await page.getByRole('toolbar', { name: '菜单' }).getByRole('button', { name: '版式' }).click();
    await page.getByRole('menuitemradio', { name: '信函' }).click();
    await expect.poll(() => input(page, '发文机关').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.type('某市水利局');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => row(page, '发文机关').textContent()).toBe('某市水利局');
    await row(page, '印发日期').click();
    await expect.poll(() => input(page, '印发日期').evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('change nothing by the menu of forms when its question is left, and mark the form that holds', async () => {
    const { page } = await open('loopback');
    const forms = async () => {
      await page.getByRole('toolbar', { name: '菜单' }).getByRole('button', { name: '版式' }).click();
      return page.getByRole('menuitemradio', { checked: true });
    };
    expect(await (await forms()).textContent()).toBe('白头');
    await page.getByRole('menuitemradio', { name: '纪要' }).click();
    await dialog(page).getByText('还没有填发文机关').waitFor();
    expect(await dialog(page).getByRole('button', { name: /^填入/ }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await row(page, '版式').textContent()).toBe('白头');
    await forms();
    await page.getByRole('menuitemradio', { name: '纪要' }).click();
    await input(page, '发文机关').fill('某市水利局局长办公会议纪要');
    await apply(page);
    await expect.poll(() => row(page, '版式').textContent()).toBe('纪要');
    expect(await (await forms()).textContent()).toBe('纪要');
  });

  it('lead to the form that is chosen, with the focus on it, so that the arrows choose another', async () => {
    const { page } = await open('loopback');
    await page.keyboard.press('Control+Shift+F2');
    const radio = (name: string) => dialog(page).getByRole('radio', { name, exact: true });
    await expect.poll(() => radio('白头').evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => radio('文件').isChecked()).toBe(true);
  });

  it('lead from the head and the imprint on the sheet to the dialog at that place', async () => {
    const { page, menu } = await open('loopback', { files: { 'a.txt': TEXT }, start: 'a.txt' });
    await menu('layout');
    await choose(page, '文件');
    await tab(page, '版头');
    await input(page, '发文机关').fill('某市水利局文件');
    await tab(page, '版记');
    await input(page, '抄送机关').fill('某市财政局。');
    await apply(page);
    await page.locator('.head-furniture').getByText('某市水利局文件').click();
    await expect.poll(() => input(page, '发文机关').evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    await page.locator('.imprint-furniture').getByText('某市财政局').click();
    await expect.poll(() => input(page, '抄送机关').evaluate((box) => box === document.activeElement)).toBe(true);
  });

  it('change nothing when it is left by Escape', async () => {
    const { page } = await open('loopback');
    await page.keyboard.press('Control+Shift+F2');
    await choose(page, '纪要');
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'hidden' });
    expect(await row(page, '版式').textContent()).toBe('白头');
    expect(await page.getByRole('button', { name: '撤销' }).isDisabled()).toBe(true);
  });
});

describeInBrowser('the elements of a head', () => {
  it('offer the name of the unit that the report has been given', async () => {
    const { page } = await open('loopback');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    const begin = page.getByRole('dialog', { name: '新建文稿' });
    await begin.getByRole('textbox', { name: '单位全称' }).fill('某市水利局');
    await begin.getByRole('button', { name: '创建' }).click();
    await begin.waitFor({ state: 'hidden' });
    await page.getByRole('toolbar', { name: '菜单' }).getByRole('button', { name: '版式' }).click();
    await page.getByRole('menuitemradio', { name: '文件' }).click();
    await dialog(page).getByRole('button', { name: '填入：某市水利局文件' }).click();
    await expect.poll(() => input(page, '发文机关').inputValue()).toBe('某市水利局文件');
    await expect.poll(() => dialog(page).getByText('还没有填发文机关').count()).toBe(0);
    await apply(page);
    await expect.poll(() => row(page, '发文机关').textContent()).toBe('某市水利局文件');
  });

  it('are put right when they are left, by Tab or by Enter, and what is missing is said', async () => {
    const { page } = await open('loopback');
    await page.keyboard.press('Control+Shift+F2');
    await choose(page, '文件');
    await tab(page, '版头');
    await input(page, '发文机关').fill('某市水利局文件');
    await dialog(page).getByRole('combobox', { name: '密级' }).selectOption('机密');
    await dialog(page).getByText('请填保密期限，如 1年、5年。').waitFor();
    const head = dialog(page).getByRole('tab', { name: '版头', exact: true });
    const described = () =>
      head.evaluate((each) => document.getElementById(each.getAttribute('aria-describedby') ?? '')?.textContent ?? '');
    expect(await described()).toBe('有待核对');
    await input(page, '保密期限').fill('一年');
    await page.keyboard.press('Tab');
    await expect.poll(() => input(page, '保密期限').inputValue()).toBe('1年');
    await expect.poll(described).toBe('');
    await input(page, '份号').fill('12');
    await page.keyboard.press('Tab');
    await expect.poll(() => input(page, '份号').inputValue()).toBe('000012');
    await dialog(page).getByText('已由“12”改为规范写法。').waitFor();
    // The focus goes on, not back to the tabs.
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('取消');
    await input(page, '份号').fill('34');
    await page.keyboard.press('Enter');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => row(page, '份号').textContent()).toBe('000034');
  });

  it('speak of the form: a 令 has a 令号, and no 签发人', async () => {
    const { page } = await open('loopback');
    await page.keyboard.press('Control+Shift+F2');
    await choose(page, '命令（令）');
    await tab(page, '版头');
    await input(page, '令号').waitFor();
    expect(await input(page, '签发人').count()).toBe(0);
    await tab(page, '版式');
    await choose(page, '文件');
    await tab(page, '版头');
    await input(page, '签发人').waitFor();
    expect(await input(page, '令号').count()).toBe(0);
  });
});

describeInBrowser('a seal', () => {
  it('is taken from a picture, and refused where the file is none', async () => {
    const { page, saveAs, folder } = await open('loopback');
    await page.keyboard.press('Control+Shift+F2');
    await tab(page, '落款印章');
    await choose(page, '加盖印章');
    await chooseFiles(page, [
      { name: '不是图片.png', buffer: Buffer.from('这不是图片') },
      { name: '半张.png', buffer: PNG.subarray(0, 40) },
    ]);
    await expect.poll(() => dialog(page).getByRole('alert').textContent()).toContain('“不是图片.png”不是能用的图片');
    expect(await dialog(page).getByRole('alert').textContent()).toContain('“半张.png”');
    expect(await dialog(page).getByRole('listitem').count()).toBe(0);

    await chooseFiles(page, [{ name: '公章.png', buffer: PNG }]);
    await dialog(page).getByRole('listitem', { name: '第 1 枚印章' }).waitFor();
    expect(await dialog(page).getByRole('alert').count()).toBe(0);
    await input(page, '宽（毫米）').fill('45');
    await input(page, '高（毫米）').fill('400');
    await apply(page);
    await saveAs('a.nigao', () => page.keyboard.press('Control+s'));
    await expect.poll(() => existsSync(path.join(folder, 'a.nigao'))).toBe(true);
    const { signing } = readDraft(readFileSync(path.join(folder, 'a.nigao'), 'utf8')).report;
    const source = `data:image/png;base64,${PNG.toString('base64')}`;
    expect(signing).toEqual({ manner: 'sealed', pictures: [{ source, width: 45, height: 80 }] });
  });
});

describeOnHosts(
  'the unit’s own layout',
  (host) => {
    it('is kept for the next report, marked where it leaves the standard, and given back to it', async () => {
      const { page } = await open(host);
      await page.keyboard.press('Control+Shift+F2');
      await tab(page, '本单位版式');
      await input(page, '行距').fill('28.5');
      await input(page, '下边距（地脚）').fill('30');
      await input(page, '标题字号').fill('200');
      const marks = dialog(page).getByRole('listitem');
      await expect
        .poll(() => marks.filter({ hasText: '下边距' }).textContent())
        .toContain('与国标不同：35 毫米（5.2.1）');
      expect(await marks.filter({ hasText: '标题字号' }).textContent()).toContain('将按 26 处理');
      await dialog(page).getByRole('button', { name: '设为本单位版式' }).click();
      await dialog(page).getByText('已设为本单位版式').waitFor();
      await page.keyboard.press('Escape');
      await dialog(page).waitFor({ state: 'hidden' });

      await page.getByRole('button', { name: '新建', exact: true }).click();
      await page.getByRole('dialog', { name: '新建文稿' }).getByRole('button', { name: '创建' }).click();
      await page.getByRole('dialog', { name: '新建文稿' }).waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+Shift+F2');
      await tab(page, '本单位版式');
      const shown = () =>
        Promise.all(
          ['行距', '下边距（地脚）', '标题字号', '上边距（天头）'].map((name) => input(page, name).inputValue()),
        );
      expect(await shown()).toEqual(['28.5', '30', '26', '']);
      await dialog(page).getByRole('button', { name: '恢复国标' }).click();
      await expect.poll(() => shown()).toEqual(['', '', '', '']);
      await dialog(page).getByText('本单位版式没有变').waitFor();
      await dialog(page).getByText('本单位版式：已设置').waitFor();
      await dialog(page).getByRole('button', { name: '取消本单位版式' }).click();
      await dialog(page).getByText('本单位版式已取消').waitFor();
      await dialog(page).getByText('本单位版式：未设置').waitFor();
    });

    it('is learned from a Word file, and not from one that is none', async () => {
      const margins = { top: 30, bottom: 30, left: 25, right: 25 };
      const blocks = [{ type: 'paragraph' as const, content: plainInline('今年以来，各项工作扎实推进。'.repeat(9)) }];
      const layout = { ...emptyReport.layout, overrides: { margins } };
      const sample = await writeDocx({ ...emptyReport, blocks, layout }, { author: '', now: new Date(0) });
      const { page, openFile, folder } = await open(host, { files: { '样文.docx': sample } });
      writeFileSync(path.join(folder, '假.docx'), '这不是 Word 文件');
      await page.keyboard.press('Control+Shift+F2');
      await tab(page, '本单位版式');
      const learn = () => dialog(page).getByRole('button', { name: '从样文学习…' }).click();
      await openFile('假.docx', learn);
      await dialog(page).getByRole('alert').waitFor();
      expect(await input(page, '上边距（天头）').inputValue()).toBe('');
      await openFile('样文.docx', learn);
      await dialog(page)
        .getByText(/已从样文学到 \d+ 项/)
        .waitFor();
      expect(await input(page, '上边距（天头）').inputValue()).toBe('30');
      expect(await input(page, '左边距（订口）').inputValue()).toBe('25');
    });
  },
  ['electron', 'stand-in', 'loopback'],
);
