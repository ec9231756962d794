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
  '.mjs': 'text/javascript; charset=utf-8',
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

/** The unit's own fonts, by their names below `fonts/`. */
const OWN = /^\/fonts\/(own\/.*)$/;

async function findOwn(name: string, own: OwnFiles): Promise<WindowFile | null> {
  const place = (await own()).get(name);
  return place === undefined ? null : { path: place, type: 'font/ttf' };
}

/** Where the unit's own fonts lie: name below `fonts/` (`own/….ttf`) to path. */
type OwnFiles = () => Promise<ReadonlyMap<string, string>>;

interface Folders {
  readonly renderer: string | null;
  /** Null: none are served. */
  readonly fonts: string | null;
  readonly own?: OwnFiles;
}

export function windowFiles(folders: Folders): WindowFiles {
  let known = new Map<string, WindowFile>();
  const look = async () => {
    const fresh = new Map<string, WindowFile>();
    if (folders.renderer !== null) await list(folders.renderer, '/', fresh);
    if (folders.fonts !== null) await list(folders.fonts, '/fonts/', fresh);
    known = fresh;
  };
  return {
    async find(pathname) {
      const ownName = OWN.exec(pathname)?.[1];
      if (ownName !== undefined && folders.own) return await findOwn(ownName, folders.own);
      const name = pathname === '/' ? '/index.html' : pathname;
      // Names change when the window is built anew, so a miss looks once more.
      if (!known.has(name)) await look();
      return known.get(name) ?? null;
    },
  };
}
