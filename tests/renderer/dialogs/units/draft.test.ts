import { describe, expect, it } from 'vitest';
import { noUnits } from '../../../../document/unit.ts';
import {
  changeOf,
  firstFault,
  fromUnit,
  fromUnits,
  isBlank,
  isChanged,
  remarksOf,
  toUnit,
  withAdded,
  withCopied,
  withoutUnit,
  withUnit,
} from '../../../../renderer/dialogs/units/draft.ts';
import { BOTH, FOREST, MORNING, NOON, WATER } from '../../../document/units.ts';

describe('the form of a unit', () => {
  it('gives the same unit where nothing was typed', () => {
    expect(toUnit(fromUnit(WATER), MORNING)).toEqual(WATER);
    expect(isChanged(BOTH, fromUnits(BOTH, 'x'))).toBe(false);
  });

  it('makes entries of lines and rows; empty ones and those twice are none', () => {
    const typed = {
      ...fromUnit(WATER),
      addressees: '市委\n\n 市政府 \n市委\n',
      people: [
        ['张三', '科长', ''],
        ['', '副科长', ''],
        ['', '', ''],
      ],
      mustChange: [
        ['甲', '乙'],
        ['丙', ''],
        ['丁', '丁'],
      ],
      neverSay: '某词、某话；别的\n再一个',
    };
    expect(toUnit(typed, NOON)).toMatchObject({
      addressees: ['市委', '市政府'],
      people: [{ name: '张三', post: '科长' }],
      mustChange: [{ wrong: '甲', right: '乙' }],
      neverSay: ['某词', '某话', '别的', '再一个'],
      changed: NOON,
    });
  });
});

describe('an addressee', () => {
  it('has no colon of its own: the report puts it', () => {
    const typed = { ...fromUnit(WATER), addressees: '县政府办公室：\n县委办公室: \n县政府办公室\n：' };
    expect(toUnit(typed, NOON).addressees).toEqual(['县政府办公室', '县委办公室']);
  });
});

describe('what is kept', () => {
  it('is only what differs, with the time', () => {
    const draft = withUnit(fromUnits(BOTH, 'x'), FOREST.id, { selfName: '我局' });
    const { put, drop, current } = changeOf(BOTH, draft, NOON);
    expect(put).toEqual([{ ...FOREST, selfName: '我局', changed: NOON }]);
    expect([drop, current]).toEqual([[], WATER.id]);
  });

  it('is the first unit, which writes then', () => {
    const begun = fromUnits(noUnits, 'first');
    expect(isChanged(noUnits, begun)).toBe(false);
    const draft = withUnit(begun, 'first', { fullName: ' 青禾市水务局 ', documentCode: '青水发〔2026〕' });
    expect(changeOf(noUnits, draft, NOON)).toMatchObject({
      put: [{ fullName: '青禾市水务局', documentCode: '青水发' }],
      current: 'first',
    });
  });

  it('leaves out units that were added and not filled in, and names those that were deleted', () => {
    const draft = withAdded(withoutUnit(fromUnits(BOTH, 'x'), WATER.id), 'new');
    expect(draft.current).toBe(FOREST.id);
    expect(changeOf(BOTH, draft, NOON)).toEqual({ put: [], drop: [WATER.id], current: FOREST.id });
  });

  it('holds a copy under another name', () => {
    const draft = withCopied(fromUnits(BOTH, 'x'), WATER.id, 'copy', (name) => `${name}（副本）`);
    expect(draft.units.map(({ id }) => id)).toEqual([WATER.id, 'copy', FOREST.id]);
    expect(changeOf(BOTH, draft, NOON).put).toEqual([
      { ...WATER, id: 'copy', fullName: '青禾市水务局（副本）', changed: NOON },
    ]);
  });
});

describe('what keeps it from being kept', () => {
  it('is a unit without a name, or with that of another', () => {
    const nameless = withUnit(withAdded(fromUnits(BOTH, 'x'), 'new'), 'new', { shortName: '某局' });
    expect(firstFault(BOTH, nameless)).toEqual({ unit: 'new', remark: { code: 'noName' } });
    const twice = withUnit(fromUnits(BOTH, 'x'), FOREST.id, { fullName: WATER.fullName });
    expect(firstFault(BOTH, twice)?.remark.code).toBe('sameName');
  });

  it('is a unit that was emptied: it is deleted by the button', () => {
    const fields = { addressees: '', copyTo: '', printer: '', people: [], mustChange: [], neverSay: '' };
    const names = { fullName: '', shortName: '', selfName: '', signature: '', documentCode: '' };
    const draft = withUnit(fromUnits(BOTH, 'x'), WATER.id, { ...fields, ...names });
    expect(isBlank(draft.units[0] ?? fromUnit(WATER))).toBe(true);
    expect(firstFault(BOTH, draft)).toEqual({ unit: WATER.id, remark: { code: 'noName' } });
  });

  it('is no hint: they are said and nothing more', () => {
    const draft = withUnit(fromUnits(BOTH, 'x'), WATER.id, { documentCode: '青水发〔2026〕', shortName: '河务' });
    const [first] = draft.units;
    expect(first && remarksOf(first, draft).map(({ code }) => code)).toEqual(['documentCode', 'shortName']);
    expect(firstFault(BOTH, draft)).toBeNull();
  });
});
