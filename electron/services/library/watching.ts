/**
 * Folders kept in sight: told soon where the system tells of changes, and looked at from time to time where it does not (shares
 * on a network, systems without such news).
 */
import * as fs from 'node:fs';

/** After the last change, in ms: a paper is saved several times in a row. */
const REST_MS = 4_000;
const LOOKING_MS = 10 * 60_000;

export interface Watching {
  /** These folders and no others. */
  readonly watch: (folders: readonly string[]) => void;
  readonly close: () => void;
}

/** A folder that cannot be watched is looked at like all others. */
function watcherOf(folder: string, onChange: () => void): fs.FSWatcher | null {
  try {
    const watcher = fs.watch(folder, { recursive: true, persistent: false }, onChange);
    watcher.on('error', () => watcher.close());
    return watcher;
  } catch {
    return null;
  }
}

export function createWatching(look: () => void): Watching {
  const watchers = new Map<string, fs.FSWatcher | null>();
  let rest: NodeJS.Timeout | null = null;
  let timer: NodeJS.Timeout | null = null;

  function onChange(): void {
    if (rest !== null) clearTimeout(rest);
    rest = setTimeout(look, REST_MS);
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
      timer = folders.length === 0 ? null : setInterval(look, LOOKING_MS);
      timer?.unref();
    },
    close() {
      for (const folder of [...watchers.keys()]) drop(folder);
      if (rest !== null) clearTimeout(rest);
      if (timer !== null) clearInterval(timer);
    },
  };
}
