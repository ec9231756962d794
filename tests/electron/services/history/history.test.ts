import * as fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeDraft } from '../../../../document/file.ts';
import type { History } from '../../../../electron/services/history/history.ts';
import { realSaveTools, type SaveTools } from '../../../../electron/services/save.ts';
import { failureOf } from '../../failure-of.ts';
import { ownFolder } from '../../folder.ts';
import {
  clockAt,
  freshId,
  historyIn,
  listed,
  MINUTE,
  manyWords,
  named,
  reportOf,
  save,
  textOf,
  unnamed,
} from './documents.ts';

const folder = ownFolder();
const SEAT = unnamed('seat-1');

describe('the history of a document', () => {
  it('keeps versions and gives each back as it was', async () => {
    const history = historyIn(folder.at());
    const reports = [reportOf('甲'), reportOf('甲', '乙'), reportOf('丙', '甲', '乙'), reportOf('甲')];
    for (const report of reports) expect(await history.keep(SEAT, report, 'rest')).toBe(true);
    expect(await listed(history, SEAT)).toEqual(['4 rest 7', '3 rest 9', '2 rest 8', '1 rest 7']);
    for (const [i, report] of reports.entries()) expect(await history.read(SEAT, i + 1)).toEqual(report);
    expect((await history.versions(SEAT)).entries[0]).toMatchObject({ title: '某局工作总结' });
  });

  it('is empty where there is none', async () => {
    expect(await historyIn(folder.at()).versions(SEAT)).toMatchObject({ entries: [], bytes: 0 });
    expect(await failureOf(historyIn(folder.at()).read(SEAT, 1))).toMatch(/^NOT_FOUND/);
  });

  it('keeps the same text once, and says that it was saved where it was', async () => {
    const history = historyIn(folder.at());
    const file = folder.at('总结.nigao');
    expect(await history.keep(named(file), reportOf('甲'), 'rest')).toBe(true);
    expect(await history.keep(named(file), reportOf('甲'), 'before')).toBe(false);
    await save(history, file, reportOf('甲'));
    await save(history, file, reportOf('甲'));
    expect(await listed(history, named(file))).toEqual(['2 saved 7', '1 rest 7']);
  });

  it('orders by sequence, whatever the clock says', async () => {
    const clock = clockAt();
    const history = historyIn(folder.at(), { clock });
    for (const [text, minutes] of [
      ['甲', 0],
      ['乙', -24 * 60],
      ['丙', 366 * 24 * 60],
      ['丁', 1],
    ] as const) {
      clock.time += minutes * MINUTE;
      await history.keep(SEAT, reportOf(text), 'rest');
    }
    const { entries } = await history.versions(SEAT);
    expect(entries.map(({ seq }) => seq)).toEqual([4, 3, 2, 1]);
    expect(textOf(await history.read(SEAT, entries[0]?.seq ?? 0))).toContain('丁');
  });

  it('lies in a folder for this person alone, named for the eye', async () => {
    const history = historyIn(folder.at());
    await save(history, folder.at('水利局 2026年总结（送审）.nigao'), reportOf('甲'));
    const { folder: place } = await history.versions(named(folder.at('水利局 2026年总结（送审）.nigao')));
    expect(path.basename(place)).toMatch(/^水利局2026年总结送审-[0-9a-f]{12}$/);
    expect(fs.statSync(history.root).mode & 0o777).toBe(0o700);
    expect(fs.statSync(place).mode & 0o777).toBe(0o700);
  });
});

describe('a document that gets a file', () => {
  it('brings what led to it, and begins anew at its seat', async () => {
    const history = historyIn(folder.at());
    const file = folder.at('总结.nigao');
    await history.keep(SEAT, reportOf('甲'), 'rest');
    await save(history, file, reportOf('甲', '乙'), SEAT);
    expect(await listed(history, named(file))).toEqual(['2 saved 8', '1 rest 7']);
    expect(await listed(history, SEAT)).toEqual([]);
  });

  it('adds what led to it where the file had versions already', async () => {
    const history = historyIn(folder.at());
    const file = folder.at('总结.nigao');
    await save(history, file, reportOf('旧'));
    await history.keep(SEAT, reportOf('新'), 'rest');
    await save(history, file, reportOf('新', '稿'), SEAT);
    expect(await listed(history, named(file))).toEqual(['3 saved 8', '2 rest 7', '1 saved 7']);
    expect(await listed(history, SEAT)).toEqual([]);
  });

  it('takes its versions along to another name, and leaves those of the first', async () => {
    const history = historyIn(folder.at());
    const [first, second] = [folder.at('一.nigao'), folder.at('二.nigao')];
    await save(history, first, reportOf('甲'));
    await save(history, second, reportOf('甲', '乙'), named(first));
    await save(history, first, reportOf('丙'));
    expect(await listed(history, named(second))).toEqual(['2 saved 8', '1 saved 7']);
    expect(await listed(history, named(first))).toEqual(['2 saved 7', '1 saved 7']);
    expect(textOf(await history.read(named(second), 1))).toContain('甲');
  });

  it('is one document by whatever link it is reached', async () => {
    const history = historyIn(folder.at());
    const [file, link] = [folder.at('总结.nigao'), folder.at('桌面.nigao')];
    await save(history, file, reportOf('甲'));
    fs.symlinkSync(file, link);
    await save(history, link, reportOf('乙'));
    expect(await listed(history, named(file))).toEqual(['2 saved 7', '1 saved 7']);
  });

  it('is known again after it was moved outside of the program, and shared after it was copied', async () => {
    const history = historyIn(folder.at());
    const [file, moved, copied] = [folder.at('总结.nigao'), folder.at('总结（终）.nigao'), folder.at('副本.nigao')];
    await save(history, file, reportOf('甲'));
    await save(history, file, reportOf('乙'));
    fs.copyFileSync(file, copied);
    expect(await listed(history, named(copied))).toEqual(['2 saved 7', '1 saved 7']);
    fs.renameSync(file, moved);
    await history.met(moved);
    expect(await listed(history, named(moved))).toEqual(['2 saved 7', '1 saved 7']);
    expect(await listed(history, named(file))).toEqual([]);
    await save(history, copied, reportOf('丙'));
    expect(await listed(history, named(moved))).toHaveLength(2);
  });

  it('is not taken for another one that holds something else', async () => {
    const history = historyIn(folder.at());
    await save(history, folder.at('一.nigao'), reportOf('甲'));
    fs.writeFileSync(folder.at('二.nigao'), writeDraft(reportOf('乙')));
    await history.met(folder.at('二.nigao'));
    expect(await listed(history, named(folder.at('二.nigao')))).toEqual([]);
  });
});

describe('a text that was given up without a file', () => {
  it('can be found again, and is no past of what comes next at its seat', async () => {
    const history = historyIn(folder.at());
    await history.keep(SEAT, reportOf('没有保存的话'), 'before');
    await history.leave('seat-1');
    await history.keep(SEAT, reportOf('另一篇'), 'rest');
    expect(await listed(history, SEAT)).toHaveLength(1);
    const [lost, ...others] = await history.lost();
    expect(others).toEqual([]);
    expect(lost?.newest).toMatchObject({ reason: 'before', title: '某局工作总结' });
    expect(lost && textOf(await history.readLost(lost.id))).toContain('没有保存的话');
  });
});

describe('a history that was damaged', () => {
  async function three(): Promise<{ history: History; place: string }> {
    const history = historyIn(folder.at());
    for (const text of ['甲', '乙', '丙']) await history.keep(SEAT, reportOf(text, manyWords(1, 160)), 'rest');
    return { history, place: (await history.versions(SEAT)).folder };
  }

  it('costs the damaged version alone, whichever byte of it is another', async () => {
    const { history, place } = await three();
    const file = path.join(place, '000003.nigaov');
    const sound = fs.readFileSync(file);
    for (let at = 0; at < sound.length; at += Math.ceil(sound.length / 25)) {
      const bytes = Buffer.from(sound);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      fs.writeFileSync(file, bytes);
      expect(await failureOf(history.read(SEAT, 3))).toBe('BROKEN_DRAFT');
      expect(textOf(await history.read(SEAT, 2))).toContain('乙');
    }
    fs.truncateSync(file, 20);
    expect(await failureOf(history.read(SEAT, 3))).toBe('BROKEN_DRAFT');
    expect(await history.keep(SEAT, reportOf('丁'), 'rest')).toBe(true);
    expect(textOf(await history.read(SEAT, 4))).toContain('丁');
  });

  it('lists all versions again where the list is gone, torn or damaged', async () => {
    const { history, place } = await three();
    const index = path.join(place, '目录.txt');
    const sound = fs.readFileSync(index);
    const all = ['3 rest 167', '2 rest 167', '1 rest 167'];
    for (let length = 0; length < sound.length; length += 61) {
      fs.writeFileSync(index, sound.subarray(0, length));
      expect(await listed(history, SEAT)).toEqual(all);
    }
    fs.writeFileSync(index, Buffer.from(sound.toString('latin1').replaceAll('"seq"', '"sep"'), 'latin1'));
    expect(await listed(history, SEAT)).toEqual(all);
    fs.rmSync(index);
    expect(await listed(history, SEAT)).toEqual(all);
    expect(await history.keep(SEAT, reportOf('丁'), 'rest')).toBe(true);
    expect(await listed(history, SEAT)).toHaveLength(4);
  });

  it('does not list a version whose file is gone', async () => {
    const { history, place } = await three();
    fs.rmSync(path.join(place, '000002.nigaov'));
    expect(await listed(history, SEAT)).toEqual(['3 rest 167', '1 rest 167']);
  });

  it('gives no text for another: a version that stands on a file which is another by now is refused', async () => {
    const { history, place } = await three();
    const bare = historyIn(folder.at('else'));
    await bare.keep(SEAT, reportOf('别的话'), 'rest');
    const { folder: elsewhere } = await bare.versions(SEAT);
    fs.copyFileSync(path.join(elsewhere, '000001.nigaov'), path.join(place, '000001.nigaov'));
    expect(await failureOf(history.read(SEAT, 3))).toBe('BROKEN_DRAFT');
  });
});

describe('several programs on one history', () => {
  it('lose no version of any of them', async () => {
    const programs = [historyIn(folder.at()), historyIn(folder.at()), historyIn(folder.at())];
    const file = folder.at('总结.nigao');
    const works = programs.flatMap((history, p) =>
      Array.from({ length: 12 }, (_, i) => history.keep(named(file), reportOf(`${p}-${i}`), 'rest')),
    );
    expect(await Promise.all(works)).not.toContain(false);
    const history = historyIn(folder.at());
    const { entries } = await history.versions(named(file));
    expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 36 }, (_, i) => 36 - i));
    const texts = await Promise.all(entries.map(async ({ seq }) => textOf(await history.read(named(file), seq))[1]));
    expect(new Set(texts).size).toBe(36);
  });
});

describe('a disk that fails', () => {
  it('leaves every version that was there, and says so, at whichever call it fails', async () => {
    const sound = historyIn(folder.at());
    for (const text of ['甲', '乙']) await sound.keep(SEAT, reportOf(text), 'rest');
    for (let failing = 1; ; failing += 1) {
      let calls = 0;
      const real = realSaveTools(freshId);
      const failingDisk = Object.entries(real.disk).map(([name, call]) => [
        name,
        async (...args: never[]) => {
          calls += 1;
          if (calls === failing) throw Object.assign(new Error('no space left'), { code: 'ENOSPC' });
          return await (call as (...given: never[]) => Promise<unknown>)(...args);
        },
      ]);
      // The same calls under the same names.
      const disk = Object.fromEntries(failingDisk) as SaveTools['disk'];
      const history = historyIn(folder.at(), { saving: { ...real, disk } });
      const ended = await history.keep(SEAT, reportOf(`第${failing}次`), 'rest').then(
        () => 'kept',
        (error: unknown) => String((error as { code?: unknown }).code),
      );
      expect(['kept', 'DISK_FULL']).toContain(ended);
      expect(textOf(await sound.read(SEAT, 1))).toContain('甲');
      expect(textOf(await sound.read(SEAT, 2))).toContain('乙');
      for (const { seq } of (await sound.versions(SEAT)).entries) await sound.read(SEAT, seq);
      if (calls < failing) break;
    }
  });
});
