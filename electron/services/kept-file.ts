/**
 * A file of the program's own that several windows and programs may change at once: read again when it changed, read again
 * before each change, and never lost: one that cannot be understood is put aside under another name.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { fileFailure } from './errors.ts';
import { lockedBeside, markOf } from './file-lock.ts';
import { readBytes } from './files.ts';
import { createTidier } from './leftovers.ts';
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

/** Between reading and writing a file of the program's own no other program writes: the lock lies beside it, hidden. */
export function locked<T>(file: string, tools: SaveTools, work: () => Promise<T>): Promise<T> {
  return lockedBeside(path.join(path.dirname(file), `.${path.basename(file)}.lock`), tools, work);
}

export function keptFile<T>(format: KeptFormat<T>, tools: KeptTools): KeptFile<T> {
  const file = path.join(tools.folder, format.name);
  const inTurn = createTurns();
  const tidy = createTidier(tools.saving.disk);
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
      tidy(file);
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
