/** LibreOffice, where this machine has it: the one program that turns old Word and WPS files into a Word file unseen. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Machine } from '../printer/find-browser.ts';

const COMMANDS = ['soffice', 'libreoffice'];
/** Where packages of its makers put it: `/opt/libreoffice7.6/program/soffice`. */
const OPT = '/opt';
const LINUX_FILES = ['/usr/lib/libreoffice/program/soffice', '/usr/lib64/libreoffice/program/soffice'];
const WINDOWS_ROOTS = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432'];
/** The one that waits until the work is done comes first. */
const WINDOWS_NAMES = ['soffice.com', 'soffice.exe'];

function onPath(names: readonly string[], { env }: Machine): string[] {
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return [...folders, '/usr/bin', '/usr/local/bin'].flatMap((folder) =>
    names.map((name) => path.posix.join(folder, name)),
  );
}

async function optFiles(): Promise<string[]> {
  const names = await readdir(OPT).catch(() => []);
  const found = names.filter((name) => /^libreoffice/i.test(name)).sort();
  return found.reverse().map((name) => path.posix.join(OPT, name, 'program', 'soffice'));
}

function windowsFiles({ env }: Machine): string[] {
  const roots = WINDOWS_ROOTS.map((name) => env[name]).filter((root) => root !== undefined && root !== '');
  return roots.flatMap((root) =>
    WINDOWS_NAMES.map((name) => path.win32.join(root ?? '', 'LibreOffice', 'program', name)),
  );
}

function macFiles({ env }: Machine): string[] {
  const roots = ['/Applications', ...(env['HOME'] ? [path.posix.join(env['HOME'], 'Applications')] : [])];
  return roots.map((root) => path.posix.join(root, 'LibreOffice.app/Contents/MacOS/soffice'));
}

async function candidates(machine: Machine): Promise<string[]> {
  const named = machine.env['NIGAO_OFFICE'];
  // The one that the person named is taken alone, even when it is not there.
  if (named !== undefined && named !== '') return [named];
  switch (machine.platform) {
    case 'win32':
      return windowsFiles(machine);
    case 'darwin':
      return macFiles(machine);
    default:
      return [...onPath(COMMANDS, machine), ...LINUX_FILES, ...(await optFiles())];
  }
}

/** Path of its command; null where there is none. */
export async function findOffice(machine: Machine): Promise<string | null> {
  for (const file of await candidates(machine)) if (await machine.canRun(file)) return file;
  return null;
}
