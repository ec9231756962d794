import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http, { type RequestListener } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { isCached, isReachable } from '../../build/electron-download.ts';

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = http.createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/electron.zip`;
}

const redirectTo = (location: string) => serve((_, response) => response.writeHead(302, { Location: location }).end());

/** Long enough for an answer from this machine, short enough for a test. */
const PATIENCE_MS = 1_000;

describe('asking for the archive of Electron', () => {
  it('takes one byte of it, from where it is kept', async () => {
    const asked: unknown[] = [];
    const store = await serve(({ method, headers }, response) => {
      asked.push([method, headers.range]);
      response.writeHead(206, { 'Content-Range': 'bytes 0-0/9' }).end('P');
    });
    expect(await isReachable(await redirectTo(store))).toBe(true);
    expect(asked).toEqual([['GET', 'bytes=0-0']]);
  });

  it('gives up where it is not there, or nobody listens', async () => {
    const none = await serve((_, response) => response.writeHead(404).end());
    expect(await isReachable(none)).toBe(false);
    expect(await isReachable('http://127.0.0.1:1/electron.zip')).toBe(false);
    expect(await isReachable('no address')).toBe(false);
  });

  it('gives up where no answer comes, here or where it is sent on to', async () => {
    const silent = await serve(() => {});
    expect(await isReachable(silent, PATIENCE_MS)).toBe(false);
    expect(await isReachable(await redirectTo(silent), PATIENCE_MS)).toBe(false);
  });

  it('needs nobody where the cache of the installer holds it', () => {
    const cache = mkdtempSync(path.join(os.tmpdir(), 'nigao-cache-'));
    closing.push(() => rmSync(cache, { recursive: true, force: true }));
    expect(isCached('electron.zip', path.join(cache, 'none'))).toBe(false);
    expect(isCached('electron.zip', cache)).toBe(false);
    mkdirSync(path.join(cache, '5e1f'));
    writeFileSync(path.join(cache, '5e1f', 'electron.zip'), '');
    expect(isCached('electron.zip', cache)).toBe(true);
    expect(isCached('electron-of-another-version.zip', cache)).toBe(false);
  });
});
