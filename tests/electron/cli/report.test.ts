import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CheckedWords } from '../../../document/proofread/checked-words.ts';
import { countPdfPages } from '../../../electron/services/pdf-pages.ts';
import { findBrowser } from '../../../electron/services/printer/find-browser.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const noBrowser = (await findBrowser()) === null && !process.env['CI'];
/** A person without fonts of their own. */
const at = () => ({ cwd: folder.at(), env: { HOME: folder.at(), USERPROFILE: folder.at(), XDG_STATE_HOME: '' } });

const TEXT = `某局关于平安建设工作情况的报告
某市平安办：
今年以来，我局在张喆同志带领下，各项工作扎实推进😀，\uE123现将有关情况报告如下：
一、工作开展情况
（一）加强组织领导。成立了领导小组，明确了职责分工。
二、下一步工作打算
`;

describe('export --report', () => {
  it('tells people pages, fonts, characters without a glyph and empty sections, and writes no file', async () => {
    fs.writeFileSync(folder.at('a.txt'), TEXT);
    const run = await nigao(['export', 'a.txt', '--report'], at());
    expect(run.code).toBe(0);
    expect(run.out).toMatch(/^页数：1 页（按版面计算）\n字数：\d+\n版式：白头\n字体：\n/);
    expect(run.out).toContain('Word 文件用“仿宋_GB2312”');
    expect(run.out).toMatch(/“喆”（U\+5586/);
    expect(run.out).toMatch(/U\+1F600/);
    expect(run.out).toMatch(/U\+E123/);
    expect(run.out).toContain('没有内容的小节：\n  二、下一步工作打算\n');
    expect(folder.names()).toEqual(['a.txt']);
  });

  it('gives the same as JSON, and nothing else on standard output', async () => {
    const run = await nigao(['export', '-', '--docx', 'a.docx', '--report', '--json'], { ...at(), input: TEXT });
    expect(run.code).toBe(0);
    const facts = JSON.parse(run.out);
    expect(Object.keys(facts)).toEqual([
      'pages',
      'characters',
      'form',
      'fonts',
      'unknownCharacters',
      'ownFonts',
      'openFields',
      'emptySections',
      'remarks',
      'deviations',
      'files',
      'missingParts',
      'limit',
      'findings',
      'leftOvers',
      'sensitive',
      'outgoing',
    ]);
    expect(facts).toMatchObject({ pages: 1, form: 'plain', files: ['a.docx'], openFields: [] });
    expect(facts.emptySections).toEqual([{ block: 5, number: '二、', text: '下一步工作打算' }]);
    expect(facts.unknownCharacters.map((absent: { point: string }) => absent.point)).toEqual(['U+1F600', 'U+E123']);
    expect(fs.readFileSync(folder.at('a.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('counts what 校对 found by rule, and lists what is left over and what is sensitive', async () => {
    const input = '某局2026年工作总结\n今年以来，我局完成2025年防讯任务XX项，联系电话13812345678。\n';
    const json = JSON.parse((await nigao(['export', '-', '--report', '--json'], { ...at(), input })).out);
    expect(json.findings).toEqual({ 'WRD-06': 1, 'CON-01': 1, 'SEC-02': 1 });
    expect(json.leftOvers.map(({ code, text }: CheckedWords) => [code, text])).toEqual([
      ['oldYear', '2025年'],
      ['CON-01', 'XX'],
    ]);
    expect(json.sensitive).toMatchObject([{ code: 'SEC-02', before: '2025年防讯任务XX项，联系电话'.slice(-12) }]);
    const { out } = await nigao(['export', '-', '--report'], { ...at(), input });
    expect(out).toContain('文稿是2026年的，这里写2025年');
    expect(out).toContain('其他校对结果：错误 1 处\n');
  });

  it('names what is open in a report just begun', async () => {
    await nigao(['new', '--kind', '工作总结', '--out', 'k.nigao'], at());
    const { out } = await nigao(['export', 'k.nigao', '--report', '--json'], at());
    const { openFields } = JSON.parse(out);
    expect(openFields[0]).toMatchObject({ name: '单位全称' });
    expect(openFields[0].places[0].around).toContain('〔单位全称〕');
  });

  it.skipIf(noBrowser)(
    `counts the pages of the PDF that it printed${noBrowser ? ' (left out: no browser)' : ''}`,
    async () => {
      const input = `${TEXT}${'继续抓好落实，推动各项工作再上台阶。\n'.repeat(60)}`;
      const run = await nigao(['export', '-', '--pdf', 'a.pdf', '--report'], { ...at(), input });
      const pages = countPdfPages(fs.readFileSync(folder.at('a.pdf')));
      expect(pages).toBeGreaterThan(1);
      expect(run.out).toContain(`已导出：a.pdf\n页数：${pages} 页（PDF 实际页数）\n`);
    },
  );

  it('refuses --json without --report, and a call that asks for nothing', async () => {
    fs.writeFileSync(folder.at('a.txt'), TEXT);
    expect(await nigao(['export', 'a.txt', '--docx', 'a.docx', '--json'], at())).toMatchObject({ code: 2, out: '' });
    expect(await nigao(['export', 'a.txt'], at())).toMatchObject({ code: 2, out: '' });
    expect(folder.names()).toEqual(['a.txt']);
  });
});
