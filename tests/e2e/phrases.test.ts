/** 常用语 in a real browser: found and put in by the keyboard alone, kept from a selection, managed. */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Page, Request } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { writePack } from '../../document/phrases/pack.ts';
import type { Phrase } from '../../document/phrases/phrase.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { describeOnHosts, openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const DRAFT = '某局工作总结\n一、工作开展情况\n（一）加强组织领导\n已部署。\n二、存在的问题\n有差距。\n';

async function open(files: Readonly<Record<string, string>> = {}): Promise<Program> {
  program = await openProgram('loopback', { files: { 'a.txt': DRAFT, ...files }, start: 'a.txt' });
  await text(program.page).getByText('已部署。').click();
  await program.page.keyboard.press('End');
  return program;
}

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const block = (page: Page, part: string) => text(page).locator('.block', { hasText: part }).textContent();
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true });
const palette = (page: Page) => dialog(page, '常用语');
const marked = (page: Page) => palette(page).getByRole('option', { selected: true });
const gone = (page: Page) => page.getByRole('dialog').waitFor({ state: 'hidden' });

/** The palette with what was typed found. `category` is that of the marked one. */
async function search(page: Page, query: string, category: string): Promise<string> {
  await page.keyboard.press('F3');
  await expect.poll(() => palette(page).getByRole('searchbox').count()).toBe(1);
  await page.keyboard.type(query);
  await expect.poll(() => chosen(page)).toContain(category);
  await expect
    .poll(() => palette(page).getByRole('searchbox').getAttribute('aria-activedescendant'))
    .toBe(await marked(page).last().getAttribute('id'));
  return (await chosen(page)).replace(/，[^，]+$/u, '');
}

const chosen = async (page: Page) => (await marked(page).last().getAttribute('aria-label')) ?? '';

/** What is searched for by a request of the window; null for any other. */
function queryOf(request: Request): string | null {
  if (!request.url().endsWith('/api/call')) return null;
  const { name, argument } = request.postDataJSON();
  return name === 'findPhrases' ? argument.query : null;
}

describeInBrowser('the palette of phrases', () => {
  it('is gone through by keys alone: initials, Enter, and Tab through the blanks with their values typed', async () => {
    const { page } = await open();
    const wording = await search(page, 'zzld', '组织领导');
    const blanks = wording.match(/〔[^〕]+〕/gu) ?? [];
    expect(blanks.length).toBeGreaterThan(1);
    await page.keyboard.press('Enter');
    await gone(page);
    await expect.poll(() => block(page, '已部署。')).toBe(`已部署。${wording}`);
    let expected = wording;
    for (const [i, blank] of blanks.entries()) {
      if (i > 0) await page.keyboard.press('Tab');
      await page.keyboard.insertText(`值${i}`);
      expected = expected.replace(blank, `值${i}`);
    }
    await expect.poll(() => block(page, '已部署。')).toBe(`已部署。${expected}`);
    await page.keyboard.insertText('完');
    await expect.poll(() => block(page, '已部署。')).toContain(`值${blanks.length - 1}完`);
  });

  it('begins with what fits the section, walks with the arrows, changes the category, and puts in a heading', async () => {
    const { page } = await open();
    const first = await search(page, '', '组织领导');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => chosen(page)).not.toContain(first);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => chosen(page)).toContain(first);
    await page.keyboard.press('Alt+ArrowDown');
    const categories = palette(page).getByRole('listbox', { name: '类别' });
    await expect.poll(() => categories.getByRole('option', { selected: true }).textContent()).toContain('全部类别');
    await page.keyboard.type('biaotiyongyu');
    await expect.poll(() => chosen(page)).toContain('标题用语');
    const heading = (await chosen(page)).replace(/，[^，]+$/u, '');
    await page.keyboard.press('Shift+Enter');
    await gone(page);
    const outline = page.getByRole('tree', { name: '提纲' });
    await outline.getByRole('treeitem', { name: `1.${heading}`, exact: true }).waitFor();
  });

  it('gives the caret back where it was when it is given up', async () => {
    const { page } = await open();
    await page.keyboard.press('ArrowLeft');
    await search(page, 'zzld', '组织领导');
    await page.keyboard.press('Escape');
    await gone(page);
    await expect.poll(() => text(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await page.keyboard.insertText('到位');
    await expect.poll(() => block(page, '已部署')).toBe('已部署到位。');
  });

  it('leaves an input method alone: it searches what was composed, and the Enter that ends it puts in nothing', async () => {
    const { page } = await open();
    const before = await search(page, '', '组织领导');
    const cdp = await page.context().newCDPSession(page);
    const asked: string[] = [];
    page.on('request', (request) => {
      const query = queryOf(request);
      if (query !== null) asked.push(query);
    });
    for (const step of ['z', 'zong', "zong'jie"]) {
      await cdp.send('Input.imeSetComposition', { text: step, selectionStart: step.length, selectionEnd: step.length });
    }
    const enter = { key: 'Enter', windowsVirtualKeyCode: 229 };
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...enter });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', ...enter });
    expect(await chosen(page)).toContain(before);
    expect(asked).toEqual([]);
    await cdp.send('Input.insertText', { text: '总结如下' });
    await expect.poll(() => chosen(page)).toContain('总结如下');
    expect(asked).toEqual(['总结如下']);
    expect(await palette(page).getByRole('searchbox').inputValue()).toBe('总结如下');
    await page.keyboard.press('Escape');
    await gone(page);
    expect(await block(page, '已部署。')).toBe('已部署。');
  });

  it('takes the answer to what was typed last, however late the others come', async () => {
    const { page } = await open();
    await search(page, '', '组织领导');
    await page.route('**/api/call', async (route) => {
      const query = queryOf(route.request());
      // The shorter what was asked, the later the answer.
      if (query !== null) await new Promise((resolve) => setTimeout(resolve, 120 * (6 - query.length)));
      await route.continue();
    });
    await page.keyboard.type('czwt');
    await page.keyboard.press('Enter');
    await gone(page);
    const [, put = ''] = /^已部署。(.+)$/u.exec((await block(page, '已部署。')) ?? '') ?? [];
    await page.unrouteAll({ behavior: 'wait' });
    await page.keyboard.press('Control+z');
    await expect.poll(() => block(page, '已部署。')).toBe('已部署。');
    expect(await search(page, 'czwt', '存在问题')).toBe(put);
  });
});

describeInBrowser('a phrase of one’s own', () => {
  it('is kept from a selection with its figures as blanks, one of them put back, and found first once it was used', async () => {
    const { page } = await open();
    await page.keyboard.insertText('共开展河湖巡查36次，整改隐患12处。');
    for (let i = 0; i < '共开展河湖巡查36次，整改隐患12处。'.length; i += 1)
      await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+Shift+K');
    const form = dialog(page, '存为常用语');
    await expect
      .poll(() => form.getByRole('textbox', { name: '内容' }).inputValue())
      .toMatch(/巡查\{.+\}次.*隐患\{.+\}处/u);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => form.getByRole('textbox', { name: '内容' }).inputValue()).toContain('巡查36次');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await gone(page);
    await expect.poll(() => text(page).evaluate((root) => root === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await search(page, 'hhxc', '组织领导')).toContain('共开展河湖巡查');
    await page.keyboard.press('Enter');
    await gone(page);
    await page.keyboard.insertText('48');
    await expect.poll(() => block(page, '已部署。')).toContain('12处。共开展河湖巡查48次');
    expect(await search(page, '', '组织领导')).toContain('共开展河湖巡查');
    await expect.poll(() => marked(page).last().textContent()).toContain('我的');
    // The mark stands beside the wording and takes nothing of its room.
    const share = await marked(page)
      .last()
      .evaluate((row) => (row.querySelector('.phrase-text')?.clientWidth ?? 0) / row.clientWidth);
    expect(share).toBeGreaterThan(0.7);
  });

  it('is edited, removed and had back in the panel, which puts a phrase in and goes on in the text', async () => {
    const { page, folder } = await open();
    await page.getByRole('tab', { name: '常用语' }).click();
    const panel = page.getByRole('tabpanel', { name: '常用语' });
    const cards = panel.getByRole('grid', { name: '常用语列表' }).getByRole('row');
    await panel.getByRole('searchbox').fill('建立月调度');
    await expect.poll(() => cards.count()).toBe(1);
    await cards.first().click();
    await page.keyboard.insertText('以上。');
    await expect.poll(() => block(page, '已部署。')).toMatch(/^已部署。建立月调度.+。以上。$/u);
    const more = cards.first().getByRole('button', { name: /^更多操作/u });
    await more.click();
    await page.getByRole('menuitem', { name: '编辑…' }).click();
    const form = dialog(page, '编辑常用语');
    await form.getByRole('textbox', { name: '内容' }).fill('建立月调度和周通报机制。');
    await form.getByRole('button', { name: '保存' }).click();
    await gone(page);
    await expect.poll(() => cards.allTextContents()).toEqual([expect.stringContaining('建立月调度和周通报机制。')]);
    const own = path.join(folder, '.local/state/nigao/常用语.json');
    await expect.poll(() => existsSync(own) && readFileSync(own, 'utf8')).toContain('周通报机制');
    await more.click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await expect.poll(() => cards.count()).toBe(0);
    await panel.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => cards.count()).toBe(1);
    // A shipped one is only hidden, and shown again in the same way.
    await panel.getByRole('searchbox').fill('建立任务、问题、责任三张清单');
    await expect.poll(() => cards.allTextContents()).toEqual([expect.stringContaining('三张清单')]);
    await more.click();
    await page.getByRole('menuitem', { name: '不再显示' }).click();
    await expect.poll(() => cards.count()).toBe(0);
    await panel.getByRole('button', { name: '撤销' }).click();
    await expect.poll(() => cards.count()).toBe(1);
  });
});

describeInBrowser('the panel of phrases', () => {
  it('goes on in the text after a heading as well, and lists one’s own to be edited', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: '常用语' }).click();
    const panel = page.getByRole('tabpanel', { name: '常用语' });
    const cards = panel.getByRole('row');
    await panel.getByRole('combobox', { name: '类别' }).selectOption('我的常用语');
    await panel.getByText('还没有自己的常用语。').waitFor();
    await panel.getByRole('button', { name: '新建…' }).click();
    const form = dialog(page, '新建常用语');
    await page.keyboard.insertText('办好惠民实事。');
    // What was typed is asked about before it goes, and nothing else takes keys meanwhile.
    await page.keyboard.press('Escape');
    await form.getByText('内容有修改，还没有保存。').waitFor();
    await page.keyboard.press('Escape');
    await form.getByText('内容有修改，还没有保存。').waitFor({ state: 'hidden' });
    await page.keyboard.insertText('一件一件办。');
    await form.getByRole('button', { name: '取消' }).click();
    await form.getByRole('button', { name: '保存', exact: true }).click();
    await gone(page);
    await expect.poll(() => cards.allTextContents()).toEqual([expect.stringContaining('办好惠民实事。一件一件办。')]);
    await panel.getByRole('button', { name: '新建…' }).click();
    await page.keyboard.press('Escape');
    await gone(page);
    await panel.getByRole('button', { name: '新建…' }).click();
    await page.keyboard.insertText('不要的');
    await page.keyboard.press('Escape');
    await form.getByRole('button', { name: '不保存' }).click();
    await gone(page);
    await expect.poll(() => cards.count()).toBe(1);
    await cards
      .first()
      .getByRole('button', { name: /^更多操作/u })
      .click();
    await page.getByRole('menuitem', { name: '作为下级标题插入' }).click();
    await expect.poll(() => text(page).evaluate((root) => root.contains(document.activeElement))).toBe(true);
    await page.keyboard.insertText('续写');
    await expect.poll(() => text(page).textContent()).toContain('一件一件办。续写');
  });
});

const PHRASE: Phrase = { text: '全市河湖面貌明显改善。', category: '本局用语', tone: 'report', places: ['body'] };
const PACK = writePack('本局常用语', [PHRASE]);
const BROKEN = PACK.replace('全市河湖', '<b>全市</b>河湖');

describeInBrowser('the sources of phrases', () => {
  it('are managed in a dialog: a pack with a fault is told by line, a shared folder read, a hidden phrase shown again, a folder that goes told', async () => {
    const { page, folder } = await open({ '坏包.json': BROKEN, '共用/本局.json': PACK });
    await page.getByRole('tab', { name: '常用语' }).click();
    const panel = page.getByRole('tabpanel', { name: '常用语' });
    const cards = panel.getByRole('row');
    await panel.getByRole('searchbox').fill('建立月调度');
    await expect.poll(() => cards.count()).toBe(1);
    await cards
      .first()
      .getByRole('button', { name: /^更多操作/u })
      .click();
    await page.getByRole('menuitem', { name: '不再显示' }).click();
    await expect.poll(() => cards.count()).toBe(0);
    await panel.getByRole('button', { name: '管理…' }).click();
    const manage = dialog(page, '管理常用语');
    await manage.getByRole('button', { name: '导入…' }).click();
    const files = dialog(page, '导入常用语');
    await files.getByRole('option', { name: '坏包.json' }).dblclick();
    await manage.getByText('“坏包.json”：新收 0 条，合并 0 条，未收 1 条。').waitFor();
    // Nothing was taken: the reasons stand there at once.
    const line = BROKEN.split('\n').findIndex((each) => each.includes('<b>')) + 1;
    await manage.getByRole('list', { name: '“坏包.json”中未收的内容' }).getByText(`第 ${line} 行`).waitFor();
    await manage.getByRole('button', { name: '选择文件夹…' }).click();
    const folders = dialog(page, '选择共享文件夹');
    await folders.getByRole('option', { name: '共用' }).click();
    await folders.getByRole('button', { name: '选择此文件夹' }).click();
    await manage.getByText('1 条', { exact: false }).first().waitFor();
    await manage.getByRole('button', { name: '不再使用' }).waitFor();
    // It is told of here as well while the dialog stands open.
    const [share, away] = [path.join(folder, '共用'), path.join(folder, '拔走')];
    await manage.getByText('可用', { exact: true }).waitFor();
    renameSync(share, away);
    await manage.getByText('打不开，暂用上次读到的内容').waitFor();
    renameSync(away, share);
    await manage.getByText('可用', { exact: true }).waitFor();
    await manage.getByRole('button', { name: '全部恢复显示' }).click();
    await manage.getByRole('button', { name: '全部恢复显示' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await gone(page);
    await expect.poll(() => cards.count()).toBe(1);
    await panel.getByRole('searchbox').fill('hhmm');
    await expect.poll(() => cards.allTextContents()).toEqual([expect.stringContaining(PHRASE.text)]);
    expect(await cards.first().textContent()).toContain('共享');
    rmSync(path.join(folder, '共用'), { recursive: true });
    await expect
      .poll(async () => {
        await panel.getByRole('searchbox').fill('');
        await panel.getByRole('searchbox').fill('hhmm');
        return panel.getByText('共享文件夹打不开').count();
      })
      .toBe(1);
    await expect.poll(() => cards.allTextContents()).toEqual([expect.stringContaining(PHRASE.text)]);
  });
});

describeOnHosts(
  'phrases where the system has dialogs',
  (host) => {
    it('are given out as a pack and taken in from one, and a shared folder is chosen there', async () => {
      program = await openProgram(host, { files: { '共用/本局.json': PACK } });
      const { page, folder, menu, openFile, saveAs } = program;
      await text(page).waitFor();
      await menu('managePhrases');
      const manage = dialog(page, '管理常用语');
      await openFile('共用/本局.json', () => manage.getByRole('button', { name: '导入…' }).click());
      await manage.getByText('“本局.json”：新收 1 条').waitFor();
      await saveAs('导出.json', async () => {
        await manage.getByRole('button', { name: '导出', exact: true }).click();
        await page.getByRole('menuitem', { name: '我的常用语，常用语包…' }).click();
      });
      await manage.getByText('已导出 1 条到“导出.json”。').waitFor();
      expect(readFileSync(path.join(folder, '导出.json'), 'utf8')).toContain(PHRASE.text);
      await openFile('共用', () => manage.getByRole('button', { name: '选择文件夹…' }).click());
      await manage.getByRole('button', { name: '不再使用' }).click();
      await manage.getByRole('button', { name: '选择文件夹…' }).waitFor();
    });
  },
  ['stand-in'],
);
