/** Every format that can be read, by every command that reads one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../../document/file.ts';
import { reportText } from '../../../document/plain.ts';
import { wordFile } from '../../document/docx/handmade.ts';
import { ownFolder } from '../folder.ts';
import { handmadePdf, setLines } from '../services/reading/handmade-pdf.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const HEADING = '一、主要工作开展情况';
const SENTENCE = '今年以来，防讯工作扎实推进。';
const TEXT = `${HEADING}\n${SENTENCE}`;

const paragraph = (text: string, more = '') => `<w:p><w:r><w:t>${text}</w:t></w:r>${more}</w:p>`;
const ADDED = '<w:ins w:id="1" w:author="某甲"><w:r><w:t>推进。</w:t></w:r></w:ins>';
const REMOVED = '<w:del w:id="2" w:author="某甲"><w:r><w:delText>开展。</w:delText></w:r></w:del>';
const tracked = () => wordFile({ body: paragraph(HEADING) + paragraph('今年以来，防讯工作扎实', REMOVED + ADDED) });

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  '旧.docx': tracked,
  '旧.pdf': () => handmadePdf({ pages: [setLines([HEADING, SENTENCE])] }),
  '旧.txt': () => Buffer.from(`${TEXT}\n`),
  '旧.md': () => Buffer.from(TEXT),
  '旧.html': () => Buffer.from(`<p>${HEADING}</p><p>${SENTENCE}</p>`),
  '旧.doc': () => Buffer.from(`<html><body><p>${HEADING}</p><p>${SENTENCE}</p></body></html>`),
};
const NAMES = Object.keys(FILES);

beforeEach(() => {
  for (const [name, bytes] of Object.entries(FILES)) writeFileSync(folder.at(name), bytes());
});

describe('a file of another program', () => {
  it.each(NAMES)('becomes a draft and stays as it is: %s', async (name) => {
    const before = readFileSync(folder.at(name));
    const run = await nigao(['import', folder.at(name), '--out', folder.at('新.nigao')]);
    expect([run.code, run.out]).toEqual([0, `已保存：${folder.at('新.nigao')}\n`]);
    expect(reportText(readDraft(readFileSync(folder.at('新.nigao'), 'utf8')).report)).toBe(TEXT);
    expect(readFileSync(folder.at(name)).equals(before)).toBe(true);
  });

  it.each(NAMES)('has its outline listed, is checked, put right and exported: %s', async (name) => {
    const [outline, check, fix, out] = await Promise.all([
      nigao(['outline', folder.at(name), '--json']),
      nigao(['check', folder.at(name), '--json']),
      nigao(['fix', folder.at(name), '--out', folder.at('改.txt')]),
      nigao(['export', folder.at(name), '--txt', folder.at('出.txt'), '--docx', folder.at('出.docx')]),
    ]);
    expect(JSON.parse(outline.out)).toMatchObject([{ level: 1, number: '一、', text: '主要工作开展情况' }]);
    expect(check.code).toBe(1);
    expect(JSON.parse(check.out).findings.map(({ text }: { text: string }) => text)).toContain('防讯');
    expect([fix.code, readFileSync(folder.at('改.txt'), 'utf8')]).toEqual([0, `${TEXT.replace('防讯', '防汛')}\n`]);
    expect([out.code, existsSync(folder.at('出.docx'))]).toEqual([0, true]);
    expect(readFileSync(folder.at('出.txt'), 'utf8')).toContain(SENTENCE);
  });

  it('has told on standard error what became of it', async () => {
    const word = await nigao(['import', folder.at('旧.docx'), '--out', folder.at('新.nigao')]);
    expect(word.err).toContain('提示：文档中有 1 处修订，已按接受修订后的文字读入：');
    expect(word.err).toContain('“开展。”改为“推进。”');
    const page = await nigao(['import', folder.at('旧.doc'), '--out', folder.at('新.nigao')]);
    expect(page.err).toBe('提示：文件名与内容不符，已按网页（.html）读入。\n');
  });

  it('has told with --json what became of it, in words and as data', async () => {
    const { out, err } = await nigao(['import', folder.at('旧.docx'), '--json']);
    const { report, notices } = JSON.parse(out);
    expect([err, reportText(report)]).toEqual(['', TEXT]);
    expect(notices[0]).toMatchObject({
      code: 'wordTracked',
      changes: [{ removed: '开展。', added: '推进。' }],
      message: expect.stringContaining('1 处修订'),
    });
  });

  it('that is locked is refused with one line, and nothing is written', async () => {
    writeFileSync(folder.at('锁.pdf'), handmadePdf({ pages: [setLines([SENTENCE])], locked: true }));
    for (const words of [
      ['import', folder.at('锁.pdf'), '--out', folder.at('新.nigao')],
      ['export', folder.at('锁.pdf'), '--docx', folder.at('出.docx')],
    ]) {
      const run = await nigao(words);
      expect([run.code, run.out]).toEqual([2, '']);
      expect(run.err).toMatch(/^ENCRYPTED: [^\n]+。\n$/);
    }
    expect(folder.names()).not.toContain('新.nigao');
    expect(folder.names()).not.toContain('出.docx');
  });

  it('that only another program can read is refused as what the machine lacks, where it lacks that', async () => {
    writeFileSync(folder.at('旧.rtf'), '{\\rtf1\\ansi text\\par}');
    const env = { NIGAO_OFFICE: folder.at('none') };
    const run = await nigao(['import', folder.at('旧.rtf'), '--out', folder.at('新.nigao')], { env });
    expect([run.code, run.out]).toEqual([3, '']);
    expect(run.err).toMatch(/^NO_CONVERTER: [^\n]*LibreOffice[^\n]*\n$/);
  });
});
