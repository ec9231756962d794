import { describe, expect, it, vi } from 'vitest';
import type { PageId } from '../../../electron/contract/keeping.ts';
import type { HostEvent, Reply } from '../../../electron/contract.ts';
import { createClient } from '../../../renderer/host/client.ts';
import { loopbackTransport, type Surroundings } from '../../../renderer/host/loopback.ts';
import { type PreloadBridge, preloadTransport } from '../../../renderer/host/preload.ts';
import type { Transport } from '../../../renderer/host/transport.ts';

/** The brand of any name. */
const page = 'page-1' as PageId;

function answering(reply: Reply<unknown>): Transport {
  return { call: async () => reply, last: () => {}, onEvent: () => () => {}, onReach: () => () => {} };
}

describe('the client', () => {
  it('gives the value of a good reply', async () => {
    const client = createClient(answering({ ok: true, value: { bytes: 12 } }), page);
    expect(await client.call('kinds', {})).toEqual({ bytes: 12 });
  });

  it('throws the failure of a bad reply, with code and detail', async () => {
    const client = createClient(answering({ ok: false, code: 'DISK_FULL', detail: '总结.nigao' }), page);
    await expect(client.call('kinds', {})).rejects.toMatchObject({ code: 'DISK_FULL', detail: '总结.nigao' });
  });

  it('throws HOST_GONE where the transport breaks', async () => {
    const client = createClient(
      { ...answering({ ok: true, value: null }), call: () => Promise.reject(new Error()) },
      page,
    );
    await expect(client.call('kinds', {})).rejects.toMatchObject({ code: 'HOST_GONE' });
  });

  it('takes a code it does not know for a fault', async () => {
    const reply = JSON.parse('{"ok":false,"code":"NEW_CODE","detail":""}') as Reply<unknown>;
    await expect(createClient(answering(reply), page).call('kinds', {})).rejects.toMatchObject({
      code: 'INTERNAL',
      detail: 'NEW_CODE',
    });
  });
});

describe('the bridge of Electron', () => {
  it('passes name and argument on and gives the reply', async () => {
    const seen: unknown[] = [];
    const bridge: PreloadBridge = {
      call: async (name, argument) => {
        seen.push([name, argument]);
        return { ok: true, value: 7 };
      },
      onEvent: () => () => {},
    };
    expect(await preloadTransport(bridge).call('openFile', { file: 'f' })).toEqual({ ok: true, value: 7 });
    expect(seen).toEqual([['openFile', { file: 'f' }]]);
  });
});

interface Request {
  readonly path: string;
  readonly session: string | null;
  readonly body: unknown;
}

interface Site {
  readonly around: Surroundings;
  readonly requests: Request[];
  readonly stored: Map<string, string>;
  readonly cleared: () => boolean;
}

function site(hash: string, answer: (request: Request) => Response | Promise<Response>): Site {
  const requests: Request[] = [];
  const stored = new Map<string, string>();
  let cleared = false;
  const around: Surroundings = {
    async fetch(path, init) {
      const session = new Headers(init?.headers).get('X-Nigao-Session');
      const request = { path: String(path), session, body: JSON.parse(String(init?.body)) as unknown };
      requests.push(request);
      return answer(request);
    },
    hash,
    page,
    clearHash: () => {
      cleared = true;
    },
    storage: { getItem: (name) => stored.get(name) ?? null, setItem: (name, value) => stored.set(name, value) },
    wait: () => new Promise((resolve) => setTimeout(resolve, 0)),
  };
  return { around, requests, stored, cleared: () => cleared };
}

const openSite = (request: Request) =>
  Response.json(request.path === '/api/session' ? { session: 's1' } : { ok: true, value: null });

describe('the loopback transport', () => {
  it('trades the token of the address for a session, once, and takes it out of the address', async () => {
    const page = site('#token=secret', openSite);
    const transport = loopbackTransport(page.around);
    await transport.call('kinds', {});
    await transport.call('hostInfo', {});
    expect(page.cleared()).toBe(true);
    expect(page.requests).toEqual([
      { path: '/api/session', session: null, body: { token: 'secret' } },
      { path: '/api/call', session: 's1', body: { name: 'kinds', argument: {} } },
      { path: '/api/call', session: 's1', body: { name: 'hostInfo', argument: {} } },
    ]);
  });

  it('keeps the session over a reload of the page', async () => {
    const page = site('', openSite);
    page.stored.set('nigao-session', 'kept');
    await loopbackTransport(page.around).call('kinds', {});
    expect(page.requests.map((request) => request.session)).toEqual(['kept']);
  });

  it('gives the reply of a refusal as it is', async () => {
    const refusal = { ok: false, code: 'BAD_SENDER', detail: '' };
    const page = site('', () => Response.json(refusal, { status: 403 }));
    expect(await loopbackTransport(page.around).call('kinds', {})).toEqual(refusal);
  });

  it('rejects where nobody answers, or something that is no reply', async () => {
    const nobody = site('', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(loopbackTransport(nobody.around).call('kinds', {})).rejects.toThrow();
    const other = site('', () => Response.json({ hello: 1 }));
    await expect(loopbackTransport(other.around).call('kinds', {})).rejects.toThrow('no reply');
  });

  it('hears events that come in pieces', async () => {
    const bytes = new TextEncoder().encode(
      `${JSON.stringify({ type: 'closeRequested' })}\n${JSON.stringify({ type: 'command', command: 'save' })}\n`,
    );
    const parts = [bytes.slice(0, 7), bytes.slice(7, 40), bytes.slice(40)];
    const page = site('', () => {
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        start(controller) {
          for (const part of parts.splice(0)) controller.enqueue(part);
        },
      });
      return new Response(body);
    });
    const heard: HostEvent[] = [];
    await new Promise<void>((resolve) => {
      loopbackTransport(page.around).onEvent((event) => {
        heard.push(event);
        if (heard.length === 2) resolve();
      });
    });
    expect(heard).toEqual([{ type: 'closeRequested' }, { type: 'command', command: 'save' }]);
  });

  it('tells that the host is gone after repeated failure, and that it is back', async () => {
    let alive = false;
    const page = site('', () =>
      alive ? new Response(new ReadableStream()) : Promise.reject(new TypeError('Failed to fetch')),
    );
    const transport = loopbackTransport(page.around);
    const told: boolean[] = [];
    await new Promise<void>((resolve) => {
      transport.onReach((reachable) => {
        told.push(reachable);
        alive = true;
        if (reachable) resolve();
      });
      transport.onEvent(() => {});
    });
    expect(told).toEqual([false, true]);
    expect(page.requests.length).toBe(4);
  });

  it('says with the events which page listens, and in its last word that it outlives the page', async () => {
    const { around, requests } = site('#token=t', openSite);
    const kept: (boolean | undefined)[] = [];
    const { fetch } = around;
    const noting: Surroundings = {
      ...around,
      fetch: (...request) => {
        kept.push(request[1]?.keepalive);
        return fetch(...request);
      },
    };
    const transport = loopbackTransport(noting);
    const stop = transport.onEvent(() => {});
    transport.last('leaveSeat', { seat: 's' });
    await vi.waitFor(() => expect(requests.length).toBeGreaterThanOrEqual(3));
    stop();
    expect(requests.find(({ path }) => path === '/api/events')?.body).toEqual({ page: 'page-1' });
    const at = requests.findIndex(({ path }) => path === '/api/call');
    expect(requests[at]?.body).toEqual({ name: 'leaveSeat', argument: { seat: 's' } });
    expect(kept[at]).toBe(true);
  });
});
