import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { SeatId } from '../../../electron/contract/keeping.ts';
import { createLocks, type LockTools, type Self, thisSelf } from '../../../electron/services/locks.ts';
import { startOf } from '../../../electron/services/processes.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const [A, B] = ['席一' as SeatId, '席二' as SeatId];

const JIA: Self = {
  holder: '用户甲',
  machine: '办公室-PC1',
  box: 'b1',
  program: 'p1',
  pid: process.pid,
  started: null,
};
const YI: Self = { holder: '用户乙', machine: '办公室-PC2', box: 'b2', program: 'p2', pid: process.pid, started: null };

interface Fake extends LockTools {
  readonly tick: () => void;
}

function toolsOf(self: Self, at = '2026-11-24T01:12:00.000Z'): Fake {
  let work = () => {};
  return {
    self: async () => self,
    now: () => new Date(at),
    wait: async () => {},
    every(_, each) {
      work = each;
      return () => {
        work = () => {};
      };
    },
    tick: () => work(),
  };
}

const draft = (name = '甲.nigao') => {
  fs.writeFileSync(folder.at(name), '文');
  return folder.at(name);
};
const lockFile = () => folder.names().find((name) => name.endsWith('.lock'));
const contentOf = () => JSON.parse(fs.readFileSync(folder.at(lockFile() ?? ''), 'utf8'));
/** As if nobody had written it for a while, by the clock of the disk. */
const age = (minutes: number) => {
  const file = folder.at(lockFile() ?? '');
  const then = Date.now() / 1000 - minutes * 60;
  fs.utimesSync(file, then, then);
};

describe('a lock', () => {
  it('is hidden, short whatever the name, says who and where, and goes with the window', async () => {
    const locks = createLocks(toolsOf(JIA));
    expect(await locks.sit(A, draft(`${'长'.repeat(80)}.nigao`))).toBeNull();
    expect(lockFile()).toMatch(/^\.~nigao-[0-9a-f]{12}\.lock$/);
    expect(contentOf()).toMatchObject({ holder: '用户甲', machine: '办公室-PC1', since: '2026-11-24T01:12:00.000Z' });
    // A seat is a secret: whoever knows it may take the desk.
    expect(fs.readFileSync(folder.at(lockFile() ?? ''), 'utf8')).not.toContain(A);
    await locks.sit(A, null);
    expect(lockFile()).toBeUndefined();
  });

  it('tells others who has the file; theirs stays untouched, and theirs it is once it is free', async () => {
    const [first, second] = [createLocks(toolsOf(JIA)), createLocks(toolsOf(YI))];
    await first.sit(A, draft());
    expect(await second.sit(B, folder.at('甲.nigao'))).toEqual({
      person: '用户甲',
      machine: '办公室-PC1',
      since: '2026-11-24T01:12:00.000Z',
      place: 'elsewhere',
    });
    await second.leaveAll();
    expect(contentOf().holder).toBe('用户甲');
    await first.leaveAll();
    expect(await second.sit(B, folder.at('甲.nigao'))).toBeNull();
    expect(contentOf().holder).toBe('用户乙');
  });

  it('tells two windows of one program apart, and follows a window to another file', async () => {
    const locks = createLocks(toolsOf(JIA));
    await locks.sit(A, draft());
    expect(await locks.sit(B, folder.at('甲.nigao'))).toMatchObject({ place: 'thisProgram' });
    await locks.sit(A, draft('乙.nigao'));
    expect(await locks.sit(B, folder.at('甲.nigao'))).toBeNull();
    await locks.leaveAll();
    expect(lockFile()).toBeUndefined();
  });

  it('of another machine is left over after ten minutes by the clock of the disk, not before', async () => {
    await createLocks(toolsOf(JIA)).sit(A, draft());
    const other = createLocks(toolsOf(YI, '2031-01-01T00:00:00.000Z'));
    age(9);
    expect(await other.sit(B, folder.at('甲.nigao'))).toMatchObject({ person: '用户甲' });
    age(11);
    expect(await other.sit(B, folder.at('甲.nigao'))).toBeNull();
    expect(contentOf().holder).toBe('用户乙');
    expect(folder.names()).toHaveLength(2);
  });

  it('is renewed in time, and what others took meanwhile is left to them', async () => {
    const tools = toolsOf(JIA);
    const first = createLocks(tools);
    await first.sit(A, draft());
    const written = () => fs.statSync(folder.at(lockFile() ?? '')).mtimeMs;
    age(9);
    const before = written();
    tools.tick();
    await first.sit(A, folder.at('甲.nigao'));
    await expect.poll(written).toBeGreaterThan(before);
    age(11);
    await createLocks(toolsOf(YI)).sit(B, folder.at('甲.nigao'));
    tools.tick();
    await first.leaveAll();
    expect(contentOf().holder).toBe('用户乙');
  });

  it('of this machine is left over as soon as its program is gone, also where its number runs again', async () => {
    const mine = await thisSelf();
    // No process has this number, or one that was started at another time.
    await createLocks(toolsOf({ ...mine, program: '甲', pid: 2 ** 22 + 1 })).sit(A, draft());
    const other = createLocks(toolsOf({ ...mine, program: '乙' }));
    expect(await other.sit(B, folder.at('甲.nigao'))).toBeNull();
    await other.leaveAll();
    if ((await startOf(process.pid)) === null) return;
    await createLocks(toolsOf({ ...mine, program: '丙', started: 'another start' })).sit(A, folder.at('甲.nigao'));
    expect(await other.sit(B, folder.at('甲.nigao'))).toBeNull();
    await other.leaveAll();
    await createLocks(toolsOf({ ...mine, program: '丁' })).sit(A, folder.at('甲.nigao'));
    expect(await other.sit(B, folder.at('甲.nigao'))).toMatchObject({ place: 'thisMachine' });
  });

  it('that cannot be read is somebody’s until it is old; a file that is gone has none', async () => {
    const locks = createLocks(toolsOf(JIA));
    await locks.sit(A, draft());
    const file = folder.at(lockFile() ?? '');
    await locks.leaveAll();
    fs.writeFileSync(file, '{"holder":');
    expect(await locks.sit(A, folder.at('甲.nigao'))).toEqual({
      person: '',
      machine: '',
      since: null,
      place: 'elsewhere',
    });
    age(11);
    expect(await locks.sit(A, folder.at('甲.nigao'))).toBeNull();
    expect(await locks.sit(A, folder.at('没有.nigao'))).toBeNull();
  });
});
