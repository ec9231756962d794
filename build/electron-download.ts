/** Gets Electron's binary where it can be had, within bounds: a closed network must not hold up the start. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const packageFolder = path.join(path.dirname(import.meta.dirname), 'node_modules', 'electron');
/** For the first byte of the archive, in ms. */
const PATIENCE_MS = 2_000;
/** For the whole of it (120 MB), in ms: a line that is slower than this serves nobody. */
const DOWNLOAD_MS = 10 * 60_000;
const SERVER = 'https://github.com/electron/electron/releases/download/';

interface Archive {
  readonly name: string;
  /** The address the installer of the package will ask; a mirror named in the environment comes first. */
  readonly address: string;
}

/** Electron for a machine; `platform` and `arch` as Node calls them. */
export function electronArchive(platform: string = process.platform, arch: string = process.arch): Archive {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const server = process.env['npm_config_electron_mirror'] ?? process.env['ELECTRON_MIRROR'] ?? SERVER;
  const name = `electron-v${version}-${platform}-${arch}.zip`;
  return { name, address: `${server}v${version}/${name}` };
}

/** Where the installer keeps what it downloaded, unless the environment names another folder. */
function usualCache(): string {
  const home = os.homedir();
  if (process.platform === 'win32')
    return path.join(process.env['LOCALAPPDATA'] ?? path.join(home, 'AppData/Local'), 'electron', 'Cache');
  if (process.platform === 'darwin') return path.join(home, 'Library/Caches/electron');
  return path.join(process.env['XDG_CACHE_HOME'] ?? path.join(home, '.cache'), 'electron');
}

/** True when the installer needs no network. Its cache has one folder for each address it was filled from. */
export function isCached(name: string, cache: string = process.env['electron_config_cache'] ?? usualCache()): boolean {
  try {
    return readdirSync(cache).some((folder) => existsSync(path.join(cache, folder, name)));
  } catch {
    // No cache yet.
    return false;
  }
}

/**
 * One byte is asked for, not the head alone: a server that answers at once may send us on to one that cannot be reached, and
 * the address it sends us to is good for this method only.
 */
export async function isReachable(address: string, patienceMs: number = PATIENCE_MS): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(patienceMs);
    const response = await fetch(address, { headers: { Range: 'bytes=0-0' }, signal });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

/** True when the package's own installer, which checks the archive's checksum, ran to its end. */
export async function downloadElectron(): Promise<boolean> {
  const { name, address } = electronArchive();
  if (!isCached(name)) {
    if (!(await isReachable(address))) return false;
    console.log('正在下载 Electron 程序文件（约 120 MB，仅首次需要，最多等十分钟）……');
  }
  return new Promise((resolve) => {
    const options = { stdio: 'ignore', timeout: DOWNLOAD_MS } as const;
    const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], options);
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
