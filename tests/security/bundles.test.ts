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

/** `dist/main` has the main process, its threads and the command line; through `serve` alone that reaches a server. */
const COMMAND_LINE = 'main/nigao.js';

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
    /^main\/pdf[-.]/,
    /^(?:fetch\(|XMLHttpRequest)$/,
    'pdf.js can load addresses; here it is given bytes, with no address (reading/pdf-runs.ts)',
  ],
];

interface Bundle {
  readonly name: string;
  readonly code: string;
}

function bundles(): readonly Bundle[] {
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

const networkOf = ({ code }: Bundle) => modulesOf(code).filter((module) => NETWORK_MODULES.test(module));

/** Names of the files that a file can load, now or later, and of those that they can. `lazily` false: only what loads with it. */
function reachedFrom(entry: string, all: readonly Bundle[], lazily = true): ReadonlySet<string> {
  const form = lazily
    ? /(?:from|import)\s*\(?\s*["'`](\.\.?\/[^"'`]+)["'`]/g
    : /(?:from|import)\s*["'`](\.\.?\/[^"'`]+)["'`]/g;
  const reached = new Set([entry]);
  for (const name of reached) {
    const code = all.find((each) => each.name === name)?.code ?? '';
    for (const [, address = ''] of code.matchAll(form)) reached.add(path.posix.join(path.posix.dirname(name), address));
  }
  return reached;
}

describe.skipIf(!isBuilt)(`what is shipped${isBuilt ? '' : ' (left out: the bundles are not built)'}`, () => {
  it('imports no network of Node, but for what the command line alone can reach', () => {
    const all = bundles();
    const entries = all.filter(({ name }) => name !== COMMAND_LINE && !/-[\w-]{8}\.js$/.test(name));
    expect(entries.map(({ name }) => name)).toEqual(expect.arrayContaining(['main/main.js', 'main/reader.js']));
    const others = new Set(entries.flatMap(({ name }) => [...reachedFrom(name, all)]));
    const commandLine = reachedFrom(COMMAND_LINE, all);
    const found = all
      .filter(({ name }) => others.has(name) || !commandLine.has(name))
      .flatMap((bundle) => networkOf(bundle).map((module) => `${bundle.name}: ${module}`));
    expect(found).toEqual([]);
  });

  it('has one server, the door of the loopback host, which no command but `serve` loads', () => {
    const all = bundles();
    const doors = all.filter((bundle) => networkOf(bundle).length > 0);
    expect(doors.flatMap(networkOf)).toEqual(['node:http']);
    const atOnce = reachedFrom(COMMAND_LINE, all, false);
    expect(doors.filter(({ name }) => atOnce.has(name))).toEqual([]);
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
