/** PNG (ISO/IEC 15948): chunks; only those that say how the picture looks stay. */
import {
  type CleanPicture,
  cleaned,
  isOrientationOnly,
  joined,
  orientationOf,
  orientationTiff,
  startsWith,
} from './pieces.ts';

const SIGNATURE = '\x89PNG\r\n\x1a\n';

/** Colours, transparency, resolution, and the frames of moving pictures. */
const SHOWN = new Set(['tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'acTL', 'fcTL', 'fdAT']);

/** Chunks that every reader has to know begin with a capital. */
const isCritical = (name: string) => /^[A-Z]/.test(name);

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  return c;
});

function crcOf(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return ~crc >>> 0;
}

function chunkOf(name: string, data: Uint8Array): Uint8Array {
  const chunk = joined([new Uint8Array(8), data, new Uint8Array(4)]);
  chunk.set(
    [...name].map((char) => char.charCodeAt(0)),
    4,
  );
  const view = new DataView(chunk.buffer);
  view.setUint32(0, data.length);
  view.setUint32(8 + data.length, crcOf(chunk.subarray(4, 8 + data.length)));
  return chunk;
}

function keptOf(name: string, chunk: Uint8Array): Uint8Array | null {
  if (isCritical(name) || SHOWN.has(name)) return chunk;
  if (name !== 'eXIf') return null;
  const tiff = chunk.subarray(8, -4);
  const orientation = orientationOf(tiff);
  if (orientation === 1) return null;
  return isOrientationOnly(tiff) ? chunk : chunkOf('eXIf', orientationTiff(orientation));
}

/** Null for bytes that are no PNG, or one without an end. */
export function cleanPng(bytes: Uint8Array): CleanPicture | null {
  if (!startsWith(bytes, SIGNATURE)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: Uint8Array[] = [bytes.subarray(0, 8)];
  let removed = 0;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at);
    // Cut off: the rest stays as it is.
    if (end > bytes.length) return cleaned(bytes, [...pieces, bytes.subarray(at)], removed);
    const chunk = bytes.subarray(at, end);
    const name = String.fromCharCode(...chunk.subarray(4, 8));
    const kept = keptOf(name, chunk);
    if (kept !== chunk) removed += 1;
    if (kept !== null) pieces.push(kept);
    if (name === 'IEND') return cleaned(bytes, pieces, removed + (end < bytes.length ? 1 : 0));
    at = end;
  }
  return null;
}
