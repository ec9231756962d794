/** What is done with the versions there are: compared, restored, saved elsewhere, found again, removed. */
import type { VersionEntry } from '../../document/history/version.ts';
import type { Block, Report } from '../../document/report.ts';
import type { LostDocument } from '../../electron/contract/history.ts';
import { whenText } from '../panels/history/rows.ts';
import { words } from '../words.ts';
import { compareWith } from './comparing.ts';
import { ask, type Desk, snapshotOf, tell, tellFailure } from './desk.ts';
import { chooseSave, during, lay, mayClear, takeReport } from './files.ts';
import { beginHistory, historyChanged, keepVersion, placeOf } from './history.ts';
import { suggestedName } from './names.ts';

const whenOf = (desk: Desk, { at }: VersionEntry) => whenText(at, desk.now());

async function readVersion(desk: Desk, { seq }: VersionEntry): Promise<Report | null> {
  return during(desk, 'opening', async () => {
    return (await desk.client.call('readVersion', { place: placeOf(desk), seq })).report;
  });
}

/** Holds the text against a version of it; single sentences can be taken back. */
export async function compareVersion(desk: Desk, entry: VersionEntry): Promise<void> {
  const report = await readVersion(desk, entry);
  const taken = report && (await takeReport(desk));
  if (!report || !taken) return;
  const { history } = words;
  const name = history.versionOf(whenOf(desk, entry));
  const copy = { name, report, notices: [], embedded: { type: 'none' } } as const;
  await compareWith(desk, { ...taken, name: history.now }, copy, 'version');
}

/** The same for what says the same, in whatever order its parts were put down. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The same report with the very objects of another one where both are written alike: what did not change stays as it is. */
export function withSame(report: Report, known: Report): Report {
  const blocks = new Map<string, Block[]>();
  for (const block of known.blocks) {
    const text = written(block);
    blocks.set(text, [...(blocks.get(text) ?? []), block]);
  }
  const isAlike = written(report.fields) === written(known.fields);
  return {
    ...report,
    fields: isAlike ? known.fields : report.fields,
    blocks: report.blocks.map((block) => blocks.get(written(block))?.shift() ?? block),
  };
}

const isSame = (a: Report, b: Report) => written(a) === written(b);

/** Makes a version the text again, as one step that can be undone; what stood there before is kept as a version, too. */
export async function restoreVersion(desk: Desk, entry: VersionEntry): Promise<void> {
  const { strips } = words.history;
  if (snapshotOf(desk).access === 'readOnly') return;
  const when = whenOf(desk, entry);
  const report = await readVersion(desk, entry);
  const taken = report && (await takeReport(desk));
  if (!report || !taken) return;
  if (isSame(report, taken.report)) {
    tell(desk, { tone: 'done', text: strips.same(when) });
    return;
  }
  await keepVersion(desk, taken.report, 'before');
  const isDone = taken.handle.replaceReport(taken.report, withSame(report, taken.report));
  taken.handle.focus();
  tell(desk, isDone ? { tone: 'done', text: strips.restored(when) } : { tone: 'failure', text: strips.stale });
  if (isDone) await keepVersion(desk, report, 'restored');
}

/** Saves a version to a file of its own; the document stays where it is. */
export async function exportVersion(desk: Desk, entry: VersionEntry): Promise<void> {
  const report = await readVersion(desk, entry);
  if (!report) return;
  const when = whenOf(desk, entry);
  const suggested = suggestedName(report, desk.state.get().draft.name, 'nigao');
  const target = await chooseSave(desk, 'nigao', suggested).catch((error: unknown) => tellFailure(desk, error));
  if (!target) return;
  await during(desk, 'exporting', async () => {
    await desk.client.call('saveDraft', { file: target.file, report, onto: null });
    tell(desk, {
      tone: 'done',
      text: words.history.strips.exported(when, target.name, target.folder),
      outcomeOf: 'exporting',
    });
  });
}

/** Puts a text on the desk that was given up without a file. */
export async function openLost(desk: Desk, { id }: LostDocument): Promise<void> {
  if (!(await mayClear(desk))) return;
  await during(desk, 'opening', async () => {
    const { report } = await desk.client.call('readLostDocument', { id });
    beginHistory(desk);
    lay(desk, report, { name: null, target: null, access: 'editable' }, false);
  });
}

/** Removes all versions of the document, once the person agreed. */
export async function dropVersions(desk: Desk, count: number): Promise<void> {
  if (!(await ask(desk, { type: 'dropVersions', count }))) return;
  try {
    await desk.client.call('dropHistory', { place: placeOf(desk) });
    tell(desk, { tone: 'done', text: words.history.strips.dropped });
  } catch (error) {
    tellFailure(desk, error);
  }
  historyChanged(desk);
}

/** Shows the panel 版本 and puts the focus into it. */
export async function showHistory(desk: Desk): Promise<void> {
  await desk.composition.ended();
  desk.state.set({ assistant: 'history', historyAsked: true });
}
