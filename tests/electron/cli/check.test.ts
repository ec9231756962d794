import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BOTH, WATER } from '../../document/units.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const at = () => ({ cwd: folder.at(), env: { HOME: folder.at(), XDG_STATE_HOME: folder.at('state') } });

function keepUnits(): void {
  fs.mkdirSync(folder.at('state/nigao'), { recursive: true });
  const [first, ...others] = BOTH.units.map((unit) => ({ ...unit, mustChange: [], neverSay: [] }));
  const units = [
    { ...first, mustChange: [{ wrong: '河长', right: '河湖长' }] },
    ...others.map((unit) => ({ ...unit, neverSay: ['林业局'] })),
  ];
  const file = { format: 'nigao-units', version: 1, units: { units, current: WATER.id } };
  fs.writeFileSync(folder.at('state/nigao/单位资料.json'), JSON.stringify(file));
}
const rules = (out: string) => JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);

describe.skipIf(process.platform !== 'linux')('check', () => {
  it('looks for the words of the current unit, or of the one that is named', async () => {
    keepUnits();
    const input = '今年以来，河长巡河到位，林业局积极配合。\n';
    expect(rules((await nigao(['check', '-', '--json'], { ...at(), input })).out)).toEqual(['UNI-01']);
    const other = BOTH.units.find(({ id }) => id !== WATER.id)?.fullName ?? '';
    expect(rules((await nigao(['check', '-', '--unit', other, '--json'], { ...at(), input })).out)).toEqual(['UNI-02']);
    const none = await nigao(['check', '-', '--unit', '没有的局'], { ...at(), input });
    expect([none.code, none.out]).toEqual([2, '']);
    expect(none.err).toMatch(/^NO_SUCH_UNIT: /);
  });

  it('says what the unit’s own wording is, and exits with 1', async () => {
    keepUnits();
    const run = await nigao(['check', '-'], { ...at(), input: '河长巡河到位。\n' });
    expect(run.code).toBe(1);
    expect(run.out).toContain('第1段 错误 UNI-01 “河长” → “河湖长”：本单位规定“河长”写作“河湖长”');
  });

  it('ends with a table by file: errors, doubts, hints and pages, and their sums', async () => {
    fs.writeFileSync(folder.at('a.txt'), '防讯工作扎实。\n');
    fs.writeFileSync(folder.at('长名字.txt'), `今年以来，各项工作扎实推进。\n${'抓好落实。\n'.repeat(30)}`);
    const run = await nigao(['check', 'a.txt', '长名字.txt'], at());
    expect(run.code).toBe(1);
    const lines = run.out.trimEnd().split('\n').slice(-4);
    const cells = lines.map((line) => line.trim().split(/ {2,}/));
    expect(cells[0]).toEqual(['错误', '存疑', '提示', '页数', '文件']);
    expect(cells[1]).toEqual(['1', '0', '0', '1', 'a.txt']);
    expect(cells[2]?.slice(3)).toEqual(['2', '长名字.txt']);
    expect(cells[3]?.slice(3)).toEqual(['3', '共2份']);
    // The columns stand under each other where a character of the East takes two.
    expect(lines.slice(1).map((line) => line.search(/ {2}\S+$/))).toEqual([22, 22, 22]);
    const { files } = JSON.parse((await nigao(['check', 'a.txt', '长名字.txt', '--json'], at())).out);
    expect(files.map(({ pages, counts }: { pages: number; counts: unknown }) => [pages, counts])[0]).toEqual([
      1,
      { E: 1, W: 0, H: 0 },
    ]);
  });

  it('writes no table for a single file', async () => {
    const run = await nigao(['check', '-'], { ...at(), input: '各项工作扎实推进。\n' });
    expect([run.code, run.out]).toEqual([0, '没有发现问题\n']);
  });
});
