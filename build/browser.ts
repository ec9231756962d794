/** A Chromium for the tests: one that is there, else one that can be got. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../electron/services/printer/find-browser.ts';

const root = path.dirname(import.meta.dirname);
const QUARTER_HOUR_MS = 900_000;
/** For a server to answer, in ms; five times over, as Playwright tries. */
const CONNECTION_MS = '8000';

interface Source {
  readonly name: string;
  readonly isOpen: () => boolean;
  readonly commands: readonly (readonly string[])[];
}

const SOURCES: readonly Source[] = [
  {
    name: 'the packages of Debian',
    isOpen: () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'),
    commands: [
      ['apt-get', 'update', '-qq'],
      ['apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    ],
  },
  {
    name: 'the downloads of Playwright',
    isOpen: () => true,
    commands: [
      [
        process.execPath,
        path.join(root, 'node_modules', 'playwright-core', 'cli.js'),
        'install',
        '--no-shell',
        'chromium',
      ],
    ],
  },
];

/** Silent: what a source that cannot be reached says of itself is long, and of no use to whoever runs the tests. */
function runAll(commands: Source['commands']): boolean {
  const env = {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: CONNECTION_MS,
    ...process.env,
    DEBIAN_FRONTEND: 'noninteractive',
  };
  return commands.every(([command = '', ...args]) => {
    return spawnSync(command, args, { stdio: 'ignore', timeout: QUARTER_HOUR_MS, env }).status === 0;
  });
}

/** The browser that Playwright downloaded, if it did and if it starts: what it needs of the system does not come with it. */
async function playwrightBrowser(): Promise<string | null> {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  if (!existsSync(file)) return null;
  // On Windows this would open a window; there all it needs is there.
  const starts = process.platform === 'win32' || spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
  return starts ? file : null;
}

/** Path of a browser that is there or could be got, or null. */
export async function ensureBrowser(): Promise<string | null> {
  const present = (await findBrowser()) ?? (await playwrightBrowser());
  if (present !== null) return present;
  for (const source of SOURCES.filter((s) => s.isOpen())) {
    console.log(`no browser found; asking ${source.name}`);
    const got = runAll(source.commands) ? ((await findBrowser()) ?? (await playwrightBrowser())) : null;
    if (got !== null) return got;
    console.log(`nothing to be had from ${source.name}`);
  }
  if (!process.env['CI']) console.log('no Chromium, Chrome or Edge: tests in a browser are left out');
  return null;
}
