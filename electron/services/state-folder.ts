/** Where the program keeps what is its own: settings, and the profile of the browser that shows its window. */
import path from 'node:path';
import type { Machine } from './printer/find-browser.ts';

/** The person's folder for what a program keeps between its starts, by the custom of each system. */
export function stateFolder(machine: Pick<Machine, 'platform' | 'env'>, home: string): string {
  const { platform, env } = machine;
  if (platform === 'win32')
    return path.win32.join(env['LOCALAPPDATA'] ?? path.win32.join(home, 'AppData/Local'), 'Nigao');
  if (platform === 'darwin') return path.posix.join(home, 'Library/Application Support/Nigao');
  const state = env['XDG_STATE_HOME'];
  // The XDG specification: a path that is not absolute is to be ignored.
  return path.posix.join(state?.startsWith('/') ? state : path.posix.join(home, '.local/state'), 'nigao');
}
