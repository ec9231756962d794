import fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();

const MINE = `某局2026年工作总结
今年以来，我局认真落实部署，各项工作取得进展。
一、主要工作
办理事项1200件，按期办结率98.5%。群众满意度稳步提高。
`;

function write(name: string, text: string): string {
  const file = folder.at(name);
  fs.writeFileSync(file, text);
  return file;
}

describe('the command compare', () => {
  it('lists what the second file has otherwise, with its place, and changes neither', async () => {
    const [mine, theirs] = [write('稿.txt', MINE), write('改.txt', MINE.replace('98.5%', '98.7%'))];
    const { code, out } = await nigao(['compare', mine, theirs]);
    expect(code).toBe(0);
    expect(out.trimEnd().split('\n')).toEqual([
      '修改文字　一、主要工作',
      '  办理事项1200件，按期办结率[-98.5%-]{+98.7%+}。',
    ]);
    expect(fs.readFileSync(mine, 'utf8')).toBe(MINE);
    const { changes } = JSON.parse((await nigao(['compare', mine, theirs, '--json'])).out);
    expect(changes).toMatchObject([{ what: '修改文字', place: ['一、主要工作'], type: 'words', figures: true }]);
  });

  it('says nothing of files that read the same', async () => {
    const { code, out } = await nigao(['compare', write('甲.txt', MINE), write('乙.txt', MINE)]);
    expect([code, out.trim()]).toEqual([0, '']);
  });

  it('needs two files that can be read', async () => {
    const one = await nigao(['compare', write('甲.txt', MINE)]);
    expect([one.code, one.err]).toEqual([2, expect.stringMatching(/^BAD_CALL: .*FILE2/u)]);
    const gone = await nigao(['compare', write('甲.txt', MINE), folder.at('没有.txt')]);
    expect([gone.code, gone.out]).toEqual([2, '']);
  });
});
