/** Loopback: calls are posted to 127.0.0.1 with a session header; events come as lines of JSON. */
import type { PageId } from '../../electron/contract/keeping.ts';
import type { HostEvent, Reply } from '../../electron/contract.ts';
import type { Transport } from './transport.ts';

const SESSION_HEADER = 'X-Nigao-Session';
const SESSION_KEY = 'nigao-session';
/** ms between attempts to listen again, and how many failed ones mean that the host is gone. */
const RETRY_DELAY = 1000;
const RETRIES = 3;

/** What the transport needs of a browser window. */
export interface Surroundings {
  readonly fetch: typeof fetch;
  /** Fragment of the address, with its `#`. */
  readonly hash: string;
  /** Takes the secret out of the address bar. */
  clearHash(): void;
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>;
  /** Told with the events that are listened to: when they end, this page is gone. */
  readonly page: PageId;
  readonly wait: (ms: number) => Promise<void>;
}

function post(
  around: Surroundings,
  path: string,
  session: string,
  body: unknown,
  more: Pick<RequestInit, 'keepalive'> = {},
): Promise<Response> {
  const headers = { 'Content-Type': 'application/json', ...(session === '' ? {} : { [SESSION_HEADER]: session }) };
  return around.fetch(path, { method: 'POST', headers, body: JSON.stringify(body), ...more });
}

/** The secret of the start address: `#token=…`. */
function tokenIn(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token');
}

/** Trades the one-time secret for a session, which lives as long as this tab and is known to it alone. */
async function openSession(around: Surroundings): Promise<string> {
  const token = tokenIn(around.hash);
  if (token === null) return around.storage.getItem(SESSION_KEY) ?? '';
  around.clearHash();
  const answer = await post(around, '/api/session', '', { token });
  if (!answer.ok) return around.storage.getItem(SESSION_KEY) ?? '';
  // The host's own answer, made by the same release of the program.
  const { session } = (await answer.json()) as { session: string };
  around.storage.setItem(SESSION_KEY, session);
  return session;
}

function isReply(value: unknown): value is Reply<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value && typeof value.ok === 'boolean';
}

/** The whole lines of a stream of text. */
async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + decoder.decode(part.value, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    yield* lines.filter((line) => line !== '');
  }
}

export function loopbackTransport(around: Surroundings): Transport {
  const session = openSession(around);
  // Each call waits for the session and tells of its failure; nobody else does.
  session.catch(() => {});
  const eventListeners = new Set<(event: HostEvent) => void>();
  const reachListeners = new Set<(reachable: boolean) => void>();
  let listening = false;

  const tell = (reachable: boolean) => {
    for (const listener of reachListeners) listener(reachable);
  };

  /** Hears until the stream ends. `refused` where this session is none to this host: asking again is of no use. */
  async function hear(): Promise<'ended' | 'refused'> {
    const answer = await post(around, '/api/events', await session, { page: around.page });
    if (answer.status === 401 || answer.status === 403) return 'refused';
    if (!answer.ok || answer.body === null) throw new Error(`events: ${answer.status}`);
    tell(true);
    for await (const line of linesOf(answer.body)) {
      // Events of our own host; `type` is looked at by those who act on them.
      for (const listener of eventListeners) listener(JSON.parse(line) as HostEvent);
    }
    return 'ended';
  }

  async function listen(): Promise<void> {
    let failures = 0;
    while (eventListeners.size > 0) {
      const end = await hear().catch(() => 'failed' as const);
      if (end === 'refused') return;
      failures = end === 'failed' ? failures + 1 : 0;
      if (failures === RETRIES) tell(false);
      await around.wait(RETRY_DELAY);
    }
    listening = false;
  }

  return {
    async call(name, argument) {
      const answer = await post(around, '/api/call', await session, { name, argument });
      const reply: unknown = await answer.json();
      if (!isReply(reply)) throw new Error(`no reply: ${answer.status}`);
      return reply;
    },
    last(name, argument) {
      // The session is there long since: this runs before the page is gone.
      void session
        .then((open) => post(around, '/api/call', open, { name, argument }, { keepalive: true }))
        .catch(() => {});
    },
    onEvent(listener) {
      eventListeners.add(listener);
      if (!listening) {
        listening = true;
        void listen();
      }
      return () => eventListeners.delete(listener);
    },
    onReach(listener) {
      reachListeners.add(listener);
      return () => reachListeners.delete(listener);
    },
  };
}
