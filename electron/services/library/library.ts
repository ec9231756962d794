/** The library of past papers itself: one index, the folders that are in it, and the work on them. Runs in any thread. */
import type { FindPapers, PaperDeed, PapersState, PaperWork, RefusedFile } from '../../contract/papers.ts';
import { countsOf, type FolderCounts, type PaperAt, paperAt, refusedOf, topicsOf, yearsOf } from './facts.ts';
import { createHolder, type HolderTools, type Opened } from './holder.ts';
import { removeIndex } from './index-file.ts';
import type { DiskFile, Outcome } from './keeping.ts';
import { createPause, sleep } from './pause.ts';
import type { FoundInIndex } from './search.ts';
import { sqliteFault } from './sqlite.ts';
import { updateFolder } from './updating.ts';

/** A folder that the person chose. */
export interface ChosenFolder {
  readonly path: string;
  readonly withSecret: boolean;
}

export interface FolderState extends ChosenFolder, FolderCounts {
  readonly state: 'ready' | 'waiting' | 'gone';
  readonly crowded: boolean;
}

export interface LibraryState extends Pick<PapersState, 'index' | 'years' | 'topics'> {
  /** `folder` is its path. */
  readonly work: PaperWork | null;
  readonly folders: readonly FolderState[];
}

/** `look`: as `refresh`, but of the program's own accord: it ends no pause. */
export type LibraryDeed = PaperDeed | 'look';

/** Every method takes one plain value and gives one, so that it can be asked from another thread. */
export interface Library {
  readonly state: (nothing: null) => Promise<LibraryState>;
  /** All folders there are from now on; those that are new are read, those that are gone leave the index. */
  readonly choose: (folders: readonly ChosenFolder[]) => Promise<null>;
  /** The same, but nothing is read now: the index is searched as it is. */
  readonly know: (folders: readonly ChosenFolder[]) => Promise<null>;
  readonly does: (deed: LibraryDeed) => Promise<null>;
  /** Ends once nothing is being read. */
  readonly idle: (nothing: null) => Promise<null>;
  readonly find: (wanted: FindPapers) => Promise<FoundInIndex>;
  readonly paper: (paper: number) => Promise<PaperAt | null>;
  /** Of the folder with this path. */
  readonly refused: (folder: string) => Promise<readonly RefusedFile[]>;
  /** Deletes the index. The folders are no longer known either. */
  readonly forget: (nothing: null) => Promise<null>;
  readonly close: (nothing: null) => Promise<null>;
}

export interface LibraryTools extends HolderTools {
  readonly direct: boolean;
  readonly onReading: (file: string | null) => void;
  /** What is known of a file before it is read. */
  readonly known: (file: string, at: DiskFile) => Outcome | null;
}

const NOTHING: FoundInIndex = { results: [], more: false, year: null, terms: [] };
const NO_COUNTS: FolderCounts = { papers: 0, refused: 0, secret: 0 };
/** Between two attempts to have the turn, in ms. */
const WAITING_MS = 3_000;

export function createLibrary(tools: LibraryTools): Library {
  const { clock } = tools;
  const holder = createHolder(tools);
  const pause = createPause();
  const seen = new Map<string, Pick<FolderState, 'state' | 'crowded'>>();
  let chosen: readonly ChosenFolder[] = [];
  let work: Omit<PaperWork, 'paused'> | null = null;
  let run: { readonly stop: AbortController; readonly done: Promise<void> } | null = null;
  /** Somebody asked while the work was under way. */
  let again = false;

  /** What the index knows of folders is brought in line with what was chosen. */
  function settleFolders({ keeping }: Opened): void {
    for (const { id, path } of keeping.folders())
      if (!chosen.some((folder) => folder.path === path)) keeping.dropFolder(id);
    for (const folder of chosen) {
      const id = keeping.folder(folder.path, folder.withSecret);
      const known = keeping.folders().find((other) => other.id === id);
      if (known && known.withSecret !== folder.withSecret) keeping.setSecret(id, folder.withSecret);
    }
  }

  async function haveTurn({ turn }: Opened, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      if (turn.take()) return true;
      await sleep(WAITING_MS, signal);
    }
    return false;
  }

  async function update(folder: ChosenFolder, opened: Opened, signal: AbortSignal): Promise<boolean> {
    const id = opened.keeping.folder(folder.path, folder.withSecret);
    work = { folder: folder.path, done: 0, total: 0 };
    const updated = await updateFolder(
      { id, ...folder },
      {
        keeping: opened.keeping,
        direct: tools.direct,
        signal,
        clock,
        known: tools.known,
        onReading: tools.onReading,
        onProgress: (done, total) => {
          work = { folder: folder.path, done, total };
        },
        mayGoOn: async () => {
          await pause.over();
          return !signal.aborted && (await haveTurn(opened, signal));
        },
      },
    );
    if (updated.type === 'gone') seen.set(folder.path, { state: 'gone', crowded: false });
    if (updated.type === 'done') seen.set(folder.path, { state: 'ready', crowded: updated.crowded });
    return updated.type !== 'stopped';
  }

  /** True once every folder was looked through. */
  async function updateAll(signal: AbortSignal): Promise<boolean> {
    const opened = holder.open();
    if (opened === null || !(await haveTurn(opened, signal))) return false;
    settleFolders(opened);
    for (const folder of chosen) if (!(await update(folder, opened, signal))) return false;
    holder.complete();
    return true;
  }

  async function attempt(signal: AbortSignal): Promise<void> {
    try {
      await updateAll(signal);
    } catch (error) {
      if (!holder.took(error)) throw error;
      // Damaged and gone: everything is read again. For what else may be wrong there is the next look.
      again ||= sqliteFault(error) === 'damaged';
    } finally {
      work = null;
      tools.onReading(null);
      try {
        holder.open()?.turn.giveBack();
      } catch {
        // It ends by itself.
      }
    }
  }

  async function runAll(signal: AbortSignal): Promise<void> {
    do {
      again = false;
      await attempt(signal);
    } while (again && !signal.aborted);
  }

  function begin(): void {
    if (run !== null) {
      again = true;
      return;
    }
    const stop = new AbortController();
    const done = runAll(stop.signal).finally(() => {
      run = null;
    });
    run = { stop, done };
    done.catch(() => {});
  }

  async function stopRun(): Promise<void> {
    again = false;
    run?.stop.abort();
    pause.off();
    await run?.done.catch(() => {});
  }

  const ask = <T>(question: (opened: Opened) => T, otherwise: T): T => holder.ask(question, otherwise, begin);

  function foldersOf(opened: Opened | null): readonly FolderState[] {
    const counts = opened ? countsOf(opened.db) : new Map<number, FolderCounts>();
    const known = opened?.keeping.folders() ?? [];
    return chosen.map((folder) => {
      const id = known.find(({ path }) => path === folder.path)?.id;
      const { state, crowded } = seen.get(folder.path) ?? { state: 'waiting', crowded: false };
      return { ...folder, state, crowded, ...((id === undefined ? null : counts.get(id)) ?? NO_COUNTS) };
    });
  }

  function deedOf(deed: LibraryDeed): void | Promise<void> {
    switch (deed) {
      case 'look':
        return begin();
      case 'refresh':
        pause.off();
        return begin();
      case 'pause':
        return run === null ? undefined : pause.on();
      case 'resume':
        return pause.off();
      case 'stop':
        return stopRun();
    }
  }

  return {
    async state() {
      // Nothing is made for who keeps no papers.
      if (chosen.length === 0) return { index: holder.index(), work: null, folders: [], years: [], topics: [] };
      const told = ask(
        (opened) => ({ folders: foldersOf(opened), years: yearsOf(opened.db), topics: topicsOf(opened.db) }),
        { folders: foldersOf(null), years: [], topics: [] },
      );
      return { index: holder.index(), work: work && { ...work, paused: pause.isOn() }, ...told };
    },
    async choose(folders) {
      await stopRun();
      chosen = folders;
      ask(settleFolders, undefined);
      begin();
      return null;
    },
    async know(folders) {
      chosen = folders;
      return null;
    },
    async does(deed) {
      await deedOf(deed);
      return null;
    },
    async idle() {
      while (run !== null) await run.done;
      return null;
    },
    find: async (wanted) => ask(({ search }) => search.find(wanted, new Date(clock()).getFullYear()), NOTHING),
    paper: async (paper) => ask(({ db }) => paperAt(db, paper), null),
    refused: async (folder) =>
      ask(({ db, keeping }) => {
        const known = keeping.folders().find(({ path }) => path === folder);
        return known ? refusedOf(db, known.id) : [];
      }, []),
    async forget() {
      await stopRun();
      chosen = [];
      seen.clear();
      holder.close();
      removeIndex(tools.state, 'all');
      return null;
    },
    async close() {
      await stopRun();
      holder.close();
      return null;
    },
  };
}
