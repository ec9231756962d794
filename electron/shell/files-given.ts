/** Files that the system hands to the program: by its file association, by a second start, by a drop on its icon. */
import path from 'node:path';

/**
 * The file in a command line, or null. Switches are Chromium's and ours; the first plain word of a program that is not
 * packaged is the folder of its code.
 */
export function fileIn(commandLine: readonly string[], folder: string, isPackaged: boolean): string | null {
  const words = commandLine.slice(1).filter((word) => !word.startsWith('-'));
  const file = words[isPackaged ? 0 : 1];
  return file === undefined ? null : path.resolve(folder, file);
}
