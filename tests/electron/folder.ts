/** A folder of its own for each test, removed afterwards. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach } from 'vitest';

export interface Folder {
  /** The path of something in the folder. */
  readonly at: (...names: string[]) => string;
  /** Names of everything in it, hidden ones too, in order. */
  readonly names: () => string[];
}

/** To be called once at the top of a test file; good inside of its tests. */
export function ownFolder(): Folder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-test-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    at: (...names) => path.join(folder, ...names),
    names: () => readdirSync(folder).sort(),
  };
}

/** Superusers pass by every permission, so tests of permissions cannot fail for them. */
export const isRoot = process.getuid?.() === 0;
