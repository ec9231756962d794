/** Finds the Chromium-based browsers of a machine, without starting any. */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';

/** What is asked of the machine: passed in, so that every system can be tested on any. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** True for a file that can be run. */
  readonly canRun: (file: string) => Promise<boolean>;
}

/** Names of commands on PATH, the fastest at printing first: the shell without a window prints 3 to 5 times faster. */
const SHELLS = ['chromium-headless-shell', 'chrome-headless-shell'];
const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  // Browsers of UOS, Kylin and deepin, all built on Chromium.
  'uos-browser',
  'uos-browser-stable',
  'deepin-browser',
  'browser360-cn-stable',
  'browser360-cn',
  'browser360',
  'qaxbrowser-safe-stable',
  'qaxbrowser',
];

const LINUX_FILES = [
  '/usr/lib/chromium/chromium',
  '/usr/lib64/chromium-browser/chromium-browser',
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/apps/cn.google.chrome/files/google-chrome',
  '/opt/apps/org.deepin.browser/files/browser',
  '/opt/browser360/browser360',
  '/opt/apps/com.360.browser-stable/files/browser360-cn-stable',
  '/opt/qaxbrowser/qaxbrowser',
  '/snap/bin/chromium',
  // What UOS calls its own browser; so general a name comes last.
  '/usr/bin/browser',
];

const MAC_APPS = ['Google Chrome', 'Microsoft Edge', 'Chromium', '360Chrome'];

const WINDOWS_FILES = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
  '360ChromeX\\Chrome\\Application\\360ChromeX.exe',
  '360Chrome\\Chrome\\Application\\360chrome.exe',
];

const WINDOWS_ROOTS = ['ProgramFiles', 'ProgramFiles(x86)', 'ProgramW6432', 'LOCALAPPDATA'];

function onPath(names: readonly string[], { env }: Machine): string[] {
  const folders = (env['PATH'] ?? '').split(':').filter((folder) => folder !== '');
  return names.flatMap((name) =>
    [...folders, '/usr/bin', '/usr/local/bin'].map((folder) => path.posix.join(folder, name)),
  );
}

function windowsFiles({ env }: Machine): string[] {
  const roots = WINDOWS_ROOTS.map((name) => env[name]).filter((root) => root !== undefined && root !== '');
  return WINDOWS_FILES.flatMap((file) => roots.map((root) => path.win32.join(root ?? '', file)));
}

function macFiles({ env }: Machine): string[] {
  const roots = ['/Applications', ...(env['HOME'] ? [path.posix.join(env['HOME'], 'Applications')] : [])];
  return MAC_APPS.flatMap((app) => roots.map((root) => path.posix.join(root, `${app}.app/Contents/MacOS/${app}`)));
}

function candidates(machine: Machine): string[] {
  switch (machine.platform) {
    case 'win32':
      return windowsFiles(machine);
    case 'darwin':
      return [...macFiles(machine), ...onPath(SHELLS, machine)];
    default:
      return [...onPath([...SHELLS, ...COMMANDS], machine), ...LINUX_FILES];
  }
}

async function isRunnable(file: string): Promise<boolean> {
  try {
    await fs.access(file, constants.X_OK);
    return (await fs.stat(file)).isFile();
  } catch {
    return false;
  }
}

export const thisMachine = (): Machine => ({ platform: process.platform, env: process.env, canRun: isRunnable });

/** A shell only prints; it cannot show a window. */
export function hasWindow(browser: string): boolean {
  return !/headless[-_]shell/i.test(path.basename(browser));
}

/** The browser that the person named: a path, or a command on PATH. It is taken alone, even when it is not there. */
function named(machine: Machine): string[] | null {
  const name = machine.env['NIGAO_BROWSER'];
  if (name === undefined || name === '') return null;
  return /[/\\]/.test(name) ? [name] : onPath([name], machine);
}

/** Paths of all browsers found, the best for printing first. */
export async function findBrowsers(machine: Machine = thisMachine()): Promise<readonly string[]> {
  const files = [...new Set(named(machine) ?? candidates(machine))];
  const there = await Promise.all(files.map((file) => machine.canRun(file)));
  return files.filter((_, i) => there[i]);
}

/** The best browser for printing, or null. */
export async function findBrowser(machine: Machine = thisMachine()): Promise<string | null> {
  return (await findBrowsers(machine))[0] ?? null;
}

/** The best browser for showing the window, or null. */
export async function findWindowBrowser(machine: Machine = thisMachine()): Promise<string | null> {
  return (await findBrowsers(machine)).find(hasWindow) ?? null;
}
