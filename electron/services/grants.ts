/**
 * Grants: what the window holds instead of paths. Each is an opaque random name for one file or folder that the person
 * chose, good for one use (reading, or writing one format). The table never leaves the host.
 */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { FileGrant, FileId, FolderId, SavePurpose } from '../contract/files.ts';

/** What a granted file may be used for: to be read, or to be written as one format. */
export type GrantUse = 'read' | SavePurpose;

interface Granted {
  readonly path: string;
  readonly use: GrantUse;
}

export interface Grants {
  readonly file: (file: string, use: GrantUse) => FileGrant;
  readonly folder: (folder: string) => FolderId;
  /** Throws a Failure with NO_GRANT for an id that was never given, or for another use. */
  readonly fileOf: (id: FileId, use: GrantUse) => string;
  readonly folderOf: (id: FolderId) => string;
}

/** What is shown of a folder: its own name, for the root the root itself. */
export function folderName(folder: string): string {
  return path.basename(folder) || folder;
}

/** `randomId` gives a fresh name that cannot be guessed. */
export function createGrants(randomId: () => string): Grants {
  const files = new Map<string, Granted>();
  const folders = new Map<string, string>();
  /** The id given before, so that walking about in folders does not fill the table. */
  const given = new Map<string, string>();

  const idFor = (key: string, remember: (id: string) => void): string => {
    const known = given.get(key);
    if (known !== undefined) return known;
    const id = randomId();
    given.set(key, id);
    remember(id);
    return id;
  };

  return {
    file(file, use) {
      const id = idFor(`file\0${use}\0${file}`, (fresh) => files.set(fresh, { path: file, use }));
      // The brand is given here and only here.
      return { file: id as FileId, name: path.basename(file), folder: folderName(path.dirname(file)) };
    },
    folder(folder) {
      // The brand is given here and only here.
      return idFor(`folder\0${folder}`, (fresh) => folders.set(fresh, folder)) as FolderId;
    },
    fileOf(id, use) {
      const granted = files.get(id);
      if (granted?.use !== use) throw new Failure('NO_GRANT');
      return granted.path;
    },
    folderOf(id) {
      const folder = folders.get(id);
      if (folder === undefined) throw new Failure('NO_GRANT');
      return folder;
    },
  };
}
