import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(root, file), 'utf8'));

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

// The shape of npm's lock file, version 3.
const lock = (readJson('package-lock.json') as { packages: Record<string, Entry> }).packages;
const manifest = readJson('package.json') as Record<string, Record<string, string> | undefined>;

/** Whether Node, looking from `folder` upwards, finds the package in the lock. */
function isLocked(folder: string, name: string): boolean {
  const parts = folder.split('/node_modules/');
  return (
    parts.some((_, i) => {
      const at = parts.slice(0, parts.length - i).join('/node_modules/');
      return lock[`${at}${at === '' ? '' : '/'}node_modules/${name}`] !== undefined;
    }) || lock[`node_modules/${name}`] !== undefined
  );
}

describe('the packages', () => {
  it('are locked for every platform, not only for the one that made the lock', () => {
    const holes = Object.entries(lock).flatMap(([folder, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !isLocked(folder, name))
        .map((name) => `${folder}: ${name}`),
    );
    expect(holes).toEqual([]);
  });

  it('are pinned exactly', () => {
    const wanted = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((key) =>
      Object.entries(manifest[key] ?? {}),
    );
    expect(wanted.length).toBeGreaterThan(20);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('name no place they were fetched from, so that any mirror serves', () => {
    expect(Object.keys(lock).filter((folder) => lock[folder]?.resolved !== undefined)).toEqual([]);
  });

  it('hold one copy of Lexical', () => {
    const copies = Object.keys(lock).filter((folder) => /(?:^|\/)node_modules\/lexical$/.test(folder));
    expect(copies).toEqual(['node_modules/lexical']);
  });
});
