/** What tells that somebody else wrote a file: a sum over all that it holds. Times and sizes may be the same for two contents. */
import { createHash } from 'node:crypto';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { FileVersion } from '../contract/files.ts';
import { errno, fileFailure } from './errors.ts';
import { lockedBeside } from './file-lock.ts';
import type { AroundRename, SaveTools } from './save.ts';

/** The brand is given here and only here. */
const branded = (sum: string) => sum as FileVersion;

/** Of what a file holds, or shall hold. */
export function versionOf(bytes: Uint8Array): FileVersion {
  return branded(createHash('sha256').update(bytes).digest('hex'));
}

/** The version of what stands at a path, links followed; null where nothing does. Throws a Failure. */
export async function versionAt(file: string): Promise<FileVersion | null> {
  try {
    const handle = await fs.open(file, 'r');
    try {
      const sum = createHash('sha256');
      for await (const chunk of handle.createReadStream({ autoClose: false })) sum.update(chunk);
      return branded(sum.digest('hex'));
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw fileFailure(error, file, 'READ_FAILED');
  }
}

/** Hidden, and short whatever the file is called; the same for all spellings of one name. */
export function besideName(file: string, ending: string): string {
  const name = path.basename(file).normalize('NFC').toLowerCase();
  return `.~nigao-${createHash('sha256').update(name).digest('hex').slice(0, 12)}.${ending}`;
}

/** Throws a Failure where the file is no longer what the window knows. What would be written anyway is no change. */
async function refuseOther(file: string, known: FileVersion, next: FileVersion): Promise<void> {
  const there = await versionAt(file);
  if (there === null) throw new Failure('GONE_FROM_DISK', path.basename(file));
  if (there !== known && there !== next) throw new Failure('CHANGED_ON_DISK', path.basename(file));
}

/**
 * Puts `bytes` in the place of the version that the window knows and of no other: looked at right before the new one takes the
 * place, while other programs of ours wait. A program of others can only come in between look and renaming.
 */
export function onto(known: FileVersion, bytes: Uint8Array, tools: SaveTools): AroundRename {
  const next = versionOf(bytes);
  return async (target, rename) => {
    const lock = path.join(path.dirname(target), besideName(target, 'saving'));
    await lockedBeside(lock, tools, async () => {
      await refuseOther(target, known, next);
      await rename();
    });
  };
}
