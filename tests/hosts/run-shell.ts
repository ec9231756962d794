/** Runs the real `electron/shell/main.ts` over a stand-in of Electron. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { createStandIn, type StandIn, type StandInOptions } from './stand-in.ts';

/** Runs the bundle that Electron would run: its import of Electron, the only one left beside Node's, becomes the stand-in. */
async function runBundle(folder: string, standIn: StandIn): Promise<void> {
  const source = readFileSync(path.join(folder, 'dist/main/main.js'), 'utf8');
  const imports = /^import \{([^}]*)\} from ["']electron["'];?$/gm;
  const code = source.replaceAll(imports, (_all, names: string) => {
    return `const {${names.replaceAll(' as ', ': ')}} = globalThis.standInElectron;`;
  });
  if (code === source) throw new Error('the bundle imports Electron in another form now');
  const file = path.join(folder, 'dist/main', `stand-in-${randomUUID()}.mjs`);
  writeFileSync(file, code);
  Object.assign(globalThis, { standInElectron: standIn.module });
  try {
    await import(/* @vite-ignore */ pathToFileURL(file).href);
  } finally {
    rmSync(file);
  }
}

async function runSource(standIn: StandIn): Promise<void> {
  vi.resetModules();
  vi.doMock('electron', () => standIn.module);
  try {
    await import('../../electron/shell/main.ts');
  } finally {
    vi.doUnmock('electron');
  }
}

/** `words` follow the program's name and folder on its command line. Each call runs the program anew. */
export async function runShell(
  options: StandInOptions,
  words: readonly string[] = [],
  form: 'source' | 'bundle' = 'source',
): Promise<StandIn> {
  const standIn = createStandIn(options);
  const { argv } = process;
  process.argv = [
    'electron',
    ...words.filter((word) => word.startsWith('-')),
    options.appFolder,
    ...words.filter((word) => !word.startsWith('-')),
  ];
  try {
    await (form === 'bundle' ? runBundle(options.appFolder, standIn) : runSource(standIn));
  } finally {
    process.argv = argv;
  }
  return standIn;
}
