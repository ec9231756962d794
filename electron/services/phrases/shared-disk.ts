/** What the shared folder needs of the disk: a list of its packs, and the bytes of one. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { readBytes } from '../files.ts';
import { isPackName, MOST_BYTES } from './pack-file.ts';

/** A file of the folder that is called like a pack. */
export interface SeenFile {
  readonly name: string;
  /** A link may lead to anything on the machine of whoever looks: it is never followed. */
  readonly type: 'file' | 'link';
  readonly bytes: number;
  /** Tells this version of the file from another. */
  readonly mark: string;
}

export interface SharedDisk {
  /** In the order of their names. Throws where the folder cannot be reached. */
  readonly list: (folder: string) => Promise<readonly SeenFile[]>;
  readonly read: (folder: string, name: string) => Promise<Uint8Array>;
}

async function see(folder: string, name: string): Promise<SeenFile | null> {
  const stat = await fs.lstat(path.join(folder, name));
  if (stat.isSymbolicLink()) return { name, type: 'link', bytes: 0, mark: 'link' };
  return stat.isFile() ? { name, type: 'file', bytes: stat.size, mark: `${stat.size}.${stat.mtimeMs}` } : null;
}

/** One call after the other: each that hangs holds one of the few threads that all files of the program go through. */
export const realSharedDisk: SharedDisk = {
  async list(folder) {
    const names = (await fs.readdir(folder)).filter(isPackName).sort();
    const seen: SeenFile[] = [];
    for (const name of names) {
      const file = await see(folder, name);
      if (file !== null) seen.push(file);
    }
    return seen;
  },
  read: (folder, name) => readBytes(path.join(folder, name), MOST_BYTES),
};
