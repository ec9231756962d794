/** Places that a file panel offers to jump to: the person's own folders, drives and sticks. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { presence } from './files.ts';

export interface Place {
  readonly name: string;
  readonly path: string;
}

export interface Person {
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/** What the folders are called where the system does not say. */
const USUAL = [
  { key: 'DESKTOP', name: '桌面', folders: ['Desktop', '桌面'] },
  { key: 'DOCUMENTS', name: '文档', folders: ['Documents', '文档', path.join('OneDrive', 'Documents')] },
  { key: 'DOWNLOAD', name: '下载', folders: ['Downloads', '下载'] },
] as const;

/** The folders as a Linux desktop has set them up (xdg-user-dirs): `XDG_DOCUMENTS_DIR="$HOME/文档"`. */
async function desktopFolders(home: string): Promise<ReadonlyMap<string, string>> {
  const file = path.join(home, '.config', 'user-dirs.dirs');
  const text = await fs.readFile(file, 'utf8').catch(() => '');
  const lines = text.matchAll(/^\s*XDG_([A-Z]+)_DIR="(?:\$HOME\/)?([^"]*)"/gm);
  return new Map([...lines].map((line) => [line[1] ?? '', path.resolve(home, line[2] ?? '')]));
}

async function firstFolder(candidates: readonly string[]): Promise<string | null> {
  for (const candidate of candidates) if ((await presence(candidate)) === 'folder') return candidate;
  return null;
}

async function usualPlaces({ home }: Person): Promise<Place[]> {
  const known = await desktopFolders(home);
  const found = await Promise.all(
    USUAL.map(async ({ key, name, folders }) => {
      const candidates = [known.get(key) ?? '', ...folders].filter((folder) => folder !== '');
      const folder = await firstFolder(candidates.map((candidate) => path.resolve(home, candidate)));
      // Some systems set a folder that is not used to the home folder itself.
      return folder === null || folder === path.resolve(home) ? [] : [{ name, path: folder }];
    }),
  );
  return found.flat();
}

async function foldersIn(folder: string): Promise<Place[]> {
  const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => ({ name: entry.name, path: path.join(folder, entry.name) }));
}

/**
 * C: to Z:. A: and B: are floppy drives, which take seconds to say that they are empty. One after the other: a network drive
 * that is gone answers after half a minute, and each question takes one of the few threads that saving needs as well.
 */
async function drives(): Promise<Place[]> {
  const found: Place[] = [];
  for (let letter = 67; letter <= 90; letter += 1) {
    const root = `${String.fromCharCode(letter)}:\\`;
    if ((await presence(root)) === 'folder') found.push({ name: root.slice(0, 2), path: root });
  }
  return found;
}

/** Where Linux desktops and macOS mount sticks and drives. */
async function mounts({ platform, home }: Person): Promise<Place[]> {
  if (platform === 'darwin') return await foldersIn('/Volumes');
  const user = path.basename(home);
  const found = await Promise.all(['/mnt', `/media/${user}`, `/run/media/${user}`].map(foldersIn));
  return [...found.flat(), { name: '文件系统', path: '/' }];
}

const homeOf = (person: Person): Place => ({ name: '主目录', path: path.resolve(person.home) });

/** Home first, then the usual folders that are there, then drives and sticks. */
export async function placesOf(person: Person): Promise<readonly Place[]> {
  const machine = person.platform === 'win32' ? drives() : mounts(person);
  return [homeOf(person), ...(await usualPlaces(person)), ...(await machine)];
}

/** For how long a panel waits for its places, in ms. */
const PATIENCE_MS = 1000;

/**
 * The places as far as they are known in good time: a drive that does not answer holds nobody up. What is found later is
 * there the next time; meanwhile nobody looks a second time.
 */
export function placeFinder(
  person: Person,
  wait: (ms: number) => Promise<void>,
  find: (person: Person) => Promise<readonly Place[]> = placesOf,
): () => Promise<readonly Place[]> {
  let known: readonly Place[] = [homeOf(person)];
  let looking: Promise<void> | null = null;
  const look = async () => {
    try {
      known = await find(person);
    } finally {
      looking = null;
    }
  };
  return async () => {
    looking ??= look();
    await Promise.race([looking, wait(PATIENCE_MS)]);
    return known;
  };
}

/** Where a file panel begins: the documents folder, else the home folder. */
export async function documentsOf(person: Person): Promise<string> {
  const documents = (await usualPlaces(person)).find((place) => place.name === '文档');
  return documents?.path ?? path.resolve(person.home);
}
