/** GIF89a: extensions between the pictures; those that say how it moves stay. */
import { type CleanPicture, cleaned, startsWith } from './pieces.ts';

const EXTENSION = 0x21;
const IMAGE = 0x2c;
const TRAILER = 0x3b;
const GRAPHIC_CONTROL = 0xf9;
const APPLICATION = 0xff;

/** How often it repeats, and its colours. */
const SHOWN = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

/** Bytes of a table of colours, by the flags that announce it. */
const tableBytes = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);

/** Behind a row of sub-blocks; null where they are cut off. */
function endOfBlocks(bytes: Uint8Array, from: number): number | null {
  for (let at = from; at < bytes.length; ) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return null;
}

function isShown(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1];
  if (label === GRAPHIC_CONTROL) return true;
  return label === APPLICATION && SHOWN.some((name) => startsWith(bytes, name, at + 3));
}

/** Behind the extension or picture that begins here; null where neither does, or it is cut off. */
function endOfPart(bytes: Uint8Array, at: number): number | null {
  if (bytes[at] === EXTENSION) return endOfBlocks(bytes, at + 2);
  return bytes[at] === IMAGE ? endOfBlocks(bytes, at + 11 + tableBytes(bytes[at + 9] ?? 0)) : null;
}

/** Null for bytes that are no GIF, or one that is cut off. */
export function cleanGif(bytes: Uint8Array): CleanPicture | null {
  if (!startsWith(bytes, 'GIF8') || bytes.length < 13) return null;
  let at = 13 + tableBytes(bytes[10] ?? 0);
  const pieces: Uint8Array[] = [bytes.subarray(0, at)];
  let removed = 0;
  while (bytes[at] !== TRAILER) {
    const end = endOfPart(bytes, at);
    if (end === null) return null;
    if (bytes[at] === IMAGE || isShown(bytes, at)) pieces.push(bytes.subarray(at, end));
    else removed += 1;
    at = end;
  }
  pieces.push(bytes.subarray(at, at + 1));
  return cleaned(bytes, pieces, removed + (at + 1 < bytes.length ? 1 : 0));
}
