/** A Chromium for the tests: one that is there, else one that can be got. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { findBrowser } from '../electron/services/printer/find-browser.ts';

const root = path.dirname(import.meta.dirname);
const QUARTER_HOUR_MS = 900_000;

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
        'chromium-headless-shell',
      ],
    ],
  },
];

function runAll(commands: Source['commands']): boolean {
  return commands.every(([command = '', ...args]) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return (
      spawnSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: QUARTER_HOUR_MS, env }).status === 0
    );
  });
}

/** Where Playwright keeps the browser it downloaded, if it did. */
async function playwrightBrowser(): Promise<string | null> {
  const { chromium } = await import('playwright-core');
  const file = chromium.executablePath();
  return existsSync(file) ? file : null;
}

/**
 * Path of a browser, or null. In CI (environment variable CI) a missing browser ends the run: there the tests in a browser
 * must not be left out.
 */
export async function ensureBrowser(): Promise<string | null> {
  const present = (await findBrowser()) ?? (await playwrightBrowser());
  if (present !== null) return present;
  for (const source of SOURCES.filter((s) => s.isOpen())) {
    console.log(`no browser found; asking ${source.name}`);
    if (!runAll(source.commands)) continue;
    const got = (await findBrowser()) ?? (await playwrightBrowser());
    if (got !== null) return got;
  }
  if (process.env['CI']) throw new Error('no Chromium, Chrome or Edge for the tests: set NIGAO_BROWSER to one');
  console.log('no Chromium, Chrome or Edge: tests in a browser are left out');
  return null;
}
