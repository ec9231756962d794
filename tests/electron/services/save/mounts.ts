/** Small disks of one's own for a test: full ones, and ones that may only be read. Linux, as a superuser. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot } from '../../folder.ts';

export interface SmallDisk {
  readonly at: (...names: string[]) => string;
  /** Makes it one that may only be read, or be written to again. */
  readonly setWritable: (writable: boolean) => void;
  readonly setSize: (kilobytes: number) => void;
  /** Takes it out, as a stick: whatever is open on it. What was on it is gone. */
  readonly takeOut: () => void;
}

const mount = (...args: readonly string[]) => execFileSync('mount', args, { stdio: 'pipe' });

export function smallDisk(kilobytes: number, place = mkdtempSync(path.join(os.tmpdir(), 'nigao-disk-'))): SmallDisk {
  mount('-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', place);
  let isIn = true;
  return {
    at: (...names) => path.join(place, ...names),
    setWritable: (writable) => void mount('-o', `remount,${writable ? 'rw' : 'ro'}`, place),
    setSize: (size) => void mount('-o', `remount,size=${size}k`, place),
    takeOut() {
      if (isIn) execFileSync('umount', ['-l', place], { stdio: 'pipe' });
      isIn = false;
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function whyNone(): string {
  if (process.platform !== 'linux') return ' (left out: no tmpfs on this system)';
  if (!isRoot) return ' (left out: only a superuser may mount a disk)';
  const place = mkdtempSync(path.join(os.tmpdir(), 'nigao-disk-'));
  try {
    smallDisk(64, place).takeOut();
    return '';
  } catch {
    rmdirSync(place);
    return ' (left out: mounting is not allowed here)';
  }
}

/** Why there can be no small disk here; '' where there can. */
export const NO_DISK = whyNone();
