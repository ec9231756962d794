/**
 * No network code in what is shipped: what the bundles in `dist/` import of Node, and what of a browser's network they name,
 * held against a list with one line of reason each. Guard: this list.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const dist = path.join(root, 'dist');
const isBuilt = ['main', 'preload', 'renderer'].every((name) => existsSync(path.join(dist, name)));

const NETWORK_MODULES = /^(?:node:)?(?:net|http|https|http2|tls|dns|dgram|inspector|quic|cluster)(?:\/|$)/;
const NETWORK_WORDS =
  /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon)\b|\bfetch\(/g;

/** The bundle of the loopback host, where one is built, is a server; that of Electron has none. */
const SERVERS: Readonly<Record<string, string>> = {
  loopback: 'http: the door on 127.0.0.1 (electron/loopback/server.ts)',
  cli: 'http: the same door, reached by `serve` alone',
};

/** What names a browser's network all the same: bundle, then word, then why it is let. */
const KNOWN: readonly (readonly [bundle: RegExp, word: RegExp, why: string])[] = [
  [
    /^renderer\/assets\/index-/,
    /^fetch\($/,
    'calls of the window to its own host (renderer/host/loopback.ts); held to its origin by connect-src',
  ],
  [
    /^renderer\/assets\/pdf[-.]/,
    /^(?:fetch\(|XMLHttpRequest)$/,
    'pdf.js can load addresses; here it is given bytes; held to its origin by connect-src',
  ],
  [
    /^(?:main|loopback|cli)\/pdf[-.]/,
    /^(?:fetch\(|XMLHttpRequest)$/,
    'pdf.js can load addresses; here it is given bytes, with no address (reading/pdf-runs.ts)',
  ],
];

function bundles(): readonly { readonly name: string; readonly code: string }[] {
  return readdirSync(dist, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(?:js|cjs|mjs)$/.test(entry.name))
    .map((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      return { name: path.relative(dist, file).replaceAll(path.sep, '/'), code: readFileSync(file, 'utf8') };
    });
}

function modulesOf(code: string): readonly string[] {
  const found = code.matchAll(
    /(?:\bfrom\s*|\bimport\s*\(?\s*|\brequire\(\s*|getBuiltinModule\(\s*)["'`]([\w:/.@-]+)["'`]/g,
  );
  return [...found].map(([, name = '']) => name);
}

describe.skipIf(!isBuilt)(`what is shipped${isBuilt ? '' : ' (left out: the bundles are not built)'}`, () => {
  it('imports no network of Node, but for the door of the loopback host', () => {
    const found = bundles().flatMap(({ name, code }) =>
      SERVERS[name.split('/')[0] ?? ''] === undefined
        ? modulesOf(code)
            .filter((module) => NETWORK_MODULES.test(module))
            .map((module) => `${name}: ${module}`)
        : [],
    );
    expect(found).toEqual([]);
  });

  it('a door imports the server and nothing else', () => {
    for (const { name, code } of bundles().filter((each) => SERVERS[each.name.split('/')[0] ?? ''] !== undefined))
      for (const module of modulesOf(code).filter((each) => NETWORK_MODULES.test(each)))
        expect(module, name).toMatch(/^node:http$/);
  });

  it('names no network of a browser, but for what is known', () => {
    const found = bundles().flatMap(({ name, code }) =>
      [...new Set(code.match(NETWORK_WORDS) ?? [])]
        .filter((word) => !KNOWN.some(([bundle, known]) => bundle.test(name) && known.test(word)))
        .map((word) => `${name}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('opens no address: none is written in the code of the main process beside names of formats', () => {
    const started = bundles().filter(
      ({ name, code }) => name.startsWith('main/') && /\bopenExternal\(|autoUpdater|crashReporter/.test(code),
    );
    expect(started.map(({ name }) => name)).toEqual([]);
  });
});

describe('the sources', () => {
  it('take a server of Node in one file, and a client in none', () => {
    const folders = ['document', 'electron', 'renderer'];
    const files = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
        .map((entry) => path.join(entry.parentPath, entry.name)),
    );
    const found = files.flatMap((file) => {
      const code = readFileSync(file, 'utf8').replace(/^import type .*$/gm, '');
      return modulesOf(code).some((module) => NETWORK_MODULES.test(module))
        ? [path.relative(root, file).replaceAll(path.sep, '/')]
        : [];
    });
    expect(found.sort()).toEqual(['electron/loopback/server.ts']);
    const server = readFileSync(path.join(root, 'electron/loopback/server.ts'), 'utf8');
    expect(server).not.toMatch(/http\.(?:request|get)\(/);
  });
});
