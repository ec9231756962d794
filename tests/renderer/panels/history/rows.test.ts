import { describe, expect, it } from 'vitest';
import type { VersionEntry } from '../../../../document/history/version.ts';
import { dayText, rowsOf, whenText } from '../../../../renderer/panels/history/rows.ts';

const NOW = new Date(2026, 0, 2, 9, 30);

const entry = (seq: number, at: Date, characters: number, reason: VersionEntry['reason'] = 'rest'): VersionEntry => ({
  seq,
  at: at.toISOString(),
  reason,
  characters,
  title: '',
  bytes: 1,
});

const ENTRIES = [
  entry(5, new Date(2026, 0, 2, 9, 5), 1200, 'saved'),
  entry(4, new Date(2026, 0, 2, 8, 0), 1250),
  entry(3, new Date(2026, 0, 1, 23, 59), 1000, 'saved'),
  entry(2, new Date(2025, 10, 20, 7, 3), 1000),
  entry(1, new Date(2025, 10, 20, 7, 0), 800, 'saved'),
];

const shown = (rows: ReturnType<typeof rowsOf>) =>
  rows.map((row) =>
    row.type === 'day' ? `${row.text} ${row.count}` : `${row.time} ${row.entry.seq} ${row.difference}`,
  );

describe('the list of versions', () => {
  it('stands under its days, each version with its difference to the one before', () => {
    expect(shown(rowsOf(ENTRIES, () => true, NOW))).toEqual([
      '今天 2',
      '09:05 5 -50',
      '08:00 4 250',
      '昨天 1',
      '23:59 3 0',
      '2025年11月20日 2',
      '07:03 2 200',
      '07:00 1 null',
    ]);
  });

  it('says the difference to the one before among all, also where some are not shown', () => {
    expect(shown(rowsOf(ENTRIES, ({ reason }) => reason === 'saved', NOW))).toEqual([
      '今天 1',
      '09:05 5 -50',
      '昨天 1',
      '23:59 3 0',
      '2025年11月20日 1',
      '07:00 1 null',
    ]);
    expect(rowsOf([], () => true, NOW)).toEqual([]);
  });

  it('names days as one speaks of them, over the turn of a month and of a year', () => {
    expect(dayText(new Date(2026, 0, 1), NOW)).toBe('昨天');
    expect(dayText(new Date(2025, 11, 31, 23), NOW)).toBe('2025年12月31日');
    expect(dayText(new Date(2026, 5, 1), NOW)).toBe('6月1日');
    expect(whenText(new Date(2026, 0, 2, 7, 4).toISOString(), NOW)).toBe('今天 07:04');
  });

  it('keeps the order of the versions where a clock ran back: a day may come twice', () => {
    const back = [
      entry(3, new Date(2026, 0, 1), 1),
      entry(2, new Date(2026, 0, 2), 1),
      entry(1, new Date(2026, 0, 1), 1),
    ];
    const rows = rowsOf(back, () => true, NOW);
    expect(shown(rows)).toEqual(['昨天 1', '00:00 3 0', '今天 1', '00:00 2 0', '昨天 1', '00:00 1 null']);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
