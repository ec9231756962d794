/** The licences of the npm packages that are part of the bundles. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

interface Entry {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, Entry>>;
}

/** The rights in one npm package. */
export interface PackageLicence {
  readonly name: string;
  readonly version: string;
  /** As the package names it: `MIT`. */
  readonly licence: string;
  /** Texts of its licence files. Some packages name their licence and bring no text. */
  readonly texts: readonly string[];
}

/** Where Node finds a package from a folder of the lock, looking upwards. Null where it is not installed. */
function placeOf(lock: Lock, folder: string, name: string): string | null {
  const parts = folder === '' ? [] : folder.split('/node_modules/');
  for (let depth = parts.length; depth >= 0; depth -= 1) {
    const above = parts.slice(0, depth).join('/node_modules/');
    const place = `${above === '' ? '' : `${above}/`}node_modules/${name}`;
    if (lock.packages[place]) return place;
  }
  return null;
}

/** All places that the program's own dependencies lead to. */
function reached(lock: Lock): readonly string[] {
  const seen = new Set<string>();
  const waiting = [''];
  for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
    for (const name of Object.keys(lock.packages[folder]?.dependencies ?? {})) {
      const place = placeOf(lock, folder, name);
      if (place === null || seen.has(place)) continue;
      seen.add(place);
      waiting.push(place);
    }
  }
  return [...seen].sort();
}

const LICENCE_NAME = /^(?:licen[cs]e|copying|notice)(?:[.-]|$)/i;

function textsIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const named = files.map((entry) => entry.name).filter((name) => LICENCE_NAME.test(name));
  return named.sort().map((name) => readFileSync(path.join(folder, name), 'utf8').trim());
}

/** By name; a package that is there in several versions comes several times. */
export function packageLicences(root: string): readonly PackageLicence[] {
  // The shape of npm's lock file, version 3.
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as Lock;
  return reached(lock).map((place) => ({
    name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
    version: lock.packages[place]?.version ?? '',
    licence: lock.packages[place]?.license ?? '',
    texts: textsIn(path.join(root, place)),
  }));
}

const RULE = '-'.repeat(80);

/** One text of all of them. */
export function licencesText(licences: readonly PackageLicence[]): string {
  const each = licences.map(({ name, version, licence, texts }) =>
    [`${name} ${version} (${licence})`, ...texts].join('\n\n'),
  );
  const head = 'These packages are part of the program. Each stays under its own licence.';
  return `${[head, ...each].join(`\n\n${RULE}\n`)}\n`;
}
