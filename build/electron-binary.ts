/** Finds Electron's executable by looking at files only: `require('electron')` would start a download where it is missing. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Below the folder of a distribution, as Electron's releases lay it out. */
const EXECUTABLE: Partial<Record<NodeJS.Platform, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
};

function inFolder(folder: string, executable: string): string | null {
  const file = path.join(folder, executable);
  return existsSync(file) ? file : null;
}

/** The binary that the package's installer unpacked, when it is whole and of the package's own version. */
function installed(packageFolder: string): string | null {
  const read = (name: string) => readFileSync(path.join(packageFolder, name), 'utf8').trim();
  try {
    const { version } = JSON.parse(read('package.json')) as { version: string }; // a package.json always has one
    if (read('dist/version').replace(/^v/, '') !== version) return null;
    return inFolder(path.join(packageFolder, 'dist'), read('path.txt'));
  } catch {
    // One of the three files is missing: not installed.
    return null;
  }
}

/**
 * Path of a usable Electron executable, or null. A distribution named by ELECTRON_OVERRIDE_DIST_PATH comes first; where that
 * folder holds none (tests point it nowhere, so that nothing can start a download) the installed package is looked at.
 */
export function electronBinary(
  root: string = path.dirname(import.meta.dirname),
  environment: NodeJS.ProcessEnv = process.env,
): string | null {
  const override = environment['ELECTRON_OVERRIDE_DIST_PATH'];
  const named = override ? inFolder(override, EXECUTABLE[process.platform] ?? 'electron') : null;
  return named ?? installed(path.join(root, 'node_modules', 'electron'));
}
