/** What is done with drafts: begin, open, save, export. Nothing unsaved is ever lost without a question. */
import { beginReport } from '../../document/begin.ts';
import { Failure } from '../../document/failure.ts';
import type { Report } from '../../document/report.ts';
import type {
  ExportFormat,
  FileGrant,
  FileVersion,
  OpenedFile,
  OpenPurpose,
  SavePurpose,
} from '../../electron/contract/files.ts';
import { noticeList } from '../../electron/words/notice-list.ts';
import { noticeWords } from '../../electron/words.ts';
import type { EditorHandle } from '../editor/handle.ts';
import { words } from '../words.ts';
import { isAsOpened, markAsOpened, unmarkAsOpened } from './as-opened.ts';
import { compareWith } from './comparing.ts';
import { takeCompletions } from './completion.ts';
import { ask, type Desk, isUnsaved, settleForms, snapshotOf, tell, tellFailure } from './desk.ts';
import { beginHistory, keepGivenUp, placeOf, tellKept } from './history.ts';
import { inUnitLayout } from './layout.ts';
import { suggestedName } from './names.ts';
import { toldOf, whileOpening } from './opening.ts';
import { overlayGone } from './overlays.ts';
import type { ChangedWay } from './question.ts';
import { saveInTurn } from './saving.ts';
import type { DraftState } from './state.ts';
import type { Strip, Work } from './strip.ts';
import { ownValuesOf } from './units.ts';

/** The name under which the window speaks of the draft. */
export function draftName(draft: DraftState): string {
  return draft.name ?? words.app.untitled;
}

/** One job of a sort at a time; what goes wrong is told and gives null. */
export async function during<T>(desk: Desk, work: Work, job: () => Promise<T>): Promise<T | null> {
  const { working } = desk.state.get();
  if (working.includes(work)) return null;
  desk.state.set({ working: [...working, work] });
  try {
    return await job();
  } catch (error) {
    tellFailure(desk, error, work);
    return null;
  } finally {
    desk.state.set({ working: desk.state.get().working.filter((other) => other !== work) });
  }
}

export interface Taken {
  readonly handle: EditorHandle;
  readonly report: Report;
  readonly revision: number;
}

/** The report as it stands once nothing is being composed or half filled in. */
export async function takeReport(desk: Desk): Promise<Taken | null> {
  await desk.composition.ended();
  settleForms(desk);
  const { handle } = desk.surface.get();
  return handle && { handle, report: handle.read(), revision: handle.snapshot().revision };
}

/** True when the desk may be cleared: nothing unsaved, nothing written in a foreign file, saved just now, or given up on purpose. */
export async function mayClear(desk: Desk): Promise<boolean> {
  settleForms(desk);
  if (!isUnsaved(desk) || isAsOpened(desk)) return true;
  const choice = await ask(desk, { type: 'unsaved', name: draftName(desk.state.get().draft) });
  if (choice === 'save') return save(desk);
  if (choice === 'discard') await keepGivenUp(desk);
  return choice === 'discard';
}

export function lay(
  desk: Desk,
  report: Report,
  draft: Omit<DraftState, 'savedRevision' | 'kind' | 'version'> & { readonly version?: FileVersion | null },
  saved: boolean,
): void {
  const { handle } = desk.surface.get();
  if (!handle) return;
  handle.load(report, draft.access);
  unmarkAsOpened(desk);
  const savedRevision = saved ? handle.snapshot().revision : null;
  const { opened } = desk.state.get();
  desk.state.set({
    draft: { version: null, ...draft, kind: report.kind, savedRevision },
    strips: [],
    announcement: '',
    opened: opened + 1,
  });
  handle.focus();
}

export async function newReport(desk: Desk): Promise<void> {
  if (!(await mayClear(desk))) return;
  const chosen = await ask(desk, { type: 'newReport' });
  if (!chosen) return;
  try {
    const report = beginReport(chosen.kind, chosen.values, desk.now(), ownValuesOf(desk));
    beginHistory(desk);
    lay(desk, inUnitLayout(desk, report), { name: null, target: null, access: 'editable' }, false);
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** The file as it is now; null where it cannot be had, of which nobody is told. */
export async function readAgain(desk: Desk, grant: FileGrant): Promise<OpenedFile | null> {
  const opened = await desk.client.call('openFile', { file: grant.file }).catch(() => null);
  return opened?.embedded.type === 'changed' ? null : opened;
}

function openedStrip({ access, notices }: OpenedFile): Pick<Strip, 'tone' | 'text' | 'details' | 'kind'> | null {
  const details = noticeList(notices);
  if (access === 'readOnly') return { tone: 'info', text: words.strips.readOnly, details, kind: 'readOnly' };
  if (details.length === 0) return null;
  return { tone: 'info', text: words.strips.read(details.length), details, kind: 'notices' };
}

/** A file that the person gave up opening is no failure. */
function tellStopped(desk: Desk, grant: FileGrant, error: unknown): null {
  if (!(error instanceof Failure) || error.code !== 'STOPPED') throw error;
  tell(desk, { tone: 'done', text: words.noticeDialog.stopped(grant.name), outcomeOf: 'opening' });
  return null;
}

async function readGrant(desk: Desk, grant: FileGrant): Promise<OpenedFile | null> {
  const read = () => desk.client.call('openFile', { file: grant.file });
  return whileOpening(desk, grant, read).catch((error: unknown) => tellStopped(desk, grant, error));
}

/** Reads the file; null where it cannot be had, which is told. */
export async function readFile(desk: Desk, grant: FileGrant): Promise<OpenedFile | null> {
  return during(desk, 'opening', () => readGrant(desk, grant));
}

/** Which of its two states a file of ours is opened in that was changed elsewhere; null where it is given up. */
async function stateOf(desk: Desk, { name, embedded }: OpenedFile): Promise<ChangedWay | null> {
  return embedded.type === 'changed' ? ask(desk, { type: 'changedElsewhere', name }) : 'file';
}

/** Puts a file that was read on the desk. */
export function layRead(desk: Desk, opened: OpenedFile, way: ChangedWay): void {
  const { name, target, access, embedded, version } = opened;
  const report = way !== 'file' && embedded.type === 'changed' ? embedded.draft : opened.report;
  beginHistory(desk);
  lay(desk, report, { name, target, access, version }, target !== null);
  if (way === 'file') markAsOpened(desk);
  if (way === 'draft') return;
  desk.state.set({ told: toldOf('read', name, opened.notices) });
  const strip = openedStrip(opened);
  if (strip) tell(desk, strip);
}

/** Reads the file and puts it on the desk, cleared before; what was typed while it was read is asked about again. */
async function layFile(desk: Desk, grant: FileGrant): Promise<void> {
  const cleared = snapshotOf(desk).revision;
  const laid = await during(desk, 'opening', async () => {
    const opened = await readGrant(desk, grant);
    const way = opened && (await stateOf(desk, opened));
    if (!way) return null;
    settleForms(desk);
    if (snapshotOf(desk).revision !== cleared && !(await mayClear(desk))) return null;
    layRead(desk, opened, way);
    return way === 'compare' ? opened : null;
  });
  const { handle } = desk.surface.get();
  if (!laid || !handle) return;
  await overlayGone();
  await compareWith(desk, { handle, report: handle.read(), name: words.compare.embedded.original }, laid);
}

/** Opens a file the person chose outside of the window. */
export async function openGrant(desk: Desk, grant: FileGrant): Promise<void> {
  if (await mayClear(desk)) await layFile(desk, grant);
}

/** Asks for a file to be read, by the host's dialog or our own panel. */
export async function chooseOpen(desk: Desk, purpose: OpenPurpose): Promise<FileGrant | null> {
  if (desk.state.get().info?.dialogs === 'native') return desk.client.call('chooseOpen', { purpose });
  return ask(desk, { type: 'openFile', purpose });
}

/** Asks where a file goes, by the host's dialog or our own panel. */
export async function chooseSave(desk: Desk, purpose: SavePurpose, suggested: string): Promise<FileGrant | null> {
  if (desk.state.get().info?.dialogs === 'native')
    return desk.client.call('chooseSave', { purpose, suggestedName: suggested });
  return ask(desk, { type: 'saveFile', purpose, suggestedName: suggested });
}

export async function open(desk: Desk): Promise<void> {
  if (!(await mayClear(desk))) return;
  const grant = await chooseOpen(desk, 'report').catch((error: unknown) => tellFailure(desk, error));
  if (grant) await layFile(desk, grant);
}

const isConflict = (error: unknown): error is Failure =>
  error instanceof Failure && (error.code === 'CHANGED_ON_DISK' || error.code === 'GONE_FROM_DISK');

/** Onto the version that the window knows; elsewhere the person agreed to replace what is there. */
const ontoAt = ({ target, version }: DraftState, { file }: FileGrant) => (target?.file === file ? version : null);

/** What a save is of: the paper that lay on the desk when it was asked for, and where it goes. */
interface Saving {
  readonly opened: number;
  readonly target: FileGrant;
}

/** `onConflict`: the file is another than the window knows; nothing was written. */
async function saveNow(desk: Desk, { opened, target }: Saving, onConflict: (found: Failure) => void): Promise<boolean> {
  const isStillThere = () => desk.state.get().opened === opened;
  const done = await during(desk, 'saving', async () => {
    const taken = await takeReport(desk);
    // Another paper lies there by now: it has no business in this file.
    if (!taken || !isStillThere()) return false;
    const onto = ontoAt(desk.state.get().draft, target);
    const saved = { file: target.file, report: taken.report, onto, from: placeOf(desk) };
    const done = await desk.client.call('saveDraft', saved).catch((error: unknown) => {
      if (!isConflict(error)) throw error;
      onConflict(error);
      return null;
    });
    if (done === null) return false;
    const { unkept = null, version } = done;
    const { draft, strips } = desk.state.get();
    if (isStillThere())
      desk.state.set({
        draft: { ...draft, name: target.name, target, savedRevision: taken.revision, version },
        strips: strips.filter(({ tone, kind }) => kind === 'hostGone' || (tone !== 'failure' && kind !== 'untilSaved')),
      });
    tellKept(desk, unkept);
    return true;
  });
  return done ?? false;
}

/** What is asked about a conflict is asked after the turn: what comes of it may be another save. */
async function saveTo(desk: Desk, saving: Saving): Promise<boolean> {
  const isOther = () => desk.state.get().opened !== saving.opened;
  if (isOther()) {
    tell(desk, { tone: 'failure', text: words.strips.otherPaper });
    return false;
  }
  const conflicts: Failure[] = [];
  const job = () => saveNow(desk, saving, (found) => conflicts.push(found));
  const done = await saveInTurn(desk, saving.target.file, job);
  const [conflict] = conflicts;
  return conflict && !isOther() ? desk.disk.settle(conflict) : done;
}

/** Saves where the draft lies, or asks for a place. False when it was not saved. */
export async function save(desk: Desk): Promise<boolean> {
  const { draft, opened } = desk.state.get();
  if (draft.access === 'readOnly') return false;
  if (draft.target === null) return saveAs(desk);
  const way = await desk.disk.mayStore();
  if (way === 'saveAs') return saveAs(desk);
  return way === 'save' && saveTo(desk, { opened, target: draft.target });
}

export async function saveAs(desk: Desk): Promise<boolean> {
  const taken = await takeReport(desk);
  const { opened, draft } = desk.state.get();
  if (!taken || draft.access === 'readOnly') return false;
  const suggested = suggestedName(taken.report, draft.name, 'nigao');
  const target = await chooseSave(desk, 'nigao', suggested).catch((error: unknown) => tellFailure(desk, error));
  return target ? saveTo(desk, { opened, target }) : false;
}

export async function exportAs(desk: Desk, format: ExportFormat): Promise<void> {
  const taken = await takeReport(desk);
  if (!taken) return;
  const suggested = suggestedName(taken.report, desk.state.get().draft.name, format);
  const target = await chooseSave(desk, format, suggested).catch((error: unknown) => tellFailure(desk, error));
  if (!target) return;
  await during(desk, 'exporting', async () => {
    const done = await desk.client.call('exportFile', { file: target.file, format, report: taken.report });
    // What was just finished is learned from.
    void takeCompletions(desk);
    const details = done.notices.map(noticeWords);
    const text = words.strips.exported(target.name, target.folder, done.pages, details.length);
    tell(desk, {
      tone: 'done',
      text,
      details,
      kind: details.length > 0 ? 'remarks' : 'message',
      outcomeOf: 'exporting',
    });
  });
}
