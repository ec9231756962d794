/** Streams of events to the windows: one JSON text a line (NDJSON), open for as long as the window is. */
import type { ServerResponse } from 'node:http';
import type { PageId } from '../contract/keeping.ts';
import type { HostEvent } from '../contract.ts';

/** More windows than any person opens; a page gone wild stops here. */
const MOST_STREAMS = 32;

export interface EventStreams {
  /** False where there are too many. `page`: the page that listens, where it says so. */
  readonly open: (response: ServerResponse, page: PageId | null) => boolean;
  readonly send: (event: HostEvent) => void;
  /** How many windows listen. */
  readonly count: () => number;
  /** Called after each window that comes or goes. */
  readonly onChange: (listener: () => void) => void;
  /** Called with each page that listens no more. */
  readonly onGone: (listener: (page: PageId) => void) => void;
}

export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();
  const listeners = new Set<() => void>();
  const farewells = new Set<(page: PageId) => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    open(response, page) {
      if (streams.size >= MOST_STREAMS) return false;
      response.writeHead(200, { 'Content-Type': 'application/x-ndjson' });
      // Without a first byte the window would wait for the first event to know that it is connected.
      response.flushHeaders();
      streams.add(response);
      response.on('close', () => {
        streams.delete(response);
        if (page !== null) for (const listener of farewells) listener(page);
        changed();
      });
      changed();
      return true;
    },
    send(event) {
      for (const stream of streams) stream.write(`${JSON.stringify(event)}\n`);
    },
    count: () => streams.size,
    onChange: (listener) => listeners.add(listener),
    onGone: (listener) => farewells.add(listener),
  };
}
