/**
 * A file of the program's own that several windows and programs may change at once: read again when it changed, read again
 * before each change, and never lost: one that cannot be understood is put aside under another name.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { errno, fileFailure } from './errors.ts';
import { readBytes } from './files.ts';
import { type SaveTools, saveFile } from './save.ts';
import { createTurns } from './turns.ts';

/** `newer`: from a newer version of the program; it is left alone. */
export type Parsed<T> =
  | { readonly type: 'sound'; readonly value: T }
  | { readonly type: 'damaged' }
  | { readonly type: 'newer' };

export interface KeptFormat<T> {
  /** The name of the file. */
  readonly name: string;
  /** Bytes; more is no file of ours. */
  readonly most: number;
  readonly empty: T;
  readonly parse: (text: string) => Parsed<T>;
  readonly write: (value: T) => string;
  /** Whether the file holds what writing it anew would lose: then it is copied before. */
  readonly holdsMore: (value: T) => boolean;
}

/** `damaged`: it was put aside; what is kept next begins it anew. `newer`, `unreadable`: it is left as it is and cannot be changed. */
export type KeptState = 'ready' | 'damaged' | 'newer' | 'unreadable';

export interface KeptFile<T> {
  /**
   * What the file holds now; `format.empty` where there is none or it cannot be read. While a change is being written it is
   * what was there before: whoever reads never waits for a disk. Never throws.
   */
  readonly read: () => Promise<T>;
  readonly state: () => KeptState;
  /** Changes what the file holds by then. Throws a Failure; then it is as before. */
  readonly change: (work: (value: T) => T) => Promise<T>;
  /** The names under which damaged files were put aside since the program started. */
  readonly aside: () => readonly string[];
}

export interface KeptTools {
  /** The program's own folder. */
  readonly folder: string;
  readonly saving: SaveTools;
  readonly now: () => Date;
}

/** What tells one version of a file from another; '' where there is none. */
async function markOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await fs.stat(file, { bigint: true });
    return `${ino}.${size}.${mtimeNs}`;
  } catch (error) {
    return errno(error) === 'ENOENT' ? '' : 'unreadable';
  }
}

async function parseFile<T>(file: string, format: KeptFormat<T>): Promise<Parsed<T> | { readonly type: 'none' }> {
  try {
    const bytes = await readBytes(file, format.most);
    return format.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (!(error instanceof Failure)) return { type: 'damaged' };
    if (error.code === 'NOT_FOUND') return { type: 'none' };
    if (error.code === 'EMPTY' || error.code === 'TOO_LARGE') return { type: 'damaged' };
    throw error;
  }
}

const two = (value: number) => String(value).padStart(2, '0');

/** 20261124-150405: a moment as a part of a file's name, in the time zone of the machine. */
export function stamp(now: Date): string {
  const day = `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
  return `${day}-${two(now.getHours())}${two(now.getMinutes())}${two(now.getSeconds())}`;
}

/** Another name for a file that is put aside: 常用语（已损坏 20261124-150405-1f2e）.json. */
function asideName(name: string, tools: KeptTools): string {
  const { name: stem, ext } = path.parse(name);
  return `${stem}（已损坏 ${stamp(tools.now())}-${tools.saving.randomId().slice(0, 4)}）${ext}`;
}

/** Two seconds in all: nobody who is alive holds one lock for so long. */
const PAUSE_MS = 20;
const TRIES = 100;

/** The mark of the lock that is ours now; null where another has it. Throws where there can be none. */
async function tryLock(lock: string): Promise<string | null> {
  try {
    await (await fs.open(lock, 'wx')).close();
    return await markOf(lock);
  } catch (error) {
    if (errno(error) !== 'EEXIST') throw error;
    return null;
  }
}

async function waitForLock(lock: string, tools: SaveTools): Promise<string | null> {
  for (let i = 0; i < TRIES; i += 1) {
    const mine = await tryLock(lock);
    if (mine !== null) return mine;
    await tools.wait(PAUSE_MS);
  }
  return null;
}

/** Ends with the lock in our hands. One that goes from hand to hand is waited for, however long that takes. */
async function takeLock(lock: string, tools: SaveTools): Promise<string> {
  for (;;) {
    const seen = await markOf(lock);
    const mine = await waitForLock(lock, tools);
    if (mine !== null) return mine;
    // The same one all the time: a program that ended left it behind.
    if ((await markOf(lock)) === seen) await fs.rm(lock, { force: true });
  }
}

async function giveBack(lock: string, mine: string): Promise<void> {
  // Whoever took it for left behind has it now.
  if ((await markOf(lock)) === mine) await fs.rm(lock, { force: true });
}

/** Between reading and writing no other program writes. */
async function locked<T>(file: string, tools: SaveTools, work: () => Promise<T>): Promise<T> {
  const lock = path.join(path.dirname(file), `.${path.basename(file)}.lock`);
  // Where there can be no lock, the save that follows says what is wrong with the folder.
  const mine = await takeLock(lock, tools).catch(() => null);
  try {
    return await work();
  } finally {
    if (mine !== null) await giveBack(lock, mine).catch(() => {});
  }
}

export function keptFile<T>(format: KeptFormat<T>, tools: KeptTools): KeptFile<T> {
  const file = path.join(tools.folder, format.name);
  const inTurn = createTurns();
  const aside: string[] = [];
  let value = format.empty;
  let state: KeptState = 'ready';
  let mark: string | null = null;
  /** Changes that are under way. */
  let changing = 0;

  async function putAside(): Promise<void> {
    const name = asideName(format.name, tools);
    await fs.rename(file, path.join(tools.folder, name));
    aside.push(name);
  }

  async function copyAside(): Promise<void> {
    const name = asideName(format.name, tools);
    await fs.copyFile(file, path.join(tools.folder, name), constants.COPYFILE_EXCL);
    aside.push(name);
  }

  async function take(found: string): Promise<void> {
    const parsed = await parseFile(file, format);
    // Another program was at it meanwhile: what stands there now is not what was read.
    if (parsed.type === 'damaged' && (await markOf(file)) !== found) throw new Error('changed while it was read');
    value = parsed.type === 'sound' ? parsed.value : format.empty;
    if (parsed.type === 'damaged') await putAside();
    if (parsed.type === 'newer' || parsed.type === 'damaged') state = parsed.type;
    // A damaged file leaves its place empty, and is told until something is kept again.
    else if (parsed.type === 'sound' || state !== 'damaged') state = 'ready';
  }

  /** Reads the file where it is another than the one known. */
  async function refresh(): Promise<T> {
    const found = await markOf(file);
    if (found === mark) return value;
    try {
      await take(found);
      mark = found;
    } catch {
      value = format.empty;
      state = 'unreadable';
      // Rights that come back change nothing of the file itself: it is tried again each time.
      mark = null;
    }
    return value;
  }

  async function write(next: T): Promise<void> {
    try {
      await fs.mkdir(tools.folder, { recursive: true, mode: 0o700 });
      if (format.holdsMore(value)) await copyAside();
      await saveFile(file, Buffer.from(format.write(next), 'utf8'), tools.saving);
    } catch (error) {
      throw fileFailure(error, file, 'WRITE_FAILED');
    }
  }

  async function change(work: (value: T) => T): Promise<T> {
    const next = work(await refresh());
    if (state === 'newer') throw new Failure('NEWER_VERSION', format.name);
    if (state === 'unreadable') throw new Failure('NO_PERMISSION', format.name);
    if (next === value) return value;
    await write(next);
    value = next;
    state = 'ready';
    mark = await markOf(file);
    return value;
  }

  async function changeLocked(work: (value: T) => T): Promise<T> {
    await fs.mkdir(tools.folder, { recursive: true, mode: 0o700 }).catch(() => {});
    return await locked(file, tools.saving, () => change(work));
  }

  return {
    read: async () => (changing > 0 && mark !== null ? value : await inTurn(file, refresh)),
    state: () => state,
    async change(work) {
      changing += 1;
      try {
        return await inTurn(file, () => changeLocked(work));
      } finally {
        changing -= 1;
      }
    },
    aside: () => aside,
  };
}
