import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { realSaveTools, type SaveTools } from '../../../../electron/services/save.ts';
import { ownFolder } from '../../folder.ts';
import { facts, freshId, line, linesOf, program, reportOf, taking, whole } from './program.ts';

const folder = ownFolder();
const state = () => folder.at('state');
const journal = () => path.join(state(), '草稿日志');
const names = () => readdirSync(journal());
const seats = () => names().filter((name) => name.includes('~'));
const onlySeat = () => path.join(journal(), seats()[0] ?? '');
const owner = () =>
  names()
    .find((name) => name.endsWith('.lock'))
    ?.replace('.lock', '') ?? '';

/** Each file that a save puts in its place takes so long, in ms. */
function slow(ms: number): SaveTools {
  const saving = realSaveTools(freshId);
  const rename: SaveTools['disk']['rename'] = async (...files) => {
    await new Promise((resolve) => setTimeout(resolve, ms));
    return saving.disk.rename(...files);
  };
  return { ...saving, disk: { ...saving.disk, rename } };
}

describe('a page that is loaded anew', () => {
  it('has its text however long the page before takes to leave it on a slow disk', async () => {
    // Its patience is 30 looks of 1 ms here.
    const running = program(state(), { saving: slow(200) });
    const { seat } = await running.take(taking('old'));
    await running.keep(seat, whole(1, reportOf('一')));
    const leaving = running.leave(seat, whole(2, reportOf('一', '二')), true);
    const { desk } = await running.take(taking('new', { wanted: seat }));
    await leaving;
    expect(linesOf(desk?.report ?? reportOf())).toEqual(['一', '二']);
    await running.close();
  });

  it('has its text where the one before could not give up the file', async () => {
    const running = program(state());
    const { seat } = await running.take(taking('old'));
    await running.keep(seat, whole(1, reportOf('一')));
    await running.leave(seat, null, true);
    // As a scanner leaves it that held the file at that moment.
    renameSync(onlySeat(), onlySeat().replace('~free', `~${owner()}`));
    const { desk } = await running.take(taking('new', { wanted: seat }));
    expect(linesOf(desk?.report ?? reportOf())).toEqual(['一']);
    await running.close();
  });
});

describe('a file that a program which cleans up takes away', () => {
  it.each([[1], [2]])('is written anew and whole with the next telling, after %i of them', async (before) => {
    const running = program(state());
    const { seat } = await running.take(taking('a'));
    await running.keep(seat, whole(1, reportOf('一')));
    if (before === 2) await running.keep(seat, line(2, 1, '二'));
    rmSync(onlySeat());
    await running.keep(seat, line(before + 1, before, '末'));
    await running.close();
    const { desk } = await program(state()).take(taking('b'));
    expect(linesOf(desk?.report ?? reportOf())).toEqual(before === 2 ? ['一', '二', '末'] : ['一', '末']);
  });

  it('comes back with the folder, too', async () => {
    const running = program(state());
    const { seat } = await running.take(taking('a'));
    await running.keep(seat, whole(1, reportOf('一')));
    rmSync(journal(), { recursive: true });
    await running.keep(seat, line(2, 1, '二'));
    await running.close();
    const { desk } = await program(state()).take(taking('b'));
    expect(linesOf(desk?.report ?? reportOf())).toEqual(['一', '二']);
  });
});

describe('a desk that waits', () => {
  it('and is damaged in the middle is kept aside once, however often windows are opened', async () => {
    for (const text of ['先', '后']) {
      const before = program(state());
      const { seat } = await before.take(taking(text, { wants: 'empty' }));
      await before.keep(seat, whole(1, reportOf(text)));
      await before.keep(seat, line(2, 1, '二', 1));
      await before.keep(seat, line(3, 2, '三', 2));
      await before.close();
    }
    const later = path.join(journal(), seats().toSorted()[1] ?? '');
    const [first, , last] = readFileSync(later, 'utf8').split('\n');
    writeFileSync(later, `${first}\n坏了\n${last}\n`);
    const running = program(state());
    for (const page of ['a', 'b', 'c']) await running.take(taking(page, { wants: page === 'c' ? 'any' : 'empty' }));
    await running.take(taking('d'));
    expect(names().filter((name) => name.includes('已损坏'))).toHaveLength(1);
    await running.close();
  });

  it('is given to the window that wants its file also where a share does not answer', async () => {
    const before = program(state());
    const { seat } = await before.take(taking('a'));
    await before.keep(seat, whole(1, reportOf('一'), { facts: facts(), target: '/srv/share/甲.nigao' }));
    await before.close();
    const { desk } = await program(state()).take(taking('b', { wants: { file: '/srv/share/甲.nigao' } }));
    expect(linesOf(desk?.report ?? reportOf())).toEqual(['一']);
  });
});

describe('what a write left beside that was killed', () => {
  const torn = '.nigao-0123abcd.tmp';

  it('goes where no copies are wanted: it holds a text in whole', async () => {
    const running = program(state());
    await running.take(taking('a'));
    mkdirSync(journal(), { recursive: true });
    writeFileSync(path.join(journal(), torn), '1 sum {"type":"whole"');
    await running.forgetAll();
    expect(names()).not.toContain(torn);
    await running.close();
  });

  it('stays while it may be the write of another program, and goes once it is old', async () => {
    mkdirSync(journal(), { recursive: true });
    const file = path.join(journal(), torn);
    writeFileSync(file, '1 sum {"type":"whole"');
    const first = program(state());
    await first.take(taking('a'));
    await first.close();
    expect(names()).toContain(torn);
    const yesterday = new Date(Date.now() - 24 * 60 * 60 * 1000);
    utimesSync(file, yesterday, yesterday);
    const second = program(state());
    await second.take(taking('a'));
    await second.close();
    expect(names()).not.toContain(torn);
  });
});
