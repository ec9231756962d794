/** Histories of a test in a folder of its own, with a clock that is set by hand. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import path from 'node:path';
import { writeDraft } from '../../../../document/file.ts';
import { emptyReport, plainInline, type Report } from '../../../../document/report.ts';
import { createHistory, type History, type Known } from '../../../../electron/services/history/history.ts';
import { HISTORY_LIMITS, type HistoryLimits } from '../../../../electron/services/history/limits.ts';
import { realSaveTools, type SaveTools } from '../../../../electron/services/save.ts';

export const MINUTE = 60_000;

export interface Clock {
  time: number;
}

export const clockAt = (time = Date.UTC(2026, 10, 24, 6, 30)): Clock => ({ time });

let count = 0;
export const freshId = () => {
  count += 1;
  return `id-${count}-${process.pid}`;
};

export interface Made {
  readonly clock?: Clock;
  readonly limits?: HistoryLimits;
  readonly saving?: SaveTools;
}

export function historyIn(state: string, { clock = clockAt(), limits = HISTORY_LIMITS, saving }: Made = {}): History {
  return createHistory({
    state,
    platform: 'linux',
    saving: saving ?? realSaveTools(freshId),
    now: () => new Date(clock.time),
    limits,
  });
}

export const reportOf = (...texts: readonly string[]): Report => ({
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局工作总结') },
    ...texts.map((text) => ({ type: 'paragraph' as const, content: plainInline(text) })),
  ],
});

export const unnamed = (seat: string): Known => ({ seat, file: null });
export const named = (file: string): Known => ({ seat: 'any', file });

export const textOf = (report: Report) =>
  report.blocks
    .flatMap((block) => ('content' in block ? block.content : []))
    .map((run) => ('text' in run ? run.text : ''));

/** Everything below a folder, by its path in it. */
export function filesBelow(folder: string): readonly string[] {
  const entries = fs.readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** As the program saves: the file first, then its version. */
export async function save(history: History, file: string, report: Report, from = named(file)): Promise<void> {
  const draft = Buffer.from(writeDraft(report), 'utf8');
  fs.writeFileSync(file, draft);
  await history.saved(file, from, report, draft);
}

export const listed = async (history: History, known: Known) =>
  (await history.versions(known)).entries.map(({ seq, reason, characters }) => `${seq} ${reason} ${characters}`);

/** Different characters, which no packing makes short. */
export const manyWords = (seed: number, count: number) =>
  Array.from({ length: count }, (_, i) => String.fromCodePoint(0x4e00 + ((seed * 7919 + i * 104729) % 20000))).join('');

/** Bytes that no packing makes short, as base64. */
export function manyBytes(seed: number, count: number): string {
  const blocks = Array.from({ length: count / 32 }, (_, i) => createHash('sha256').update(`${seed} ${i}`).digest());
  return Buffer.concat(blocks).toString('base64');
}
