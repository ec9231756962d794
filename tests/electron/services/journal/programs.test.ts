import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { startProgram } from '../../../../electron/services/journal/program.ts';
import { findSqlite } from '../../../../electron/services/library/sqlite.ts';
import { ownFolder } from '../../folder.ts';
import { freshId, linesOf, program, reportOf, taking, whole } from './program.ts';

const folder = ownFolder();
const processes: ChildProcess[] = [];
afterEach(() => {
  for (const child of processes.splice(0)) child.kill('SIGKILL');
});

/** Another program, with one window that tells `text`; it runs until it is killed. */
async function otherProgram(state: string, text: string): Promise<ChildProcess> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'other.ts'), state, text], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  processes.push(child);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.once('data', () => resolve());
    child.once('exit', () => reject(new Error('it ended')));
  });
  return child;
}

async function killed(child: ChildProcess): Promise<void> {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

describe('two programs at once', () => {
  it('never take the seat of a window that lives, and find it once its program was killed', async () => {
    const other = await otherProgram(folder.at('state'), '别的窗口的');
    const mine = program(folder.at('state'));
    expect(await mine.take(taking('a'))).toMatchObject({ desk: null, waiting: 0 });
    await killed(other);
    const { desk } = await mine.take(taking('b'));
    expect(desk && [desk.ended, linesOf(desk.report)]).toEqual(['crashed', ['别的窗口的']]);
    await mine.close();
  });

  it('that start at the same moment share what waits: no desk is given twice, none is lost', async () => {
    const before = program(folder.at('state'));
    for (const name of ['甲', '乙', '丙', '丁']) {
      const { seat } = await before.take(taking(name));
      await before.keep(seat, whole(1, reportOf(name)));
    }
    await before.close();
    const [one, two] = [program(folder.at('state')), program(folder.at('state'))];
    const given: (string | undefined)[] = [];
    const takeAll = async (journal: typeof one, name: string) => {
      for (let i = 0; i < 4; i += 1) {
        const { desk } = await journal.take(taking(`${name}${i}`));
        if (desk) given.push(linesOf(desk.report)[0]);
      }
    };
    await Promise.all([takeAll(one, '1'), takeAll(two, '2')]);
    expect(given.toSorted()).toEqual(['丁', '丙', '乙', '甲']);
    await one.close();
    await two.close();
  });

  it('leave no locks behind for ever', async () => {
    const other = await otherProgram(folder.at('state'), '一');
    await killed(other);
    const mine = program(folder.at('state'));
    await mine.take(taking('a'));
    const locks = readdirSync(folder.at('state', '草稿日志')).filter((name) => name.endsWith('.lock'));
    expect(locks).toHaveLength(1);
    await mine.close();
  });
});

/** As Linux tells of a process: the name may hold blanks and brackets. */
function stat(proc: string, pid: number, started: number): void {
  mkdirSync(path.join(proc, String(pid)), { recursive: true });
  const fields = ['S', ...Array.from({ length: 18 }, (_, i) => i), started, 0, 0];
  writeFileSync(path.join(proc, String(pid), 'stat'), `${pid} (a) b (c) ${fields.join(' ')}\n`);
}

describe('a program where no lock can be held', () => {
  const tools = () => ({ folder: folder.at('locks'), randomId: freshId, sqlite: null, proc: folder.at('proc') });

  it('is known by its process and when that was started', async () => {
    stat(folder.at('proc'), process.pid, 4711);
    const one = await startProgram(tools());
    const two = await startProgram(tools());
    expect(await two.isAlive(one.id)).toBe(true);
    // The number of its process was given out again.
    stat(folder.at('proc'), process.pid, 4712);
    expect(await two.isAlive(one.id)).toBe(false);
  });

  it('is gone with its process', async () => {
    const one = await startProgram(tools());
    const gone = freshId();
    // More than any system gives out.
    writeFileSync(folder.at('locks', `${gone}.lock`), JSON.stringify({ pid: 2 ** 22 + 1, started: null }));
    expect(await one.isAlive(gone)).toBe(false);
    expect(await one.isAlive('never-there')).toBe(false);
  });

  it('counts one that holds a lock as alive: what waits is not lost', async () => {
    const other = await startProgram({ ...tools(), sqlite: findSqlite() });
    const mine = await startProgram(tools());
    expect(await mine.isAlive(other.id)).toBe(true);
    await other.end();
    expect(await mine.isAlive(other.id)).toBe(false);
  });
});
