/**
 * Temporary files that a save left behind: the program was killed, or the power went, between writing a new version and
 * putting it in its place. Nobody needs them: the file itself holds the old version in whole, and the text that was typed is
 * in the journal. They are removed when a file is saved beside them.
 */
import type * as fs from 'node:fs/promises';
import path from 'node:path';

/** The calls that this makes: Node's own, or a stand-in. */
export type TidyDisk = Pick<typeof fs, 'readdir' | 'lstat' | 'open' | 'unlink'>;

/** The name beside a file under which its new version is written: short whatever the file is called, and hidden. */
export function temporaryName(randomId: string): string {
  return `.nigao-${randomId.slice(0, 8)}.tmp`;
}

const OURS = /^\.nigao-[0-9a-f]{8}\.tmp$/;

/** Whether a save of ours may have given this name. */
export const isTemporaryName = (name: string): boolean => OURS.test(name);

/** How much older than a file just written: no save takes so long, on whatever share. */
const DAY_MS = 24 * 60 * 60 * 1000;

/** How a file begins that is written here: a draft and other JSON, Word and Excel files, PDF, HTML, text with its mark. */
const BEGINNINGS = ['{', 'PK\u0003\u0004', '%PDF-', '<!doctype html', '\u00EF\u00BB\u00BF'];
const LONGEST = Math.max(...BEGINNINGS.map((beginning) => beginning.length));

/** True for what we write, or the beginning of it: a file that nothing was written to yet, or that was cut off. */
async function isOfOurForm(file: string, disk: TidyDisk): Promise<boolean> {
  const handle = await disk.open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(LONGEST), 0, LONGEST, 0);
    const text = buffer.toString('latin1', 0, bytesRead).toLowerCase();
    return BEGINNINGS.some((form) => text.startsWith(form.toLowerCase()) || form.toLowerCase().startsWith(text));
  } finally {
    await handle.close();
  }
}

/** A file system gives its own time to what is written on it: this machine's clock, set wrong, takes no part. */
async function isLeftBehind(file: string, writtenMs: number, disk: TidyDisk): Promise<boolean> {
  const stat = await disk.lstat(file);
  const isPlain = stat.isFile() && stat.nlink === 1;
  return isPlain && writtenMs - stat.mtimeMs > DAY_MS && (await isOfOurForm(file, disk));
}

/**
 * Removes what saves left behind in the folder of `file`, which was written just now. Gives the names; never throws: what
 * cannot be looked at or removed stays.
 */
export async function tidyBeside(file: string, disk: TidyDisk): Promise<readonly string[]> {
  const folder = path.dirname(file);
  const removed: string[] = [];
  try {
    const names: readonly string[] = await disk.readdir(folder);
    const { mtimeMs } = await disk.lstat(file);
    for (const name of names.filter((each) => OURS.test(each))) {
      const left = path.join(folder, name);
      if (!(await isLeftBehind(left, mtimeMs, disk).catch(() => false))) continue;
      await disk.unlink(left).then(
        () => removed.push(name),
        () => {},
      );
    }
  } catch {
    // A folder that may be written to but not read.
  }
  return removed;
}

/** Tidies each folder once while the program runs, behind the save that it follows. */
export function createTidier(disk: TidyDisk): (file: string) => void {
  const seen = new Set<string>();
  return (file) => {
    const folder = path.dirname(path.resolve(file));
    if (seen.has(folder)) return;
    seen.add(folder);
    void tidyBeside(path.resolve(file), disk);
  };
}
