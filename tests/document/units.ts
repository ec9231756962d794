/** Units that do not exist, for tests. */
import { blankUnit, type UnitProfile, type Units } from '../../document/unit.ts';

export const MORNING = '2026-11-24T01:00:00.000Z';
export const NOON = '2026-11-24T04:00:00.000Z';

export function unit(fullName: string, entries: Partial<UnitProfile> = {}): UnitProfile {
  return {
    ...blankUnit(`u-${[...fullName].map((c) => c.codePointAt(0)).join('-')}`.slice(0, 60), MORNING),
    fullName,
    ...entries,
  };
}

export const WATER = unit('青禾市水务局', {
  shortName: '市水务局',
  selfName: '我局',
  documentCode: '青水发',
  addressees: ['市政府办公室', '各县（市、区）水务局'],
  copyTo: ['市委办公室，市人大常委会办公室。'],
  printer: '青禾市水务局办公室',
  people: [
    { name: '李江河', post: '局长' },
    { name: '王堤', post: '', phone: '0000-1234567' },
  ],
  mustChange: [{ wrong: '河长办', right: '市河长制办公室' }],
  neverSay: ['水利厅'],
});

export const FOREST = unit('云岭县林业局', { shortName: '县林业局', selfName: '我县', documentCode: '云林发' });

export const BOTH: Units = { units: [WATER, FOREST], current: WATER.id };
