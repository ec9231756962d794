/** The outline that guides, section templates and the asked length, by keys in a real browser. */
import type { Browser, Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { beginReport } from '../../document/begin.ts';
import { emptyReport, type Report } from '../../document/report.ts';
import type { SectionNode } from '../../renderer/editor/handle.ts';
import { launchBrowser } from '../hosts/browser.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';
import { ownSeed } from '../runs.ts';
import { kindById } from '../templates/kinds.ts';
import { type Served, serveHarness } from './harness/serve.ts';
import { typistAt } from './harness/typist.ts';

let program: Program | undefined;
let served: Served | undefined;
let browser: Browser | undefined;
afterEach(async () => {
  await program?.close();
  await browser?.close();
  await served?.close();
  program = undefined;
  browser = undefined;
  served = undefined;
});

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const rows = (page: Page) => page.getByRole('tree', { name: '提纲' }).getByRole('treeitem');
const row = (page: Page, name: string) => rows(page).and(page.getByRole('treeitem', { name, exact: true }));
const first = (page: Page) =>
  rows(page).evaluateAll((items) =>
    items.filter((item) => item.getAttribute('aria-level') === '1').map((item) => item.getAttribute('aria-label')),
  );
const says = (page: Page, name: string) => row(page, name).getAttribute('aria-description');
const inText = (page: Page) => text(page).evaluate((root) => root === document.activeElement);
const box = (page: Page) => page.getByRole('region', { name: '本节' });
const status = (page: Page) => page.getByRole('status', { name: '状态' });

async function begun(kind: string): Promise<Page> {
  program = await openProgram('loopback');
  const { page } = program;
  await text(page).waitFor();
  await page.keyboard.press('Control+n');
  const dialog = page.getByRole('dialog', { name: '新建文稿' });
  await dialog.getByRole('option', { name: kind }).click();
  await dialog.getByRole('button', { name: '创建' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(() => rows(page).count()).toBeGreaterThan(1);
  return page;
}

async function into(page: Page, heading: string): Promise<void> {
  await row(page, heading).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => inText(page)).toBe(true);
}

describeInBrowser('the outline that guides', () => {
  it('closes an open menu of its own before a key opens a dialog, and then gives the focus back', async () => {
    const page = await begun('工作总结');
    await page.getByRole('button', { name: '添加部分' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: /部分/ }).waitFor();
    await page.keyboard.press('Control+Shift+T');
    const dialog = page.getByRole('dialog', { name: '段落模板' });
    await dialog.waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
    expect(await dialog.evaluate((element) => element.contains(document.activeElement))).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(false);
  });

  it('saves by its key while a menu is open', async () => {
    const page = await begun('工作总结');
    await page.getByRole('button', { name: '添加部分' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menu', { name: /部分/ }).waitFor();
    await program?.saveAs('菜单.nigao', () => page.keyboard.press('Control+s'));
    await status(page).getByText('已保存').waitFor();
    expect(await page.getByRole('menu').count()).toBe(0);
  });

  it('says what is empty and thin, and what belongs in the section at the caret, as one writes', async () => {
    const page = await begun('工作总结');
    expect(await says(page, '二、取得的成效')).toMatch(/^已写 0 字，一般 \d+—\d+ 字，还没有内容$/);
    await into(page, '二、取得的成效');
    await page.keyboard.insertText('全年办结群众来信一百二十件。');
    await expect.poll(() => says(page, '二、取得的成效')).toMatch(/^已写 14 字，一般 \d+—\d+ 字，偏短$/);
    await expect.poll(() => box(page).textContent()).toContain('二、取得的成效');
    expect(await box(page).textContent()).toContain('对比数字');
    await box(page).getByRole('button', { name: '本节' }).click();
    await expect.poll(() => box(page).textContent()).not.toContain('对比数字');
  });

  it('puts another customary heading in place by the keyboard, in one step', async () => {
    const page = await begun('工作总结');
    await into(page, '二、取得的成效');
    await box(page).getByRole('button', { name: '换一种标题' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: '主要成效' }).waitFor();
    await page.keyboard.press('Enter');
    await row(page, '二、主要成效').waitFor();
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.press('Control+z');
    await row(page, '二、取得的成效').waitFor();
    await into(page, '（一）加强组织领导');
    await box(page).getByRole('button', { name: '换一种标题' }).click();
    await page.getByRole('menuitem').first().click();
    await expect.poll(() => rows(page).nth(1).getAttribute('aria-label')).not.toBe('（一）加强组织领导');
  });

  it('gives the opening other words where the caret stands in it', async () => {
    const page = await begun('工作总结');
    await text(page).locator('.block.paragraph').first().getByText('按照上级部署').click();
    await box(page).getByRole('button', { name: '换一种开头' }).click();
    const choice = page.getByRole('menuitem').first();
    const words = (await choice.textContent()) ?? '';
    await choice.click();
    await expect.poll(() => text(page).locator('.block.paragraph').first().textContent()).toBe(words);
  });

  it('adds an optional part where it belongs, and a heading below the section at the caret', async () => {
    const page = await begun('简要情况汇报');
    await page.getByRole('button', { name: '添加部分' }).click();
    await page.getByRole('menuitem', { name: /主要问题/ }).click();
    await expect.poll(() => first(page)).toEqual(['一、主要做法', '二、主要问题', '三、下一步打算']);
    await into(page, '三、下一步打算');
    await box(page).getByRole('button', { name: '添加下级标题' }).click();
    await page.getByRole('menuitem', { name: '空白的下级标题' }).click();
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.insertText('分工');
    await row(page, '（一）分工').waitFor();
  });
});

describeInBrowser('a row of the outline', () => {
  it('leads to where an empty section is written, and phrases go there', async () => {
    const page = await begun('工作总结');
    await row(page, '（二）抓好学习培训').click();
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.insertText('全年办班十二期。');
    const below = text(page).locator('.heading2', { hasText: '抓好学习培训' }).locator('xpath=following-sibling::*[1]');
    await expect.poll(() => below.textContent()).toBe('全年办班十二期。');
  });

  it('of a missing part says what belongs there, and adds it from the box or by two clicks', async () => {
    const page = await begun('工作总结');
    const before = await first(page);
    await row(page, '三、存在的问题').focus();
    await page.keyboard.press('Delete');
    await row(page, '存在的问题（缺）').click();
    await expect.poll(() => box(page).textContent()).toContain('存在的问题（缺）');
    expect(await box(page).textContent()).toContain('实事求是');
    await box(page).getByRole('button', { name: '添加“存在的问题”一节' }).click();
    await expect.poll(() => first(page)).toEqual(before);
    await expect.poll(() => inText(page)).toBe(true);
    await expect.poll(() => box(page).textContent()).toContain('三、存在的问题');
    await row(page, '三、存在的问题').focus();
    await page.keyboard.press('Delete');
    await row(page, '存在的问题（缺）').dblclick();
    await expect.poll(() => first(page)).toEqual(before);
  });

  it('deletes its section by the key, the focus on the next row, and is told how to bring it back', async () => {
    const page = await begun('工作总结');
    const before = await text(page).textContent();
    await row(page, '（二）抓好学习培训').focus();
    await page.keyboard.press('Delete');
    await expect.poll(() => row(page, '（二）抓好学习培训').count()).toBe(0);
    await page.getByText('已删除“（二）抓好学习培训”一节').waitFor();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toBe('（二）深入宣传引导');
    await page.keyboard.press('Control+z');
    await expect.poll(() => text(page).textContent()).toBe(before);
  });

  it('offers on the right button and on the menu key what can be done with its section', async () => {
    const page = await begun('工作总结');
    await row(page, '二、取得的成效').click({ button: 'right' });
    const menu = page.getByRole('menu', { name: /取得的成效/ });
    expect(await menu.getByRole('menuitem').allTextContents()).toEqual([
      '升级',
      '降级',
      '上移',
      '下移',
      '换一种标题›',
      '删除本节Delete',
    ]);
    expect(await menu.getByRole('menuitem', { name: '升级' }).getAttribute('aria-disabled')).toBe('true');
    await menu.getByRole('menuitem', { name: '下移' }).click();
    await row(page, '三、取得的成效').waitFor();
    await row(page, '三、取得的成效').focus();
    await page.keyboard.press('Shift+F10');
    await menu.waitFor();
    await page.keyboard.press('End');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('删除本节');
    await page.keyboard.press('Enter');
    await expect.poll(() => row(page, '三、取得的成效').count()).toBe(0);
  });

  it('keeps what its section is when its heading reads otherwise', async () => {
    const page = await begun('工作总结');
    const length = async (name: string) => (await says(page, name))?.match(/一般 [^，]+/)?.[0];
    const usual = await length('（三）深入宣传引导');
    expect(usual).toBeDefined();
    await into(page, '（三）深入宣传引导');
    await box(page).getByRole('button', { name: '换一种标题' }).click();
    await page.getByRole('menuitem', { name: '加强宣传教育' }).click();
    await row(page, '（三）加强宣传教育').waitFor();
    await expect.poll(() => length('（三）加强宣传教育')).toBe(usual);
  });
});

describeInBrowser('a message that something is done', () => {
  it('lies over the desk, stays under the pointer, and goes by itself', async () => {
    const page = await begun('工作总结');
    await page.clock.install();
    const top = async () => (await page.locator('.desk-scroll').boundingBox())?.y;
    const before = await top();
    await row(page, '二、取得的成效').focus();
    await page.keyboard.press('Delete');
    const told = page.getByText('已删除“二、取得的成效”一节');
    await told.waitFor();
    expect(await top()).toBe(before);
    await told.hover();
    await page.clock.fastForward(10_000);
    expect(await told.count()).toBe(1);
    await page.mouse.move(5, 5);
    await page.clock.fastForward(10_000);
    await expect.poll(() => told.count()).toBe(0);
  });
});

describeInBrowser('a section template', () => {
  it('of a part that stands there empty fills it, and is offered first there', async () => {
    const page = await begun('工作总结');
    const before = await first(page);
    await into(page, '三、存在的问题');
    await page.keyboard.press('Control+Shift+T');
    const dialog = page.getByRole('dialog', { name: '插入段落模板' });
    const found = dialog.getByRole('listbox', { name: '段落模板' }).getByRole('option');
    await expect.poll(() => found.first().textContent()).toBe('存在的问题');
    expect(await dialog.textContent()).toContain('填入“三、存在的问题”');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => inText(page)).toBe(true);
    expect(await first(page)).toEqual(before);
    await expect.poll(() => says(page, '三、存在的问题')).not.toMatch(/^已写 0 字/);
  });

  it('is found, put where it fits and filled without the mouse, and taken back with one undo', async () => {
    const page = await begun('工作总结');
    await into(page, '一、工作开展情况');
    const before = await first(page);
    await page.keyboard.press('Control+Shift+T');
    const dialog = page.getByRole('dialog', { name: '插入段落模板' });
    await dialog.waitFor();
    await page.keyboard.insertText('原因分析');
    const found = dialog.getByRole('listbox', { name: '段落模板' }).getByRole('option');
    await expect.poll(() => found.first().textContent()).toBe('原因分析');
    expect(await dialog.getByRole('radio', { name: /合适的位置/ }).isChecked()).toBe(true);
    await page.keyboard.press('Enter');
    await expect.poll(() => first(page)).toEqual([...before.slice(0, -1), '四、原因分析', '五、下一步工作打算']);
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.insertText('人手偏紧');
    await expect.poll(() => text(page).textContent()).toContain('客观上，人手偏紧。');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(() => first(page)).toEqual(before);
  });

  it('goes inside the section at the caret where that is chosen', async () => {
    const page = await begun('工作总结');
    await into(page, '四、下一步工作打算');
    await page.keyboard.press('Control+Shift+T');
    const dialog = page.getByRole('dialog', { name: '插入段落模板' });
    await dialog.getByRole('option', { name: '加强档案管理' }).click();
    await dialog.getByText('光标所在节之内').click();
    await dialog.getByRole('button', { name: '插入' }).click();
    await row(page, '（一）加强档案管理').waitFor();
    expect(await row(page, '（一）加强档案管理').getAttribute('aria-level')).toBe('2');
    expect((await first(page)).at(-1)).toBe('四、下一步工作打算');
  });
});

describeInBrowser('the asked length', () => {
  it('counts down, warns in words when it is crossed, and leads to what can go', async () => {
    const page = await begun('简要情况汇报');
    await expect.poll(() => status(page).textContent()).toMatch(/字数 \d+／300（还可写 \d+ 字）/);
    await text(page).locator('.block.paragraph').first().getByText('总体进展').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText(`在县委的坚强领导下，各项工作有序推进。${'逐项落实整改。'.repeat(40)}`);
    await expect.poll(() => status(page).textContent()).toMatch(/（超 \d+ 字）/);
    await expect
      .poll(() => page.locator('.unseen[aria-live]').allTextContents())
      .toContainEqual(expect.stringMatching(/^已超过字数要求 300 字，超 \d+ 字$/));
    await status(page).getByRole('button', { name: '怎样删减' }).click();
    const dialog = page.getByRole('dialog', { name: '怎样删减' });
    await dialog.getByRole('button', { name: '在县委的坚强领导下，', exact: true }).click();
    await expect.poll(() => inText(page)).toBe(true);
    await page.keyboard.press('Delete');
    await expect.poll(() => text(page).textContent()).not.toContain('在县委的坚强领导下');
  });

  it('is no longer said to be crossed once it is not', async () => {
    const page = await begun('简要情况汇报');
    const said = () => page.locator('.unseen[aria-live]').allTextContents();
    await text(page).locator('.block.paragraph').first().getByText('总体进展').click();
    await page.keyboard.press('End');
    await page.keyboard.insertText('逐项落实整改。'.repeat(60));
    await expect.poll(said).toContainEqual(expect.stringMatching(/^已超过字数要求/));
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await said()).filter((words) => words.includes('字数要求'))).toEqual([]);
  });

  it('is set from the count in the status bar, and taken away again', async () => {
    const page = await begun('工作总结');
    await status(page).getByRole('button', { name: /^字数/ }).click();
    await page.getByRole('dialog', { name: '字数要求' }).waitFor();
    await page.keyboard.type('1500');
    await page.keyboard.press('Enter');
    await expect.poll(() => status(page).textContent()).toMatch(/字数 \d+／1500/);
    await program?.menu('limit');
    await page.getByRole('dialog', { name: '字数要求' }).getByRole('button', { name: '不限' }).click();
    await expect.poll(() => status(page).textContent()).not.toContain('1500');
  });
});

/** Moves, shifts and put-in sections by a generator that is seeded; runs in the page. */
function moveAbout([count, seed]: readonly [number, number]): void {
  const { handle } = window.harness;
  let state = seed;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const all = (nodes: readonly SectionNode[]): SectionNode[] => nodes.flatMap((node) => [node, ...all(node.children)]);
  for (let i = 0; i < count; i += 1) {
    const nodes = all(handle.snapshot().outline);
    const [one, other] = [nodes[random(nodes.length)], nodes[random(nodes.length)]];
    if (!one || !other) return;
    const step = random(2) === 0 ? -1 : 1;
    const at = (['before', 'after', 'inside'] as const)[random(3)] ?? 'after';
    const heading = { type: 'heading', level: 1, numbering: 'counted', content: [] } as const;
    const blank = { type: 'paragraph', content: [{ type: 'blank', name: `空${i}` }] } as const;
    const acts = [
      () => handle.moveSectionBy(one.key, step),
      () => handle.shiftLevel(one.key, step),
      () => handle.insertSection([heading, blank], { at, section: one.key }),
      () => handle.moveSection(one.key, { at, section: other.key }),
    ];
    acts[random(acts.length)]?.();
  }
}

describeInBrowser('200 moves of sections', () => {
  it('leave the page and the report alike, lose nothing, and are undone to the start', async () => {
    served = await serveHarness();
    browser = await launchBrowser();
    const page = await browser.newPage();
    const t = await typistAt(page, served.url);
    const begun = beginReport(kindById('situation-report'), { unit: '某县水利局' }, new Date(2026, 10, 24));
    const blocks = begun.blocks.map((block, i): Report['blocks'][number] =>
      block.type === 'paragraph' && block.content.length === 0
        ? { ...block, content: [{ type: 'text', text: `第${i}段正文。` }] }
        : block,
    );
    await t.load(blocks, begun.fields);
    const start = await t.blocks();
    expect(start).toEqual({ ...emptyReport, blocks }.blocks);
    for (let round = 0; round < 10; round += 1) {
      await page.evaluate(moveAbout, [20, ownSeed(round * 7919 + 1)] as const);
      await t.press('Shift');
      const { page: seen, report } = await t.shown();
      expect(seen).toEqual(report);
    }
    const words = (shown: readonly string[]) => shown.filter((line) => /正文。$/.test(line)).sort();
    const { report } = await t.shown();
    expect(words(report)).toHaveLength(blocks.filter((b) => b.type === 'paragraph').length - 2);
    for (let i = 0; i < 300 && (await page.evaluate(() => window.harness.handle.snapshot().canUndo)); i += 1)
      await page.evaluate(() => window.harness.handle.undo());
    expect(await t.blocks()).toEqual(start);
    await t.press('Shift');
    const end = await t.shown();
    expect(end.page).toEqual(end.report);
  });
});
