import * as fs from 'node:fs';
import path from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Report } from '../../../../document/report.ts';
import type { FileId } from '../../../../electron/contract/files.ts';
import type { SeatId } from '../../../../electron/contract/keeping.ts';
import { dispatch } from '../../../../electron/services/dispatch.ts';
import { createServices, type Services } from '../../../../electron/services/services.ts';
import { failureOf } from '../../failure-of.ts';
import { isRoot, ownFolder } from '../../folder.ts';
import { filesBelow, freshId, reportOf, textOf } from './documents.ts';

const folder = ownFolder();
const SEAT = 'seat' as SeatId;
const unnamed = { seat: SEAT, file: null };
const SECRET_WORDS = '不得外传的一句话';

let services: Services;
beforeEach(() => {
  const nobody = async () => null;
  services = createServices(
    {
      host: 'loopback',
      dialogs: 'panel',
      chooseOpen: nobody,
      chooseSave: nobody,
      printPdf: async () => Buffer.from(''),
      printPaper: null,
    },
    {
      version: '0.0.1',
      platform: process.platform,
      templates: path.resolve(import.meta.dirname, '../../../../templates'),
      home: folder.at(),
      state: folder.at('.state'),
      startFile: null,
      now: () => new Date(2026, 10, 24, 14, 5),
      randomId: freshId,
    },
  );
});

async function fileFor(name: string): Promise<FileId> {
  const home = (await services.listFolder({ folder: null, show: 'readable' })).folder;
  return (await services.grantSave({ folder: home, name, purpose: 'nigao' })).grant.file;
}

const at = (file: FileId) => ({ seat: SEAT, file });
const reasons = async (file: FileId | null) =>
  (await services.versions({ place: { seat: SEAT, file } })).entries.map(({ reason }) => reason);
const save = (file: FileId, report: Report, from: FileId | null) =>
  services.saveDraft({ file, report, onto: null, from: at(from as FileId) });

/** Whether some file below holds these words, packed or not. */
function isAnywhere(words: string): boolean {
  return filesBelow(folder.at('.state')).some((file) => {
    const bytes = fs.readFileSync(file);
    const places = [0, ...[...bytes.keys()].filter((i) => bytes[i] === 10).map((i) => i + 1)];
    const unpacked = places.map((place) => {
      try {
        return inflateRawSync(bytes.subarray(place)).toString('utf8');
      } catch {
        return '';
      }
    });
    return [bytes.toString('utf8'), file, ...unpacked].some((text) => text.includes(words));
  });
}

describe('a save', () => {
  it('leaves a version behind, and what led to it goes along with the first file', async () => {
    await services.keepVersion({ place: unnamed, report: reportOf('草'), reason: 'rest' });
    const file = await fileFor('总结');
    expect(await services.saveDraft({ file, report: reportOf('稿'), onto: null, from: unnamed })).not.toHaveProperty(
      'unkept',
    );
    expect(await reasons(file)).toEqual(['saved', 'rest']);
    const other = await fileFor('另一份');
    await save(other, reportOf('稿', '二'), file);
    expect(await reasons(other)).toEqual(['saved', 'saved', 'rest']);
    expect(textOf((await services.readVersion({ place: at(other), seq: 1 })).report)).toContain('草');
  });

  it.skipIf(isRoot)('succeeds where no version can be kept, and says so', async () => {
    fs.mkdirSync(folder.at('.state'), { mode: 0o500 });
    const file = await fileFor('总结');
    expect(await services.saveDraft({ file, report: reportOf('稿'), onto: null })).toMatchObject({
      unkept: 'NO_PERMISSION',
    });
    expect(fs.existsSync(folder.at('总结.nigao'))).toBe(true);
  });

  it('succeeds where something else lies in the place of the history, and says so', async () => {
    fs.mkdirSync(folder.at('.state'));
    fs.writeFileSync(folder.at('.state', '历史版本'), '');
    const file = await fileFor('总结');
    const { unkept } = await services.saveDraft({ file, report: reportOf('稿'), onto: null });
    expect(unkept).toBeDefined();
    expect(fs.readFileSync(folder.at('总结.nigao'), 'utf8')).toContain('稿');
  });
});

describe('the requests of 版本', () => {
  it('reach no file without a grant to write it, and no version that is none', async () => {
    const ask = (name: string, argument: unknown) => dispatch(services, name, argument);
    const foreign = { seat: SEAT, file: 'made up' };
    expect(await ask('versions', { place: foreign })).toMatchObject({ ok: false, code: 'NO_GRANT' });
    expect(await ask('readVersion', { place: unnamed, seq: 0 })).toMatchObject({ ok: false, code: 'BAD_ARGUMENT' });
    expect(await ask('readVersion', { place: unnamed, seq: 1 })).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    for (const id of ['../../总结', '', 'AB'])
      expect(await ask('readLostDocument', { id })).toMatchObject({ ok: false, code: 'BAD_ARGUMENT' });
    expect(await ask('versions', { place: { seat: '', file: null } })).toMatchObject({
      ok: false,
      code: 'BAD_ARGUMENT',
    });
    expect(await failureOf(services.readLostDocument({ id: 'ab' as never }))).toMatch(/^NOT_FOUND/);
  });
});

describe('不在本机留副本', () => {
  it('leaves nothing of any text below the program’s own folder, and keeps nothing from then on', async () => {
    const file = await fileFor('总结');
    const report = reportOf(SECRET_WORDS);
    await services.saveDraft({ file, report, onto: null, from: unnamed });
    await services.keepVersion({ place: unnamed, report, reason: 'before' });
    await services.leaveHistory({ seat: SEAT });
    expect(isAnywhere(SECRET_WORDS)).toBe(true);
    expect(await services.historyExtent({})).toMatchObject({ documents: 2 });

    await services.keepPreferences({ preferences: { noCopies: true } });
    expect(isAnywhere(SECRET_WORDS)).toBe(false);
    expect(isAnywhere('某局工作总结')).toBe(false);
    await services.saveDraft({ file, report, onto: null, from: unnamed });
    expect(await services.keepVersion({ place: at(file), report, reason: 'rest' })).toEqual({ kept: false });
    const home = (await services.listFolder({ folder: null, show: 'readable' })).folder;
    await services.openFile({ file: (await services.grantOpen({ folder: home, name: '总结.nigao' })).file });
    await services.versions({ place: at(file) });
    expect(isAnywhere(SECRET_WORDS)).toBe(false);
    expect(fs.existsSync(folder.at('.state', '历史版本'))).toBe(false);

    await services.keepPreferences({ preferences: { noCopies: false } });
    await services.saveDraft({ file, report, onto: null, from: unnamed });
    expect(await reasons(file)).toEqual(['saved']);
  });

  it('leaves nothing of a single document once its versions are dropped', async () => {
    const file = await fileFor('总结');
    await services.saveDraft({ file, report: reportOf(SECRET_WORDS), onto: null });
    await services.dropHistory({ place: at(file) });
    expect(isAnywhere(SECRET_WORDS)).toBe(false);
    expect(await reasons(file)).toEqual([]);
  });
});
