/** The loopback host's server: the window's files by GET, its requests by POST, behind the guarded door. */
import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import * as v from 'valibot';
import { Failure, type FailureCode } from '../../document/failure.ts';
import { pageId } from '../contract/keeping.ts';
import type { HostEvent, Reply, Requests } from '../contract.ts';
import { dispatch } from '../services/dispatch.ts';
import { createGauge, type Gauge, MOST_BYTES } from '../services/flood.ts';
import { createGuardLog, type GuardLog } from '../services/guards.ts';
import type { WindowFiles } from '../services/window/files.ts';
import { GUARD_HEADERS, WINDOW_POLICY } from '../services/window/policy.ts';
import { readBody } from './body.ts';
import { API, type Refusal, refusal } from './door.ts';
import { createEventStreams, type EventStreams } from './events.ts';
import { createSessions, type Sessions } from './sessions.ts';

/** The header that carries the session. No cookie: those go to every port of this address. */
export const SESSION_HEADER = 'x-nigao-session';

export interface Limits {
  /** Bytes of one request's body. */
  readonly bodyBytes: number;
  /** Time for all headers of a request to come in, in ms. */
  readonly headersMs: number;
  /** Time for a whole request to come in, in ms. */
  readonly requestMs: number;
}

/** Bytes of a token's body: anyone on this machine may send one. */
const TOKEN_BODY_BYTES = 4096;

const LIMITS: Limits = { bodyBytes: MOST_BYTES, headersMs: 10_000, requestMs: 120_000 };

export interface LoopbackOptions {
  readonly requests: Requests;
  readonly files: WindowFiles;
  /** 0 takes any free port. */
  readonly port: number;
  readonly limits?: Partial<Limits>;
  /** In ms since 1970; tests hand in their own. */
  readonly now?: () => number;
  /** Where refusals are noted; nowhere unless given. */
  readonly guards?: GuardLog;
}

export interface Loopback {
  readonly port: number;
  readonly origin: string;
  /** A start address with a fresh token: good once, for `lifeMs`, a minute unless given. */
  readonly newAddress: (lifeMs?: number) => string;
  readonly send: (event: HostEvent) => void;
  readonly windows: Pick<EventStreams, 'count' | 'onChange' | 'onGone'>;
  /** Lets requests that are being answered come to their end. */
  readonly close: () => Promise<void>;
}

interface House {
  readonly requests: Requests;
  readonly files: WindowFiles;
  readonly sessions: Sessions;
  readonly streams: EventStreams;
  readonly limits: Limits;
  readonly guards: GuardLog;
  /** Of each session that has called, so that no window is shut out by another. */
  readonly gauges: Map<string, Gauge>;
  readonly now: () => number;
  /** Calls that are being answered. */
  readonly busy: Set<Promise<unknown>>;
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(value));
}

function fail(response: ServerResponse, status: number, code: FailureCode): void {
  const reply: Reply<never> = { ok: false, code, detail: '' };
  sendJson(response, status, reply);
}

/** In words for those who see it in a browser; nothing of the machine in them. */
const PLAIN: Readonly<Record<Refusal | 404, string>> = {
  403: '拟稿：请求来源不明，已拒绝。',
  404: '拟稿：没有这个页面。请重新启动拟稿。',
  405: '拟稿：不支持这种请求。',
  415: '拟稿：不支持这种内容。',
  421: '拟稿：地址不对，已拒绝。',
};

function sayPlainly(response: ServerResponse, status: Refusal | 404): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(PLAIN[status]);
}

function refuse(house: House, response: ServerResponse, path: string, status: Refusal): void {
  house.guards.note('door');
  // What is left of a refused request's body is not read.
  response.setHeader('Connection', 'close');
  if (path.startsWith(API)) fail(response, status, 'BAD_SENDER');
  else sayPlainly(response, status);
}

async function sendFile(house: House, response: ServerResponse, path: string): Promise<void> {
  const file = await house.files.find(path);
  if (!file) return sayPlainly(response, 404);
  const bytes = await fs.readFile(file.path);
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Security-Policy': WINDOW_POLICY }).end(bytes);
}

/** The parsed body, or undefined after the refusal was sent. */
async function bodyOf(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<unknown> {
  const body = await readBody(request, limit);
  if (body.type === 'json') return body.value;
  if (body.type === 'notJson') return fail(response, 400, 'BAD_ARGUMENT');
  // The rest of the body is never read: the connection goes once the answer is out.
  response.setHeader('Connection', 'close');
  house.guards.note('size');
  return fail(response, 413, 'REPORT_TOO_LARGE');
}

const partOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key] // an own property, just seen
    : undefined;

async function openSession(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(house, request, response, TOKEN_BODY_BYTES);
  if (body === undefined) return;
  const session = house.sessions.trade(partOf(body, 'token'));
  if (session !== null) return sendJson(response, 200, { session });
  house.guards.note('session');
  fail(response, 403, 'ADDRESS_USED');
}

/** Counts as busy until the answer is out, or whoever asked is gone. */
function isAnswering(house: House, response: ServerResponse): void {
  const answered = new Promise<void>((resolve) => response.once('close', resolve));
  house.busy.add(answered);
  void answered.then(() => house.busy.delete(answered));
}

/** Before anything of it is read. */
function isFlood({ gauges, now }: House, session: string): boolean {
  const gauge = gauges.get(session) ?? createGauge(now);
  gauges.set(session, gauge);
  return !gauge();
}

async function answerCall(
  house: House,
  session: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (isFlood(house, session)) {
    house.guards.note('flood');
    response.setHeader('Connection', 'close');
    return fail(response, 429, 'TOO_MANY');
  }
  const body = await bodyOf(house, request, response, house.limits.bodyBytes);
  if (body === undefined) return;
  isAnswering(house, response);
  sendJson(response, 200, await dispatch(house.requests, partOf(body, 'name'), partOf(body, 'argument'), house));
}

async function openEvents(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await bodyOf(house, request, response, TOKEN_BODY_BYTES);
  if (body === undefined) return;
  const page = partOf(body, 'page');
  if (!house.streams.open(response, v.is(pageId, page) ? page : null)) fail(response, 429, 'INTERNAL');
}

async function answerApi(
  house: House,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
): Promise<void> {
  if (path === `${API}session` && request.method === 'POST') return openSession(house, request, response);
  const session = request.headers[SESSION_HEADER];
  if (typeof session !== 'string' || !house.sessions.isOpen(session)) {
    house.guards.note('session');
    response.setHeader('Connection', 'close');
    // Without any session the page came by an address that was of no use; with another, from a host before this one.
    return fail(response, 401, session ? 'HOST_GONE' : 'ADDRESS_USED');
  }
  if (path === `${API}call`) return answerCall(house, session, request, response);
  if (path === `${API}events`) return openEvents(house, request, response);
  // A window that was reloaded asks whether its session is still good.
  if (path === `${API}session`) response.writeHead(204).end();
  else fail(response, 404, 'NO_REQUEST');
}

async function answer(house: House, port: number, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(GUARD_HEADERS)) response.setHeader(name, value);
  const { headers, method = '', url = '' } = request;
  const path = url.split('?', 1)[0] ?? '';
  const site = headers['sec-fetch-site'];
  const status = refusal(
    {
      method,
      path,
      host: headers.host,
      origin: headers.origin,
      fetchSite: typeof site === 'string' ? site : undefined,
      contentType: headers['content-type'],
    },
    port,
  );
  if (status !== null) refuse(house, response, path, status);
  else if (path.startsWith(API)) await answerApi(house, request, response, path);
  else await sendFile(house, response, path);
}

function listen(server: http.Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? new Failure('PORT_TAKEN', String(port), { cause: error }) : error);
    });
    // Never a name, never all interfaces.
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function createServer(house: House, port: () => number): http.Server {
  const options = {
    headersTimeout: house.limits.headersMs,
    requestTimeout: house.limits.requestMs,
    connectionsCheckingInterval: Math.min(2_000, house.limits.headersMs),
    keepAliveTimeout: 5_000,
  };
  return http.createServer(options, (request, response) => {
    answer(house, port(), request, response).catch(() => {
      // A broken connection, or a fault of ours: nothing of it is told.
      if (response.headersSent) response.destroy();
      else fail(response, 500, 'INTERNAL');
    });
  });
}

/** Throws a Failure with PORT_TAKEN. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const now = options.now ?? Date.now;
  const sessions = createSessions(now, () => randomBytes(32).toString('base64url'));
  const streams = createEventStreams();
  const limits = { ...LIMITS, ...options.limits };
  const busy = new Set<Promise<unknown>>();
  const { requests, files, guards = createGuardLog(new Date(now())) } = options;
  const house: House = { requests, files, sessions, streams, limits, guards, gauges: new Map(), now, busy };
  let port = 0;
  const server = createServer(house, () => port);
  port = await listen(server, options.port);
  const origin = `http://127.0.0.1:${port}`;
  return {
    port,
    origin,
    newAddress: (lifeMs) => `${origin}/#token=${sessions.newToken(lifeMs)}`,
    send: streams.send,
    windows: streams,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await Promise.allSettled(busy);
      server.closeAllConnections();
      await closed;
    },
  };
}
