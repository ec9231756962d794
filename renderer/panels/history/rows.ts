/** The list of versions as rows: a head for each day, and under it its versions. */
import type { VersionEntry } from '../../../document/history/version.ts';
import { historyWords } from './words.ts';

export type Row =
  | { readonly type: 'day'; readonly id: string; readonly text: string; readonly count: number }
  | {
      readonly type: 'version';
      readonly id: string;
      readonly entry: VersionEntry;
      readonly time: string;
      /** Day and time, to be named elsewhere. */
      readonly when: string;
      /** 字 more than the version before; null for the first. */
      readonly difference: number | null;
    };

const isSameDay = (a: Date, b: Date) => a.toDateString() === b.toDateString();

/** Today, yesterday, else the date; of another year with the year. */
export function dayText(date: Date, now: Date): string {
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (isSameDay(date, now)) return historyWords.today;
  if (isSameDay(date, yesterday)) return historyWords.yesterday;
  return historyWords.day(date, date.getFullYear() !== now.getFullYear());
}

export function whenText(at: string, now: Date): string {
  const date = new Date(at);
  return `${dayText(date, now)} ${historyWords.time(date)}`;
}

function versionRow(entry: VersionEntry, before: VersionEntry | undefined, day: string): Row {
  const time = historyWords.time(new Date(entry.at));
  const difference = before ? entry.characters - before.characters : null;
  return { type: 'version', id: `version ${entry.seq}`, entry, time, when: `${day} ${time}`, difference };
}

/** `entries` newest first; `shown` tells which of them are listed: the difference is to the one before among all. */
export function rowsOf(
  entries: readonly VersionEntry[],
  shown: (entry: VersionEntry) => boolean,
  now: Date,
): readonly Row[] {
  const days: { readonly text: string; readonly rows: Row[] }[] = [];
  for (const [i, entry] of entries.entries()) {
    if (!shown(entry)) continue;
    const text = dayText(new Date(entry.at), now);
    if (days.at(-1)?.text !== text) days.push({ text, rows: [] });
    days.at(-1)?.rows.push(versionRow(entry, entries[i + 1], text));
  }
  return days.flatMap(({ text, rows }, i) => [{ type: 'day', id: `day ${i}`, text, count: rows.length }, ...rows]);
}
