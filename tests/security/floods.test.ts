/**
 * Refusal 9: floods. Guards: `createGauge` and `MOST_BYTES` (flood.ts), the limit of a body (body.ts), both hosts.
 */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dispatch } from '../../electron/services/dispatch.ts';
import { createGauge, MOST_BYTES, MOST_CALLS } from '../../electron/services/flood.ts';
import { type Door, describeDoors, refusedBy } from './doors.ts';

let door: Door | undefined;
afterEach(async () => {
  vi.useRealTimers();
  await door?.close();
  door = undefined;
});

describe('the gauge of one window', () => {
  it('lets so many calls pass in any one second, not one more', () => {
    let now = 5_000;
    const gauge = createGauge(() => now, 3);
    expect([gauge(), gauge(), gauge(), gauge()]).toEqual([true, true, true, false]);
    now += 999;
    expect(gauge()).toBe(false);
    now += 1_000;
    expect([gauge(), gauge(), gauge()]).toEqual([true, true, true]);
  });

  it('lets a steady stream pass for as long as it goes', () => {
    let now = 0;
    const gauge = createGauge(() => now, 10);
    for (let i = 0; i < 1_000; i += 1) {
      now += 100;
      expect(gauge()).toBe(true);
    }
  });

  it('shuts nobody out whose clock was set back', () => {
    let now = 1_000_000;
    const gauge = createGauge(() => now, 2);
    gauge();
    gauge();
    now = 0;
    expect(gauge()).toBe(true);
  });
});

describeDoors('a window gone wild', (open) => {
  it('is refused more than so many calls a second, and answered again afterwards', async () => {
    // The clock stands still, so that all of them fall into one second.
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T09:00:00Z') });
    door = await open();
    const codes: string[] = [];
    for (let i = 0; i < MOST_CALLS + 5; i += 1) {
      const reply = await door.call('hostInfo', {});
      codes.push(reply.ok ? 'ok' : reply.code);
    }
    expect(codes.slice(0, MOST_CALLS).every((code) => code === 'ok')).toBe(true);
    expect(codes.slice(MOST_CALLS)).toEqual(['TOO_MANY', 'TOO_MANY', 'TOO_MANY', 'TOO_MANY', 'TOO_MANY']);
    vi.setSystemTime(new Date('2026-11-24T09:00:01Z'));
    expect(await door.call('hostInfo', {})).toMatchObject({ ok: true });
    expect(await refusedBy(door)).toEqual({ flood: 5 });
  });

  it('is refused a message of more than 50 MB', async () => {
    door = await open();
    const file = 'x'.repeat(MOST_BYTES + 1);
    expect(await door.call('openFile', { file })).toMatchObject({ ok: false, code: 'REPORT_TOO_LARGE' });
    expect(await refusedBy(door)).toEqual({ size: 1 });
  });
});

describe('a message', () => {
  const requests = { openFile: async () => null } as never; // only this one is called
  const mostBytes = 1_000;

  it('is weighed whole: its texts, its keys, the number of its parts', async () => {
    const heavy = [
      { file: 'x'.repeat(1_001) },
      { file: ['x'.repeat(500), 'x'.repeat(501)] },
      { ['x'.repeat(1_001)]: 1 },
      { file: Array.from({ length: 126 }, () => null) },
    ];
    for (const argument of heavy)
      expect(await dispatch(requests, 'openFile', argument, { mostBytes })).toMatchObject({ code: 'REPORT_TOO_LARGE' });
  });

  it('just within the limit passes', async () => {
    expect(await dispatch(requests, 'openFile', { file: 'x'.repeat(100) }, { mostBytes })).toMatchObject({ ok: true });
  });
});
