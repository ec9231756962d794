/**
 * Folders kept in sight: told soon where the system tells of changes, and looked at from time to time where it does not (shares
 * on a network, systems without such news).
 */
import * as fs from 'node:fs';
import path from 'node:path';
import { isPassedOver, mayBePaper } from './walk.ts';

/** In ms. */
export interface WatchingTimes {
  /** After the last change: a paper is saved several times in a row. */
  readonly rest: number;
  /** Between two looks. */
  readonly looking: number;
}

const TIMES: WatchingTimes = { rest: 4_000, looking: 10 * 60_000 };

export interface Watching {
  /** These folders and no others. */
  readonly watch: (folders: readonly string[]) => void;
  readonly close: () => void;
}

/** Folders have names without extension; the program's own index may lie below a folder that is watched. */
function concerns(name: string | null): boolean {
  if (name === null) return true;
  if (name.split(/[/\\]/).some(isPassedOver)) return false;
  return path.extname(name) === '' || mayBePaper(name);
}

/** A folder that cannot be watched is looked at like all others. */
function watcherOf(folder: string, onChange: () => void): fs.FSWatcher | null {
  try {
    const watcher = fs.watch(folder, { recursive: true, persistent: false }, (_, name) => {
      if (concerns(name)) onChange();
    });
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

export function createWatching(look: () => void, times: WatchingTimes = TIMES): Watching {
  const watchers = new Map<string, fs.FSWatcher | null>();
  let rest: NodeJS.Timeout | null = null;
  let timer: NodeJS.Timeout | null = null;

  function onChange(): void {
    if (rest !== null) clearTimeout(rest);
    rest = setTimeout(look, times.rest);
    rest.unref();
  }

  function drop(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  return {
    watch(folders) {
      for (const folder of [...watchers.keys()]) if (!folders.includes(folder)) drop(folder);
      for (const folder of folders) if (!watchers.has(folder)) watchers.set(folder, watcherOf(folder, onChange));
      if (timer !== null) clearInterval(timer);
      timer = folders.length === 0 ? null : setInterval(look, times.looking);
      timer?.unref();
    },
    close() {
      for (const folder of [...watchers.keys()]) drop(folder);
      if (rest !== null) clearTimeout(rest);
      if (timer !== null) clearInterval(timer);
    },
  };
}
