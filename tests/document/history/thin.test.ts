import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Aged, DAY, elapsedAfter, goingOrder, NEWEST_KEPT, thinned } from '../../../document/history/thin.ts';
import { VERSION_REASONS } from '../../../document/history/version.ts';

const HOUR = DAY / 24;
const START = Date.UTC(2026, 0, 5, 8);

interface Made extends Aged {
  readonly at: string;
}

/** Versions made at these times, each told by the clock as it was then. */
function madeAt(times: readonly number[], reason: (i: number) => Aged['reason'] = () => 'rest'): readonly Made[] {
  const made: Made[] = [];
  for (const [i, time] of times.entries()) {
    const at = new Date(time);
    made.push({ seq: i + 1, reason: reason(i), at: at.toISOString(), elapsed: elapsedAfter(made.at(-1) ?? null, at) });
  }
  return made;
}

const every = (count: number, step: number, start = START) => Array.from({ length: count }, (_, i) => start + i * step);
const dayOf = ({ elapsed }: Aged) => Math.floor(elapsed / DAY);

/** Gaps of minutes, hours or days, and now and then a clock that jumps. */
const gap = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 3 * 60 }).map((minutes) => minutes * 60_000) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 30 }).map((hours) => hours * HOUR) },
  { weight: 1, arbitrary: fc.constantFrom(-DAY, 366 * DAY, -400 * DAY) },
);
const versions = fc
  .array(fc.tuple(gap, fc.constantFrom(...VERSION_REASONS)), { minLength: 1, maxLength: 250 })
  .map((steps) => {
    let time = START;
    const times = steps.map(([step]) => {
      time += step;
      return time;
    });
    return madeAt(times, (i) => steps[i]?.[1] ?? 'rest');
  });

describe('thinning with age', () => {
  it('never leaves fewer than the newest fifty', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = thinned(all);
        expect(all.slice(-NEWEST_KEPT).filter(({ seq }) => !kept.has(seq))).toEqual([]);
      }),
    );
  });

  it('keeps everything of the last day, and of each day of the last thirty at least one', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const kept = thinned(all);
        const newest = all.at(-1)?.elapsed ?? 0;
        expect(all.filter((one) => newest - one.elapsed <= DAY && !kept.has(one.seq))).toEqual([]);
        const keptDays = new Set(all.filter(({ seq }) => kept.has(seq)).map(dayOf));
        expect(all.filter((one) => newest - one.elapsed <= 29 * DAY && !keptDays.has(dayOf(one)))).toEqual([]);
      }),
    );
  });

  it('lets nothing more go when it is done again', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const stays = thinned(all);
        const once = all.filter(({ seq }) => stays.has(seq));
        expect(thinned(once)).toEqual(new Set(once.map(({ seq }) => seq)));
      }),
    );
  });

  it('lets one that was saved stay where one that came by itself goes', () => {
    // A day of a version every five minutes, a month ago; one of them was saved.
    const old = every(280, 5 * 60_000);
    const later = every(40, 18 * HOUR, START + 2 * DAY);
    const all = madeAt([...old, ...later, ...every(60, 60_000, (later.at(-1) ?? 0) + HOUR)], (i) =>
      i === 100 ? 'saved' : 'rest',
    );
    const kept = [...thinned(all)].filter((seq) => seq <= 280);
    expect(kept).toContain(101);
    expect(kept.length).toBeLessThan(5);
  });

  it('grows old by the clock: an hour’s versions become one, a day’s one, a week’s one', () => {
    const year = madeAt(every(365 * 24, HOUR));
    const stays = thinned(year);
    const kept = year.filter(({ seq }) => stays.has(seq));
    const newest = year.at(-1)?.elapsed ?? 0;
    const within = (days: number) => kept.filter(({ elapsed }) => newest - elapsed <= days * DAY).length;
    expect(within(7)).toBeGreaterThanOrEqual(7 * 24);
    expect(within(30) - within(7)).toBeLessThanOrEqual(24);
    expect(kept.length - within(30)).toBeLessThanOrEqual(50);
  });

  it('expires nothing because the clock was a year ahead or behind', () => {
    const honest = every(120, 20 * 60_000);
    for (const jump of [366 * DAY, -366 * DAY]) {
      const jumped = honest.map((time, i) => (i === 118 ? time + jump : time));
      const stays = (times: readonly number[]) => [...thinned(madeAt(times))].filter((seq) => seq <= 60).length;
      // A day more may have passed than did: of the same hours there is still at least one.
      expect(stays(jumped)).toBeGreaterThanOrEqual(20);
      expect(thinned(madeAt(jumped))).toContain(119);
    }
  });

  it('counts time that never runs back and at most a day for each step', () => {
    const all = madeAt([START, START - DAY, START + 366 * DAY, START + HOUR, START + 2 * HOUR]);
    expect(all.map(({ elapsed }) => elapsed / HOUR)).toEqual([0, 0, 24, 24, 25]);
    expect(elapsedAfter({ elapsed: 5, at: 'no time' }, new Date(START))).toBe(5);
  });
});

describe('whose turn it is where room is short', () => {
  it('is the oldest that came by itself first, the newest fifty last, the newest never', () => {
    fc.assert(
      fc.property(versions, (all) => {
        const order = goingOrder(all);
        expect(new Set(order).size).toBe(all.length - 1);
        expect(order).not.toContain(all.at(-1)?.seq);
        const newer = new Set(all.slice(-NEWEST_KEPT).map(({ seq }) => seq));
        const turned = order.map((seq) => newer.has(seq));
        expect(turned).toEqual(turned.toSorted((a, b) => Number(a) - Number(b)));
        const reason = new Map(all.map((one) => [one.seq, one.reason]));
        const older = order.filter((seq) => !newer.has(seq)).map((seq) => reason.get(seq) === 'rest');
        expect(older).toEqual(older.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });
});
