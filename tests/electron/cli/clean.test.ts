import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { para, run, wordFile } from '../../document/docx/handmade.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const told = wordFile({
  body: para(`${run('正文。')}<w:del w:id="1" w:author="用户甲"><w:r><w:delText>删去。</w:delText></w:r></w:del>`),
});

function write(name: string, bytes: Uint8Array | string): string {
  fs.writeFileSync(folder.at(name), bytes);
  return folder.at(name);
}

describe('the command clean', () => {
  it('lists what a Word file tells, writes a copy without it, and leaves the file as it was', async () => {
    const [file, copy] = [write('稿.docx', told), folder.at('净.docx')];
    const { code, out } = await nigao(['clean', file, '--out', copy]);
    expect(code).toBe(0);
    expect(out).toContain('修订 1 处（全部接受：插入的留下，删除的去掉）：用户甲\n');
    expect(fs.readFileSync(file).equals(told)).toBe(true);
    const again = JSON.parse((await nigao(['clean', copy, '--json'])).out);
    expect(again).toEqual({ removed: [], left: [] });
    const { removed } = JSON.parse((await nigao(['clean', file, '--json'])).out);
    expect(removed).toMatchObject([{ code: 'revisions', count: 1, shown: ['用户甲'] }]);
  });

  it('refuses what is no Word file, a damaged one, and to write over the file itself; nothing is left behind', async () => {
    const [text, cut] = [write('文.docx', '不是 Word'), write('半.docx', told.subarray(0, told.length / 2))];
    const file = write('稿.docx', told);
    const calls = [
      ['clean', text, '--out', folder.at('a.docx')],
      ['clean', cut, '--out', folder.at('b.docx')],
      ['clean', file, '--out', file],
    ];
    const runs = await Promise.all(calls.map((call) => nigao(call)));
    expect(runs.map(({ code, err }) => `${code} ${err.split(':')[0]}`)).toEqual([
      '2 NOT_A_WORD_FILE',
      '2 BROKEN_DRAFT',
      '2 SAME_FILE',
    ]);
    expect(folder.names()).toEqual(['半.docx', '文.docx', '稿.docx']);
    expect(fs.readFileSync(file).equals(told)).toBe(true);
  });
});
