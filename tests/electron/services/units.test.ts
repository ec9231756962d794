import * as fs from 'node:fs';
import { describe, expect, it } from 'vitest';
import { noUnits } from '../../../document/unit.ts';
import { realSaveTools } from '../../../electron/services/save.ts';
import { changed, findUnit, readUnits, unitsFile, unitWork } from '../../../electron/services/units.ts';
import { BOTH, FOREST, unit, WATER } from '../../document/units.ts';
import { failureOf } from '../failure-of.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();
const FILE = '单位资料.json';

/** One program with this folder. */
function program() {
  const saving = realSaveTools(() => 'abcdefgh');
  return unitWork(unitsFile({ folder: folder.at(), saving, now: () => new Date(2026, 10, 24, 9, 5, 7) }));
}

describe('the units of a machine', () => {
  it('are none at first, and read again as they were kept', async () => {
    expect(await program().units({})).toEqual({ type: 'kept', units: noUnits });
    expect(await program().keepUnits({ put: BOTH.units, drop: [], current: WATER.id })).toEqual(BOTH);
    expect(await program().units({})).toEqual({ type: 'kept', units: BOTH });
    expect(folder.names()).toEqual([FILE]);
  });

  it('of two programs at once stand beside each other', async () => {
    const [one, other] = [program(), program()];
    await Promise.all([one.units({}), other.units({})]);
    await one.keepUnits({ put: [WATER], drop: [], current: WATER.id });
    await other.keepUnits({ put: [FOREST], drop: [], current: FOREST.id });
    const read = await one.units({});
    expect(read).toMatchObject({ type: 'kept', units: { current: FOREST.id } });
    expect(read.type === 'kept' && read.units.units).toEqual([WATER, FOREST]);
  });

  it('go by their id, and the one that writes is always one of them', () => {
    const rest = changed(BOTH, { put: [], drop: [WATER.id], current: WATER.id });
    expect(rest).toEqual({ units: [FOREST], current: FOREST.id });
    expect(changed(rest, { put: [], drop: [FOREST.id], current: null })).toEqual(noUnits);
    const third = unit('丙局');
    expect(changed(BOTH, { put: [third], drop: [], current: null }).current).toBe(WATER.id);
  });

  it('are found by full or short name', async () => {
    expect(findUnit(BOTH, '县林业局')).toBe(FOREST);
    expect(findUnit(BOTH, WATER.fullName)).toBe(WATER);
    expect(await failureOf((async () => findUnit(BOTH, ''))())).toBe('NO_SUCH_UNIT');
    expect(await failureOf((async () => findUnit(BOTH, '丙局'))())).toBe('NO_SUCH_UNIT 丙局');
  });
});

describe('a file of units', () => {
  it.each([
    ['half', '{"format":"nigao-units","ver'],
    ['empty', ''],
    ['of another sort', '{"a":1}'],
    [
      'with markup',
      JSON.stringify({
        format: 'nigao-units',
        version: 1,
        units: { units: [{ ...WATER, fullName: '<b>' }], current: null },
      }),
    ],
    [
      'with two of one id',
      JSON.stringify({ format: 'nigao-units', version: 1, units: { units: [WATER, WATER], current: null } }),
    ],
    ['no text', '\xff\xfe\x00'],
    ['nested without end', '['.repeat(200_000)],
  ])('that is %s is put aside, told, and begun anew', async (_, content) => {
    const bytes = Buffer.from(content, content.startsWith('\xff') ? 'latin1' : 'utf8');
    fs.writeFileSync(folder.at(FILE), bytes);
    const running = program();
    expect(await running.units({})).toEqual({ type: 'damaged' });
    const [aside = ''] = folder.names();
    expect(aside).toContain('单位资料（已损坏 20261124-090507');
    expect(fs.readFileSync(folder.at(aside))).toEqual(bytes);
    await running.keepUnits({ put: [WATER], drop: [], current: WATER.id });
    expect(await running.units({})).toEqual({ type: 'kept', units: { units: [WATER], current: WATER.id } });
  });

  it('of a newer version is left alone, and nothing is kept over it', async () => {
    const content = '{"format":"nigao-units","version":2,"units":{}}';
    fs.writeFileSync(folder.at(FILE), content);
    const running = program();
    expect(await running.units({})).toEqual({ type: 'newer' });
    expect(await failureOf(running.keepUnits({ put: [WATER], drop: [], current: null }))).toBe(`NEWER_VERSION ${FILE}`);
    expect(fs.readFileSync(folder.at(FILE), 'utf8')).toBe(content);
  });

  it('is as before where it cannot be written', async () => {
    const running = program();
    await running.keepUnits({ put: [WATER], drop: [], current: WATER.id });
    const full = { ...realSaveTools(() => 'abcdefgh') };
    const disk = { ...full.disk, rename: () => Promise.reject(Object.assign(new Error(), { code: 'ENOSPC' })) };
    const file = unitsFile({ folder: folder.at(), saving: { ...full, disk }, now: () => new Date(2026, 10, 24) });
    expect(await failureOf(unitWork(file).keepUnits({ put: [FOREST], drop: [], current: null }))).toMatch(/^DISK_FULL/);
    expect(await readUnits(file)).toEqual({ type: 'kept', units: { units: [WATER], current: WATER.id } });
    expect(folder.names()).toEqual([FILE]);
  });
});
