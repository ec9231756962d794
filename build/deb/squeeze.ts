/** Compresses the parts of a package: by `xz` where the machine has it, else by gzip, which Node brings. */
import { spawn } from 'node:child_process';
import { gzipSync } from 'node:zlib';

/** `fast` is for trying out: a larger package, made in seconds. */
export type Effort = 'fast' | 'best';

/** A part of the package, compressed. */
export interface Squeezed {
  /** Of the name of the part: `data.tar` and this. */
  readonly extension: '.xz' | '.gz';
  readonly content: Uint8Array;
}

/** Null where there is no `xz`. One thread: several would give other bytes. */
function byXz(pieces: readonly Uint8Array[]): Promise<Uint8Array | null> {
  return new Promise((resolve) => {
    const child = spawn('xz', ['--compress', '--stdout', '-T1', '-6'], { stdio: ['pipe', 'pipe', 'ignore'] });
    const out: Buffer[] = [];
    child.once('error', () => resolve(null));
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.once('close', (code) => resolve(code === 0 ? Buffer.concat(out) : null));
    // It ended early; `close` tells.
    child.stdin.on('error', () => {});
    child.stdin.end(Buffer.concat(pieces));
  });
}

/** The pieces as one; `fast` never asks for `xz`. */
export async function squeeze(pieces: readonly Uint8Array[], effort: Effort): Promise<Squeezed> {
  const best = effort === 'best' ? await byXz(pieces) : null;
  if (best) return { extension: '.xz', content: best };
  return { extension: '.gz', content: gzipSync(Buffer.concat(pieces), { level: effort === 'best' ? 9 : 1 }) };
}
