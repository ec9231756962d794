import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createNaming, type Unnamed } from '../../../renderer/proofread/placing.ts';
import { runs } from '../../runs.ts';

const finding = (text: string, before: string, after: string): Unnamed => ({
  rule: 'WRD-06',
  severity: 'E',
  message: '',
  fix: 'auto',
  text,
  before,
  after,
  suggestion: '',
  places: 1,
  others: [],
  block: 1,
  start: 0,
  end: text.length,
  anchor: { rule: 'WRD-06', text, before, after },
});

describe('the key of a finding', () => {
  it('stays when the words beside it are edited, and when others come before it', () => {
    const name = createNaming();
    const [first, second] = name([finding('签定', '甲', '一'), finding('签定', '乙', '二')]).map(({ key }) => key);
    const next = name([finding('布署', '', ''), finding('签定', '甲好', '一'), finding('签定', '乙', '二')]);
    expect(next.map(({ key }) => key)).toEqual([expect.any(String), first, second]);
    expect(new Set(next.map(({ key }) => key)).size).toBe(3);
  });

  it('is never given to another once the finding is gone in favour of one that is the same', () => {
    const name = createNaming();
    const [, second] = name([finding('签定', '甲', '一'), finding('签定', '乙', '二')]).map(({ key }) => key);
    expect(name([finding('签定', '乙', '二')]).map(({ key }) => key)).toEqual([second]);
  });

  it('is its own alone, and stays while no other finding is at such a place before or after', () => {
    const side = fc.constantFrom('甲', '乙', '');
    const any = fc.tuple(fc.constantFrom('签定', '布署'), side, side);
    const list = fc.array(any, { maxLength: 8 });
    const placeOf = (one: readonly string[]) => one.join('|');
    const lone = (all: readonly (readonly string[])[], one: readonly string[]) =>
      all.filter((other) => placeOf(other) === placeOf(one)).length === 1;
    fc.assert(
      fc.property(list, list, (before, after) => {
        const name = createNaming();
        const told = name(before.map((one) => finding(...one)));
        const next = name(after.map((one) => finding(...one)));
        expect(new Set(next.map(({ key }) => key)).size).toBe(after.length);
        after.forEach((one, i) => {
          if (!lone(after, one) || !lone(before, one)) return;
          const at = before.findIndex((other) => placeOf(other) === placeOf(one));
          expect(next[i]?.key).toBe(told[at]?.key);
        });
      }),
      { numRuns: runs(300) },
    );
  });

  it('comes with the very object that was told before where a person is told the same', () => {
    const name = createNaming();
    const before = name([finding('签定', '甲', '一'), finding('签定', '乙', '二'), finding('布署', '丙', '三')]);
    const moved = { ...finding('布署', '丙', '三'), block: 2 };
    const next = name([finding('签定', '甲', '一'), finding('其它', '', ''), finding('签定', '乙', '二'), moved]);
    expect(next.map((one) => before.includes(one))).toEqual([true, false, true, false]);
    expect(next.at(-1)?.key).toBe(before.at(-1)?.key);
  });
});
