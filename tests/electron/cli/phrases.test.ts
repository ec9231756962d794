import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writePack } from '../../../document/phrases/pack.ts';
import type { Phrase } from '../../../document/phrases/phrase.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const phrase = (text: string): Phrase => ({ text, category: '组织领导', tone: 'report', places: ['body'] });

/** The command of somebody whose own folder is below the folder of the test. */
function phrases(...words: string[]) {
  return nigao(['phrases', ...words], { env: { HOME: folder.at(), XDG_STATE_HOME: folder.at('state') } });
}

const state = (name: string, text: string) => {
  fs.mkdirSync(folder.at('state/nigao'), { recursive: true });
  fs.writeFileSync(folder.at('state/nigao', name), text);
};

describe.skipIf(process.platform !== 'linux')('phrases', () => {
  it('finds those of 组织领导 by zzld, each with its source', async () => {
    const { code, out, err } = await phrases('zzld', '--json');
    const found: (Phrase & { source: string })[] = JSON.parse(out);
    expect([code, err]).toEqual([0, '']);
    expect(found.length).toBeGreaterThan(10);
    expect(found.slice(0, 10).every(({ category }) => category === '组织领导')).toBe(true);
    expect(found[0]).toEqual({ ...phrase(found[0]?.text ?? ''), source: 'shipped' });
    expect(fs.existsSync(folder.at('state'))).toBe(false);
  });

  it('finds one’s own and those of the shared folder, what was used most in front', async () => {
    fs.mkdirSync(folder.at('共享'));
    fs.writeFileSync(folder.at('共享/科室.json'), writePack('科室', [phrase('共享的{事项}安排。')]));
    state('常用语.json', writePack('我', [phrase('自己的{事项}安排。')]));
    const record = { uses: [['共享的{事项}安排。', 3]], hidden: [], shared: folder.at('共享'), learning: true };
    state('常用语记录.json', JSON.stringify({ format: 'nigao-phrase-record', version: 1, ...record }));
    const { out } = await phrases('shixiangap', '--json');
    const found: { text: string; source: string }[] = JSON.parse(out);
    expect(found.slice(0, 2).map(({ text, source }) => [text, source])).toEqual([
      ['共享的{事项}安排。', 'shared'],
      ['自己的{事项}安排。', 'own'],
    ]);
  });

  it('goes on where the shared folder is gone and one’s own file is damaged, and says so in a line', async () => {
    state('常用语.json', '{"format":"nigao-phr');
    state(
      '常用语记录.json',
      JSON.stringify({
        format: 'nigao-phrase-record',
        version: 1,
        uses: [],
        hidden: [],
        shared: '/不在/这里',
        learning: true,
      }),
    );
    const { code, out, err } = await phrases('zzld');
    expect(code).toBe(0);
    expect(out).toMatch(/^组织领导\n {2}\S/u);
    expect(err).toMatch(/^保存在本机的一个常用语文件.*“常用语（已损坏 .*）\.json”.*\n$/u);
    expect(fs.readdirSync(folder.at('state/nigao')).filter((name) => name.startsWith('常用语（'))).toHaveLength(1);
  });
});
