/** 清理 Word 文件, as a person does it before a file is sent. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { cleanWord } from '../../document/docx/clean/package.ts';
import { para, run, wordFile } from '../document/docx/handmade.ts';
import { describeInBrowser } from '../hosts/in-browser.ts';
import { openProgram, type Program } from '../hosts/open.ts';

let program: Program | undefined;
afterEach(async () => {
  await program?.close();
  program = undefined;
});

const MARK = 'w:id="1" w:author="用户甲" w:date="2026-01-02T03:04:05Z"';
const told = wordFile({
  body: para(`${run('正文。')}<w:ins ${MARK}>${run('增加。')}</w:ins>${run('底数', '<w:vanish/>')}`),
  comments: `<w:comment w:id="0" w:author="用户乙">${para(run('这里要核实'))}</w:comment>`,
});

describeInBrowser('清理 Word 文件', () => {
  it('shows what the file tells, saves a copy without it, and leaves the file as it was; by the keyboard alone', async () => {
    program = await openProgram('loopback', { files: { '报送稿.docx': told } });
    const { page, folder } = program;
    await page.getByRole('textbox', { name: '正文' }).waitFor();
    await program.openFile('报送稿.docx', () => (program as Program).menu('cleanWord'));
    const dialog = page.getByRole('dialog', { name: '清理 Word 文件', exact: true });
    await dialog.waitFor();
    const lines = await dialog.getByRole('listitem').allInnerTexts();
    expect(lines).toEqual([
      '批注 1 条：用户乙：这里要核实',
      '修订 1 处（全部接受：插入的留下，删除的去掉）：用户甲',
      '隐藏文字 1 处：底数',
    ]);
    await page.keyboard.press('Enter');
    const save = page.getByRole('dialog', { name: '导出 Word' });
    await save.waitFor();
    expect(await save.getByRole('textbox', { name: '文件名' }).inputValue()).toBe('报送稿（已清理）.docx');
    await page.keyboard.press('Enter');
    await page.locator('.strip').filter({ hasText: '已另存干净的副本' }).waitFor();
    const copy = readFileSync(path.join(folder, '报送稿（已清理）.docx'));
    expect(cleanWord(copy).removed).toEqual([]);
    expect(readFileSync(path.join(folder, '报送稿.docx')).equals(told)).toBe(true);
  });
});
