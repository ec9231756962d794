/** Walking about in folders for the window's own panel, so that a share that is slow or gone holds up nothing else. */
import * as fs from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import type { FolderListing } from '../contract/files.ts';
import { presence } from './files.ts';
import { type Browsing, listFolder, type Show } from './folders.ts';
import type { Grants } from './grants.ts';
import { documentsOf, type Person, placeFinder } from './places.ts';

/** Papers lie in one folder, what is carried on a stick in another: each is begun where its like was last chosen. */
const CARRIED = new Set<Show>(['phrases', 'phrasesJson', 'phrasesXlsx', 'folders', 'kind', 'kit']);
type Sort = 'papers' | 'carried';
const sortOf = (show: Show): Sort => (CARRIED.has(show) ? 'carried' : 'papers');

/** For how long the folder last used may take to answer, in ms, before a panel begins elsewhere. */
const PATIENCE_MS = 2000;

/** Does not keep the program alive. */
const pause = async (ms: number): Promise<void> => setTimeout(ms, undefined, { ref: false });

type List = (folder: string, show: Show) => Promise<FolderListing>;

/** Whoever asks for what is being listed waits for that: asked again and again, a dead share would take every thread. */
function shared(list: List): List {
  const running = new Map<string, Promise<FolderListing>>();
  return (folder, show) => {
    const key = `${show}\0${folder}`;
    const known = running.get(key);
    if (known) return known;
    const listing = list(folder, show).finally(() => running.delete(key));
    running.set(key, listing);
    return listing;
  };
}

/** Lists folders, and knows where one was last. */
export interface Browser {
  /** `null` begins where a file of the sort was last chosen, else at the person's documents. Throws a Failure. */
  readonly list: (folder: string | null, show: Show) => Promise<FolderListing>;
  /** A file was chosen there. */
  readonly chosenIn: (folder: string, show: Show) => void;
}

/** The disk, or a stand-in of one. */
export interface BrowserTools extends Pick<Browsing, 'disk' | 'wait'> {
  readonly presence: typeof presence;
}

const realTools: BrowserTools = { disk: fs, wait: pause, presence };

/** For one window. */
export function createBrowser(person: Person, grants: Grants, tools: BrowserTools = realTools): Browser {
  const { disk, wait } = tools;
  const lastFolders = new Map<Sort, string>();
  const browsing: Browsing = { disk, wait, places: placeFinder(person, wait) };
  const list = shared((folder, show) => listFolder(folder, show, grants, browsing));

  async function beginning(show: Show): Promise<string> {
    const last = lastFolders.get(sortOf(show));
    if (last === undefined) return await documentsOf(person);
    // A share that went away may take minutes to say so.
    const isThere = await Promise.race([tools.presence(last), wait(PATIENCE_MS)]);
    return isThere === 'folder' ? last : await documentsOf(person);
  }

  return {
    list: async (folder, show) => await list(folder ?? (await beginning(show)), show),
    chosenIn: (folder, show) => lastFolders.set(sortOf(show), folder),
  };
}
