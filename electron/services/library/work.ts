/** The requests for past papers (材料). */
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import type { FolderId } from '../../contract/files.ts';
import type { FoundPapers, PaperFolder, PapersState } from '../../contract/papers.ts';
import type { Requests } from '../../contract.ts';
import type { Grants } from '../grants.ts';
import type { KeptFile } from '../kept-file.ts';
import type { Powers, Settings } from '../powers.ts';
import type { SaveTools } from '../save.ts';
import { foldersFile, MOST_FOLDERS } from './folders-file.ts';
import type { ChosenFolder, FolderState, Library } from './library.ts';
import { openPaper, placeName } from './opening.ts';
import { createLibraryThread } from './thread.ts';
import { createWatching } from './watching.ts';

export type PaperRequests = Pick<
  Requests,
  | 'papers'
  | 'choosePaperFolder'
  | 'addPaperFolder'
  | 'dropPaperFolder'
  | 'setPaperSecrecy'
  | 'papersDo'
  | 'forgetPapers'
  | 'refusedPapers'
  | 'findPapers'
  | 'openPaper'
>;

export interface PaperParts {
  readonly powers: Pick<Powers, 'chooseOpen' | 'dialogs'>;
  readonly settings: Pick<Settings, 'state' | 'now' | 'randomId'>;
  readonly grants: Grants;
  readonly saving: SaveTools;
}

/** Its own name with that of the folder above. */
function nameOf(folder: string): string {
  const above = path.basename(path.dirname(folder));
  const own = path.basename(folder) || folder;
  return above === '' ? own : `${above}/${own}`;
}

const isBelow = (folder: string, above: string) =>
  folder.startsWith(above.endsWith(path.sep) ? above : above + path.sep);

/** A folder in one that is there already is there already; one around others takes their place. */
export function withFolder(folders: readonly ChosenFolder[], added: string): readonly ChosenFolder[] {
  if (folders.some((folder) => folder.path === added || isBelow(added, folder.path))) return folders;
  const kept = folders.filter((folder) => !isBelow(folder.path, added));
  if (kept.length >= MOST_FOLDERS) throw new Failure('TOO_LARGE', '材料文件夹');
  return [...kept, { path: added, withSecret: kept.length < folders.length && folders.some(isSecretBelow(added)) }];
}

const isSecretBelow = (above: string) => (folder: ChosenFolder) => folder.withSecret && isBelow(folder.path, above);

/** The library and its list of folders, together; begun when it is first asked for. */
function createDesk({ settings, saving }: Pick<PaperParts, 'settings' | 'saving'>) {
  const kept: KeptFile<readonly ChosenFolder[]> = foldersFile({ folder: settings.state, saving, now: settings.now });
  const watching = createWatching(() => void library.does('look').catch(() => {}));
  const library: Library = createLibraryThread({
    state: settings.state,
    holder: settings.randomId(),
    clock: () => settings.now().getTime(),
  });
  let known: readonly ChosenFolder[] = [];

  /** Another window may have chosen folders meanwhile. */
  async function settle(): Promise<readonly ChosenFolder[]> {
    const folders = await kept.read();
    if (folders === known) return known;
    const isSame = JSON.stringify(folders) === JSON.stringify(known);
    known = folders;
    if (isSame) return known;
    await library.choose(folders);
    watching.watch(folders.map((folder) => folder.path));
    return known;
  }

  return {
    library,
    kept,
    settle,
    async change(work: (folders: readonly ChosenFolder[]) => readonly ChosenFolder[]): Promise<void> {
      await kept.change(work);
      await settle();
    },
    async forget(): Promise<void> {
      await kept.change(() => []);
      known = [];
      watching.watch([]);
      await library.forget(null);
    },
  };
}

const EMPTY: PapersState = { index: 'ready', work: null, folders: [], years: [], topics: [], keptAside: [] };
const NOTHING: FoundPapers = { results: [], more: false, year: null, terms: [] };

export function paperWorkOf({ powers, settings, grants, saving }: PaperParts): PaperRequests {
  const desk = createDesk({ settings, saving });
  const { library } = desk;

  const shown = ({ path: folder, state, papers, refused, secret, withSecret, crowded }: FolderState): PaperFolder => ({
    folder: grants.folder(folder),
    name: nameOf(folder),
    state,
    papers,
    refused,
    secret,
    withSecret,
    crowded,
  });

  async function papers(): Promise<PapersState> {
    const folders = await desk.settle();
    const keptAside = desk.kept.aside();
    // Who keeps no papers starts no thread.
    if (folders.length === 0) return { ...EMPTY, keptAside };
    const { index, work, years, topics, folders: states } = await library.state(null);
    const named = work && { ...work, folder: nameOf(work.folder) };
    return { index, work: named, years, topics, folders: states.map(shown), keptAside };
  }

  async function add(folder: string): Promise<PapersState> {
    await desk.change((folders) => withFolder(folders, folder));
    return await papers();
  }

  const change = async (folder: FolderId, work: (folder: ChosenFolder) => readonly ChosenFolder[]) => {
    const at = grants.folderOf(folder);
    await desk.change((folders) => folders.flatMap((one) => (one.path === at ? work(one) : [one])));
    return await papers();
  };

  return {
    papers,
    async choosePaperFolder() {
      if (powers.dialogs !== 'native') throw new Failure('NO_DIALOG');
      const folder = await powers.chooseOpen('folder');
      return folder === null ? await papers() : await add(path.resolve(folder));
    },
    addPaperFolder: async ({ folder }) => await add(path.resolve(grants.folderOf(folder))),
    dropPaperFolder: async ({ folder }) => await change(folder, () => []),
    setPaperSecrecy: async ({ folder, withSecret }) => await change(folder, (one) => [{ ...one, withSecret }]),
    async papersDo({ deed }) {
      if ((await desk.settle()).length > 0) await library.does(deed);
      return await papers();
    },
    async forgetPapers() {
      await desk.forget();
      return await papers();
    },
    refusedPapers: async ({ folder }) => await library.refused(grants.folderOf(folder)),
    async findPapers(wanted) {
      if ((await desk.settle()).length === 0) return NOTHING;
      const { results, ...rest } = await library.find(wanted);
      const named = results.map(({ root, file, ...result }) => ({
        ...result,
        file: path.posix.basename(file),
        folder: placeName(root, file),
      }));
      return { ...rest, results: named };
    },
    async openPaper({ paper, section }) {
      await desk.settle();
      const at = await library.paper(paper);
      if (at === null) throw new Failure('NOT_FOUND', '材料');
      try {
        return await openPaper(at, section);
      } catch (error) {
        // It was moved or deleted a moment ago.
        void library.does('look').catch(() => {});
        throw error;
      }
    },
  };
}
