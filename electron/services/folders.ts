/** A folder as the window's own file panel shows it. Names and grants go out, paths do not. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { FolderEntry, FolderListing } from '../contract/files.ts';
import { READABLE_EXTENSIONS } from '../contract/files.ts';
import type { Argument } from '../contract.ts';
import { fileFailure } from './errors.ts';
import { folderName, type Grants } from './grants.ts';
import { extensionsOf } from './names.ts';
import { type Person, placesOf } from './places.ts';

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

/** Links are followed. Null for what cannot be looked at, is neither file nor folder, or does not concern. */
async function readEntry(folder: string, name: string, show: Show, grants: Grants): Promise<FolderEntry | null> {
  const file = path.join(folder, name);
  const stat = await fs.stat(file).catch(() => null);
  if (!stat) return null;
  const modified = stat.mtime.toISOString();
  if (stat.isDirectory()) return { name, entry: { type: 'folder', folder: grants.folder(file) }, modified };
  if (!stat.isFile() || !isShown(name, show)) return null;
  return { name, entry: { type: 'file', bytes: stat.size }, modified };
}

function compareEntries(a: FolderEntry, b: FolderEntry): number {
  if (a.entry.type !== b.entry.type) return a.entry.type === 'folder' ? -1 : 1;
  return byName.compare(a.name, b.name);
}

async function entriesOf(folder: string, show: Show, grants: Grants): Promise<FolderEntry[]> {
  const found = await fs.readdir(folder, { withFileTypes: true });
  // Only what may be a folder, or ends as asked, is looked at closely: folders on a network answer slowly.
  const worthALook = found.filter((entry) => !isHidden(entry.name) && (!entry.isFile() || isShown(entry.name, show)));
  const entries = await Promise.all(worthALook.map((entry) => readEntry(folder, entry.name, show, grants)));
  return entries.filter((entry) => entry !== null).sort(compareEntries);
}

function trailOf(folder: string, grants: Grants): FolderListing['trail'] {
  const parent = path.dirname(folder);
  const above = parent === folder ? [] : trailOf(parent, grants);
  return [...above, { name: folderName(folder), folder: grants.folder(folder) }];
}

/** What a panel shows of a folder. Throws a Failure: NOT_FOUND, NO_PERMISSION, READ_FAILED. */
export async function listFolder(folder: string, show: Show, person: Person, grants: Grants): Promise<FolderListing> {
  try {
    const [entries, places] = await Promise.all([entriesOf(folder, show, grants), placesOf(person)]);
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
