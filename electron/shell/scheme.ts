/** Our own scheme: the window's files, and nothing else, by `app://nigao/…`. */
import { promises as fs } from 'node:fs';
import { type Protocol, protocol } from 'electron';
import type { WindowFile, WindowFiles } from '../services/window/files.ts';
import { GUARD_HEADERS, WINDOW_POLICY } from '../services/window/policy.ts';
import { SCHEME, windowPath } from './addresses.ts';

/** Must be called before the app is ready. `standard` gives our pages an origin, `secure` what https pages may do. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

export function notFound(): Response {
  return new Response(null, { status: 404, headers: GUARD_HEADERS });
}

export function answerText(text: string, type: string, policy: string): Response {
  return new Response(text, {
    headers: { ...GUARD_HEADERS, 'Content-Type': type, 'Content-Security-Policy': policy },
  });
}

export async function answerFile(file: WindowFile | null, policy: string): Promise<Response> {
  if (!file) return notFound();
  const bytes = new Uint8Array(await fs.readFile(file.path));
  return new Response(bytes, {
    headers: { ...GUARD_HEADERS, 'Content-Type': file.type, 'Content-Security-Policy': policy },
  });
}

/** Serves the window's files in one session. */
export function serveWindow(sessionProtocol: Protocol, files: WindowFiles): void {
  sessionProtocol.handle(SCHEME, async (request) => {
    const path = windowPath(request.url);
    return request.method === 'GET' && path !== null ? answerFile(await files.find(path), WINDOW_POLICY) : notFound();
  });
}
