import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownFolder } from '../folder.ts';
import { nigao } from './run.ts';

const folder = ownFolder();
const options = () => ({ cwd: folder.at() });
const MAIN = path.resolve(import.meta.dirname, '../../../electron/cli/main.ts');

/** Saves one version after another until `count` are told, and is killed then. Gives the last that was told. */
async function killedAfter(count: number, file: string): Promise<number> {
  const child = spawn(process.execPath, [MAIN, 'probe', 'save-loop', file, '1'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let told = '';
  for await (const chunk of child.stdout) {
    told += String(chunk);
    if (told.split('SAVED').length <= count) continue;
    child.kill('SIGKILL');
    break;
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return Number(told.trim().split(/\s/).at(-1));
}

describe('the command probe', () => {
  it('saves a version and reads it back', async () => {
    expect(await nigao(['probe', 'save', 'a.nigao', '7'], options())).toMatchObject({ code: 0 });
    expect(await nigao(['probe', 'load', 'a.nigao'], options())).toMatchObject({ code: 0, out: '7\n' });
  });

  it('leaves a whole version when it is killed between saves or in one', async () => {
    const file = folder.at('b.nigao');
    const told = await killedAfter(5, file);
    const { code, out } = await nigao(['probe', 'load', file], options());
    expect(code).toBe(0);
    expect(Number(out)).toBeGreaterThanOrEqual(told);
  });

  it('does not take a cut file, or one of something else, for a version', async () => {
    await nigao(['probe', 'save', 'c.nigao', '3'], options());
    fs.truncateSync(folder.at('c.nigao'), 5000);
    fs.writeFileSync(folder.at('d.txt'), '第3版\n正文');
    for (const name of ['c.nigao', 'd.txt'])
      expect(await nigao(['probe', 'load', name], options())).toMatchObject({ code: 2, out: '' });
  });

  it('says what is wrong with a call', async () => {
    for (const words of [['save', 'a.nigao'], ['save', 'a.nigao', '0'], ['load'], ['mend', 'a.nigao', '1']]) {
      const { code, err } = await nigao(['probe', ...words], options());
      expect([code, err.startsWith('BAD_CALL')], words.join(' ')).toEqual([2, true]);
    }
  });
});
