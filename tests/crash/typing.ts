/**
 * A person types in a real browser at the real loopback host, both in processes of their own. Both are killed at a random
 * moment and started again: what comes back, and how old the oldest key was that is gone.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type BrowserServer, chromium, type Page } from 'playwright-core';
import { findBrowser, thisMachine } from '../../electron/services/printer/find-browser.ts';
import type { Crashes, CrashResult } from './crashes.ts';
import { randomFrom } from './random.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** What the journal promises, in ms. */
const PROMISED = 1000;
/** A longer text is left for a new one: what is measured is the typing, not the opening. */
const MOST_CHARACTERS = 6000;

interface Key {
  readonly character: string;
  /** When it had been typed, in ms. */
  readonly at: number;
}

interface Running {
  readonly page: Page;
  /** Kills the host and the browser; gives the moment of the first of them. */
  readonly kill: () => Promise<number>;
}

const gone = (child: ChildProcess) =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise<void>((resolve) => child.once('exit', () => resolve()));

async function startHost(home: string): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const words = [path.join(root, 'electron/loopback/main.ts'), '--no-open', '--home', home];
  const child = spawn(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, XDG_STATE_HOME: '' },
  });
  const address = await new Promise<string>((resolve, reject) => {
    let told = '';
    child.stdout.on('data', (part: Buffer) => {
      told += part.toString('utf8');
      const [found] = /http:\S+/.exec(told) ?? [];
      if (found !== undefined && told.includes('\n')) resolve(found);
    });
    child.once('exit', () => reject(new Error(`the host ended: ${told}`)));
  });
  return { child, address };
}

async function startBrowser(): Promise<BrowserServer> {
  const executablePath = await findBrowser(thisMachine());
  if (executablePath === null) throw new Error('no browser');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launchServer({ executablePath, args, handleSIGINT: false, handleSIGTERM: false });
}

async function start(home: string): Promise<Running> {
  const [host, server] = await Promise.all([startHost(home), startBrowser()]);
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN' });
  // A browser that is killed answers nothing more: that is no fault of the test.
  page.setDefaultTimeout(60_000);
  await page.goto(host.address);
  await page.getByRole('textbox', { name: '正文' }).waitFor();
  // What was kept is there a moment after the window has its seat; what is typed before stays, on a desk of its own.
  await page.waitForFunction(() => sessionStorage.getItem('nigao-seat') !== null);
  await page.waitForTimeout(500);
  return {
    page,
    async kill() {
      const at = performance.now();
      host.child.kill('SIGKILL');
      await server.kill().catch(() => {});
      await gone(host.child);
      return at;
    },
  };
}

/** The text without what is between the lines. */
async function textOf(page: Page): Promise<string> {
  return (await page.getByRole('textbox', { name: '正文' }).innerText()).replace(/\s+/g, '');
}

/** Ends once the text is the one expected, or after what a person would wait; gives what is there then. */
async function textLike(page: Page, atLeast: string): Promise<string> {
  let text = await textOf(page);
  for (let i = 0; i < 100 && !text.startsWith(atLeast); i += 1) {
    await page.waitForTimeout(100);
    text = await textOf(page);
  }
  return text;
}

/** Types until it is stopped: words of digits at the pace of a good typist, with breaks, and a new line now and then. */
async function type(page: Page, random: () => number, keys: Key[], isOver: () => boolean): Promise<void> {
  for (let word = 0; !isOver(); word += 1) {
    const text = `x${String(Math.floor(random() * 1e6)).padStart(6, '0')}`;
    for (const character of text) {
      if (isOver()) return;
      await page.keyboard.press(character);
      keys.push({ character, at: performance.now() });
      await page.waitForTimeout(15 + random() * 60);
    }
    if (word % 9 === 8) await page.keyboard.press('Enter');
    if (random() < 0.1) await page.waitForTimeout(random() * 900);
  }
}

/** Kills both in the middle of typing; gives the moment. */
async function killTyping({ page, kill }: Running, random: () => number, keys: Key[]): Promise<number> {
  await page.getByRole('textbox', { name: '正文' }).focus();
  await page.keyboard.press('Control+End');
  let over = false;
  // The browser goes in the middle of a key.
  const typing = type(page, random, keys, () => over).catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 600 + random() * 3400));
  const at = await kill();
  over = true;
  await typing;
  return at;
}

/** How long ago the oldest key was typed that did not come back; 0 where all are there. */
function lostMs(before: string, keys: readonly Key[], text: string, killedAt: number): number {
  const oldest = keys[text.length - before.length];
  return oldest === undefined ? 0 : Math.max(0, killedAt - oldest.at);
}

const middle = (sorted: readonly number[], part: number) =>
  Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);

/** `promisedMs`: what is lost beyond this is a fault. */
export async function crashTyping({
  n,
  seed,
  promisedMs = PROMISED,
}: Crashes & { readonly promisedMs?: number }): Promise<CrashResult> {
  const random = randomFrom(seed);
  const faults: string[] = [];
  const lost: number[] = [];
  let keysTyped = 0;
  let home = mkdtempSync(path.join(os.tmpdir(), 'nigao-typing-'));
  let running = await start(home);
  let before = '';
  try {
    for (let kill = 1; kill <= n; kill += 1) {
      const keys: Key[] = [];
      const killedAt = await killTyping(running, random, keys);
      const typed = before + keys.map(({ character }) => character).join('');
      keysTyped += keys.length;
      running = await start(home);
      const sure = keys.filter(({ at }) => at < killedAt - PROMISED).length;
      const text = await textLike(running.page, typed.slice(0, before.length + sure));
      // The key in the middle of which the browser went may be there as well.
      if (!typed.startsWith(text) && !(text.startsWith(typed) && text.length === typed.length + 1))
        faults.push(`kill ${kill}: other text: …${text.slice(-40)} instead of …${typed.slice(-40)}`);
      const ms = lostMs(before, keys, text, killedAt);
      lost.push(ms);
      if (ms > promisedMs) faults.push(`kill ${kill}: ${Math.round(ms)} ms of typing lost`);
      before = text;
      if (text.length < MOST_CHARACTERS) continue;
      await running.kill();
      rmSync(home, { recursive: true, force: true, maxRetries: 5 });
      home = mkdtempSync(path.join(os.tmpdir(), 'nigao-typing-'));
      running = await start(home);
      before = '';
    }
  } finally {
    await running.kill();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  }
  const sorted = lost.toSorted((a, b) => a - b);
  const figures = {
    'keys typed': keysTyped,
    'ms lost at the median': middle(sorted, 0.5),
    'ms at 95 %': middle(sorted, 0.95),
    'ms at most': middle(sorted, 1),
  };
  return { kills: n, faults, figures };
}
