/** Gets Electron's binary where it can be had, within bounds: a closed network must not hold up the start. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const packageFolder = path.join(path.dirname(import.meta.dirname), 'node_modules', 'electron');
const PATIENCE_MS = 1500;
const SERVER = 'https://github.com/electron/electron/releases/download/';

/** The archive the installer of the package will ask for; a mirror named in the environment comes first. */
function archiveAddress(): string {
  const { version } = JSON.parse(readFileSync(path.join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  const server = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? SERVER;
  return `${server}v${version}/electron-v${version}-${process.platform}-${process.arch}.zip`;
}

async function isReachable(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return (await fetch(archiveAddress(), { method: 'HEAD', redirect: 'manual', signal })).status < 400;
  } catch {
    return false;
  }
}

/** True when the package's own installer, which checks the archive's checksum, ran to its end. */
export async function downloadElectron(): Promise<boolean> {
  // A cache filled beforehand serves machines without a network: the installer looks there first.
  if (process.env['electron_config_cache'] === undefined && !(await isReachable())) return false;
  console.log('正在下载 Electron 程序文件，仅首次需要……');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(packageFolder, 'install.js')], { stdio: 'ignore' });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
