/** `npm run check`: every room compiled by itself, then lint and format. Ends with 1 when anything is found. */
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { COMPILED } from './rooms.ts';

const root = path.dirname(import.meta.dirname);
const bin = (name: string) => path.join(root, 'node_modules', '.bin', name);

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const STEPS: readonly Step[] = [
  ...COMPILED.map((room) => ({ name: `tsc ${room}`, command: bin('tsc'), args: ['-p', room, '--pretty', 'false'] })),
  { name: 'biome', command: bin('biome'), args: ['check', '--error-on-warnings', '.'] },
];

function run(step: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32';
    const child = spawn(step.command, step.args, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    const out: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => out.push(chunk));
    child.on('close', (code) => {
      console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${step.name}`);
      if (code !== 0) process.stdout.write(Buffer.concat(out));
      resolve(code === 0);
    });
  });
}

/** Runs all steps, a few at a time. True when every one passed. */
export async function check(): Promise<boolean> {
  const queue = [...STEPS];
  const results: boolean[] = [];
  const worker = async () => {
    for (let step = queue.shift(); step; step = queue.shift()) results.push(await run(step));
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, worker));
  return results.every(Boolean);
}

if (import.meta.main) process.exit((await check()) ? 0 : 1);
