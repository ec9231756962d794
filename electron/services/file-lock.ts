/** A lock that two programs of ours hold in turn for a moment: a file beside the one that is written. */
import * as fs from 'node:fs/promises';
import { errno } from './errors.ts';
import type { SaveTools } from './save.ts';

/** What tells one version of a file from another; '' where there is none. */
export async function markOf(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs } = await fs.stat(file, { bigint: true });
    return `${ino}.${size}.${mtimeNs}`;
  } catch (error) {
    return errno(error) === 'ENOENT' ? '' : 'unreadable';
  }
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

/** While the work is done no other program of ours does work under the same lock: a file that is there for that time only. */
export async function lockedBeside<T>(lock: string, tools: SaveTools, work: () => Promise<T>): Promise<T> {
  // Where there can be no lock, the save that follows says what is wrong with the folder.
  const mine = await takeLock(lock, tools).catch(() => null);
  try {
    return await work();
  } finally {
    if (mine !== null) await giveBack(lock, mine).catch(() => {});
  }
}
