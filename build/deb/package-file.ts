/** Makes a Debian package of a list of files. It needs no Debian: the format is two compressed tar archives in an ar archive. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { arArchive } from './ar.ts';
import { type Effort, squeeze } from './squeeze.ts';
import { type Entry, tarPieces } from './tar.ts';

/** A field of the control file: `['Package', 'nigao-loopback']`. */
export type Field = readonly [name: string, value: string];

export type PackedEntry = Exclude<Entry, { readonly type: 'folder' }>;

/** What a package is made of. `seconds` since 1970: the time of everything inside. */
export interface DebianPackage {
  readonly fields: readonly Field[];
  /** Files and links; their folders are added. */
  readonly entries: readonly PackedEntry[];
  /** The time of everything inside, in seconds since 1970. */
  readonly seconds: number;
  readonly effort: Effort;
}

/** All folders above an entry, from the root down. */
function foldersAbove(file: string): string[] {
  const above = path.posix.dirname(file);
  return above === '.' ? [] : [...foldersAbove(above), above];
}

function withFolders(entries: readonly PackedEntry[]): readonly Entry[] {
  const folders = [...new Set(entries.flatMap((entry) => foldersAbove(entry.path)))];
  const all: Entry[] = [...folders.map((folder) => ({ type: 'folder', path: folder }) as const), ...entries];
  // A folder's name is the beginning of the names in it, and so comes before them.
  return all.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** As dpkg counts: each file in whole KiB, each folder and link as one. */
function installedKib(entries: readonly Entry[]): number {
  return entries.reduce((sum, entry) => sum + (entry.type === 'file' ? Math.ceil(entry.content.length / 1024) : 1), 0);
}

function sums(entries: readonly PackedEntry[]): string {
  const lines = entries.flatMap((entry) =>
    entry.type === 'file' ? [`${createHash('md5').update(entry.content).digest('hex')}  ${entry.path}\n`] : [],
  );
  return lines.join('');
}

/** The description's first line is its summary; further lines are set in by a blank, empty ones by ` .`. */
function fieldText([name, value]: Field): string {
  const [first = '', ...more] = value.split('\n');
  return [`${name}: ${first}`, ...more.map((line) => (line === '' ? ' .' : ` ${line}`))].join('\n');
}

const text = (path_: string, content: string): Entry => ({ type: 'file', path: path_, content: Buffer.from(content) });

/** The bytes of the .deb: the same for the same input, as long as the compressor is the same. */
export async function debianPackage(given: DebianPackage): Promise<Buffer> {
  const { seconds, effort } = given;
  const entries = [...given.entries].sort((a, b) => (a.path < b.path ? -1 : 1));
  const all = withFolders(entries);
  const fields: readonly Field[] = [...given.fields, ['Installed-Size', String(installedKib(all))]];
  // The description closes a control file, by custom.
  const ordered = [...fields].sort((a, b) => Number(a[0] === 'Description') - Number(b[0] === 'Description'));
  const controlFile = `${ordered.map(fieldText).join('\n')}\n`;
  const control = await squeeze(
    tarPieces([text('control', controlFile), text('md5sums', sums(entries))], seconds),
    effort,
  );
  const data = await squeeze(tarPieces(all, seconds), effort);
  return arArchive(
    [
      { name: 'debian-binary', content: Buffer.from('2.0\n') },
      { name: `control.tar${control.extension}`, content: control.content },
      { name: `data.tar${data.extension}`, content: data.content },
    ],
    seconds,
  );
}
