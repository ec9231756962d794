/**
 * What a page that was taken over can reach: the same attacks in a page without our guards, where they succeed, and in our
 * window. Guards: WINDOW_POLICY and GUARD_HEADERS (services/window/policy.ts), QUIET_FLAGS (printer/flags.ts: names, WebRTC),
 * the proxy that refuses (loopback/browser.ts).
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { appArguments } from '../../electron/loopback/browser.ts';
import { type Host, startHost } from '../../electron/loopback/host.ts';
import { windowBrowser } from '../hosts/browser.ts';
import { NO_BROWSER, noBrowser } from '../hosts/in-browser.ts';
import { attack, openSink, outerAddress, type Sink } from './attacks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const outer = outerAddress();
const reason = noBrowser ? NO_BROWSER : outer === null ? ' (left out: no network interface)' : '';

let folder = '';
let sink: Sink;
let host: Host;
const open: { close: () => unknown }[] = [];

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-reach-'));
  sink = await openSink(outer ?? '127.0.0.1');
  host = await startHost({
    port: 0,
    open: false,
    home: folder,
    rendererDir: path.join(root, 'dist/renderer'),
    templatesDir: path.join(root, 'templates'),
  });
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  await host.close();
  sink.close();
  rmSync(folder, { recursive: true, force: true });
});

async function browse(flags: readonly string[]): Promise<BrowserContext> {
  const executablePath = await windowBrowser();
  const profile = path.join(folder, `profile-${open.length}`);
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: [...flags] });
  open.push(context);
  return context;
}

const isRoot = process.getuid?.() === 0;

/** The flags that the program starts its window with; the window itself is the test's. */
function windowFlags(address: string): readonly string[] {
  return appArguments(address, '', isRoot).filter((flag) => !/^--(?:app|user-data-dir)=/.test(flag));
}

/** A page of this machine that nothing guards. */
async function unguarded(): Promise<string> {
  const server = http.createServer((_request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><body>x</body>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  open.push(server);
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/`;
}

/** Each has to succeed where nothing guards, or the test would prove nothing. */
const MUST_SUCCEED = [
  ...[
    'script',
    'inline',
    'picture',
    'handler',
    'javascript',
    'frame',
    'srcdoc',
    'object',
    'embed',
    'video',
    'svg',
    'style',
  ],
  ...[
    'cssom',
    'style-element',
    'sheet',
    'preconnect',
    'prefetch',
    'form',
    'ping',
    'font',
    'fetch',
    'xhr',
    'socket',
    'events',
  ],
  ...['beacon', 'worker', 'module', 'webrtc', 'window'],
];

describe.skipIf(reason !== '')(`a page that was taken over${reason}`, () => {
  it('reaches whatever it likes where nothing guards it', async () => {
    const page = await (await browse(isRoot ? ['--no-sandbox'] : [])).newPage();
    await page.goto(await unguarded());
    await page.evaluate(attack, sink.target);
    expect(sink.reached()).toEqual(expect.arrayContaining(MUST_SUCCEED));
  });

  it('reaches nothing from our window', async () => {
    const page = await (await browse(windowFlags(host.address))).newPage();
    await page.goto(host.address);
    await page.getByRole('textbox', { name: '正文' }).waitFor();
    await page.evaluate(attack, sink.target);
    expect(sink.reached()).toEqual([]);
    // By leaving the page, which no policy can forbid: the browser finds no way.
    await page.evaluate((address) => location.assign(address), `${sink.target.web}navigation`).catch(() => {});
    await page.waitForTimeout(1_000);
    expect(sink.reached()).toEqual([]);
  });

  it('from our page in a browser without our flags reaches another machine by connections without content, WebRTC and new pages alone', async () => {
    const page = await (await browse(isRoot ? ['--no-sandbox'] : [])).newPage();
    await page.goto(host.newAddress());
    await page.getByRole('textbox', { name: '正文' }).waitFor();
    await page.evaluate(attack, sink.target);
    // What docs/security.md says of a browser that the person opens by themselves: the policy holds the rest.
    expect(sink.reached()).toEqual(['preconnect', 'webrtc', 'window']);
  });
});
