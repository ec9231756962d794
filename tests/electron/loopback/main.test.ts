import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCall } from '../../../electron/loopback/main.ts';

const program = path.resolve(import.meta.dirname, '../../../electron/loopback/main.ts');
let home = '';
let child: ChildProcess | undefined;

beforeEach(() => {
  home = mkdtempSync(path.join(os.tmpdir(), 'nigao-main-'));
});
afterEach(() => {
  child?.kill('SIGKILL');
  rmSync(home, { recursive: true, force: true });
});

interface Run {
  readonly process: ChildProcess;
  /** The first line on standard output. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>;
}

function run(words: readonly string[], environment: NodeJS.ProcessEnv = {}): Run {
  const env = { ...process.env, XDG_STATE_HOME: path.join(home, 'state'), ...environment };
  const started = spawn(process.execPath, [program, '--home', home, ...words], { env });
  child = started;
  let output = '';
  let errors = '';
  const { promise: firstLine, resolve } = Promise.withResolvers<string>();
  started.stdout.on('data', (part: Buffer) => {
    output += part.toString('utf8');
    if (output.includes('\n')) resolve(output.split('\n', 1)[0] ?? '');
  });
  started.stderr.on('data', (part: Buffer) => {
    errors += part.toString('utf8');
  });
  const ended = once(started, 'close').then(([code]) => ({ code: code as number | null, output, errors }));
  return { process: started, firstLine, ended };
}

const READY = /^拟稿已就绪 (http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]+)$/;

describe('the command line of the loopback host', () => {
  it('has its usual values', () => {
    expect(readCall([])).toEqual({
      port: 0,
      open: true,
      home: os.homedir(),
      untilClosed: false,
      fromMenu: false,
      file: null,
    });
  });

  it('takes a port, a home, a file', () => {
    const call = readCall(['--port', '8123', '--no-open', '--home', home, '--until-closed', '总结.nigao']);
    expect(call).toEqual({
      port: 8123,
      open: false,
      home,
      untilClosed: true,
      fromMenu: false,
      file: path.resolve('总结.nigao'),
    });
  });

  it.each([['--port', 'x'], ['--port', '65536'], ['--port', '-1'], ['--port', ''], ['--unknown'], ['a', 'b']])(
    'refuses %s %s',
    (...words) => {
      expect(() => readCall(words)).toThrow(expect.objectContaining({ code: 'BAD_CALL' }));
    },
  );
});

describe('the loopback host as a program', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('prints one line when ready and ends well on %s', async (signal) => {
    const { process: host, firstLine, ended } = run(['--no-open']);
    const address = READY.exec(await firstLine)?.[1] ?? '';
    const { origin } = new URL(address);
    // Whether or not a window was built: the door answers.
    expect((await fetch(`${origin}/none`)).status).toBe(404);
    host.kill(signal);
    const { code, output, errors } = await ended;
    expect([code, errors, output.split('\n').length]).toEqual([0, '', 2]);
  });

  it('serves all the same where there is no browser, and says so', async () => {
    const { process: host, firstLine, ended } = run(['--until-closed'], { NIGAO_BROWSER: path.join(home, 'none') });
    expect(await firstLine).toMatch(READY);
    host.kill('SIGTERM');
    expect((await ended).errors).toMatch(/^没有找到可用的浏览器.*\n$/);
  });

  it.skipIf(process.platform === 'win32')('serves all the same where the browser breaks', async () => {
    const browser = path.join(home, 'broken');
    writeFileSync(browser, '#!/bin/sh\nexit 1\n');
    chmodSync(browser, 0o755);
    const { process: host, firstLine, ended } = run(['--until-closed'], { NIGAO_BROWSER: browser });
    const { origin } = new URL(READY.exec(await firstLine)?.[1] ?? '');
    await once(host.stderr ?? host, 'data');
    expect((await fetch(`${origin}/none`)).status).toBe(404);
    host.kill('SIGTERM');
    const { code, errors } = await ended;
    expect(code).toBe(0);
    expect(errors).toMatch(/^浏览器窗口没有打开.*\n$/);
  });

  // A shell that is killed passes nothing on: as when npm is told to end, whose shell then goes alone.
  it.skipIf(process.platform === 'win32')('ends when npm, which started it, is gone', async () => {
    const command = `"${process.execPath}" "${program}" --no-open --home "${home}"; exit 0`;
    const shell = spawn('sh', ['-c', command], { env: { ...process.env, npm_lifecycle_event: 'start' } });
    const ended = once(shell, 'close');
    const [line] = (await once(shell.stdout, 'data')) as [Buffer];
    const { origin } = new URL(READY.exec(line.toString('utf8').trim())?.[1] ?? '');
    shell.kill('SIGKILL');
    // The pipes of the shell close when the last one who holds them is gone.
    await ended;
    await expect(fetch(`${origin}/none`)).rejects.toThrow();
  });

  it('ends with one line where its port is taken', async () => {
    const first = run(['--no-open']);
    const { port } = new URL(READY.exec(await first.firstLine)?.[1] ?? '');
    const second = await run(['--no-open', '--port', port]).ended;
    first.process.kill('SIGKILL');
    expect(second.code).toBe(2);
    expect(second.output).toBe('');
    expect(second.errors).toMatch(/^PORT_TAKEN: .+\n$/);
  });
});
