/** 「对照修改稿」: a copy that a leader edited in Word, held against the open draft. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterEach, expect, it } from 'vitest';
import { writeDocx } from '../../document/docx/write.ts';
import { writeDraft } from '../../document/file.ts';
import { type Block, emptyReport, plainInline, type Report } from '../../document/report.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const paragraph = (text: string): Block => ({ type: 'paragraph', content: plainInline(text) });
const heading = (level: 1 | 2, text: string): Block => ({
  type: 'heading',
  level,
  numbering: 'counted',
  content: plainInline(text),
});
const cell = (text: string) => ({ content: plainInline(text), colSpan: 1, rowSpan: 1 });
const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  headerRows: 1,
  columns: [1, 1],
  rows: rows.map((row) => row.map(cell)),
});

const OPENING = '今年以来，我局认真落实上级部署，各项工作取得新进展。';
const SERVICE = '办理各类事项1200件，按期办结率98.5%。群众满意度稳步提高。';
const INSPECTION = '开展安全检查46次，发现隐患130处，已全部整改。';

const draft: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局2026年工作总结') },
    paragraph(OPENING),
    heading(1, '主要工作'),
    heading(2, '服务群众'),
    paragraph(SERVICE),
    heading(2, '安全生产'),
    paragraph(INSPECTION),
    table(['项目', '数量'], ['培训', '12场'], ['走访', '300户']),
    heading(1, '经费使用'),
    { type: 'paragraph', content: [...plainInline('全年支出'), { type: 'field', field: 'sum' }, ...plainInline('。')] },
    {
      type: 'paragraph',
      content: [...plainInline('其中专项'), { type: 'field', field: 'sum' }, ...plainInline('，占全部。')],
    },
    { type: 'signature', content: plainInline('某局') },
    { type: 'date', content: plainInline('2026年12月1日') },
  ],
  fields: [{ id: 'sum', name: '支出', type: 'number', value: '850', unit: '万元' }],
};

/** The two sections change places; figures, a cell, a sentence, the spending and the date are others. */
const copy: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局2026年工作总结') },
    paragraph(OPENING),
    heading(1, '主要工作'),
    heading(2, '安全生产'),
    paragraph(INSPECTION.replace('130处', '136处')),
    table(['项目', '数量'], ['培训', '12场'], ['走访', '320户']),
    heading(2, '服务群众'),
    paragraph(`${SERVICE.replace('98.5%', '98.7%')}投诉比上年减少。`),
    heading(1, '经费使用'),
    paragraph('全年支出870万元。'),
    paragraph('其中专项870万元，占全部。'),
    { type: 'signature', content: plainInline('某局') },
    { type: 'date', content: plainInline('2026年12月5日') },
  ],
};

const META = { author: '', now: new Date('2026-12-01T08:00:00Z') };

const text = (page: Page) => page.getByRole('textbox', { name: '正文' });
const dialog = (page: Page) => page.getByRole('dialog', { name: '对照修改稿' });
const rows = (page: Page) => dialog(page).getByRole('option');
const shown = async (page: Page) => (await text(page).textContent()) ?? '';

async function compare(files: Readonly<Record<string, string | Uint8Array>>, name: string): Promise<Page> {
  program = await openProgram('loopback', { files, start: '总结.nigao' });
  const { page } = program;
  await text(page).getByText('今年以来').waitFor();
  await program.openFile(name, async () => program?.menu('compare'));
  return page;
}

/** The parts of a Word file rewritten, as another program does that saves it. */
function rewritten(file: Uint8Array, parts: Readonly<Record<string, (xml: string) => string>>): Uint8Array {
  const all = unzipSync(file);
  const changed = Object.entries(parts).map(([name, change]) => {
    const data = all[name];
    return [name, strToU8(change(data ? strFromU8(data) : ''))] as const;
  });
  return zipSync({ ...all, ...Object.fromEntries(changed) });
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';

/** A comment on the first paragraph that holds these words. */
function commented(file: Uint8Array, words: string, says: string): Uint8Array {
  return rewritten(file, {
    'word/document.xml': (xml) => {
      const at = xml.lastIndexOf('<w:r>', xml.indexOf(words));
      const end = xml.indexOf('</w:r>', at) + '</w:r>'.length;
      const range = `<w:commentRangeStart w:id="0"/>${xml.slice(at, end)}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>`;
      return xml.slice(0, at) + range + xml.slice(end);
    },
    'word/comments.xml': () =>
      `<?xml version="1.0" encoding="UTF-8"?><w:comments xmlns:w="${WORD}"><w:comment w:id="0" w:author="领导"><w:p><w:r><w:t>${says}</w:t></w:r></w:p></w:comment></w:comments>`,
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        `<Relationship Id="rCom" Type="${COMMENTS}" Target="comments.xml"/></Relationships>`,
      ),
  });
}

const copyFile = () => writeDocx(copy, META);

describeInBrowser('an edited copy against the draft', () => {
  it('is gone through by keys, and what is accepted goes in as one step', async () => {
    const page = await compare({ '总结.nigao': writeDraft(draft), '领导修改.docx': await copyFile() }, '领导修改.docx');
    await expect.poll(() => rows(page).count()).toBe(7);
    await expect
      .poll(() =>
        rows(page)
          .first()
          .evaluate((row) => row === document.activeElement),
      )
      .toBe(true);
    await page.keyboard.press('Enter');
    await dialog(page).getByText('共 7 处，接受 1 处').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await dialog(page).getByText('共 7 处，接受 2 处').waitFor();
    expect(await rows(page).nth(2).getAttribute('aria-label')).toBe(
      '修改文字，（一）服务群众，删去“98.5%”，写入“98.7%”，已接受',
    );
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    await page.keyboard.press(' ');
    await dialog(page).getByText('共 7 处，接受 2 处').waitFor();
    await dialog(page).getByRole('button', { name: '应用', exact: true }).press('Enter');
    await dialog(page).waitFor({ state: 'hidden' });
    await expect.poll(() => shown(page)).toContain('按期办结率98.7%。群众满意度稳步提高。');
    expect(await shown(page)).toContain('全年支出870万元。其中专项870万元');
    expect(await shown(page)).not.toContain('投诉比上年减少');
    expect(await shown(page)).toContain('2026年12月1日');
    await page.locator('.strip', { hasText: '已应用 2 处改动（共 7 处）' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('正文');
    await page.keyboard.press('Control+z');
    await expect.poll(() => shown(page)).toContain('按期办结率98.5%');
    expect(await shown(page)).toContain('全年支出850万元。其中专项850万元');
  });

  it('is narrowed to figures, all of them accepted with one key, and never lost by Escape', async () => {
    const page = await compare({ '总结.nigao': writeDraft(draft), '领导修改.docx': await copyFile() }, '领导修改.docx');
    await dialog(page).getByRole('tab', { name: '数字 5' }).click();
    await expect.poll(() => rows(page).count()).toBe(5);
    await page.keyboard.press('a');
    await dialog(page).getByText('共 7 处，接受 5 处').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).getByText('已接受 5 处，还没有应用到文稿。').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).getByText('共 7 处，接受 5 处').waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).getByRole('alert').getByRole('button', { name: '应用', exact: true }).click();
    await expect.poll(() => shown(page)).toContain('发现隐患136处');
    expect(await shown(page)).toContain('320户');
    expect(await shown(page)).toContain('2026年12月5日');
    expect(await shown(page)).not.toContain('投诉比上年减少');
    expect((await shown(page)).indexOf('服务群众')).toBeLessThan((await shown(page)).indexOf('安全生产'));
  });

  it('is gone through with the mouse, each decision leading to the next change, its comments beside', async () => {
    const file = commented(await copyFile(), '开展安全检查', '这个数字请再核实');
    const page = await compare({ '总结.nigao': writeDraft(draft), '领导修改.docx': file }, '领导修改.docx');
    await dialog(page).getByRole('tab', { name: '批注 1' }).click();
    await dialog(page).getByText('这个数字请再核实').waitFor();
    await dialog(page).getByRole('tab', { name: '全部 7' }).click();
    await rows(page).nth(1).click();
    const view = dialog(page).getByRole('region', { name: '所在段落' });
    await view.getByText('修改稿中移到了“（一）安全生产”之后').waitFor();
    await view.getByRole('button', { name: '接受' }).click();
    await view.getByText('按期办结率').waitFor();
    await view.getByRole('button', { name: '保留原文' }).click();
    await expect.poll(() => rows(page).nth(3).getAttribute('aria-selected')).toBe('true');
    await rows(page).nth(5).locator('[data-toggle]').click();
    await dialog(page).getByText('共 7 处，接受 2 处').waitFor();
    await dialog(page).getByRole('button', { name: '应用', exact: true }).click();
    await expect.poll(() => shown(page)).toContain('320户');
    expect((await shown(page)).indexOf('安全生产')).toBeLessThan((await shown(page)).indexOf('服务群众'));
    expect(await shown(page)).toContain('按期办结率98.5%');
  });

  it('sets apart what was written on in the draft since the copy was made of it', async () => {
    const exported = await writeDocx(draft, { ...META, draft: 'embedded' });
    const later: Report = {
      ...draft,
      blocks: draft.blocks.map((block) =>
        block.type === 'paragraph' && block === draft.blocks[1] ? paragraph(`${OPENING}成绩来之不易。`) : block,
      ),
    };
    const edited = rewritten(exported, { 'word/document.xml': (xml) => xml.replace('98.5%', '98.7%') });
    const page = await compare({ '总结.nigao': writeDraft(later), '领导修改.docx': edited }, '领导修改.docx');
    await dialog(page).getByRole('tab', { name: '全部 1' }).waitFor();
    await page.keyboard.press('a');
    await dialog(page).getByText('共 1 处，接受 1 处').waitFor();
    await dialog(page).getByRole('tab', { name: '您后来改的 1' }).click();
    await rows(page).getByText('成绩来之不易。').waitFor();
    await dialog(page).getByRole('button', { name: '应用', exact: true }).click();
    await expect.poll(() => shown(page)).toContain('按期办结率98.7%');
    expect(await shown(page)).toContain('成绩来之不易。');
  });

  it('tells in a line where nothing differs', async () => {
    const page = await compare(
      { '总结.nigao': writeDraft(draft), '无改动.docx': await writeDocx(draft, META) },
      '无改动.docx',
    );
    await page.locator('.strip', { hasText: '“无改动.docx”的文字与当前文稿相同' }).waitFor();
  });

  it('is only looked at where the draft is to be read only', async () => {
    const newer = writeDraft(draft).replace(/"version":\d+/u, '"version":999');
    const page = await compare({ '总结.nigao': newer, '领导修改.docx': await copyFile() }, '领导修改.docx');
    const looking = page.getByRole('dialog', { name: '对照两份文稿' });
    await looking.getByText('共 7 处不同').waitFor();
    expect(await looking.getByRole('button', { name: '应用', exact: true }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await looking.waitFor({ state: 'hidden' });
  });
});

describeInBrowser('a Word file of ours that was changed elsewhere', () => {
  const changed = async () =>
    rewritten(await writeDocx(draft, { ...META, draft: 'embedded' }), {
      'word/document.xml': (xml) => xml.replace('98.5%', '99.1%'),
    });

  async function open(): Promise<Page> {
    program = await openProgram('loopback', { files: { '总结.docx': await changed() }, start: '总结.docx' });
    const asked = program.page.getByRole('dialog', { name: '这份 Word 文件导出后被改动过' });
    await asked.waitFor();
    return program.page;
  }

  it('is opened as the draft was, what was changed beside it', async () => {
    const page = await open();
    await page.keyboard.press('Enter');
    await expect.poll(() => rows(page).count()).toBe(1);
    await page.keyboard.press('Enter');
    await dialog(page).getByRole('button', { name: '应用', exact: true }).click();
    await expect.poll(() => shown(page)).toContain('按期办结率99.1%');
    // The spending is still a field.
    await page.getByRole('textbox', { name: /^支出/ }).waitFor();
  });

  it('is not opened at all with Escape, else as it reads now or as it was', async () => {
    const page = await open();
    const asked = page.getByRole('dialog', { name: '这份 Word 文件导出后被改动过' });
    await page.keyboard.press('Escape');
    await asked.waitFor({ state: 'hidden' });
    expect(await shown(page)).not.toContain('按期办结率');
    await program?.openFile('总结.docx');
    await asked.getByRole('button', { name: '按文件内容打开' }).click();
    await expect.poll(() => shown(page)).toContain('按期办结率99.1%');
    await program?.openFile('总结.docx');
    await asked.getByRole('button', { name: '打开原文稿' }).click();
    await expect.poll(() => shown(page)).toContain('按期办结率98.5%');
  });
});
