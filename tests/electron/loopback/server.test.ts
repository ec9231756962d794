import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Requests } from '../../../electron/contract.ts';
import { type Loopback, type LoopbackOptions, startLoopback } from '../../../electron/loopback/server.ts';
import { windowFiles } from '../../../electron/services/window/files.ts';

let folder = '';
let loopback: Loopback;

/** Only what these tests call; the dispatcher refuses before anything else is reached. */
function requests(own: Partial<Requests> = {}): Requests {
  const host = async () => ({ host: 'loopback', dialogs: 'panel', platform: 'test', version: '1' }) as const;
  return { hostInfo: host, ...own } as Requests; // see above
}

async function start(options: Partial<LoopbackOptions> = {}): Promise<void> {
  const files = windowFiles({ renderer: path.join(folder, 'renderer'), fonts: path.join(folder, 'fonts') });
  loopback = await startLoopback({ requests: requests(), files, port: 0, ...options });
}

beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-door-'));
  mkdirSync(path.join(folder, 'renderer'));
  mkdirSync(path.join(folder, 'fonts'));
  writeFileSync(path.join(folder, 'renderer/index.html'), '<html>窗口</html>');
  writeFileSync(path.join(folder, 'fonts/ng-latin.woff2'), 'font');
  writeFileSync(path.join(folder, 'secret.html'), '<html>secret</html>');
});
afterEach(async () => {
  await loopback.close();
  rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}
interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** `path` goes out as it is, which `fetch` would not do. */
function ask(target: string, { method = 'GET', headers = {}, body }: Ask = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: loopback.port, path: target, method, headers },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part: Buffer) => parts.push(part));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        );
        answer.on('error', reject);
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

const json = (more: Record<string, string> = {}) => ({
  'content-type': 'application/json',
  origin: loopback.origin,
  'sec-fetch-site': 'same-origin',
  ...more,
});
const post = (target: string, value: unknown, more: Record<string, string> = {}) =>
  ask(target, { method: 'POST', headers: json(more), body: JSON.stringify(value) });

const tokenOf = (address: string) => new URL(address).hash.replace('#token=', '');

async function openSession(): Promise<Record<string, string>> {
  const answer = await post('/api/session', { token: tokenOf(loopback.newAddress()) });
  return { 'x-nigao-session': (JSON.parse(answer.body) as { session: string }).session };
}

/** Raw bytes in, raw bytes out, until the other side ends. */
function raw(text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = net.connect(loopback.port, '127.0.0.1', () => socket.write(text));
    let answer = '';
    socket.on('data', (part) => {
      answer += part.toString('utf8');
    });
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}

describe('the way of the window', () => {
  it('goes from the start address to an answer', async () => {
    await start();
    expect(loopback.newAddress()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}$/);
    expect((await ask('/')).body).toBe('<html>窗口</html>');
    const answer = await post('/api/call', { name: 'hostInfo', argument: {} }, await openSession());
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({ ok: true, value: { host: 'loopback' } });
  });

  it('survives a reload: the session stays good', async () => {
    await start();
    const session = await openSession();
    await post('/api/call', { name: 'hostInfo', argument: {} }, session);
    expect((await ask('/api/session', { headers: session })).status).toBe(204);
    expect((await post('/api/call', { name: 'hostInfo', argument: {} }, session)).status).toBe(200);
  });

  it('gives each window its own session', async () => {
    await start();
    const [one, two] = [await openSession(), await openSession()];
    expect(one).not.toEqual(two);
    for (const session of [one, two]) expect((await ask('/api/session', { headers: session })).status).toBe(204);
  });

  it('brings events, one JSON text a line', async () => {
    await start();
    const session = await openSession();
    const lines: string[] = [];
    const { promise: two, resolve } = Promise.withResolvers<void>();
    const request = http.request(
      { host: '127.0.0.1', port: loopback.port, path: '/api/events', method: 'POST', headers: json(session) },
      (answer) => {
        expect(answer.headers['content-type']).toBe('application/x-ndjson');
        answer.setEncoding('utf8').on('data', (part: string) => {
          lines.push(...part.split('\n').filter((line) => line !== ''));
          if (lines.length === 2) resolve();
        });
        loopback.send({ type: 'command', command: 'save' });
        loopback.send({ type: 'closeRequested' });
      },
    );
    request.end('{}');
    await two;
    expect(loopback.windows.count()).toBe(1);
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      { type: 'command', command: 'save' },
      { type: 'closeRequested' },
    ]);
    request.destroy();
    await new Promise<void>((gone) => loopback.windows.onChange(gone));
    expect(loopback.windows.count()).toBe(0);
  });
});

describe('the start address', () => {
  it('works once, and then says to start again', async () => {
    await start();
    const token = tokenOf(loopback.newAddress());
    expect((await post('/api/session', { token })).status).toBe(200);
    const again = await post('/api/session', { token });
    expect(again.status).toBe(403);
    expect(JSON.parse(again.body)).toEqual({ ok: false, code: 'ADDRESS_USED', detail: '' });
  });

  it('works for a minute only', async () => {
    let now = 0;
    await start({ now: () => now });
    const token = tokenOf(loopback.newAddress());
    now = 60_000;
    expect((await post('/api/session', { token })).status).toBe(403);
  });

  it('works as long as it is told to', async () => {
    let now = 0;
    await start({ now: () => now });
    const token = tokenOf(loopback.newAddress(Number.POSITIVE_INFINITY));
    now = 600_000_000;
    expect((await post('/api/session', { token })).status).toBe(200);
  });

  it.each([{}, { token: '' }, { token: 'guess' }, { token: null }, [], 7, null])(
    'is not replaced by %j',
    async (body) => {
      await start();
      loopback.newAddress();
      expect((await post('/api/session', body)).status).toBe(403);
    },
  );

  it('is not good for another site, and is not used up by it', async () => {
    await start();
    const token = tokenOf(loopback.newAddress());
    expect((await post('/api/session', { token }, { origin: 'http://evil.example' })).status).toBe(403);
    expect((await post('/api/session', { token })).status).toBe(200);
  });
});

describe('a call without a session', () => {
  it('says to start again where the page has none', async () => {
    await start();
    const answer = await post('/api/call', { name: 'hostInfo', argument: {} });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'ADDRESS_USED' });
  });

  it('says that the host is gone where the session is of another', async () => {
    await start();
    const answer = await post('/api/call', { name: 'hostInfo', argument: {} }, { 'x-nigao-session': 'other' });
    expect(answer.status).toBe(401);
    expect(JSON.parse(answer.body)).toMatchObject({ code: 'HOST_GONE' });
  });

  it.each(['/api/call', '/api/events', '/api/unknown'])('is refused at %s', async (target) => {
    await start();
    expect((await post(target, {}, { 'x-nigao-session': 'x'.repeat(43) })).status).toBe(401);
    expect((await post(`${target}?x-nigao-session=x`, {})).status).toBe(401);
  });

  it('is refused with the session in the query or in a cookie', async () => {
    await start();
    const session = (await openSession())['x-nigao-session'] ?? '';
    const target = `/api/call?x-nigao-session=${session}&token=${session}`;
    expect((await post(target, {}, { cookie: `x-nigao-session=${session}` })).status).toBe(401);
  });
});

describe('a foreign page', () => {
  it.each<[string, Record<string, string>, number]>([
    ['by another name', { host: 'evil.example' }, 421],
    ['from another origin', { origin: 'http://evil.example' }, 403],
    ['from no origin', { origin: 'null' }, 403],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['as a form', { 'content-type': 'text/plain' }, 415],
  ])('is refused %s, even with a session', async (_how, headers, status) => {
    await start();
    const answer = await post(
      '/api/call',
      { name: 'hostInfo', argument: {} },
      { ...(await openSession()), ...headers },
    );
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toEqual({ ok: false, code: 'BAD_SENDER', detail: '' });
  });

  it('is refused without an origin', async () => {
    await start();
    const headers = { 'content-type': 'application/json', ...(await openSession()) };
    const body = JSON.stringify({ name: 'hostInfo', argument: {} });
    expect((await ask('/api/call', { method: 'POST', headers, body })).status).toBe(403);
  });

  it('is never allowed to ask across origins', async () => {
    await start();
    const headers = { origin: 'http://evil.example', 'access-control-request-method': 'POST' };
    const answer = await ask('/api/call', { method: 'OPTIONS', headers });
    expect(answer.status).toBe(403);
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  it('cannot use the port as a proxy', async () => {
    await start();
    const answer = await raw('GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 421 /);
    expect(await raw('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n')).not.toMatch(/ 200 /);
  });
});

describe('files', () => {
  it('serves the fonts beside the page', async () => {
    await start();
    const answer = await ask('/fonts/ng-latin.woff2');
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, 'font/woff2', 'font']);
  });

  it.each([
    '/../secret.html',
    '/..%2fsecret.html',
    '/%2e%2e/secret.html',
    '/..%5csecret.html',
    '/fonts/../../secret.html',
    '//secret.html',
    '/....//secret.html',
    '/%00/secret.html',
    '/..;/secret.html',
    '/%252e%252e/secret.html',
    '/%c0%ae%c0%ae/secret.html',
    '/file:///etc/passwd',
    '/fonts',
    '/fonts/',
    '/index.html/',
  ])('serves nothing at %s', async (target) => {
    await start();
    const answer = await ask(target);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
    expect(answer.body).not.toContain(folder);
  });

  it('takes only its own spelling of the target', async () => {
    await start();
    const own = `127.0.0.1:${loopback.port}`;
    expect(await raw(`GET http://${own}/ HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`)).toMatch(/ 404 /);
    expect(await raw(`GET * HTTP/1.1\r\nHost: ${own}\r\nConnection: close\r\n\r\n`)).toMatch(/ 404 /);
  });
});

describe('the headers', () => {
  const NEEDED = {
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
  };

  it('stand on every answer', async () => {
    await start();
    const session = await openSession();
    const answers = [
      await ask('/'),
      await ask('/fonts/ng-latin.woff2'),
      await ask('/none'),
      await ask('/', { method: 'PUT' }),
      await ask('/', { headers: { host: 'evil.example' } }),
      await post('/api/call', { name: 'hostInfo', argument: {} }, session),
      await post('/api/call', {}),
    ];
    for (const answer of answers) expect(answer.headers).toMatchObject(NEEDED);
  });

  it('hold the page to its own files', async () => {
    await start();
    const policy = (await ask('/')).headers['content-security-policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
  });
});

describe('bounds', () => {
  it('refuses a body that is announced too large, without reading it', async () => {
    await start({ limits: { bodyBytes: 1_000 } });
    const session = await openSession();
    const head = Object.entries(
      json({ ...session, host: `127.0.0.1:${loopback.port}`, 'content-length': '10737418240' }),
    );
    const lines = head.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const answer = await raw(`POST /api/call HTTP/1.1\r\n${lines}\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('TOO_LARGE');
  });

  it('refuses a body that grows too large unannounced', async () => {
    await start({ limits: { bodyBytes: 1_000 } });
    const session = await openSession();
    const headers = json({ ...session, host: `127.0.0.1:${loopback.port}`, 'transfer-encoding': 'chunked' });
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const piece = `400\r\n${'x'.repeat(1_024)}\r\n`;
    expect(await raw(`POST /api/call HTTP/1.1\r\n${lines.join('')}\r\n${piece}`)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('takes a body just within them', async () => {
    await start({ limits: { bodyBytes: 1_000 } });
    const call = { name: 'hostInfo', argument: {}, filler: '' };
    const filler = 'x'.repeat(1_000 - JSON.stringify(call).length);
    expect((await post('/api/call', { ...call, filler }, await openSession())).status).toBe(200);
  });

  it('reads little from whoever has no session yet', async () => {
    await start();
    const token = tokenOf(loopback.newAddress());
    expect((await post('/api/session', { token, filler: 'x'.repeat(5_000) })).status).toBe(413);
  });

  it('answers nonsense with one code and no more', async () => {
    await start();
    const session = await openSession();
    for (const body of ['', '{', '\u0000', '{"name":"hostInfo"', 'undefined']) {
      const answer = await ask('/api/call', { method: 'POST', headers: json(session), body });
      expect([answer.status, JSON.parse(answer.body)]).toEqual([400, { ok: false, code: 'BAD_ARGUMENT', detail: '' }]);
    }
  });

  it('takes no text that is not UTF-8', async () => {
    await start();
    const headers = { ...json(await openSession()), host: `127.0.0.1:${loopback.port}`, connection: 'close' };
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const body = Buffer.concat([Buffer.from('{"name":"'), Buffer.from([0xff, 0xfe]), Buffer.from('"}')]);
    const socket = net.connect(loopback.port, '127.0.0.1');
    socket.write(`POST /api/call HTTP/1.1\r\n${lines.join('')}content-length: ${body.length}\r\n\r\n`);
    socket.write(body);
    const [first] = (await once(socket, 'data')) as [Buffer];
    expect(first.toString('utf8')).toMatch(/^HTTP\/1\.1 400 /);
    socket.destroy();
  });

  it.each<[unknown, string]>([
    [{ name: '__proto__', argument: {} }, 'NO_REQUEST'],
    [{ name: 'toString', argument: {} }, 'NO_REQUEST'],
    [{ argument: {} }, 'NO_REQUEST'],
    [{ name: 'hostInfo' }, 'BAD_ARGUMENT'],
    [{ name: 'hostInfo', argument: { path: '/etc/passwd' } }, 'BAD_ARGUMENT'],
    [[], 'NO_REQUEST'],
    [null, 'NO_REQUEST'],
  ])('answers %j with %s', async (body, code) => {
    await start();
    expect(JSON.parse((await post('/api/call', body, await openSession())).body)).toMatchObject({ ok: false, code });
  });

  it('tells nothing of a fault of its own', async () => {
    await start({
      requests: requests({
        hostInfo: async () => {
          throw new Error(`secret at ${folder}`);
        },
      }),
    });
    const answer = await post('/api/call', { name: 'hostInfo', argument: {} }, await openSession());
    expect(JSON.parse(answer.body)).toEqual({ ok: false, code: 'INTERNAL', detail: '' });
  });

  it('lets go of connections that never finish their headers', async () => {
    await start({ limits: { headersMs: 100 } });
    expect(await raw('GET / HTTP/1.1\r\nHost: ')).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  });

  it('lets go of a request whose body never comes', async () => {
    await start({ limits: { headersMs: 100, requestMs: 200 } });
    const headers = json({ ...(await openSession()), host: `127.0.0.1:${loopback.port}`, 'content-length': '100' });
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    // Resolves only when the other side ends the connection.
    await raw(`POST /api/call HTTP/1.1\r\n${lines.join('')}\r\n{`);
  });

  it('opens no more than so many streams of events', async () => {
    await start();
    const session = await openSession();
    const options = { host: '127.0.0.1', port: loopback.port, path: '/api/events', method: 'POST' };
    const statuses: number[] = [];
    for (let i = 0; i < 33; i++) {
      const request = http.request({ ...options, headers: json(session) });
      request.on('error', () => {});
      request.end('{}');
      const [answer] = (await once(request, 'response')) as [http.IncomingMessage];
      statuses.push(answer.statusCode ?? 0);
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(32);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('the port', () => {
  it('is bound on this machine alone', async () => {
    await start();
    const others = Object.values(os.networkInterfaces()).flatMap((each) => each ?? []);
    for (const { address } of others.filter((each) => each.family === 'IPv4' && !each.internal)) {
      const socket = net.connect(loopback.port, address);
      await expect(once(socket, 'connect')).rejects.toThrow(/ECONNREFUSED|EHOSTUNREACH|ETIMEDOUT/);
    }
    const local = net.connect(loopback.port, '127.0.0.2');
    await expect(once(local, 'connect')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('that is taken is a failure with its number', async () => {
    await start();
    const files = windowFiles({ renderer: null, fonts: null });
    await expect(startLoopback({ requests: requests(), files, port: loopback.port })).rejects.toMatchObject({
      code: 'PORT_TAKEN',
      detail: String(loopback.port),
    });
  });
});

describe('the end', () => {
  it('waits for a call that is being answered', async () => {
    const { promise: asked, resolve: isAsked } = Promise.withResolvers<void>();
    const { promise: go, resolve: letGo } = Promise.withResolvers<void>();
    let done = false;
    const windowState = async () => {
      isAsked();
      await go;
      done = true;
      return null;
    };
    await start({ requests: requests({ windowState }) });
    const call = post(
      '/api/call',
      { name: 'windowState', argument: { title: '', unsaved: false, marked: [] } },
      await openSession(),
    );
    await asked;
    const closed = loopback.close();
    letGo();
    await closed;
    expect(done).toBe(true);
    expect((await call).status).toBe(200);
  });

  it('does not wait for windows that listen', async () => {
    await start();
    const session = await openSession();
    const options = {
      host: '127.0.0.1',
      port: loopback.port,
      path: '/api/events',
      method: 'POST',
      headers: json(session),
    };
    const request = http.request(options);
    request.on('error', () => {});
    request.end('{}');
    await once(request, 'response');
    await loopback.close();
    await expect(ask('/')).rejects.toThrow(/ECONNREFUSED/);
  });
});
