/**
 * From nothing to a typed letter: the loopback host as a process of its own and a browser that shows its window, against the
 * same browser with a static page.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundle } from '../../build/bundle.ts';
import { findShown, launch } from './browser.ts';
import { typeFirst } from './cursor.ts';
import { inTurn } from './measure.ts';
import { median } from './statistics.ts';
import { figure, printTable, ratio, spread } from './table.ts';
import { ROOT } from './window.ts';

const STATIC = '<!DOCTYPE html><div class="editor-text" contenteditable><p class="block">文稿</p></div>';

/** Times of the parts of one start, in ms. */
interface Start {
  readonly host: number;
  readonly browser: number;
  readonly page: number;
}

interface Process {
  readonly address: string;
  readonly end: () => Promise<void>;
}

/** Starts the host as `npm start` does where there is no Electron, but for the browser. */
function startProcess(home: string): Promise<Process> {
  const main = path.join(ROOT, 'electron/loopback/main.ts');
  const child = spawn(process.execPath, [main, '--no-open', '--home', home], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const end = async () => {
    child.kill();
    await gone;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the host ended')));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /http:\S+/.exec(said)?.[0];
      if (address !== undefined && said.endsWith('\n')) resolve({ address, end });
    });
  });
}

async function show(executable: string, address: string): Promise<Omit<Start, 'host'>> {
  const begun = performance.now();
  const browser = await launch(executable);
  try {
    const launched = performance.now();
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await typeFirst(page, 1);
    return { browser: launched - begun, page: performance.now() - launched };
  } finally {
    await browser.close();
  }
}

async function startWindow(executable: string, folder: string): Promise<Start> {
  const begun = performance.now();
  const host = await startProcess(folder);
  try {
    const ready = performance.now() - begun;
    return { host: ready, ...(await show(executable, host.address)) };
  } finally {
    await host.end();
  }
}

async function startStatic(executable: string, folder: string): Promise<Start> {
  const file = path.join(folder, 'static.html');
  writeFileSync(file, STATIC);
  return { host: 0, ...(await show(executable, pathToFileURL(file).href)) };
}

const total = ({ host, browser, page }: Start) => host + browser + page;

async function race(executable: string, folder: string): Promise<void> {
  const parts: Record<'window' | 'static', Start[]> = { window: [], static: [] };
  const contender = (name: 'window' | 'static', begin: typeof startWindow) => ({
    name,
    run: async () => {
      const start = await begin(executable, folder);
      parts[name].push(start);
      return total(start);
    },
  });
  const contenders = [contender('window', startWindow), contender('static', startStatic)];
  const samples = await inTurn(contenders, { rounds: 9, seconds: 60 });
  const rows = (['window', 'static'] as const).map((name) => {
    const part = (which: keyof Start) => figure(median(parts[name].map((start) => start[which])));
    return [name, spread(samples.get(name) ?? []), part('host'), part('browser'), part('page')];
  });
  const head = ['', 'all (min / median / max)', 'host ready', 'browser', 'page to letter'];
  printTable('start: from nothing to a typed letter (ms; parts: median)', head, rows);
  console.log(`window to static page: ${ratio(samples.get('window') ?? [], samples.get('static') ?? [])}`);
}

export async function run(): Promise<void> {
  const executable = await findShown('start');
  if (executable === null) return;
  await bundle();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-bench-'));
  try {
    await race(executable, folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
