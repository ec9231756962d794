import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../document/file.ts';
import { reportText } from '../../../document/plain.ts';
import { countPdfPages } from '../../../electron/services/pdf-pages.ts';
import { findBrowser } from '../../../electron/services/printer/find-browser.ts';
import { ownFolder } from '../folder.ts';
import { nigao, ROOT } from './run.ts';

const folder = ownFolder();
const at = () => ({ cwd: folder.at() });
const browser = await findBrowser();
const noBrowser = browser === null && !process.env['CI'];

const TEXT = `某局关于平安建设工作情况的报告
某市平安办：
今年以来，我局认真落实上级部署，现将有关情况报告如下：
一、工作开展情况
（一）加强组织领导。成立了领导小组，明确了职责分工。
（二）抓好宣传教育。发放资料3600份。
二、下一步工作打算
继续抓好各项任务落实。
`;

interface Item {
  readonly level: number;
  readonly number: string;
  readonly text: string;
  readonly runIn: boolean;
  readonly chars: number;
  readonly children: readonly Item[];
}

describe('the command line', () => {
  it('says how it is used when it is called without a command', async () => {
    for (const words of [[], ['--help'], ['import', '--help']]) {
      const run = await nigao(words);
      expect(run).toMatchObject({ code: 0, err: '' });
      for (const name of ['new', 'import', 'outline', 'export', 'kinds', 'serve'])
        expect(run.out).toContain(`\n  ${name} `);
    }
  });

  it('works through npm right after npm ci, as it is written', () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
    expect(scripts.nigao).toBe('node electron/cli/main.ts');
  });

  it('imports a text, tells what it did, and leaves the text as it is', async () => {
    const typed = TEXT.replaceAll('（一）', '(一)').replaceAll('（二）', '(二)');
    fs.writeFileSync(folder.at('旧.txt'), typed);
    const run = await nigao(['import', '旧.txt', '--out', '新.nigao'], at());
    expect(run.code).toBe(0);
    expect(run.err).toMatch(/^(提示：[^\n]+\n)+$/);
    expect(run.err).toContain('（一）');
    expect(fs.readFileSync(folder.at('旧.txt'), 'utf8')).toBe(typed);
    expect(`${reportText(readDraft(fs.readFileSync(folder.at('新.nigao'), 'utf8')).report)}\n`).toBe(TEXT);
    expect(folder.names()).toEqual(['新.nigao', '旧.txt'].sort());
  });

  it('imports as JSON on standard output, with the notices in it and none beside it', async () => {
    fs.writeFileSync(folder.at('旧.txt'), Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    const run = await nigao(['import', '旧.txt', '--out', 'a.nigao', '--json'], at());
    expect(run).toMatchObject({ code: 0, err: '' });
    const { report, notices } = JSON.parse(run.out);
    expect(readDraft(fs.readFileSync(folder.at('a.nigao'), 'utf8')).report).toEqual(report);
    expect(notices).toContainEqual(expect.objectContaining({ code: 'encoding', encoding: 'UTF-16LE' }));
    expect(notices[0].message).toMatch(/[\u4e00-\u9fff]/);
  });

  it('reads standard input as text', async () => {
    const run = await nigao(['outline', '-'], { input: TEXT });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(run.out).toBe('一、工作开展情况\n  （一）加强组织领导\n  （二）抓好宣传教育\n二、下一步工作打算\n');
  });

  it('gives the outline as JSON of exactly the promised shape', async () => {
    const run = await nigao(['outline', '-', '--json'], { input: TEXT });
    const items: Item[] = JSON.parse(run.out);
    expect(items.map((item) => [item.level, item.number, item.text, item.runIn])).toEqual([
      [1, '一、', '工作开展情况', false],
      [1, '二、', '下一步工作打算', false],
    ]);
    expect(items[0]?.children.map((item) => [item.number, item.text, item.runIn])).toEqual([
      ['（一）', '加强组织领导', true],
      ['（二）', '抓好宣传教育', true],
    ]);
    expect(items[1]?.chars).toBe('下一步工作打算继续抓好各项任务落实。'.length);
    for (const item of [...items, ...(items[0]?.children ?? [])]) {
      expect(Object.keys(item)).toEqual(['level', 'number', 'text', 'runIn', 'chars', 'children']);
    }
  });

  it('lists the kinds, for people and as JSON', async () => {
    const [plain, json] = await Promise.all([nigao(['kinds']), nigao(['kinds', '--json'])]);
    const kinds: { id: string; name: string; fields: { id: string; name: string }[] }[] = JSON.parse(json.out);
    expect(kinds.length).toBeGreaterThanOrEqual(3);
    for (const { id, name } of kinds) expect(plain.out).toContain(`${name}（${id}）`);
  });

  it('begins a report of a kind by id or name, with fields by id or name', async () => {
    const { fields, id } = JSON.parse((await nigao(['kinds', '--json'])).out).find(
      (kind: { name: string }) => kind.name === '工作总结',
    );
    const theme = fields.find((field: { name: string }) => field.name === '主题');
    const byName = await nigao(['new', '--kind', '工作总结', '--set', '主题=平安=建设', '--out', 'a.nigao'], at());
    const byId = await nigao(['new', '--kind', id, '--set', `${theme.id}=平安=建设`, '--out', 'b.nigao'], at());
    expect([byName.code, byId.code]).toEqual([0, 0]);
    const [a, b] = ['a.nigao', 'b.nigao'].map((name) => readDraft(fs.readFileSync(folder.at(name), 'utf8')).report);
    expect(a).toEqual(b);
    expect(a?.fields.find((field) => field.id === theme.id)?.value).toBe('平安=建设');
    expect((await nigao(['outline', 'a.nigao'], at())).out).toMatch(/^一、/);
  });

  it('exports text, Word and HTML at once, and replaces what was exported before', async () => {
    fs.writeFileSync(folder.at('a.txt'), TEXT);
    fs.writeFileSync(folder.at('out.docx'), 'from last time');
    const run = await nigao(['export', 'a.txt', '--docx', 'out.docx', '--txt', 'out.txt', '--html', 'out.html'], at());
    expect(run).toMatchObject({ code: 0 });
    expect(folder.names()).toEqual(['a.txt', 'out.docx', 'out.html', 'out.txt']);
    expect(fs.readFileSync(folder.at('out.txt'), 'utf8')).toBe(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`);
    expect(fs.readFileSync(folder.at('out.docx')).subarray(0, 2).toString()).toBe('PK');
  });

  it.skipIf(noBrowser)(`exports PDF${noBrowser ? ' (left out: no browser found)' : ''}`, async () => {
    const run = await nigao(['export', '-', '--pdf', 'out.pdf'], { ...at(), input: TEXT });
    expect(run).toMatchObject({ code: 0, err: '' });
    expect(countPdfPages(fs.readFileSync(folder.at('out.pdf')))).toBe(1);
    expect(folder.names()).toEqual(['out.pdf']);
  });

  it('imports five million bytes of text', async () => {
    const body = '（一）加强组织领导。成立了领导小组，明确了职责分工，各项工作扎实推进。\n'.repeat(50_000);
    fs.writeFileSync(folder.at('big.txt'), `工作总结\n${body}`);
    expect(fs.statSync(folder.at('big.txt')).size).toBeGreaterThan(5_000_000);
    const run = await nigao(['import', 'big.txt', '--out', 'big.nigao'], at());
    expect(run.code).toBe(0);
    expect(readDraft(fs.readFileSync(folder.at('big.nigao'), 'utf8')).report.blocks).toHaveLength(50_001);
  });

  it('does not mind that nobody reads all of its output', async () => {
    const { execFileSync } = await import('node:child_process');
    const main = path.join(ROOT, 'electron', 'cli', 'main.ts');
    const script = `"${process.execPath}" "${main}" kinds --json | head -c 1; echo " \${PIPESTATUS[0]}"`;
    if (process.platform === 'win32') return;
    expect(execFileSync('bash', ['-c', script], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })).toBe(
      '[ 0\n',
    );
  });
});
