/**
 * A simulated disk whose power may go at any moment. What was written to a file is safe once that file was brought to the disk,
 * what was done to names once the folder was. Of anything else any part may be lost, in any order: that is more than a
 * real file system loses.
 */
import path from 'node:path';
import type { Disk, SaveTools } from '../../../../electron/services/save.ts';
import { systemError } from './counting-disk.ts';

interface Inode {
  /** As programs see it. */
  readonly data: Buffer;
  /** As it was brought to the disk last; null where it never was. */
  readonly safe: Buffer | null;
}

/** Names set anew at one stroke: to a file, or to none. */
type NameChange = Readonly<Record<string, number | null>>;

/** All there is at one moment. */
export interface DiskState {
  readonly inodes: readonly Inode[];
  readonly names: NameChange;
  readonly safeNames: NameChange;
  /** What was done to names since the folder was brought to the disk. */
  readonly pending: readonly NameChange[];
}

/** What a power cut does with everything that is not safe. */
export interface Cut {
  /** For each change of a name, whether it is kept; more than are given are lost. */
  readonly kept: readonly boolean[];
  /** For each file that is not safe, what is found of it. */
  readonly torn: readonly Tear[];
}

export type Tear = 'old' | 'new' | 'nothing' | 'zeros' | 'half' | 'halfZeros';

/** What a disk does wrong that honest ones do right: tests that show whether the model sees it. */
export type Lie = 'fileNotSynced' | 'folderNotSynced' | null;

export interface PowerDisk {
  readonly tools: SaveTools;
  /** The states after each call, the first one before any. */
  readonly states: readonly DiskState[];
}

const FOLDER = '/papers';
export const inFolder = (name: string): string => path.join(FOLDER, name);

function torn({ data, safe }: Inode, tear: Tear): Buffer {
  const half = Math.floor(data.length / 2);
  switch (tear) {
    case 'old':
      return safe ?? Buffer.alloc(0);
    case 'new':
      return data;
    case 'nothing':
      return Buffer.alloc(0);
    case 'zeros':
      return Buffer.alloc(data.length);
    case 'half':
      return data.subarray(0, half);
    case 'halfZeros':
      return Buffer.concat([data.subarray(0, half), Buffer.alloc(data.length - half)]);
  }
}

/** What the file holds when the power is back; null where there is none. */
export function foundAfter(state: DiskState, cut: Cut, file: string): Buffer | null {
  const kept = state.pending.filter((_, i) => cut.kept[i] === true);
  const names: NameChange = Object.assign({}, state.safeNames, ...kept);
  const number = names[file] ?? null;
  const inode = number === null ? undefined : state.inodes[number];
  if (number === null || !inode) return null;
  return inode.safe?.equals(inode.data) ? inode.safe : torn(inode, cut.torn[number] ?? 'nothing');
}

interface FaultAt {
  /** The call, from 1, that fails with `EIO`; 0 for none. */
  readonly call: number;
}

/** A disk with these files, safe all. */
export function powerDisk(
  files: Readonly<Record<string, Buffer>>,
  lie: Lie = null,
  fault: FaultAt = { call: 0 },
): PowerDisk {
  const given = Object.entries(files);
  const names = Object.fromEntries(given.map(([name], i) => [inFolder(name), i]));
  let now: DiskState = {
    inodes: given.map(([, data]) => ({ data, safe: data })),
    names,
    safeNames: names,
    pending: [],
  };
  const states = [now];
  let calls = 0;
  let ids = 0;

  /** Every call ends in a state that a cut may meet. */
  function call<T>(work: () => T): Promise<T> {
    calls += 1;
    if (calls === fault.call) return Promise.reject(systemError('EIO'));
    try {
      const result = work();
      states.push(now);
      return Promise.resolve(result);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  const rename = (change: NameChange) => {
    now = { ...now, names: { ...now.names, ...change }, pending: [...now.pending, change] };
  };
  const setInode = (number: number, next: Partial<Inode>) => {
    now = { ...now, inodes: now.inodes.map((inode, i) => (i === number ? { ...inode, ...next } : inode)) };
  };
  const numberOf = (file: string): number => {
    const number = now.names[file] ?? null;
    if (number === null) throw systemError('ENOENT');
    return number;
  };
  const statOf = (file: string) => {
    numberOf(file);
    return { mode: 0o644, uid: 1, gid: 1, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
  };
  const statOfNew = () => ({ mode: 0o644, uid: 1, gid: 1 });

  function create(file: string): number {
    if ((now.names[file] ?? null) !== null) throw systemError('EEXIST');
    now = { ...now, inodes: [...now.inodes, { data: Buffer.alloc(0), safe: null }] };
    rename({ [file]: now.inodes.length - 1 });
    return now.inodes.length - 1;
  }

  const newFile = (number: number) => ({
    writeFile: (bytes: Uint8Array) => call(() => setInode(number, { data: Buffer.from(bytes) })),
    stat: () => call(statOfNew),
    sync: () =>
      call(() => {
        if (lie !== 'fileNotSynced') setInode(number, { safe: now.inodes[number]?.data ?? null });
      }),
    close: () => call(() => {}),
  });
  const folder = {
    sync: () =>
      call(() => {
        if (lie !== 'folderNotSynced') now = { ...now, safeNames: now.names, pending: [] };
      }),
    close: () => call(() => {}),
  };

  const disk = {
    open: (file: string, flags: string) => (flags === 'r' ? call(() => folder) : call(() => newFile(create(file)))),
    rename: (from: string, to: string) => call(() => rename({ [from]: null, [to]: numberOf(from) })),
    unlink: (file: string) =>
      call(() => {
        numberOf(file);
        rename({ [file]: null });
      }),
    stat: (file: string) => call(() => statOf(file)),
    lstat: (file: string) => call(() => statOf(file)),
    access: () => call(() => {}),
  };
  const randomId = () => {
    ids += 1;
    return ids.toString(16).padStart(8, '0');
  };
  // Only what a save calls is simulated; a call of anything else fails the test.
  return { tools: { disk: disk as unknown as Disk, platform: 'linux', randomId, wait: async () => {} }, states };
}
