import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDraft } from '../../../document/file.ts';
import { reportText } from '../../../document/plain.ts';
import { BOTH, FOREST, WATER } from '../../document/units.ts';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const on = (machine: string) => ({ cwd: folder.at(), env: { HOME: folder.at(), XDG_STATE_HOME: folder.at(machine) } });
const kept = (machine: string) => JSON.parse(fs.readFileSync(folder.at(machine, 'nigao/单位资料.json'), 'utf8')).units;

function keepUnits(machine: string): void {
  fs.mkdirSync(folder.at(machine, 'nigao'), { recursive: true });
  const file = { format: 'nigao-units', version: 1, units: BOTH };
  fs.writeFileSync(folder.at(machine, 'nigao/单位资料.json'), JSON.stringify(file));
}

describe.skipIf(process.platform !== 'linux')('kit', () => {
  it('carries everything of one’s own from one machine to another', async () => {
    keepUnits('one');
    const out = await nigao(['kit', '--out', 'a.nigaokit'], on('one'));
    expect([out.code, out.out]).toEqual([0, '单位资料：2 个单位\n已导出随身资料包：a.nigaokit\n']);
    const taken = await nigao(['kit', '--in', 'a.nigaokit'], on('other'));
    expect([taken.code, taken.out]).toEqual([0, '单位资料 新增 2 个单位。\n']);
    expect(kept('other')).toEqual(BOTH);
    const again = await nigao(['kit', '--in', 'a.nigaokit', '--json'], on('other'));
    expect(JSON.parse(again.out).results[0].counts).toEqual({ added: 0, same: 2, changed: 0 });
  });

  it('refuses calls and files that are none in one line', async () => {
    fs.writeFileSync(folder.at('b.nigaokit'), '<html>');
    for (const [words, line] of [
      [['kit'], /^BAD_CALL: /],
      [['kit', '--in', 'a', '--out', 'b'], /^BAD_CALL: /],
      [['kit', '--in', 'b.nigaokit'], /^NOT_A_KIT: “b\.nigaokit”不是随身资料包/],
      [['kit', '--out', 'c.nigaokit'], /^EMPTY_KIT: /],
    ] as const) {
      const run = await nigao(words, on('empty'));
      expect([run.code, run.out]).toEqual([2, '']);
      expect(run.err).toMatch(line);
      expect(run.err.trim()).not.toContain('\n');
    }
    expect(folder.names()).toEqual(['b.nigaokit']);
  });
});

describe.skipIf(process.platform !== 'linux')('new', () => {
  const textOf = (name: string) => reportText(readDraft(fs.readFileSync(folder.at(name), 'utf8')).report);

  it('takes the current unit, or the one that is named', async () => {
    keepUnits('one');
    const call = ['new', '--kind', '工作总结', '--out'];
    expect((await nigao([...call, 'a.nigao'], on('one'))).code).toBe(0);
    expect(textOf('a.nigao')).toContain(WATER.fullName);
    expect((await nigao([...call, 'b.nigao', '--unit', '县林业局'], on('one'))).code).toBe(0);
    expect(textOf('b.nigao')).toContain(FOREST.fullName);
    expect(textOf('b.nigao')).not.toContain(WATER.fullName);
    const none = await nigao([...call, 'c.nigao', '--unit', '丙局'], on('one'));
    expect([none.code, none.err]).toEqual([2, expect.stringMatching(/^NO_SUCH_UNIT: 本机的单位资料中没有“丙局”/)]);
    expect(fs.existsSync(folder.at('c.nigao'))).toBe(false);
  });

  it('goes on without units where their file is damaged, and says so', async () => {
    fs.mkdirSync(folder.at('one/nigao'), { recursive: true });
    fs.writeFileSync(folder.at('one/nigao/单位资料.json'), '{');
    const run = await nigao(['new', '--kind', '工作总结', '--out', 'a.nigao'], on('one'));
    expect(run.code).toBe(0);
    expect(run.err).toContain('“单位资料”文件已损坏');
  });
});
