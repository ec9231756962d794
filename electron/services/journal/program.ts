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

export interface Program {
  readonly id: string;
  /** Whether the program of this id runs; one that does not leaves nothing behind. */
  readonly isAlive: (id: string) => Promise<boolean>;
  readonly end: () => Promise<void>;
}

export interface ProgramTools {
  readonly folder: string;
  readonly randomId: () => string;
  /** Null where there is none: then a process is known by its number and the moment it was started. */
  readonly sqlite?: Sqlite | null;
  /** Where Linux tells of its processes. */
  readonly proc?: string;
}

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

/** Begins to hold a lock. Throws where the folder cannot be written to. */
export async function startProgram(tools: ProgramTools): Promise<Program> {
  const { folder, randomId, sqlite = findSqlite(), proc = '/proc' } = tools;
  await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  const id = randomId();
  const file = path.join(folder, lockName(id));
  await (await fs.open(file, 'wx', 0o600)).close();
  const held = await hold(file, sqlite, proc);

  async function isAlive(other: string): Promise<boolean> {
    if (other === id) return true;
    const lock = path.join(folder, lockName(other));
    // Asked for its size before it is opened: to close a file ends the locks that this very process has on it.
    const stat = await fs.stat(lock).catch((error: unknown) => {
      if (errno(error) === 'ENOENT') return null;
      throw error;
    });
    if (stat === null) return false;
    const alive = stat.size === 0 ? isHeld(lock, sqlite) : await isSameProcess(lock, proc).catch(() => false);
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
      held?.close();
      await fs.rm(file, { force: true }).catch(() => {});
    },
  };
}

/** Null where the lock cannot be held: then the file names the process. */
async function hold(file: string, sqlite: Sqlite | null, proc: string): Promise<{ readonly close: () => void } | null> {
  try {
    const held = sqlite && heldLock(file, sqlite);
    if (held) return held;
  } catch {
    // A file system without locks.
  }
  const { pid } = process;
  await fs.writeFile(file, JSON.stringify({ pid, started: await startOf(pid, proc) }));
  return null;
}

function isHeld(file: string, sqlite: Sqlite | null): boolean {
  if (sqlite === null) return true;
  try {
    const lock = heldLock(file, sqlite);
    lock?.close();
    return lock === null;
  } catch {
    return true;
  }
}
