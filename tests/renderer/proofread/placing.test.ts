import { describe, expect, it } from 'vitest';
import { createNaming, type Unnamed } from '../../../renderer/proofread/placing.ts';

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
});
