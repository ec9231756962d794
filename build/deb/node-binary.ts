/** Node's own executable for Linux, as the package brings it: from the installed packages, else from the registry by npm. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Arch } from '../package/contents.ts';
import { Lacking } from '../package/lacking.ts';

/** Node for one processor. */
export interface NodeBinary {
  readonly version: string;
  readonly executable: Uint8Array;
  /** Node's own licence, with those of everything inside of it. */
  readonly licence: string;
}

interface Locked {
  readonly version: string;
  readonly integrity: string;
}

function locked(root: string, name: string): Locked {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked | undefined>; // the shape of npm's lock file, version 3
  };
  const entry = lock.packages[`node_modules/${name}`];
  if (!entry) throw new Lacking(`package-lock.json has no ${name}`);
  return entry;
}

function readFrom(folder: string, version: string): NodeBinary {
  return {
    version,
    executable: readFileSync(path.join(folder, 'bin', 'node')),
    licence: readFileSync(path.join(folder, 'LICENSE'), 'utf8'),
  };
}

/** What `npm pack --json` prints of the one package that it fetched. */
interface Fetched {
  readonly filename: string;
  readonly integrity: string;
}

function run(command: string, args: readonly string[], cwd: string): string | null {
  const shell = process.platform === 'win32';
  const { status, stdout } = spawnSync(command, args, {
    cwd,
    shell,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return status === 0 ? stdout : null;
}

/** npm installs only what fits the machine it runs on; the package for the other processor is fetched for itself. */
function fetched(name: string, { version, integrity }: Locked): NodeBinary {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-node-'));
  try {
    const printed = run('npm', ['pack', '--json', `${name}@${version}`], folder);
    const [got] = printed === null ? [] : (JSON.parse(printed) as Fetched[]);
    if (!got) throw new Lacking(`${name}@${version} is not installed, and npm cannot fetch it (docs/packaging.md)`);
    if (got.integrity !== integrity)
      throw new Lacking(`${name}@${version} is not the one that package-lock.json names`);
    if (run('tar', ['-xzf', got.filename], folder) === null) throw new Lacking(`tar cannot unpack ${got.filename}`);
    return readFrom(path.join(folder, 'package'), version);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Throws Lacking where it cannot be had. */
export function nodeBinary(root: string, arch: Arch): NodeBinary {
  const name = `node-linux-${arch}`;
  const entry = locked(root, name);
  const folder = path.join(root, 'node_modules', name);
  return existsSync(path.join(folder, 'bin', 'node')) ? readFrom(folder, entry.version) : fetched(name, entry);
}
