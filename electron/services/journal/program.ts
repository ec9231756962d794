/**
 * Which programs are alive: each holds a lock of its own for as long as it runs, and the system takes the lock away with the
 * process, however that ends. So a number of a process that is given out again means nothing here.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { errno } from '../errors.ts';
import { findSqlite, type Sqlite } from '../library/sqlite.ts';
import { isRunning, startOf } from '../processes.ts';

/** A run of the program. */
export interface Program {
  readonly id: string;
  /** Whether the program of this id runs; one that does not leaves nothing behind. */
  readonly isAlive: (id: string) => Promise<boolean>;
  readonly end: () => Promise<void>;
}

/** What it is told apart by. */
export interface ProgramTools {
  readonly folder: string;
  readonly randomId: () => string;
  /** Null where there is none: then a process is known by its number and the moment it was started. */
  readonly sqlite?: Sqlite | null;
  /** Where Linux tells of its processes. */
  readonly proc?: string;
}

const MOST_TRIES = 100;

const isThere = (file: string) =>
  fs.stat(file).then(
    () => true,
    () => false,
  );

const lockName = (id: string) => `${id}.lock`;

/** Holds the file's lock; null where another process holds it. Throws where there can be no lock. */
function heldLock(file: string, sqlite: Sqlite): { readonly close: () => void } | null {
  const database = new sqlite.DatabaseSync(file);
  try {
    // Nothing is ever written into it.
    database.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    // SQLITE_BUSY, SQLITE_LOCKED. An error of this module carries SQLite's own number.
    if ([5, 6].includes(((error as { readonly errcode?: number }).errcode ?? 0) & 0xff)) return null;
    throw error;
  }
}

const processSchema = v.object({
  pid: v.pipe(v.number(), v.integer(), v.minValue(1)),
  started: v.nullable(v.string()),
});

async function isSameProcess(lock: string, proc: string): Promise<boolean> {
  const data = v.safeParse(processSchema, JSON.parse(await fs.readFile(lock, 'utf8')));
  if (!data.success) return false;
  const { pid, started } = data.output;
  if (!isRunning(pid)) return false;
  const now = await startOf(pid, proc);
  // Where nobody can tell, it counts as the same: what waits is not lost, what is taken from a living window may be.
  return started === null || now === null || now === started;
}

interface Held {
  readonly id: string;
  readonly file: string;
  readonly close: () => void;
}

/** Between the making of its file and its lock another program may take it for one left behind, and remove it: then anew. */
async function holdNew({ folder, randomId, sqlite = findSqlite(), proc = '/proc' }: ProgramTools): Promise<Held> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const id = randomId();
    const file = path.join(folder, lockName(id));
    await (await fs.open(file, 'wx', 0o600)).close();
    const close = await hold(file, sqlite, proc);
    if (close !== null && (await isThere(file))) return { id, file, close };
    close?.();
  }
  throw new Error('no lock stays');
}

/** Begins to hold a lock. Throws where the folder cannot be written to. */
export async function startProgram(tools: ProgramTools): Promise<Program> {
  const { folder, sqlite = findSqlite(), proc = '/proc' } = tools;
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const { id, file, close } = await holdNew(tools);

  async function isAlive(other: string): Promise<boolean> {
    if (other === id) return true;
    const lock = path.join(folder, lockName(other));
    // Asked for its size before it is opened: to close a file ends the locks that this very process has on it.
    const stat = await fs.stat(lock).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    });
    if (stat === null) return false;
    if (stat.size === 0) return await isHeld(lock, sqlite);
    const alive = await isSameProcess(lock, proc).catch(() => false);
    if (!alive) await fs.rm(lock, { force: true }).catch(() => {});
    return alive;
  }

  // What programs before this one left behind.
  for (const name of await fs.readdir(folder)) {
    if (name.endsWith('.lock')) await isAlive(name.slice(0, -'.lock'.length)).catch(() => true);
  }

  return {
    id,
    isAlive: (other) => isAlive(other).catch(() => true),
    async end() {
      close();
      await fs.rm(file, { force: true }).catch(() => {});
    },
  };
}

/** What ends the holding; null where another program was at the lock. Where there are no locks the file names the process. */
async function hold(file: string, sqlite: Sqlite | null, proc: string): Promise<(() => void) | null> {
  if (sqlite !== null) {
    try {
      const held = heldLock(file, sqlite);
      return held && (() => held.close());
    } catch {
      // A file system without locks.
    }
  }
  const { pid } = process;
  await fs.writeFile(file, JSON.stringify({ pid, started: await startOf(pid, proc) }));
  return () => {};
}

/** The lock of a program that ended is removed while it is held here: nobody can hold it at that moment. */
async function isHeld(file: string, sqlite: Sqlite | null): Promise<boolean> {
  if (sqlite === null) return true;
  try {
    const lock = heldLock(file, sqlite);
    if (lock === null) return true;
    await fs.rm(file, { force: true }).catch(() => {});
    lock.close();
    // Windows removes no file that is open, nor then the one that its own program has begun to hold meanwhile.
    if (process.platform === 'win32') await fs.rm(file, { force: true }).catch(() => {});
    return false;
  } catch {
    return true;
  }
}
