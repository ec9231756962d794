/**
 * Which folder holds the versions of which document. A document is its file, by the file's real path; before it was ever saved it
 * is the seat of its window. A small file in the folder says whose it is, so that a file that was moved is known again.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { errno } from '../errors.ts';
import { presence, readBytes } from '../files.ts';
import { type SaveTools, saveFile } from '../save.ts';
import { fingerprint } from './version-file.ts';

/** Whose versions lie in a folder. */
export interface Owner {
  /** The path of the document's file; null where it has none. */
  readonly file: string | null;
  /** What that file held when it was saved last (`fingerprint`). */
  readonly saved: string | null;
  /** Counts up over all documents: the one that was worked on last has the highest. */
  readonly turn: number;
  /** Of the folder. */
  readonly bytes: number;
}

const OWNER = '文稿.json';
const number = v.pipe(v.number(), v.integer(), v.minValue(0));
const ownerSchema = v.object({
  format: v.literal('nigao-history'),
  version: v.literal(1),
  file: v.nullable(v.string()),
  saved: v.nullable(v.string()),
  turn: number,
  bytes: number,
});

/** Null where the folder says nothing, or nothing that can be read. */
export async function readOwner(folder: string): Promise<Owner | null> {
  try {
    const bytes = await readBytes(path.join(folder, OWNER), 64 * 1024);
    const { format: _, version: __, ...owner } = v.parse(ownerSchema, JSON.parse(Buffer.from(bytes).toString('utf8')));
    return owner;
  } catch {
    return null;
  }
}

/** Whole or not at all. */
export async function writeOwner(folder: string, owner: Owner, tools: SaveTools): Promise<void> {
  const text = `${JSON.stringify({ format: 'nigao-history', version: 1, ...owner }, null, 1)}\n`;
  await saveFile(path.join(folder, OWNER), Buffer.from(text, 'utf8'), tools);
}

/** The path that the file has whichever way it was reached; its folder counts where it is not there yet. */
export async function realPath(file: string): Promise<string> {
  const real = await fs.realpath(file).catch(() => null);
  if (real !== null) return real;
  const folder = path.dirname(path.resolve(file));
  return path.join(await fs.realpath(folder).catch(() => folder), path.basename(file));
}

/** Windows and macOS do not part upper case from lower. */
const sameCase = (file: string, platform: NodeJS.Platform) =>
  platform === 'win32' || platform === 'darwin' ? file.toLowerCase() : file;

/** In characters: short enough for every system with what is added. */
const LONGEST_STEM = 24;

function stemOf(file: string): string {
  const { name } = path.parse(file);
  // What a folder may not be called anywhere is left out: this is for the eye alone.
  const plain = name.replace(/[^\p{L}\p{N}]+/gu, '');
  return [...plain].slice(0, LONGEST_STEM).join('') || '文稿';
}

/** Name of the folder of a file's versions; the path as `realPath` gives it. */
export function folderOfFile(real: string, platform: NodeJS.Platform): string {
  return `${stemOf(real)}-${fingerprint(sameCase(real, platform)).slice(0, 12)}`;
}

const UNNAMED = '未命名文稿-';

/** Of a document that has no file yet. */
export const folderOfSeat = (seat: string) => `${UNNAMED}${fingerprint(seat).slice(0, 12)}`;
/** Of a text that no window holds any more. */
export const LOST = '未保存文稿-';

/** Names of the folders of all documents. */
export async function foldersIn(root: string): Promise<readonly string[]> {
  const entries = await fs.readdir(root, { withFileTypes: true }).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Whether anything is kept there. */
export const isThere = async (folder: string) => (await presence(folder)) === 'folder';

/** The same versions for another document: files are shared with the first one where the disk can do that, for none is ever changed. */
export async function copyVersions(from: string, to: string): Promise<void> {
  await fs.mkdir(to, { recursive: true, mode: 0o700 });
  for (const name of await fs.readdir(from)) {
    if (name === OWNER || name.startsWith('.')) continue;
    const [source, target] = [path.join(from, name), path.join(to, name)];
    // Lines are added to the list; it is the folder's own.
    const isShared =
      /\.(?:nigaov|part)$/.test(name) &&
      (await fs.link(source, target).then(
        () => true,
        () => false,
      ));
    if (!isShared) await fs.copyFile(source, target);
  }
}

/**
 * The folder of a document that had these bytes when it was saved last, and whether its file is no longer where it was; of several
 * one whose file is gone.
 */
export async function foundBySaved(root: string, saved: string) {
  let found: { readonly name: string; readonly isMoved: boolean } | null = null;
  for (const name of await foldersIn(root)) {
    const owner = await readOwner(path.join(root, name));
    if (owner?.file == null || owner.saved !== saved) continue;
    found = { name, isMoved: (await presence(owner.file)) === 'missing' };
    if (found.isMoved) return found;
  }
  return found;
}
