/** `serve [--port N] [--no-open] [--home DIR]`: the window in a browser of the system, served from this machine only. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { presence } from '../services/files.ts';
import type { Command, Terminal } from './terminal.ts';

/** A checkout builds its window when that is missing or old. In a packed program there is no builder, and no need of one. */
async function buildWindow({ root }: Terminal): Promise<void> {
  const builder = path.join(root, 'build', 'bundle.ts');
  if ((await presence(builder)) !== 'file') return;
  // Standard output is for the one line that says where the window is.
  const child = spawn(process.execPath, [builder], { cwd: root, stdio: ['ignore', process.stderr, 'inherit'] });
  const code = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', resolve);
  });
  if (code !== 0) throw new Failure('NOT_BUILT');
}

export const run: Command = async (words, terminal) => {
  const { readCall, serve } = await import('../loopback/main.ts');
  // A wrong call is told before anything is built.
  readCall(words);
  await buildWindow(terminal);
  const page = path.join(terminal.root, 'dist', 'renderer', 'index.html');
  if ((await presence(page)) !== 'file') throw new Failure('NOT_BUILT');
  await serve(words);
};
