/** The files below a folder that may be papers. Links are not followed, so a walk always ends. */
import type { Dirent } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { READABLE_EXTENSIONS } from '../../contract/files.ts';
import type { DiskFile } from './keeping.ts';

/** Files of one folder that are looked at. */
const MOST_FILES = 50_000;
/** Folders in folders. */
const DEEPEST = 24;

const READABLE = new Set<string>(READABLE_EXTENSIONS.map((extension) => `.${extension}`));
const SYSTEM = new Set(['$recycle.bin', 'system volume information', 'node_modules', '__macosx']);

/** Whether a file of this name may be a paper. */
export function mayBePaper(name: string): boolean {
  return READABLE.has(path.extname(name).toLowerCase());
}

/** Files of other programs while they are open, and what systems keep for themselves. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.startsWith('~$') || SYSTEM.has(name.toLowerCase());
}

export interface Walked {
  readonly files: readonly DiskFile[];
  /** Folders that could not be read, each with `/` at its end: what is known of them stays. */
  readonly unread: readonly string[];
  readonly crowded: boolean;
}

interface Walking {
  readonly root: string;
  readonly files: DiskFile[];
  readonly unread: string[];
  /** Folders still to be looked into. */
  readonly ahead: { readonly below: string; readonly depth: number }[];
  readonly stopped: () => boolean;
}

async function look(entry: Dirent, below: string, depth: number, { root, files, ahead }: Walking): Promise<void> {
  const name = below + entry.name;
  if (entry.isDirectory() && depth < DEEPEST) ahead.push({ below: `${name}/`, depth: depth + 1 });
  if (!entry.isFile() || !mayBePaper(entry.name)) return;
  const stat = await fs.stat(path.join(root, name)).catch(() => null);
  if (stat?.isFile()) files.push({ path: name, size: stat.size, modified: Math.trunc(stat.mtimeMs) });
}

async function lookInto(below: string, depth: number, walking: Walking): Promise<void> {
  for await (const entry of await fs.opendir(path.join(walking.root, below))) {
    if (walking.files.length >= MOST_FILES || walking.stopped()) return;
    if (!isPassedOver(entry.name)) await look(entry, below, depth, walking);
  }
}

/** Throws an error of the system where the folder itself cannot be read. */
export async function walk(root: string, stopped: () => boolean): Promise<Walked> {
  const walking: Walking = { root, files: [], unread: [], ahead: [{ below: '', depth: 0 }], stopped };
  for (let next = walking.ahead.pop(); next !== undefined && !stopped(); next = walking.ahead.pop()) {
    if (walking.files.length >= MOST_FILES) break;
    try {
      await lookInto(next.below, next.depth, walking);
    } catch (error) {
      if (next.below === '') throw error;
      walking.unread.push(next.below);
    }
  }
  return { files: walking.files, unread: walking.unread, crowded: walking.files.length >= MOST_FILES };
}
