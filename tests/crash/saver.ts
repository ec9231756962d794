/** Kills a process that saves one version after another, at random moments, and looks at what it left. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { versionIn } from '../../electron/cli/probe.ts';
import type { Crashes, CrashResult } from './crashes.ts';
import { randomFrom } from './random.ts';

const MAIN = path.resolve(import.meta.dirname, '../../electron/cli/main.ts');
/** So long after its first finished save it is killed at the latest, in ms: some saves later. */
const SPAN_MS = 60;
const LEFT_BEHIND = /^\.nigao-[0-9a-f]{8}\.tmp$/;

interface Killed {
  /** The last version that was told to be saved; null where none was. */
  readonly told: number | null;
  readonly saves: number;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}

/** Saves from version `first` on until it is killed, `after` ms after the first finished save. */
async function killSaver(file: string, first: number, after: number): Promise<Killed> {
  const child = spawn(process.execPath, [MAIN, 'probe', 'save-loop', file, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  await pause(after);
  const closed = once(child.stdout, 'close');
  await end(child);
  await closed;
  const told = [...out.matchAll(/SAVED (\d+)\n/g)].map((match) => Number(match[1]));
  return { told: told.at(-1) ?? null, saves: told.length };
}

/** What is wrong with the file after a kill; null where nothing is. */
async function faultIn(file: string, told: number): Promise<{ version: number; fault: string | null }> {
  try {
    const version = Number(await versionIn(file));
    const isWhole = version === told || version === told + 1;
    return { version, fault: isWhole ? null : `version ${version} is there, ${told} was told to be saved` };
  } catch (error) {
    return { version: told, fault: `it cannot be opened: ${String(error)}` };
  }
}

const leftIn = (folder: string) => readdirSync(folder).filter((name) => LEFT_BEHIND.test(name));

/** After each kill the file holds the last version that was told to be saved, or the one that was being saved, in whole. */
export async function crashSaver({ n, seed }: Crashes): Promise<CrashResult> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-crash-'));
  const file = path.join(folder, '总结.nigao');
  const random = randomFrom(seed);
  const faults: string[] = [];
  let saves = 0;
  let met = 0;
  try {
    for (let i = 0, known = 0; i < n; i += 1) {
      const before = leftIn(folder).length;
      const killed = await killSaver(file, known + 1, random() * SPAN_MS);
      saves += killed.saves;
      if (leftIn(folder).length > before) met += 1;
      const { version, fault } = await faultIn(file, killed.told ?? known);
      if (fault !== null) faults.push(`kill ${i + 1}: ${fault}`);
      known = version;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { kills: n, faults, figures: { 'finished saves': saves, 'kills that met a save half done': met } };
}
