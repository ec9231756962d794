/** Runs the command line as a person does: a process of its own. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = path.resolve(import.meta.dirname, '../../..');

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: Uint8Array | string;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Ends a process that does not end by itself, in ms; its code is null then. */
  readonly patience?: number;
}

export interface MeasuredRun extends Run {
  /** The most memory that the process had, in MB; not a number where it was ended from outside. */
  readonly peak: number;
  /** In ms. */
  readonly time: number;
}

/** The same with what it cost. `scratch` is a file that the test may write. */
export async function nigaoMeasured(
  words: readonly string[],
  scratch: string,
  options: RunOptions = {},
): Promise<MeasuredRun> {
  rmSync(scratch, { force: true });
  const hook = pathToFileURL(path.join(import.meta.dirname, 'peak.ts')).href;
  const env = { ...options.env, NIGAO_TEST_PEAK: scratch, NODE_OPTIONS: `--import=${hook}` };
  const begun = performance.now();
  const run = await nigao(words, { ...options, env });
  const peak = existsSync(scratch) ? Number(readFileSync(scratch, 'utf8')) / 1024 : Number.NaN;
  return { ...run, peak, time: performance.now() - begun };
}

export function nigao(words: readonly string[], options: RunOptions = {}): Promise<Run> {
  const child = spawn(process.execPath, [path.join(ROOT, 'electron', 'cli', 'main.ts'), ...words], {
    env: { ...process.env, ...options.env },
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.patience === undefined ? {} : { timeout: options.patience, killSignal: 'SIGKILL' as const }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that fails early closes its input before all of it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
  });
}
