/**
 * Saving so that at every moment the old version or the new one is there in whole: written beside the file, brought to the
 * disk, put in its place by renaming, and the folder brought to the disk too. Success is reported only after that.
 *
 * What renaming costs, and is worth it: of several hard links only the one that is saved gets the new version, the others keep
 * the old one in whole; access lists and extended attributes that somebody put on the file itself go, as Node knows neither.
 * A symbolic link stays one, and mode and owner are kept.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { errno, fileFailure } from './errors.ts';
import { type TidyDisk, temporaryName } from './leftovers.ts';

/** The calls a save makes: Node's own, or a stand-in that fails where a test wants it to. */
export type Disk = TidyDisk & Pick<typeof fs, 'rename' | 'stat' | 'readlink' | 'access'>;

export interface SaveTools {
  readonly disk: Disk;
  readonly platform: NodeJS.Platform;
  readonly randomId: () => string;
  readonly wait: (ms: number) => Promise<void>;
}

/** A scanner or an indexer holds a file for a moment (Windows): these errors pass by themselves. */
const PASSING = new Set(['EPERM', 'EBUSY', 'EACCES']);
/** Pauses before each further try, in ms: 1.6 s in all. */
const PAUSES_MS = [10, 20, 40, 80, 150, 300, 400, 600];
/** Some file systems, mostly shares, know of no bringing to the disk: there is no more to be had of them. */
const NO_SYNC = new Set(['EINVAL', 'ENOTSUP', 'EISDIR', 'ENOSYS']);
const MAX_LINKS = 40;

/** Follows links to the file itself, also where that is not there yet: a link stays a link. */
async function followLinks(file: string, disk: Disk): Promise<string> {
  let target = path.resolve(file);
  for (let i = 0; i < MAX_LINKS; i += 1) {
    const stat = await disk.lstat(target).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    });
    if (!stat?.isSymbolicLink()) return target;
    target = path.resolve(path.dirname(target), await disk.readlink(target));
  }
  throw new Failure('WRITE_FAILED', path.basename(file));
}

interface Standing {
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
}

/** What is in the place now. A file that may not be written is not replaced either, though renaming could do it. */
async function standing(target: string, disk: Disk): Promise<Standing | null> {
  const stat = await disk.stat(target).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  });
  if (!stat) return null;
  if (stat.isDirectory()) throw new Failure('IS_FOLDER', path.basename(target));
  if (!stat.isFile()) throw new Failure('WRITE_FAILED', path.basename(target));
  await disk.access(target, constants.W_OK);
  return { mode: stat.mode & 0o7777, uid: stat.uid, gid: stat.gid };
}

async function keepRights(handle: fs.FileHandle, old: Standing, platform: NodeJS.Platform): Promise<void> {
  if (platform === 'win32') return;
  const own = await handle.stat();
  const isOwn = own.uid === old.uid && own.gid === old.gid;
  // Only the superuser may give a file away; for others it becomes their own, as with any program that saves like this.
  if (!isOwn) await handle.chown(old.uid, old.gid).catch(() => {});
  // Shares and sticks that know no rights refuse to set any, also those that every file on them has.
  if (!isOwn || (own.mode & 0o7777) !== old.mode) await handle.chmod(old.mode);
}

async function bringToDisk(handle: fs.FileHandle): Promise<void> {
  try {
    await handle.sync();
  } catch (error) {
    if (!NO_SYNC.has(errno(error))) throw error;
  }
}

async function writeBeside(temporary: string, bytes: Uint8Array, old: Standing | null, tools: SaveTools) {
  const handle = await tools.disk.open(temporary, 'wx', old?.mode ?? 0o666);
  try {
    await handle.writeFile(bytes);
    if (old) await keepRights(handle, old, tools.platform);
    await bringToDisk(handle);
  } finally {
    await handle.close();
  }
}

async function renameIntoPlace(temporary: string, target: string, tools: SaveTools): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      return await tools.disk.rename(temporary, target);
    } catch (error) {
      if (!PASSING.has(errno(error))) throw error;
      await tools.wait(pause);
    }
  }
  await tools.disk.rename(temporary, target);
}

async function syncFolder(folder: string, tools: SaveTools): Promise<void> {
  if (tools.platform === 'win32') return;
  const handle = await tools.disk.open(folder, 'r').catch((error: unknown) => {
    // A folder one may write to but not read: there is nothing to hold on to.
    if (PASSING.has(errno(error))) return null;
    throw error;
  });
  if (!handle) return;
  try {
    await bringToDisk(handle);
  } finally {
    await handle.close();
  }
}

/** The new version, whole and on the disk beside the old one, waiting to take its place. */
interface Staged {
  readonly target: string;
  readonly temporary: string;
  readonly isNew: boolean;
  readonly around: AroundRename;
}

async function stage({ file, bytes, around = atOnce }: FileToSave, tools: SaveTools): Promise<Staged> {
  const target = await followLinks(file, tools.disk);
  const old = await standing(target, tools.disk);
  const temporary = path.join(path.dirname(target), temporaryName(tools.randomId()));
  try {
    await writeBeside(temporary, bytes, old, tools);
  } catch (error) {
    if (errno(error) !== 'EEXIST') await remove(temporary, tools);
    throw error;
  }
  return { target, temporary, isNew: old === null, around };
}

const remove = (file: string, tools: SaveTools) => tools.disk.unlink(file).catch(() => {});

async function commit(staged: Staged, tools: SaveTools): Promise<void> {
  await staged.around(staged.target, () => renameIntoPlace(staged.temporary, staged.target, tools));
  try {
    await syncFolder(path.dirname(staged.target), tools);
  } catch (error) {
    // What is told to have failed must not lie there as if it had not.
    if (staged.isNew) await remove(staged.target, tools);
    throw error;
  }
}

/** A missing folder is named as such: it is not the file that should have been there. */
function saveFailure(error: unknown, file: string): Failure {
  const failure = fileFailure(error, file, 'WRITE_FAILED');
  return failure.code === 'NOT_FOUND'
    ? new Failure('NOT_FOUND', path.basename(path.dirname(path.resolve(file))), { cause: error })
    : failure;
}

/** Renames when that may be, the file itself given with its links followed; or throws a Failure, and nothing is replaced. */
export type AroundRename = (target: string, rename: () => Promise<void>) => Promise<void>;

const atOnce: AroundRename = (_, rename) => rename();

export interface FileToSave {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** Looks once more before the new version takes the place of the old one. */
  readonly around?: AroundRename;
}

async function stageAll(files: readonly FileToSave[], tools: SaveTools): Promise<readonly Staged[]> {
  const staged: Staged[] = [];
  for (const each of files) {
    try {
      staged.push(await stage(each, tools));
    } catch (error) {
      await removeAll(staged, tools);
      throw saveFailure(error, each.file);
    }
  }
  return staged;
}

async function removeAll(staged: readonly Staged[], tools: SaveTools): Promise<void> {
  for (const { temporary } of staged) await remove(temporary, tools);
}

/**
 * Writes several files: all are brought to the disk before the first takes its place. When it throws a Failure, files that
 * were not there before are not there now, and of the others the old version or the new one is there in whole.
 */
export async function saveFiles(files: readonly FileToSave[], tools: SaveTools): Promise<void> {
  const staged = await stageAll(files, tools);
  for (const [done, each] of staged.entries()) {
    try {
      await commit(each, tools);
    } catch (error) {
      await removeAll(staged, tools);
      const added = staged.slice(0, done).filter((one) => one.isNew);
      for (const { target } of added) await remove(target, tools);
      throw saveFailure(error, each.target);
    }
  }
}

/** Writes one file. When it throws a Failure, the old version or the new one is there in whole, and no other file. */
export async function saveFile(
  file: string,
  bytes: Uint8Array,
  tools: SaveTools,
  around: AroundRename = atOnce,
): Promise<void> {
  await saveFiles([{ file, bytes, around }], tools);
}

/** The tools of a running program. */
export function realSaveTools(randomId: () => string): SaveTools {
  return {
    disk: fs,
    platform: process.platform,
    randomId,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  };
}
