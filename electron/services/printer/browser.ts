/** One browser process without a window, spoken to over pipes, with a profile of its own that goes away with it. */
import { type ChildProcess, spawn } from 'node:child_process';
import * as fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { QUIET_FLAGS, sandboxFlags } from './flags.ts';
import { createPipe, type Pipe } from './pipe.ts';

export interface Browser {
  readonly pipe: Pipe;
  /** Resolves when the process is gone and its profile is removed. */
  readonly gone: Promise<void>;
  /** Ends the process. */
  readonly close: () => Promise<void>;
}

/** Time for an answer to `Browser.close` before the process is killed, in ms. */
const CLOSE_MS = 2_000;
/** Time from the start to the first answer, in ms: a cold disk of an old machine is slow. */
const START_MS = 30_000;

const FLAGS = [
  ...QUIET_FLAGS,
  '--headless',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--mute-audio',
  '--use-mock-keychain',
  '--metrics-recording-only',
  // There is nothing to fetch: no address is looked up.
  '--no-proxy-server',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

function start(executable: string, profile: string): ChildProcess {
  return spawn(executable, [...FLAGS, ...sandboxFlags(), `--user-data-dir=${profile}`], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
    // A group of its own: some systems start the browser through a script, and killing that would leave the browser.
    detached: process.platform !== 'win32',
  });
}

function kill(child: ChildProcess): void {
  try {
    if (child.pid !== undefined && process.platform !== 'win32') process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It ended by itself meanwhile.
  }
}

/** Resolves when the child has ended or could not be started at all. */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
}

/** Rejects after `ms` unless `work` settled before. */
export async function within<T>(ms: number, work: Promise<T>, reason: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(reason)), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function end(child: ChildProcess, pipe: Pipe, gone: Promise<void>): Promise<void> {
  pipe.send('Browser.close').catch(() => {});
  await within(CLOSE_MS, gone, 'slow').catch(() => kill(child));
  await gone;
}

/** Starts a browser and waits for its first answer. Throws when it cannot be started or says nothing. */
export async function launch(executable: string): Promise<Browser> {
  const profile = await fs.mkdtemp(path.join(os.tmpdir(), 'nigao-print-'));
  const child = start(executable, profile);
  // Both were asked for in `stdio`.
  const pipe = createPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const gone = ended(child).then(async () => {
    pipe.fail(new Error('the browser ended'));
    // Where a script started the browser, it may be the script alone that ended.
    kill(child);
    // Helpers of the browser may still be writing for a moment.
    await fs.rm(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 }).catch(() => {});
  });
  const browser: Browser = { pipe, gone, close: () => end(child, pipe, gone) };
  try {
    await within(START_MS, pipe.send('Browser.getVersion'), 'the browser does not answer');
    return browser;
  } catch (error) {
    kill(child);
    await gone;
    throw error;
  }
}
