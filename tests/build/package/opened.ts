/** What the packed program opens: the imports of its bundles, and the files that its code reads by name. */
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';

const STATIC = /^(?:import|export)\b[^;'"]*?["']([^"'\n]+)["']/gm;
const DYNAMIC = /\bimport\(\s*["'](\.[^"'\n]+)["']\s*\)/g;
const REQUIRED = /\brequire\(["']([^"'\n]+)["']\)/g;
/** The window's bundles name their parts as strings; faces lie elsewhere, and are served below /fonts/. */
const PART = /["'`](?:\.\/|\.\.\/)?(?:assets\/)?([\w.-]+-[\w-]{8}\.(?:js|mjs|css|svg|png))["'`]/g;

const all = (pattern: RegExp, text: string) => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const isNode = (name: string) => name.startsWith('node:') || builtinModules.includes(name);

/** Begun as threads from files of their own, or read by name beside the code. */
const BY_NAME = [
  'dist/main/reader.js',
  'dist/main/library.js',
  'dist/preload/preload.cjs',
  'dist/renderer/index.html',
  'package.json',
];

export interface Opened {
  /** Files below the program's folder. */
  readonly files: readonly string[];
  /** Modules from elsewhere: neither ours nor Node's. */
  readonly modules: readonly string[];
}

function byMachine(folder: string, file: string): Opened {
  const code = readFileSync(path.join(folder, file), 'utf8');
  const names = file.endsWith('.cjs') ? all(REQUIRED, code) : [...all(STATIC, code), ...all(DYNAMIC, code)];
  const own = names.filter((name) => name.startsWith('.'));
  return {
    files: own.map((name) => path.posix.join(path.posix.dirname(file), name)),
    modules: names.filter((name) => !name.startsWith('.') && !isNode(name)),
  };
}

function byWindow(folder: string, file: string): Opened {
  const parts = all(PART, readFileSync(path.join(folder, file), 'utf8'));
  return { files: parts.map((name) => `dist/renderer/assets/${name}`), modules: [] };
}

/** Everything that the files of a packed program, given by their paths below `folder`, lead to. */
export function openedBy(folder: string, files: readonly string[]): Opened {
  const machine = files.filter((file) => /^dist\/(?:main|preload)\/[^/]+\.c?js$/.test(file));
  const window = files.filter((file) => /^dist\/renderer\/.*\.(?:html|m?js|css)$/.test(file));
  const found = [...machine.map((file) => byMachine(folder, file)), ...window.map((file) => byWindow(folder, file))];
  return {
    files: [...new Set([...BY_NAME, ...found.flatMap((each) => each.files)])].sort(),
    modules: [...new Set(found.flatMap((each) => each.modules))].sort(),
  };
}
