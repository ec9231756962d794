/** The DevTools protocol over two pipes of a child process: messages in JSON, each ended by a NUL byte. No port is opened. */
import type { Readable, Writable } from 'node:stream';

export interface ProtocolEvent {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId: string | undefined;
}

export interface Pipe {
  /** Answers with the result as it came: it is from another program, to be looked at before use. */
  readonly send: (method: string, params?: object, sessionId?: string) => Promise<Record<string, unknown>>;
  /** Until the returned function is called. */
  readonly listen: (listener: (event: ProtocolEvent) => void) => () => void;
  /** Fails everything that still waits, and everything asked from now on. */
  readonly fail: (error: Error) => void;
}

interface Waiting {
  readonly resolve: (result: Record<string, unknown>) => void;
  readonly reject: (error: Error) => void;
}

/** The messages in a stream of bytes; `take` is called with each whole one. */
function splitMessages(stream: Readable, take: (message: string) => void): void {
  let parts: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      parts.push(rest.subarray(0, end));
      take(Buffer.concat(parts).toString('utf8'));
      parts = [];
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) parts.push(rest);
  });
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** `output` is what the child reads, `input` what it writes. */
export function createPipe(output: Writable, input: Readable): Pipe {
  const waiting = new Map<number, Waiting>();
  const listeners = new Set<(event: ProtocolEvent) => void>();
  let sent = 0;
  let broken: Error | null = null;

  function answer(id: number, message: Record<string, unknown>): void {
    const asked = waiting.get(id);
    waiting.delete(id);
    const { error, result } = message;
    if (isRecord(error)) asked?.reject(new Error(String(error['message'])));
    else asked?.resolve(isRecord(result) ? result : {});
  }

  function take(text: string): void {
    const message: unknown = JSON.parse(text);
    if (!isRecord(message)) return;
    const { id, method, params, sessionId } = message;
    if (typeof id === 'number') {
      answer(id, message);
      return;
    }
    const event = { method: String(method), params, sessionId: typeof sessionId === 'string' ? sessionId : undefined };
    for (const listener of listeners) listener(event);
  }

  function fail(error: Error): void {
    broken ??= error;
    for (const { reject } of waiting.values()) reject(broken);
    waiting.clear();
  }

  splitMessages(input, (text) => {
    try {
      take(text);
    } catch (cause) {
      fail(new Error('the browser sent what is no message', { cause }));
    }
  });
  for (const stream of [input, output]) stream.on('error', fail);

  return {
    send(method, params = {}, sessionId) {
      if (broken) return Promise.reject(broken);
      sent += 1;
      const id = sent;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        output.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
      });
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    fail,
  };
}
