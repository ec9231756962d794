/** One typed client for both hosts: answers come back as they are, failures are thrown. */
import { FAILURE_CODES, Failure, type FailureCode } from '../../document/failure.ts';
import type { PageId } from '../../electron/contract/keeping.ts';
import type { Answers, Argument, HostEvent, Reply, RequestName } from '../../electron/contract.ts';
import { loopbackTransport } from './loopback.ts';
import { preloadTransport } from './preload.ts';
import type { Transport } from './transport.ts';

export interface HostClient {
  /** Throws a Failure: the host's own, or HOST_GONE when it cannot be reached. */
  call<N extends RequestName>(name: N, argument: Argument<N>): Promise<Answers[N]>;
  /** Tells the host something that nobody waits for, also while the page goes away. */
  last<N extends RequestName>(name: N, argument: Argument<N>): void;
  /** This page, until it is loaded anew. */
  readonly page: PageId;
  onEvent(listener: (event: HostEvent) => void): () => void;
  onReach(listener: (reachable: boolean) => void): () => void;
}

function isFailureCode(code: string): code is FailureCode {
  return (FAILURE_CODES as readonly string[]).includes(code);
}

function failureOf(reply: Reply<unknown> & { ok: false }): Failure {
  return isFailureCode(reply.code)
    ? new Failure(reply.code, reply.detail)
    : new Failure('INTERNAL', String(reply.code));
}

export function createClient(transport: Transport, page: PageId): HostClient {
  return {
    page,
    async call<N extends RequestName>(name: N, argument: Argument<N>) {
      const reply = await transport.call(name, argument).catch((cause: unknown) => {
        throw new Failure('HOST_GONE', name, { cause });
      });
      if (!reply.ok) throw failureOf(reply);
      // The host answers each request with the type that the contract names; both come from one release.
      return reply.value as Answers[N];
    },
    last: (name, argument) => transport.last(name, argument),
    onEvent: (listener) => transport.onEvent(listener),
    onReach: (listener) => transport.onReach(listener),
  };
}

/** The client for this window: Electron's bridge where there is one, else the loopback host that served the page. */
export function connectHost(window: Window): HostClient {
  // The brand is given here and only here.
  const page = window.crypto.randomUUID() as string as PageId;
  if (window.nigao) return createClient(preloadTransport(window.nigao), page);
  return createClient(
    loopbackTransport({
      fetch: (...request) => window.fetch(...request),
      hash: window.location.hash,
      clearHash: () => window.history.replaceState(null, '', window.location.pathname),
      storage: window.sessionStorage,
      page,
      wait: (ms) => new Promise((resolve) => window.setTimeout(resolve, ms)),
    }),
    page,
  );
}
