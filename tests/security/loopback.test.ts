/**
 * The loopback door as a whole program, attacked from outside. What each guard refuses stands in
 * tests/electron/loopback/{door,server,sessions}.test.ts; here is what only a running program shows.
 * Guards: the address that is listened on (server.ts), timeouts of half-open requests, and all of the door at once.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sessionOf } from './doors.ts';

const root = path.resolve(import.meta.dirname, '../..');
const probe = path.resolve(root, '../shared/tools/loopback-probe.py');
let home = '';
let host: ChildProcess;
let address = '';

beforeEach(async () => {
  home = mkdtempSync(path.join(os.tmpdir(), 'nigao-attacked-'));
  const env = { ...process.env, XDG_STATE_HOME: path.join(home, 'state') };
  host = spawn(process.execPath, [path.join(root, 'electron/loopback/main.ts'), '--no-open', '--home', home], { env });
  let output = '';
  for await (const part of host.stdout ?? []) {
    output += String(part);
    if (output.includes('\n')) break;
  }
  address = output.trim().split(' ').at(-1) ?? '';
});
afterEach(async () => {
  host.kill('SIGKILL');
  if (host.exitCode === null && host.signalCode === null) await once(host, 'exit');
  rmSync(home, { recursive: true, force: true });
});

/** Local ends of the sockets of a process that listen or are bound: `hex address:port` of each table. */
function boundBy(pid: number): readonly string[] {
  const fds = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [/^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? ''];
    } catch {
      return []; // Closed meanwhile.
    }
  });
  return ['tcp', 'tcp6', 'udp', 'udp6', 'raw', 'raw6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((cells) => fds.includes(cells[9] ?? '-'))
      .map((cells) => `${table} ${cells[1]} ${cells[2]}`),
  );
}

const isLinux = process.platform === 'linux';

describe.skipIf(!isLinux)(`the program, looked at from outside${isLinux ? '' : ' (left out: no /proc)'}`, () => {
  it('holds one socket of the network: it listens on 127.0.0.1 and nowhere else', () => {
    const port = Number(new URL(address).port).toString(16).toUpperCase().padStart(4, '0');
    expect(boundBy(host.pid ?? 0)).toEqual([`tcp 0100007F:${port} 00000000:0000`]);
  });
});

describe('the program under 200 half-open requests', () => {
  it('answers an honest one', async () => {
    const { origin, session } = await sessionOf(address);
    const port = Number(new URL(origin).port);
    const sockets = Array.from({ length: 200 }, () => net.connect(port, '127.0.0.1'));
    await Promise.all(sockets.map((socket) => once(socket, 'connect')));
    for (const socket of sockets) {
      socket.on('error', () => {});
      socket.write('GET / HTTP/1.1\r\nHost: ');
    }
    const answer = await fetch(`${origin}/api/session`, { headers: { 'X-Nigao-Session': session } });
    expect(answer.status).toBe(204);
    for (const socket of sockets) socket.destroy();
  });
});

const hasProbe = existsSync(probe);
describe.skipIf(!hasProbe)(`the probe${hasProbe ? '' : ' (left out: ../shared is not there)'}`, () => {
  it('finds nothing in any of its checks', async () => {
    const { origin, session } = await sessionOf(address);
    const words = [
      probe,
      origin,
      '--get',
      '/api/session',
      '--post',
      '/api/call',
      '--auth',
      `x-nigao-session: ${session}`,
    ];
    const { stdout } = await promisify(execFile)('python3', words).catch((error: { stdout: string }) => error);
    expect(stdout.match(/^ +pass /gm)?.length ?? 0).toBeGreaterThan(50);
    expect(stdout.match(/^ +FAIL .*$/gm)).toBeNull();
  });
});
