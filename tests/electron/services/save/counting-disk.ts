/** The real disk with every call counted, those on open files too, of which one fails: the k-th, once or from there on. */
import type { FileHandle } from 'node:fs/promises';
import * as promises from 'node:fs/promises';
import type { Disk, SaveTools } from '../../../../electron/services/save.ts';

export interface Fault {
  /** The number of the call, from 1. */
  readonly call: number;
  readonly code: string;
  /** All calls after it fail as well. */
  readonly forGood: boolean;
}

export interface CountingDisk {
  readonly tools: SaveTools;
  /** Names of the calls so far: `open`, `writeFile`, `sync` … in order. */
  readonly calls: string[];
}

const CALLS = ['open', 'rename', 'unlink', 'stat', 'lstat', 'readlink', 'access'] as const;

/** An error as Node reports it. */
export function systemError(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: injected`), { code });
}

let ids = 0;
/** Never the same twice: what was left over stands in nobody's way. */
function nextId(): string {
  ids += 1;
  return ids.toString(16).padStart(8, '0');
}

type Call = (...args: unknown[]) => Promise<unknown>;

export function countingDisk(fault: Fault | null): CountingDisk {
  const calls: string[] = [];
  const isDue = () => fault !== null && (fault.forGood ? calls.length >= fault.call : calls.length === fault.call);

  const counted =
    (name: string, call: Call): Call =>
    async (...args) => {
      calls.push(name);
      if (!isDue()) return await call(...args);
      // A close that fails has closed all the same.
      if (name === 'close') await call(...args);
      throw systemError(fault?.code ?? '');
    };

  /** Its methods counted as well. */
  function watched(handle: FileHandle): FileHandle {
    return new Proxy(handle, {
      get(target, key) {
        const own: unknown = Reflect.get(target, key);
        // What a file handle offers are methods and its number.
        if (typeof own !== 'function') return own;
        // What reaches the disk cannot be seen from here, and takes its time.
        return counted(String(key), key === 'sync' ? async () => {} : (own.bind(target) as Call));
      },
    });
  }

  // Each is one of Node's own, called with what it was given.
  const real = promises as unknown as Record<string, Call>;
  const own = Object.fromEntries(
    CALLS.map((name) => [name, counted(name, (...args) => real[name]?.(...args) ?? Promise.reject())]),
  );
  const open = own['open'];
  const disk = {
    ...promises,
    ...own,
    open: async (...args: unknown[]) => watched((await open?.(...args)) as FileHandle),
  };
  return {
    tools: {
      // The stand-ins take and give what those that they stand for do.
      disk: disk as unknown as Disk,
      platform: 'linux',
      randomId: nextId,
      wait: async () => {},
    },
    calls,
  };
}
