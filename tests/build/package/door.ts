/** A program of its own that serves the loopback host, and its HTTP door, as a window would use it. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { Answers, Reply } from '../../../electron/contract.ts';

export interface Served {
  readonly origin: string;
  readonly get: (path: string) => Promise<Response>;
  /** The value of the answer; throws with the code of a failure. */
  readonly call: <Name extends keyof Answers>(name: Name, argument: unknown) => Promise<Answers[Name]>;
  /** What it said on standard error. */
  readonly complaints: () => string;
  /** Ends it; resolves with its exit code. */
  readonly end: () => Promise<number | null>;
}

const READY = /^拟稿已就绪 (\S+)$/m;

function readyLine(child: ChildProcess, complaints: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let out = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const address = READY.exec(out)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${complaints()}`)));
  });
}

async function post(origin: string, path: string, session: string | null, body: unknown): Promise<unknown> {
  const answer = await fetch(origin + path, {
    method: 'POST',
    headers: {
      Origin: origin,
      'Content-Type': 'application/json',
      ...(session === null ? {} : { 'X-Nigao-Session': session }),
    },
    body: JSON.stringify(body),
  });
  return await answer.json();
}

/** Runs `command`, which must say where it serves. */
export async function serveBy(
  command: string,
  words: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Served> {
  const child = spawn(command, words, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const address = new URL(await readyLine(child, () => said));
  const token = new URLSearchParams(address.hash.slice(1)).get('token');
  // The host's own answer.
  const { session } = (await post(address.origin, '/api/session', null, { token })) as { session: string };
  return {
    origin: address.origin,
    get: (path) => fetch(address.origin + path),
    async call<Name extends keyof Answers>(name: Name, argument: unknown) {
      const reply = (await post(address.origin, '/api/call', session, { name, argument })) as Reply<Answers[Name]>;
      if (!reply.ok) throw new Error(JSON.stringify(reply));
      return reply.value;
    },
    complaints: () => said,
    async end() {
      child.kill('SIGTERM');
      return await ended;
    },
  };
}
