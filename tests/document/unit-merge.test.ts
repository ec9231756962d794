import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { noUnits, unitsSchema } from '../../document/unit.ts';
import { mergeUnits } from '../../document/unit-merge.ts';
import { BOTH, FOREST, NOON, unit, WATER } from './units.ts';

let next = 0;
const freshId = () => {
  next += 1;
  return `fresh-${next}`;
};

describe('units of another machine', () => {
  it('all come to a machine without any, with the one that writes', () => {
    const merge = mergeUnits(noUnits, { ...BOTH, current: FOREST.id }, freshId);
    expect(merge.units).toEqual({ units: BOTH.units, current: FOREST.id });
    expect(merge.added).toEqual([WATER.fullName, FOREST.fullName]);
  });

  it('change nothing where they are the same', () => {
    const merge = mergeUnits(BOTH, BOTH, freshId);
    expect(merge).toMatchObject({ added: [], changed: [], same: 2 });
    expect(merge.units).toEqual(BOTH);
  });

  it('are right where they were changed later, and lists hold the entries of both', () => {
    const given = {
      ...WATER,
      changed: NOON,
      signature: '青禾市水务局党组',
      printer: '',
      addressees: ['市委'],
      people: [{ name: '李江河', post: '党组书记' }],
    };
    const { units, changed } = mergeUnits(BOTH, { units: [given], current: null }, freshId);
    const merged = units.units[0];
    expect(merged).toMatchObject({
      id: WATER.id,
      signature: '青禾市水务局党组',
      printer: WATER.printer,
      changed: NOON,
    });
    expect(merged?.addressees).toEqual(['市委', ...WATER.addressees]);
    expect(merged?.people).toEqual([{ name: '李江河', post: '党组书记' }, WATER.people[1]]);
    expect(changed).toEqual([{ name: WATER.fullName, entries: ['signature', 'addressees', 'people'] }]);
    expect(units.units[1]).toBe(FOREST);
  });

  it('give way where this machine changed them later', () => {
    const here = { units: [{ ...WATER, changed: NOON, shortName: '水务局' }], current: WATER.id };
    const { units, changed } = mergeUnits(here, { units: [WATER], current: null }, freshId);
    expect(units.units[0]?.shortName).toBe('水务局');
    expect(changed).toEqual([]);
  });

  it('get another id where theirs is taken, and what comes out can be kept', () => {
    const twin = { ...unit('丁局'), id: WATER.id };
    const { units } = mergeUnits(BOTH, { units: [twin], current: twin.id }, freshId);
    expect(units.units.map(({ fullName }) => fullName)).toEqual([WATER.fullName, FOREST.fullName, '丁局']);
    expect(units.current).toBe(WATER.id);
    expect(v.is(unitsSchema, units)).toBe(true);
  });

  it('are refused by name where there is no room', () => {
    const many = Array.from({ length: 200 }, (_, i) => ({ ...unit(`第${i}局`), id: `n-${i}` }));
    const { units, refused } = mergeUnits({ units: many, current: null }, { units: [WATER], current: null }, freshId);
    expect(refused).toEqual([WATER.fullName]);
    expect(v.is(unitsSchema, units)).toBe(true);
  });
});
