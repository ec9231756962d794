/** Paths of somebody's machine in words that are to be seen by others. */

/** Names of files and folders that other programs put where a description belongs. */
const PATH = /^(?:file:|[a-z]:[\\/]|\\\\|\/(?:home|users|mnt|media|tmp)\/)/i;

/** Of a drive, a share, a home folder, or a `file:` address. */
export const isPath = (text: string): boolean => PATH.test(text.trim());
