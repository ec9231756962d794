/**
 * The draft's file on the disk while its window is open: others may change it, take it away or have it open too. Nothing that is
 * read from it takes the place of the text unless the person says so, and nothing there is replaced unseen.
 */
import { Failure } from '../../document/failure.ts';
import type { Report } from '../../document/report.ts';
import type { FileLook } from '../../electron/contract/drafts.ts';
import type { FileVersion, OpenedFile } from '../../electron/contract/files.ts';
import { diskWords, momentOf } from '../dialogs/disk/words.ts';
import { compareWith } from './comparing.ts';
import { ask, type Desk, dismissKinds, isUnsaved, tell, tellFailure } from './desk.ts';
import { draftName, readFile, save, saveAs, takeReport } from './files.ts';
import { mayStoreHeld, sitAtFile } from './held-file.ts';
import { keepVersion, placeOf } from './history.ts';

type Changed = Extract<FileLook, { type: 'changed' }>;

/** How often the file is looked at while the window has the focus, in ms. */
const LOOK_MS = 5000;

/** What was found last and told of. */
const found = new WeakMap<Desk, FileLook>();

/** The window knows this version from now on, and the text on the desk is to be saved onto it. */
function know(desk: Desk, version: FileVersion | null, isSaved: boolean): void {
  const { draft } = desk.state.get();
  const savedRevision = isSaved ? (desk.surface.get().handle?.snapshot().revision ?? null) : null;
  found.delete(desk);
  dismissKinds(desk, 'diskChanged', 'diskGone', 'notSaved');
  desk.state.set({ draft: { ...draft, version, savedRevision } });
}

/** What lies on the disk is kept as a version, else as a copy beside it; gives the copy's name. Throws where it cannot be kept. */
async function keepTheirs(desk: Desk, theirs: Report | null): Promise<string | null> {
  const place = placeOf(desk);
  const { noCopies } = desk.state.get();
  if (theirs !== null && !noCopies) {
    const kept = desk.client.call('keepVersion', { place, report: theirs, reason: 'before' });
    if (await kept.then(() => true).catch(() => false)) return null;
  }
  if (place.file === null) throw new Failure('NO_GRANT');
  return (await desk.client.call('keepBeside', { file: place.file })).name;
}

/** Null where it cannot be read: told, unless `quiet`. */
async function readTheirs(desk: Desk, { file }: Changed, quiet = false): Promise<OpenedFile | null> {
  if (!quiet) return readFile(desk, file);
  return desk.client.call('openFile', { file: file.file }).catch(() => null);
}

/** Whether the paper still lies there that somebody was asked about, with the same file: what goes on may have taken its time. */
function stillThere(desk: Desk): () => boolean {
  const { opened, draft } = desk.state.get();
  return () => desk.state.get().opened === opened && desk.state.get().draft.target === draft.target;
}

/** Puts what lies on the disk in place of the text, as one step that can be undone; what was not saved is kept as a version. */
async function takeTheirs(desk: Desk, look: Changed): Promise<boolean> {
  const isStill = stillThere(desk);
  const theirs = await readTheirs(desk, look);
  const mine = theirs && isUnsaved(desk) ? desk.surface.get().handle?.read() : null;
  if (mine) await keepVersion(desk, mine, 'before');
  const taken = theirs && (await takeReport(desk));
  if (!theirs || !taken || !isStill()) return false;
  if (theirs.version === null) return unusable(desk, theirs);
  if (!taken.handle.replaceReport(taken.report, theirs.report)) return false;
  know(desk, theirs.version, true);
  tell(desk, { tone: 'done', text: diskWords.loaded });
  taken.handle.focus();
  return true;
}

/** A damaged draft, or one of a newer program: its text cannot simply go on. */
function unusable(desk: Desk, { name, access }: OpenedFile): false {
  tellFailure(desk, new Failure(access === 'readOnly' ? 'NEWER_VERSION' : 'BROKEN_DRAFT', name));
  return false;
}

/** What is on the desk counts: theirs is kept first. */
async function keepMine(desk: Desk, look: Changed): Promise<boolean> {
  const isStill = stillThere(desk);
  const theirs = await readTheirs(desk, look, true);
  try {
    const copy = await keepTheirs(desk, theirs?.report ?? null);
    if (!isStill()) return false;
    know(desk, look.version, false);
    tell(desk, { tone: 'info', text: diskWords.keptMine(copy) });
    return true;
  } catch (error) {
    tellFailure(desk, error);
    return false;
  }
}

/** Sentence by sentence. Once that is decided the window knows their version; given up, all is as before. */
async function compareTheirs(desk: Desk, look: Changed): Promise<'same' | 'decided' | 'open'> {
  const isStill = stillThere(desk);
  const theirs = await readTheirs(desk, look);
  const taken = theirs && (await takeReport(desk));
  if (!theirs || !taken || !isStill()) return 'open';
  const theirName = diskWords.theirs(momentOf(look.at, desk.now()));
  const end = await compareWith(desk, { ...taken, name: diskWords.mine }, { ...theirs, name: theirName }, 'disk');
  if (end === 'open' || !isStill()) return 'open';
  if (end === 'decided') await keepTheirs(desk, theirs.report);
  know(desk, look.version, false);
  return end;
}

const tellMerged = (desk: Desk) => tell(desk, { tone: 'info', text: diskWords.merged, kind: 'untilSaved' });

/** The buttons of the strip about a changed file. */
export async function onChangedStrip(desk: Desk, way: 'load' | 'compare' | 'mine'): Promise<void> {
  const look = found.get(desk);
  if (look?.type !== 'changed') return;
  if (way === 'load') await takeTheirs(desk, look);
  if (way === 'mine') await keepMine(desk, look);
  if (way === 'compare' && (await compareTheirs(desk, look)) === 'decided') tellMerged(desk);
}

async function askAbout(desk: Desk, look: Changed): Promise<boolean> {
  const name = draftName(desk.state.get().draft);
  switch (await ask(desk, { type: 'changedOnDisk', name, at: look.at })) {
    case 'compare': {
      const end = await compareTheirs(desk, look);
      if (end === 'decided') tellMerged(desk);
      return end === 'same' && save(desk);
    }
    case 'mine':
      return (await keepMine(desk, look)) && save(desk);
    case 'theirs':
      return takeTheirs(desk, look);
    case 'saveAs':
      return saveAs(desk);
    case null:
      return false;
  }
}

async function askGone(desk: Desk): Promise<boolean> {
  const { draft } = desk.state.get();
  // Who was told before that a save writes it anew is not asked again.
  const wasTold = found.get(desk)?.type === 'gone';
  const way = wasTold ? 'write' : await ask(desk, { type: 'goneFromDisk', name: draftName(draft) });
  if (way === 'saveAs') return saveAs(desk);
  if (way === null) return false;
  know(desk, null, false);
  return save(desk);
}

async function lookNow(desk: Desk): Promise<FileLook | null> {
  const { target, version } = desk.state.get().draft;
  if (target === null || version === null) return null;
  return desk.client.call('lookAtFile', { file: target.file, version });
}

/** A save found another file than the window knows. */
async function settle(desk: Desk, failure: Failure): Promise<boolean> {
  try {
    const look = await lookNow(desk);
    if (look?.type === 'gone') return await askGone(desk);
    if (look?.type === 'changed') {
      found.set(desk, look);
      return await askAbout(desk, look);
    }
    // It was put back meanwhile.
    return look?.type === 'same' ? await save(desk) : false;
  } catch (error) {
    tellFailure(desk, error instanceof Failure ? error : failure, 'saving');
    return false;
  }
}

function tellLook(desk: Desk, look: FileLook): void {
  const before = found.get(desk);
  const isTold =
    before?.type === 'changed' && look.type === 'changed'
      ? before.version === look.version
      : before?.type === look.type;
  found.set(desk, look);
  if (isTold) return;
  dismissKinds(desk, 'diskChanged', 'diskGone');
  if (look.type === 'changed') {
    const text = diskWords.changed(momentOf(look.at, desk.now()), isUnsaved(desk));
    tell(desk, { tone: 'info', text, kind: 'diskChanged' });
  }
  if (look.type === 'gone')
    tell(desk, { tone: 'info', text: diskWords.gone(draftName(desk.state.get().draft)), kind: 'diskGone' });
}

/** One look at a time: a share may take long to answer, and typing does not wait for it. */
function looking(desk: Desk): () => Promise<void> {
  let isLooking = false;
  return async () => {
    const { draft, working } = desk.state.get();
    if (isLooking || working.length > 0 || draft.access !== 'editable') return;
    isLooking = true;
    // A host or a share that does not answer is told of where something is to be saved.
    const look = await lookNow(desk).catch(() => null);
    isLooking = false;
    const now = desk.state.get();
    // Of the very file and version that the window still has.
    const isStill = now.draft.target === draft.target && now.draft.version === draft.version;
    if (look !== null && isStill && !now.working.includes('saving')) tellLook(desk, look);
  };
}

/** Watches the file of the draft; gives what ends that. */
export function watchDisk(desk: Desk): () => void {
  const look = looking(desk);
  const seat = sitAtFile(desk);
  let isStill = stillThere(desk);
  /** What was found of the file before says nothing of another. */
  const forget = () => {
    if (isStill()) return;
    isStill = stillThere(desk);
    found.delete(desk);
    dismissKinds(desk, 'diskChanged', 'diskGone');
  };
  const atLook = () => {
    if (!document.hasFocus()) return;
    void look();
    void seat.again();
  };
  desk.disk = { mayStore: () => mayStoreHeld(desk, seat), settle: (failure) => settle(desk, failure) };
  const stops = [desk.state.subscribe(seat.follow), desk.state.subscribe(forget)];
  const timer = setInterval(atLook, LOOK_MS);
  window.addEventListener('focus', atLook);
  return () => {
    for (const stop of stops) stop();
    clearInterval(timer);
    window.removeEventListener('focus', atLook);
  };
}
