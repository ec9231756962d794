/** Folders of the program's own: its code, and what it keeps between its starts. No paper is ever written there. */
import { promises as fs } from 'node:fs';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { Settings } from './powers.ts';

/** Throws a Failure with OWN_FOLDER for a file that lies in one of them, or that a link leads there. */
export type RefuseOwnPlaces = (file: string) => Promise<void>;

/** As many links in a row as Linux itself follows. */
const MOST_LINKS = 40;

/** The path as the system spells it, with links followed: of what is there, else of the folder that it would be made in. */
async function spelled(file: string): Promise<string> {
  const missing: string[] = [];
  for (let place = path.resolve(file); ; place = path.dirname(place)) {
    const real = await fs.realpath(place).catch(() => null);
    if (real !== null) return path.join(real, ...missing);
    if (path.dirname(place) === place) return path.resolve(file);
    missing.unshift(path.basename(place));
  }
}

/** Where a path leads: also by links to what is not there yet, which a save would make there. */
async function led(file: string): Promise<string> {
  let place = path.resolve(file);
  for (let i = 0; i < MOST_LINKS; i += 1) {
    const target = await fs.readlink(place).catch(() => null);
    if (target === null) break;
    place = path.resolve(path.dirname(place), target);
  }
  return await spelled(place);
}

function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

/** Links are followed anew at each question. */
export function refuseOwnPlaces({ state, ownFolders = [] }: Pick<Settings, 'state' | 'ownFolders'>): RefuseOwnPlaces {
  return async (file) => {
    const place = await led(file);
    for (const folder of [state, ...ownFolders])
      if (isWithin(place, await spelled(folder))) throw new Failure('OWN_FOLDER');
  };
}
