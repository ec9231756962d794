/**
 * `npm run package [-- linux|win|mac|deb-loopback] [--arch x64|arm64] [--dir]`: packs the program into `release/`. Without a word it packs for
 * the system it runs on. Ends with 0 done, 2 a wrong call, 3 something that cannot be had here.
 */
import { parseArgs } from 'node:util';
import { bundle } from '../bundle.ts';
import { packLoopback } from '../deb/loopback.ts';
import { SYSTEMS, type System } from './config.ts';
import { ARCHES, type Arch } from './contents.ts';
import { Lacking } from './lacking.ts';
import { packElectron } from './pack-electron.ts';

type Target = System | 'deb-loopback';
const TARGETS: readonly Target[] = [...SYSTEMS, 'deb-loopback'];
const OWN: Partial<Record<NodeJS.Platform, System>> = { win32: 'win', darwin: 'mac' };
const USAGE = 'npm run package [-- linux|win|mac|deb-loopback] [--arch x64|arm64] [--dir]';

interface Call {
  readonly target: Target;
  readonly arches: readonly Arch[];
  /** The folder that would be packed, and no installer of it. */
  readonly folderOnly: boolean;
}

/** Null for a call that cannot be understood. */
export function readPackageCall(words: readonly string[], platform: NodeJS.Platform): Call | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { arch: { type: 'string' }, dir: { type: 'boolean', default: false } },
    });
    const [word = OWN[platform] ?? 'linux', ...more] = positionals;
    const target = TARGETS.find((each) => each === word);
    const arches = values.arch === undefined ? ARCHES : ARCHES.filter((arch) => arch === values.arch);
    if (target === undefined || more.length > 0 || arches.length === 0) return null;
    return { target, arches, folderOnly: values.dir };
  } catch {
    return null;
  }
}

async function pack({ target, arches, folderOnly }: Call): Promise<readonly string[]> {
  await bundle();
  return target === 'deb-loopback' ? await packLoopback(arches) : await packElectron(target, arches, folderOnly);
}

async function main(words: readonly string[]): Promise<number> {
  const call = readPackageCall(words, process.platform);
  if (!call) {
    console.error(USAGE);
    return 2;
  }
  try {
    for (const file of await pack(call)) console.log(file);
    return 0;
  } catch (error) {
    if (!(error instanceof Lacking)) throw error;
    console.error(error.message);
    return 3;
  }
}

if (import.meta.main) process.exit(await main(process.argv.slice(2)));
