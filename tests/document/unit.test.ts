import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import {
  blankUnit,
  codeOf,
  currentUnit,
  entryLine,
  isShortOf,
  noUnits,
  ownValues,
  suggestions,
  unitProfileSchema,
  unitRemarks,
  unitsSchema,
} from '../../document/unit.ts';
import { BOTH, FOREST, MORNING, unit, WATER } from './units.ts';

describe('a profile', () => {
  it('gives new reports its names, and the first of each list', () => {
    expect(ownValues(WATER)).toEqual({
      fullName: '青禾市水务局',
      shortName: '市水务局',
      selfName: '我局',
      signature: '青禾市水务局',
      documentCode: '青水发',
      addressee: '市政府办公室',
      copyTo: '市委办公室，市人大常委会办公室。',
    });
    expect(ownValues(unit('甲', { signature: '甲办公室' }))).toEqual({ fullName: '甲', signature: '甲办公室' });
    expect(ownValues(null)).toEqual({});
    // One kept with the colon that reports have behind it.
    const colon = unit('甲', { addressees: ['县政府办公室：'] });
    expect(ownValues(colon).addressee).toBe('县政府办公室');
    expect(suggestions(colon, 'body')).toEqual(['甲', '县政府办公室']);
  });

  it('suggests persons by name and by post with name, bodies by names and receivers, and nothing else', () => {
    expect(suggestions(WATER, 'person')).toEqual(['李江河', '王堤', '局长李江河']);
    expect(suggestions(WATER, 'body').slice(0, 4)).toEqual(['青禾市水务局', '市水务局', '我局', '市政府办公室']);
    expect(suggestions(WATER, 'money')).toEqual([]);
    expect(suggestions(null, 'person')).toEqual([]);
  });

  it('has the code of a 文件 for a 文件, that of a 信函 for a 信函, and none for an order', () => {
    expect([codeOf(WATER, 'document'), codeOf(WATER, 'letter'), codeOf(WATER, 'order')]).toEqual([
      '青水发',
      '青水函',
      '',
    ]);
    expect(codeOf(null, 'document')).toBe('');
  });
});

describe('the check', () => {
  const codes = (entries: Parameters<typeof unit>[1]) =>
    unitRemarks(unit('青禾市水务局', entries), BOTH.units).map(({ code }) => code);

  it('finds nothing in a proper profile', () => {
    expect(unitRemarks(WATER, BOTH.units)).toEqual([]);
  });

  it.each([
    ['青水发〔2026〕', '青水发'],
    ['青水发〔2026〕5号', '青水发'],
    ['青水发（2026）第5号', '青水发'],
    ['青水发[2026]', '青水发'],
    ['青水字第', '青水'],
  ])('takes year and number out of the code %s', (documentCode, proposed) => {
    const remarks = unitRemarks(unit('青禾市水务局', { documentCode }), []);
    expect(remarks).toEqual([{ code: 'documentCode', proposed }]);
  });

  it('hints at a short name with other characters and at a 自称 that is none, and misses a name', () => {
    expect(codes({ shortName: '市水利局' })).toEqual(['shortName']);
    expect(codes({ selfName: '青禾' })).toEqual(['selfName']);
    expect(unitRemarks(blankUnit('a', MORNING), []).map(({ code }) => code)).toEqual(['noName']);
    expect(unitRemarks({ ...FOREST, id: 'other' }, BOTH.units).map(({ code }) => code)).toEqual(['sameName']);
  });

  it('knows short names that leave characters out', () => {
    expect(isShortOf('市发改委', '青禾市发展和改革委员会')).toBe(true);
    expect(isShortOf('发市', '青禾市发展和改革委员会')).toBe(false);
    expect(isShortOf('', '甲')).toBe(true);
  });
});

describe('the schema', () => {
  it('takes what the program writes, and the current unit has to be there', () => {
    expect(v.is(unitsSchema, BOTH)).toBe(true);
    expect(v.is(unitsSchema, noUnits)).toBe(true);
    expect(v.is(unitsSchema, { ...BOTH, current: 'nobody' })).toBe(false);
    expect(v.is(unitsSchema, { units: [WATER, WATER], current: null })).toBe(false);
    expect(currentUnit(BOTH)).toBe(WATER);
  });

  it.each([
    ['markup', { fullName: '<b>某局</b>' }],
    ['a control character', { shortName: '某\u0007局' }],
    ['a direction mark', { signature: '某\u202e局' }],
    ['a line break', { printer: '某局\n某办' }],
    ['no name', { fullName: ' ' }],
    ['an id that is a path', { id: '../../etc' }],
    ['an entry without end', { selfName: '我'.repeat(201) }],
    ['a further key', { extra: 1 }],
    ['another time', { changed: 'yesterday' }],
    ['a person without a name', { people: [{ name: '', post: '局长' }] }],
  ])('refuses %s', (_, entries) => {
    expect(v.is(unitProfileSchema, { ...WATER, ...entries })).toBe(false);
  });
});

it('makes one line of whatever was typed', () => {
  expect(entryLine('  某局\t办公室\n<b> ')).toBe('某局 办公室 b');
  expect(entryLine('字'.repeat(500))).toHaveLength(200);
  expect(entryLine(`${'字'.repeat(199)}𠮷`)).toHaveLength(199);
});
