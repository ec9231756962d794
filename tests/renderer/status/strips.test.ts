import { describe, expect, it } from 'vitest';
import type { Strip } from '../../../renderer/desk/strip.ts';
import { passesAfter } from '../../../renderer/status/strips.tsx';

const strip: Strip = { id: 1, tone: 'done', text: '已保存。', details: [], kind: 'message', outcomeOf: null };

describe('a message above the text', () => {
  it('goes by itself where it only says that something is done, later where it offers something', () => {
    const done = passesAfter(strip) ?? 0;
    expect(done).toBeGreaterThan(0);
    expect(passesAfter({ ...strip, tone: 'info', kind: 'sameFigures' })).toBeGreaterThan(done);
  });

  it('stays where it has more to tell, leads somewhere, or says what went wrong', () => {
    expect(passesAfter({ ...strip, details: ['字体缺失'] })).toBeNull();
    expect(passesAfter({ ...strip, kind: 'remarks' })).toBeNull();
    expect(passesAfter({ ...strip, tone: 'failure' })).toBeNull();
    expect(passesAfter({ ...strip, tone: 'info' })).toBeNull();
  });
});
