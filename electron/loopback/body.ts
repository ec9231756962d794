/** The body of a request: bounded, UTF-8, JSON. */
import type { IncomingMessage } from 'node:http';

export type Body =
  | { readonly type: 'json'; readonly value: unknown }
  | { readonly type: 'tooLarge' }
  | { readonly type: 'notJson' };

function parse(bytes: Buffer): Body {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return { type: 'json', value };
  } catch {
    return { type: 'notJson' };
  }
}

/** Reads no more than `limit` bytes, whatever was announced. Rejects where the connection breaks off. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return { type: 'tooLarge' };
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = part as Buffer; // no encoding is set on the stream
    length += bytes.length;
    if (length > limit) return { type: 'tooLarge' };
    parts.push(bytes);
  }
  return parse(Buffer.concat(parts));
}
