/**
 * The files a host may hand to its window: the renderer's folder, and the fonts at `/fonts/`. A path from outside is
 * only ever looked up in a list of the files that are there, never joined to a folder, so that no spelling leads out.
 */
import { type Dirent, promises as fs } from 'node:fs';
import path from 'node:path';

/** A file of the window, with the content type it is served as. */
export interface WindowFile {
  readonly path: string;
  readonly type: string;
}

export interface WindowFiles {
  /** `pathname` as it stands in the address (`/` is `/index.html`); null where there is no such file. */
  readonly find: (pathname: string) => Promise<WindowFile | null>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

async function entriesOf(folder: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch {
    // A folder that is not there has no files.
    return [];
  }
}

/** Links are neither files nor folders here, and so not followed. Unknown types are left out. */
async function list(folder: string, prefix: string, into: Map<string, WindowFile>): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const file = path.join(folder, entry.name);
    const type = TYPES[path.extname(entry.name)];
    if (entry.isDirectory()) await list(file, `${prefix}${entry.name}/`, into);
    else if (entry.isFile() && type !== undefined) into.set(prefix + entry.name, { path: file, type });
  }
}

/** `fonts` null: none are served. */
export function windowFiles(folders: { renderer: string | null; fonts: string | null }): WindowFiles {
  let known = new Map<string, WindowFile>();
  const look = async () => {
    const fresh = new Map<string, WindowFile>();
    if (folders.renderer !== null) await list(folders.renderer, '/', fresh);
    if (folders.fonts !== null) await list(folders.fonts, '/fonts/', fresh);
    known = fresh;
  };
  return {
    async find(pathname) {
      const name = pathname === '/' ? '/index.html' : pathname;
      // Names change when the window is built anew, so a miss looks once more.
      if (!known.has(name)) await look();
      return known.get(name) ?? null;
    },
  };
}
