/** Packs the program with Electron, by electron-builder. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Arch as BuilderArch, build, Platform } from 'electron-builder';
import { electronArchive, isCached, isReachable } from '../electron-download.ts';
import { packageConfig, type System } from './config.ts';
import { type Arch, LICENCE_FILES } from './contents.ts';
import { Lacking } from './lacking.ts';
import { licencesText, packageLicences } from './licences.ts';

const root = path.resolve(import.meta.dirname, '../..');

const PLATFORMS = {
  linux: { builder: Platform.LINUX, node: 'linux' },
  win: { builder: Platform.WINDOWS, node: 'win32' },
  mac: { builder: Platform.MAC, node: 'darwin' },
} as const;

const ARCH_OF = { x64: BuilderArch.x64, arm64: BuilderArch.arm64 } as const;

/** A server that was asked for a page of the size of a film is given more time than one that only serves the start of a program. */
const PATIENCE_MS = 10_000;

/** Asked before electron-builder is, which would try for half a minute and tell of it in fifty lines. */
async function requireElectron(system: System, arches: readonly Arch[]): Promise<void> {
  for (const arch of arches) {
    const { name, address } = electronArchive(PLATFORMS[system].node, arch);
    if (isCached(name) || (await isReachable(address, PATIENCE_MS))) continue;
    throw new Lacking(
      `${name} is neither in the cache nor to be had from ${new URL(address).host}: set ELECTRON_MIRROR, or carry the cache over ` +
        '(docs/packaging.md). The loopback edition needs no Electron: npm run package -- deb-loopback',
    );
  }
}

function targetsOf(system: System, arches: readonly Arch[], folderOnly: boolean) {
  const names = packageConfig(system)[system]?.target;
  const wanted = (Array.isArray(names) ? names : []).map((target) =>
    typeof target === 'string' ? target : target.target,
  );
  return PLATFORMS[system].builder.createTarget(folderOnly ? ['dir'] : wanted, ...arches.map((arch) => ARCH_OF[arch]));
}

/** Where from and where to. */
export interface PackingPlace {
  /** Root of the project: the folder with `dist/`, `templates/` and `package.json`. */
  readonly root: string;
  /** Where the packages go. */
  readonly output: string;
  /** An unpacked distribution of Electron; null for the one of the installed version, from the cache or a mirror. */
  readonly distribution: string | null;
}

/** Paths of what was made. `dist/` must have been built. */
export async function packAt(
  place: PackingPlace,
  system: System,
  arches: readonly Arch[],
  folderOnly: boolean,
): Promise<readonly string[]> {
  writeFileSync(path.join(place.root, LICENCE_FILES.packages), licencesText(packageLicences(place.root)));
  const config = packageConfig(system);
  return await build({
    projectDir: place.root,
    targets: targetsOf(system, arches, folderOnly),
    publish: 'never',
    config: {
      ...config,
      directories: { ...config.directories, output: place.output },
      ...(place.distribution === null ? {} : { electronDist: place.distribution }),
    },
  });
}

/** Throws Lacking where Electron, or a tool of electron-builder, cannot be had. */
export async function packElectron(
  system: System,
  arches: readonly Arch[],
  folderOnly: boolean,
): Promise<readonly string[]> {
  await requireElectron(system, arches);
  const output = path.join(root, 'release');
  try {
    return await packAt({ root, output, distribution: null }, system, arches, folderOnly);
  } catch (error) {
    const [line = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    throw new Lacking(`electron-builder could not finish: ${line} (docs/packaging.md)`, { cause: error });
  }
}
