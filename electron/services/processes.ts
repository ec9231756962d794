/** Processes of this machine: whether one runs, and when it began. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { errno } from './errors.ts';

/** When a process was started, in the system's own count since it runs itself; null where that cannot be told. `proc`: where Linux tells of its processes. */
export async function startOf(pid: number, proc = '/proc'): Promise<string | null> {
  try {
    const stat = await fs.readFile(path.join(proc, String(pid), 'stat'), 'utf8');
    const boot = await fs.readFile(path.join(proc, 'sys/kernel/random/boot_id'), 'utf8').catch(() => '');
    // The name of the program, in brackets, may hold blanks and brackets itself; the 22nd field is the 20th behind it.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return started === undefined ? null : `${boot.trim()} ${started}`;
  } catch {
    return null;
  }
}

/** Whether any process has this number, be it another than before. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // There, and somebody else's.
    return errno(error) === 'EPERM';
  }
}
