/** Writes tar archives in the form of POSIX 1003.1-1988 (ustar): small, and the same bytes for the same content. */

/** What stands in a package. `path` is below the root, without a slash at either end, and at most 255 bytes long. */
export type Entry =
  | { readonly type: 'folder'; readonly path: string }
  | { readonly type: 'file'; readonly path: string; readonly content: Uint8Array; readonly executable?: boolean }
  | { readonly type: 'link'; readonly path: string; readonly target: string };

const BLOCK = 512;

/** A number as octal digits and a zero byte; `width` in bytes. */
function octal(value: number, width: number): string {
  return `${value.toString(8).padStart(width - 1, '0')}\0`;
}

const lengthOf = (text: string) => Buffer.byteLength(text);

/** A name of more than 100 bytes is parted at a slash. */
function partName(name: string): { readonly prefix: string; readonly name: string } {
  if (lengthOf(name) <= 100) return { prefix: '', name };
  for (let at = name.indexOf('/'); at >= 0; at = name.indexOf('/', at + 1)) {
    const parts = { prefix: name.slice(0, at), name: name.slice(at + 1) };
    if (lengthOf(parts.name) <= 100 && lengthOf(parts.prefix) <= 155) return parts;
  }
  throw new Error(`too long a name for a package: ${name}`);
}

const TYPE = { file: '0', link: '2', folder: '5' } as const;

function modeOf(entry: Entry): number {
  if (entry.type === 'link') return 0o777;
  return entry.type === 'folder' || entry.executable ? 0o755 : 0o644;
}

function header(entry: Entry, seconds: number): Buffer {
  const block = Buffer.alloc(BLOCK);
  const { prefix, name } = partName(`./${entry.path}${entry.type === 'folder' ? '/' : ''}`);
  block.write(name, 0);
  block.write(octal(modeOf(entry), 8), 100);
  // Owner and group: 0, root.
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(entry.type === 'file' ? entry.content.length : 0, 12), 124);
  block.write(octal(seconds, 12), 136);
  block.write(' '.repeat(8), 148);
  block.write(TYPE[entry.type], 156);
  if (entry.type === 'link') block.write(entry.target, 157, 100);
  block.write('ustar\x0000', 257, 'latin1');
  block.write('root', 265);
  block.write('root', 297);
  block.write(prefix, 345);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

function padded(content: Uint8Array): readonly Uint8Array[] {
  return [content, Buffer.alloc((BLOCK - (content.length % BLOCK)) % BLOCK)];
}

/** The archive in pieces. Folders must come before what they hold. `seconds` since 1970 is the time of all entries. */
export function tarPieces(entries: readonly Entry[], seconds: number): readonly Uint8Array[] {
  const pieces = entries.flatMap((entry) => [
    header(entry, seconds),
    ...(entry.type === 'file' ? padded(entry.content) : []),
  ]);
  return [...pieces, Buffer.alloc(2 * BLOCK)];
}
