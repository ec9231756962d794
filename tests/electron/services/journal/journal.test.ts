import { chmodSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deltaBetween, isWrittenAlike } from '../../../../document/delta.ts';
import type { Report } from '../../../../document/report.ts';
import type { SeatId } from '../../../../electron/contract/keeping.ts';
import type { Journal } from '../../../../electron/services/journal/journal.ts';
import { realSaveTools, type SaveTools } from '../../../../electron/services/save.ts';
import { anyReport } from '../../../document/reports.ts';
import { runs } from '../../../runs.ts';
import { failureOf } from '../../failure-of.ts';
import { isRoot, ownFolder } from '../../folder.ts';
import { facts, freshId, line, linesOf, note, page, program, reportOf, seatOf, taking, whole } from './program.ts';

const folder = ownFolder();
const state = () => folder.at('state');
const journalFiles = () => {
  try {
    return readdirSync(path.join(state(), '草稿日志')).filter((name) => !name.endsWith('.lock'));
  } catch {
    return [];
  }
};
const onlyFile = () => path.join(state(), '草稿日志', journalFiles()[0] ?? '');

/** Of a program that ends without a word. */
async function crash(...lines: readonly string[]): Promise<void> {
  const before = program(state());
  const { seat } = await before.take(taking('before'));
  await before.keep(seat, whole(1, reportOf(...lines)));
  await before.close();
}

describe('a seat', () => {
  it('is empty at the first start, and leaves nothing on the disk while nothing is told', async () => {
    const journal = program(state());
    const taken = await journal.take(taking('a'));
    expect(taken).toMatchObject({ desk: null, waiting: 0, damaged: [], keeps: 'all' });
    expect(journalFiles()).toEqual([]);
    await journal.close();
  });

  it('gives back what was told, whole and changed, after a program that ended without a word', async () => {
    const before = program(state());
    const { seat } = await before.take(taking('a'));
    await before.keep(seat, whole(1, reportOf('一'), { facts: facts({ name: '总结.nigao' }) }));
    await before.keep(seat, line(2, 1, '二'));
    await before.keep(seat, line(3, 2, '三'));
    await before.close();
    const after = program(state());
    const taken = await after.take(taking('b'));
    expect(taken.seat).toBe(seat);
    expect(taken.desk?.ended).toBe('crashed');
    expect(linesOf(taken.desk?.report ?? reportOf())).toEqual(['一', '二', '三']);
    await after.close();
  });

  it('tells a window that was closed from one that broke', async () => {
    const before = program(state());
    const { seat } = await before.take(taking('a'));
    await before.keep(seat, whole(1, reportOf('一')));
    await before.leave(seat, line(2, 1, '最后一句'), true);
    await before.close();
    const { desk } = await program(state()).take(taking('b'));
    expect(desk?.ended).toBe('closed');
    expect(linesOf(desk?.report ?? reportOf())).toEqual(['一', '最后一句']);
  });

  it('is taken again by the page that is loaded anew, a moment before the old one is gone', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('old'));
    await journal.keep(seat, whole(1, reportOf('一')));
    const again = journal.take(taking('new', { wanted: seat }));
    await journal.leave(seat, null, true);
    expect(await again).toMatchObject({ seat, desk: { ended: 'closed' } });
    await journal.close();
  });

  it('is another one for a copy of the window, which takes no other desk either', async () => {
    await crash('等着的');
    const journal = program(state());
    const { seat } = await journal.take(taking('first', { wants: 'empty' }));
    await journal.keep(seat, whole(1, reportOf('一')));
    const copy = await journal.take(taking('copy', { wanted: seat }));
    expect(copy.seat).not.toBe(seat);
    expect(copy.desk).toBeNull();
    await journal.close();
  });

  it('keeps what a closing window tells onto the last answer it had, whichever of two tellings comes first', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    await journal.keep(seat, whole(1, reportOf('一')));
    await journal.keep(seat, line(2, 1, '在路上'));
    await journal.leave(seat, line(3, 1, '在路上，还有这句', 1), true);
    expect(await failureOf(journal.keep(seat, line(4, 2, '太迟')))).toBe('SEAT_LOST');
    const { desk } = await journal.take(taking('b', { wanted: seat }));
    expect(linesOf(desk?.report ?? reportOf())).toEqual(['一', '在路上，还有这句']);
    await journal.close();
  });

  it('asks for all of it where a change is told onto something unknown, or does not fit', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    expect(await failureOf(journal.keep(seat, line(1, 0, '一')))).toBe('NOT_IN_STEP');
    await journal.keep(seat, whole(2, reportOf('一')));
    expect(await failureOf(journal.keep(seat, line(3, 9, '二')))).toBe('BROKEN_DRAFT');
    await journal.keep(seat, line(4, 1, '二', 2));
    expect(await failureOf(journal.keep(seatOf('nobody'), whole(1, reportOf())))).toBe('SEAT_LOST');
    await journal.close();
  });

  it('that was given up leaves nothing', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    await journal.keep(seat, whole(1, reportOf('不要了')));
    await journal.leave(seat, null, false);
    expect(journalFiles()).toEqual([]);
    await journal.close();
  });

  it('with an empty sheet leaves nothing either', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    await journal.keep(seat, whole(1, reportOf('写了又删')));
    await journal.leave(seat, whole(2, reportOf('')), true);
    expect(journalFiles()).toEqual([]);
    await journal.close();
  });

  it('is written anew before its changes outgrow it', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    await journal.keep(seat, whole(1, reportOf('头')));
    const text = '长'.repeat(3000);
    for (let number = 2; number < 60; number += 1) await journal.keep(seat, line(number, number - 1, text));
    const kept = readFileSync(onlyFile(), 'utf8').trim().split('\n');
    // 58 changes of 9 KB: a tail of 64 KB holds eight of them, later ones may be as long as what is before them.
    expect(kept.length).toBeLessThan(40);
    await journal.close();
    const { desk } = await program(state()).take(taking('b'));
    expect(desk?.report.blocks).toHaveLength(59);
  });
});

const named = { facts: facts({ name: '甲' }) };

/** The first whole, each of the others by what became of the one before. */
async function tellAll(journal: Journal, seat: SeatId, reports: readonly Report[]): Promise<void> {
  let before: Report | null = null;
  for (const [onto, report] of reports.entries()) {
    const delta = before && deltaBetween(before, report, isWrittenAlike);
    const told = { number: onto + 1, onto, delta, note: note(named) };
    await journal.keep(seat, before === null ? whole(1, report, named) : { type: 'delta', ...told });
    before = report;
  }
}

describe('reports', () => {
  it('come back as they were told last, whatever is told and however they change', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyReport, { minLength: 1, maxLength: 6 }), fc.boolean(), async (reports, leaves) => {
        run += 1;
        const own = folder.at(`state-${run}`);
        const journal = program(own);
        const { seat } = await journal.take(taking('a'));
        await tellAll(journal, seat, reports);
        if (leaves) await journal.leave(seat, null, true);
        await journal.close();
        const after = program(own);
        const { desk } = await after.take(taking('b'));
        expect(desk?.report).toEqual(reports.at(-1));
        expect(desk?.ended).toBe(leaves ? 'closed' : 'crashed');
        await after.close();
      }),
      { numRuns: runs(25) },
    );
  });
});

describe('desks that wait', () => {
  it('are given to windows in the order in which they were begun, whatever the clock says', async () => {
    let now = new Date('2026-11-24T06:00:00Z');
    const before = program(state(), { now: () => now });
    for (const [name, year] of [
      ['甲', 2027],
      ['乙', 2020],
      ['丙', 2026],
    ] as const) {
      now = new Date(year, 1, 1);
      const { seat } = await before.take(taking(name));
      await before.keep(seat, whole(1, reportOf(name), { keptAt: now.toISOString() }));
    }
    await before.close();
    const after = program(state());
    const first = await after.take(taking('1'));
    expect(first.waiting).toBe(2);
    const others = [await after.take(taking('2')), await after.take(taking('3')), await after.take(taking('4'))];
    expect([first, ...others].map(({ desk }) => desk && linesOf(desk.report)[0])).toEqual(['甲', '乙', '丙', null]);
    // Told to the first window alone, which opens the others.
    expect(others.map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
    await after.close();
  });

  it('of the file that the program is started with are its window, others with unsaved text wait', async () => {
    const files = { mine: folder.at('甲.nigao'), other: folder.at('乙.nigao') };
    writeFileSync(files.mine, '');
    writeFileSync(files.other, '');
    const before = program(state());
    for (const [name, target, saved] of [
      ['乙', files.other, 'unsaved'],
      ['甲', files.mine, 'unsaved'],
      ['丙', folder.at('丙.nigao'), 'saved'],
    ] as const) {
      const { seat } = await before.take(taking(name));
      await before.keep(seat, whole(1, reportOf(name), { target, facts: facts({ name, state: saved }) }));
    }
    await before.close();
    const after = program(state());
    const taken = await after.take(taking('1', { wants: { file: files.mine } }));
    expect([taken.desk && linesOf(taken.desk.report)[0], taken.waiting]).toEqual(['甲', 1]);
    expect(journalFiles()).toHaveLength(2);
    await after.close();
  });

  it('with nothing unsaved go where another window stays open, and stay where it was the last', async () => {
    const journal = program(state());
    const saved = { facts: facts({ name: '甲.nigao', state: 'saved' as const }), target: folder.at('甲.nigao') };
    const one = await journal.take(taking('1'));
    const two = await journal.take(taking('2'));
    await journal.keep(one.seat, whole(1, reportOf('一'), saved));
    await journal.keep(two.seat, whole(1, reportOf('二'), saved));
    await journal.leave(one.seat, null, true);
    await journal.leave(two.seat, null, true);
    await journal.close();
    const after = program(state());
    const first = await after.take(taking('a'));
    expect([first.desk && linesOf(first.desk.report)[0], first.waiting]).toEqual(['二', 0]);
    await after.close();
  });

  it('all stay where all windows close', async () => {
    const journal = program(state());
    const saved = { facts: facts({ name: '甲.nigao', state: 'saved' as const }), target: folder.at('甲.nigao') };
    const one = await journal.take(taking('1'));
    const two = await journal.take(taking('2'));
    await journal.keep(one.seat, whole(1, reportOf('一'), saved));
    await journal.keep(two.seat, whole(1, reportOf('二'), saved));
    journal.ending();
    await journal.leave(one.seat, null, true);
    await journal.leave(two.seat, null, true);
    await journal.close();
    expect((await program(state()).take(taking('a'))).waiting).toBe(1);
  });

  it('that were dropped are still there for the very window that is loaded anew', async () => {
    const journal = program(state());
    const saved = { facts: facts({ name: '甲.nigao', state: 'saved' as const }), target: folder.at('甲.nigao') };
    const { seat } = await journal.take(taking('1'));
    await journal.take(taking('2'));
    await journal.keep(seat, whole(1, reportOf('一'), saved));
    await journal.leave(seat, null, true);
    expect((await journal.take(taking('1b', { wanted: seat }))).seat).toBe(seat);
    await journal.close();
  });
});

describe('what is damaged', () => {
  it('in its first line is put aside and told, and the next desk is given', async () => {
    await crash('一');
    const text = readFileSync(onlyFile(), 'utf8');
    writeFileSync(onlyFile(), text.replace('一', '三'));
    await crash('二');
    const journal = program(state());
    // The damaged one was met by the program that crashed second.
    const { desk } = await journal.take(taking('a'));
    expect(desk && linesOf(desk.report)).toEqual(['二']);
    const [aside] = journalFiles().filter((name) => name.startsWith('草稿日志（已损坏 '));
    expect(readFileSync(path.join(state(), '草稿日志', aside ?? ''), 'utf8')).toContain('三');
    await journal.close();
  });

  it('is told by name', async () => {
    await crash('一');
    writeFileSync(onlyFile(), 'junk');
    const journal = program(state());
    const { desk, damaged } = await journal.take(taking('a'));
    expect(desk).toBeNull();
    expect(damaged).toEqual(journalFiles());
    expect(readFileSync(onlyFile(), 'utf8')).toBe('junk');
    await journal.close();
  });

  it('in the middle costs what follows, and a copy of all is kept and told', async () => {
    const before = program(state());
    const { seat } = await before.take(taking('a'));
    await before.keep(seat, whole(1, reportOf('一')));
    await before.keep(seat, line(2, 1, '二'));
    await before.keep(seat, line(3, 2, '三'));
    await before.close();
    const text = readFileSync(onlyFile(), 'utf8');
    writeFileSync(onlyFile(), text.replace('二', '四'));
    const journal = program(state());
    const { desk, damaged } = await journal.take(taking('b'));
    expect(desk && linesOf(desk.report)).toEqual(['一']);
    expect(readFileSync(path.join(state(), '草稿日志', damaged[0] ?? ''), 'utf8')).toContain('三');
    await journal.close();
  });

  it('is never what a torn end leaves: wherever it is torn, a state that was told comes back', async () => {
    const before = program(state());
    const { seat } = await before.take(taking('a'));
    await before.keep(seat, whole(1, reportOf('一')));
    for (let number = 2; number < 6; number += 1) await before.keep(seat, line(number, number - 1, `第${number}段`));
    await before.close();
    const bytes = readFileSync(onlyFile());
    const head = bytes.indexOf('\n');
    const all = ['一', '第2段', '第3段', '第4段', '第5段'];
    for (let length = head; length <= bytes.length; length += 1) {
      writeFileSync(onlyFile(), bytes.subarray(0, length));
      const journal = program(state());
      const { desk, damaged } = await journal.take(taking('b'));
      const lines = desk ? linesOf(desk.report) : [];
      expect(lines, `torn at ${length}`).toEqual(all.slice(0, lines.length));
      expect([lines.length > 0, damaged]).toEqual([true, []]);
      await journal.close();
    }
  });

  it('of a newer version of the program waits for that', async () => {
    await crash('一');
    const { writeLine } = await import('../../../../electron/services/journal/lines.ts');
    const newer = writeLine(1, '{"type":"whole","format":"nigao-journal","version":2,"what":"ever"}');
    writeFileSync(onlyFile(), newer);
    const journal = program(state());
    expect(await journal.take(taking('a'))).toMatchObject({ desk: null, damaged: [] });
    await journal.close();
    expect(readFileSync(onlyFile(), 'utf8')).toBe(newer);
  });
});

/** A disk whose calls of one sort fail while it is told so. */
function failingDisk(): { readonly saving: SaveTools; fails: 'nothing' | 'append' | 'open' } {
  const real = realSaveTools(freshId);
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  const tools = {
    fails: 'nothing' as 'nothing' | 'append' | 'open',
    saving: {
      ...real,
      disk: {
        ...real.disk,
        async open(...place: Parameters<typeof real.disk.open>) {
          if (tools.fails === 'open') throw full;
          const handle = await real.disk.open(...place);
          const append = handle.appendFile.bind(handle);
          handle.appendFile = async (data, options) => {
            if (tools.fails !== 'append') return append(data, options);
            // Half a line is there before the disk is full.
            await append((data as Buffer).subarray(0, 20), options);
            throw full;
          };
          return handle;
        },
      },
    },
  };
  return tools;
}

describe('a disk that is full', () => {
  it('is told, and what was kept before stays, half a line or not', async () => {
    const disk = failingDisk();
    const journal = program(state(), { saving: disk.saving });
    const { seat } = await journal.take(taking('a'));
    await journal.keep(seat, whole(1, reportOf('一')));
    disk.fails = 'append';
    expect(await failureOf(journal.keep(seat, line(2, 1, '二')))).toMatch(/^DISK_FULL/);
    await journal.close();
    const { desk } = await program(state()).take(taking('b'));
    expect(desk && linesOf(desk.report)).toEqual(['一']);
  });

  it('that has room again takes everything, also onto the last answer', async () => {
    const disk = failingDisk();
    const journal = program(state(), { saving: disk.saving });
    const { seat } = await journal.take(taking('a'));
    await journal.keep(seat, whole(1, reportOf('一')));
    disk.fails = 'append';
    expect(await failureOf(journal.keep(seat, line(2, 1, '二')))).toMatch(/^DISK_FULL/);
    disk.fails = 'nothing';
    await journal.keep(seat, line(3, 1, '二', 1));
    await journal.keep(seat, line(4, 2, '三'));
    await journal.close();
    const { desk, damaged } = await program(state()).take(taking('b'));
    expect(desk && linesOf(desk.report)).toEqual(['一', '二', '三']);
    expect(damaged).toEqual([]);
  });

  it('from the start gives a seat all the same', async () => {
    const disk = failingDisk();
    disk.fails = 'open';
    const journal = program(state(), { saving: disk.saving });
    const { seat } = await journal.take(taking('a'));
    expect(await failureOf(journal.keep(seat, whole(1, reportOf('一'))))).toMatch(/^DISK_FULL/);
    disk.fails = 'nothing';
    await journal.keep(seat, whole(2, reportOf('一')));
    expect(journalFiles()).toHaveLength(1);
    await journal.close();
  });
});

describe.skipIf(isRoot)('a folder that may not be written to', () => {
  it('gives a seat, and a failure for all that is told', async () => {
    const closed = folder.at('closed');
    const { mkdirSync } = await import('node:fs');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    const journal = program(path.join(closed, 'state'));
    const { seat } = await journal.take(taking('a'));
    expect(await failureOf(journal.keep(seat, whole(1, reportOf('一'))))).toMatch(/^NO_PERMISSION/);
    await journal.close();
  });
});

describe('a folder that cannot be made', () => {
  it('gives a seat, and a failure for all that is told', async () => {
    writeFileSync(folder.at('state'), 'a file stands in the way');
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    expect(await failureOf(journal.keep(seat, whole(1, reportOf('一'))))).not.toBe('');
    await journal.close();
  });
});

describe('where no copies are wanted', () => {
  it('nothing is written, and what is there goes', async () => {
    await crash('旧的');
    let off = false;
    const journal = program(state(), { isOff: async () => off });
    const { seat } = await journal.take(taking('a', { wants: 'empty' }));
    await journal.keep(seat, whole(1, reportOf('新的')));
    expect(journalFiles()).toHaveLength(2);
    off = true;
    await journal.forgetAll();
    expect(journalFiles()).toEqual([]);
    expect(await journal.keep(seat, whole(2, reportOf('更新的')))).toBe('nothing');
    expect(journalFiles()).toEqual([]);
    off = false;
    expect(await journal.keep(seat, whole(3, reportOf('又要了')))).toBe('all');
    expect(journalFiles()).toHaveLength(1);
    await journal.close();
  });

  it('also what another program keeps goes, with its next telling', async () => {
    let off = false;
    const other = program(state(), { isOff: async () => off });
    const { seat } = await other.take(taking('a'));
    await other.keep(seat, whole(1, reportOf('一')));
    off = true;
    expect(await other.keep(seat, line(2, 1, '二'))).toBe('nothing');
    expect(journalFiles()).toEqual([]);
    await other.close();
  });
});

describe('a page', () => {
  it('is found by the file on its desk', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    const target = folder.at('甲.nigao');
    writeFileSync(target, '');
    await journal.keep(seat, whole(1, reportOf('一'), { target }));
    expect(await journal.pageWith(target)).toBe(page('a'));
    expect(await journal.pageWith(folder.at('乙.nigao'))).toBeNull();
    await journal.close();
  });

  it('that is gone without a word leaves its seat to others, and takes it again where it only seemed gone', async () => {
    const journal = program(state());
    const { seat } = await journal.take(taking('a'));
    await journal.keep(seat, whole(1, reportOf('一')));
    await journal.pageGone(page('a'));
    expect(await failureOf(journal.keep(seat, line(2, 1, '二')))).toBe('SEAT_LOST');
    expect(await journal.take(taking('a', { wanted: seat, wants: 'empty' }))).toMatchObject({ seat });
    await journal.close();
  });
});
