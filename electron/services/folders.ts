/** A folder as the window's own file panel shows it. Names and grants go out, paths do not. */
import type { Dirent, Stats } from 'node:fs';
import type * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { type FolderEntry, type FolderListing, READABLE_EXTENSIONS } from '../contract/files.ts';
import type { Argument } from '../contract.ts';
import { fileFailure } from './errors.ts';
import { folderName, type Grants } from './grants.ts';
import { extensionsOf } from './names.ts';
import type { Place } from './places.ts';

export type Show = Argument<'listFolder'>['show'];

/** By pinyin, and 2 before 10. */
const byName = new Intl.Collator('zh-Hans-CN', { numeric: true });

/** Files at the end of a folder's own list on Windows that its desktop never shows. */
const SYSTEM_NAMES = new Set(['$recycle.bin', 'system volume information', 'desktop.ini', 'thumbs.db']);

function isHidden(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || SYSTEM_NAMES.has(name.toLowerCase());
}

function extensionsFor(show: Show): readonly string[] {
  switch (show) {
    case 'readable':
      return READABLE_EXTENSIONS.map((extension) => `.${extension}`);
    case 'phrases':
      return [...extensionsOf('phrasesJson'), ...extensionsOf('phrasesXlsx')];
    case 'folders':
      return [];
    default:
      return extensionsOf(show);
  }
}

/** True for a file that this purpose concerns. */
export function isShown(name: string, show: Show): boolean {
  return !isHidden(name) && extensionsFor(show).includes(path.extname(name).toLowerCase());
}

/** What listing asks of the machine: Node's own, or a stand-in. */
export interface Browsing {
  readonly disk: Pick<typeof fs, 'readdir' | 'stat'>;
  readonly wait: (ms: number) => Promise<void>;
  /** Places to jump to, as far as they are known in good time. */
  readonly places: () => Promise<readonly Place[]>;
}

/** For how long sizes and times are asked for, in ms: what a slow disk has not said by then is left open. */
const PATIENCE_MS = 1500;
/** So many questions at once: each takes one of the few threads that saving needs as well. */
const AT_ONCE = 2;

/** By name: what a closer look found, links followed; null where nothing can be looked at. */
type Looked = ReadonlyMap<string, Stats | null>;

/** Looks at one after the other for as long as there is patience. */
async function lookAt(folder: string, names: readonly string[], { disk, wait }: Browsing): Promise<Looked> {
  const looked = new Map<string, Stats | null>();
  const left = names.values();
  let isOver = false;
  const look = async () => {
    for (const name of left) {
      if (isOver) return;
      looked.set(name, await disk.stat(path.join(folder, name)).catch(() => null));
    }
  };
  await Promise.race([Promise.all(Array.from({ length: AT_ONCE }, look)), wait(PATIENCE_MS)]);
  isOver = true;
  return looked;
}

/** Neither, for a link, and for everything where the file system does not say what it is. */
const isUnsure = (entry: Dirent) => !entry.isFile() && !entry.isDirectory();

interface Found {
  readonly entry: Dirent;
  /** Undefined where there was no time for a closer look: then the folder's own word is taken. */
  readonly stat: Stats | undefined;
}

/** Null for what is neither file nor folder, or does not concern. */
function entryOf(folder: string, { entry, stat }: Found, show: Show, grants: Grants): FolderEntry | null {
  const { name } = entry;
  const modified = stat?.mtime.toISOString() ?? null;
  if ((stat ?? entry).isDirectory())
    return { name, entry: { type: 'folder', folder: grants.folder(path.join(folder, name)) }, modified };
  const isFile = stat ? stat.isFile() : entry.isFile() || isUnsure(entry);
  return isFile && isShown(name, show) ? { name, entry: { type: 'file', bytes: stat?.size ?? null }, modified } : null;
}

/** Folders first, then by name. */
function inOrder(entries: readonly FolderEntry[]): FolderEntry[] {
  const sorted = entries.toSorted((a, b) => byName.compare(a.name, b.name));
  const isFolder = ({ entry }: FolderEntry) => entry.type === 'folder';
  return [...sorted.filter(isFolder), ...sorted.filter((entry) => !isFolder(entry))];
}

async function entriesOf(folder: string, show: Show, grants: Grants, browsing: Browsing): Promise<FolderEntry[]> {
  const all = await browsing.disk.readdir(folder, { withFileTypes: true });
  const found = all.filter((entry) => !isHidden(entry.name) && (!entry.isFile() || isShown(entry.name, show)));
  // First what a look decides about.
  const order = [...found.filter(isUnsure), ...found.filter((entry) => !isUnsure(entry))];
  const looked = await lookAt(
    folder,
    order.map((entry) => entry.name),
    browsing,
  );
  const entries = found.map((entry) => {
    const stat = looked.get(entry.name);
    return stat === null ? null : entryOf(folder, { entry, stat }, show, grants);
  });
  return inOrder(entries.filter((entry) => entry !== null));
}

function trailOf(folder: string, grants: Grants): FolderListing['trail'] {
  const parent = path.dirname(folder);
  const above = parent === folder ? [] : trailOf(parent, grants);
  return [...above, { name: folderName(folder), folder: grants.folder(folder) }];
}

/** What a panel shows of a folder. Throws a Failure: NOT_FOUND, NO_PERMISSION, READ_FAILED. */
export async function listFolder(
  folder: string,
  show: Show,
  grants: Grants,
  browsing: Browsing,
): Promise<FolderListing> {
  try {
    const [entries, places] = await Promise.all([entriesOf(folder, show, grants, browsing), browsing.places()]);
    return {
      folder: grants.folder(folder),
      name: folderName(folder),
      trail: trailOf(folder, grants),
      places: places.map((place) => ({ name: place.name, folder: grants.folder(place.path) })),
      entries,
    };
  } catch (error) {
    throw fileFailure(error, folder, 'READ_FAILED');
  }
}

/** The path of a file in a folder that the panel shows. The name must be a plain one, and no hidden one. */
export function fileInFolder(folder: string, name: string, show: Show, platform: NodeJS.Platform): string {
  // A colon on Windows names a hidden stream of another file.
  const parting = platform === 'win32' ? /[/\\:\0]/ : /[/\\\0]/;
  if (parting.test(name) || name === '.' || name === '..') throw new Failure('NAME_ILLEGAL');
  if (!isShown(name, show)) throw new Failure('UNSUPPORTED_FORMAT', path.extname(name) || name);
  return path.join(folder, name);
}
