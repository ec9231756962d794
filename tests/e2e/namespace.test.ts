/**
 * The program in a network namespace of its own, under a recorder of packets: nothing leaves for anywhere but this machine
 * itself, not even a question for a name. Guards: all of them at once; the control shows that the recorder sees what leaves.
 */
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { NO_BROWSER, noBrowser } from '../hosts/in-browser.ts';

const here = path.join(import.meta.dirname, 'namespace');

/** Why there can be no namespace here; '' where there can. */
function reasonAgainst(): string {
  if (noBrowser) return NO_BROWSER;
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return ' (left out: needs the superuser of a Linux)';
  const ways =
    'ip link set lo up && ip route add local 0.0.0.0/0 dev lo && python3 -c "import socket; socket.AF_PACKET"';
  const tried = spawnSync('unshare', ['-nm', 'sh', '-c', ways]);
  return tried.status === 0 ? '' : ' (left out: no network namespace, ip or python3 here)';
}

const reason = reasonAgainst();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-namespace-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));

async function record(kind: 'program' | 'control') {
  const log = path.join(folder, `${kind}.log`);
  const session = [process.execPath, path.join(here, 'session.ts'), kind, path.join(folder, kind)];
  const words = ['-nm', 'sh', path.join(here, 'enter.sh'), log, ...session];
  const env = { ...process.env, XDG_STATE_HOME: path.join(folder, 'state') };
  const { stdout } = await promisify(execFile)('unshare', words, { env });
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return { stdout, left: [...new Set(lines.filter((line) => line.startsWith('to ')))].sort() };
}

describe.skipIf(reason !== '')(`in a network of its own${reason}`, () => {
  it('the recorder sees what leaves a page and a browser without guards', async () => {
    const { left } = await record('control');
    // TCP, and the question for a name. WebRTC does not even try where `lo` is the only interface: see reach.test.ts.
    expect(left).toEqual(expect.arrayContaining(['to 203.0.113.7 protocol 6', 'to 203.0.113.53 protocol 17']));
  });

  it('nothing leaves the program: window, hostile Word file, PDF, and a page taken over', async () => {
    const { stdout, left } = await record('program');
    expect(stdout).toMatch(/^pdf \{.*"pages":1/m);
    expect(stdout).toContain('done');
    expect(left).toEqual([]);
  });
});
