/** Bytes put together of pieces, and what of Exif has to stay. */

/** What was taken out; `bytes` are the very ones given where nothing was. */
export interface CleanPicture {
  readonly bytes: Uint8Array;
  /** Pieces that were taken out. */
  readonly removed: number;
}

/** A cleaner gives null for bytes that are not built as its format is. */
export type Cleaner = (bytes: Uint8Array) => CleanPicture | null;

/** One after the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The very bytes where nothing was removed. */
export const cleaned = (bytes: Uint8Array, pieces: readonly Uint8Array[], removed: number): CleanPicture =>
  removed === 0 ? { bytes, removed } : { bytes: joined(pieces), removed };

/** Whether Latin-1 `text` stands at a place, in bytes. */
export function startsWith(bytes: Uint8Array, text: string, at = 0): boolean {
  return [...text].every((char, i) => bytes[at + i] === char.charCodeAt(0));
}

const ORIENTATION = 0x0112;
/** Bytes of a TIFF with nothing in it but the orientation. */
const SMALL = 26;

/** How the picture has to be turned (2–8), by the TIFF that Exif is made of; 1 where it stands as it is. */
export function orientationOf(tiff: Uint8Array): number {
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const little = startsWith(tiff, 'II');
  if (tiff.length < 14 || !(little || startsWith(tiff, 'MM'))) return 1;
  const start = view.getUint32(4, little);
  if (start + 2 > tiff.length) return 1;
  const count = view.getUint16(start, little);
  for (let i = 0; i < count; i += 1) {
    const at = start + 2 + i * 12;
    if (at + 12 > tiff.length) return 1;
    if (view.getUint16(at, little) !== ORIENTATION) continue;
    const turned = view.getUint16(at + 8, little);
    return turned >= 2 && turned <= 8 ? turned : 1;
  }
  return 1;
}

/** A TIFF that says how the picture is turned and nothing else. */
export function orientationTiff(orientation: number): Uint8Array {
  const tiff = new Uint8Array(SMALL);
  const view = new DataView(tiff.buffer);
  tiff.set([0x4d, 0x4d, 0, 0x2a]);
  view.setUint32(4, 8);
  view.setUint16(8, 1);
  view.setUint16(10, ORIENTATION);
  // One short.
  view.setUint16(12, 3);
  view.setUint32(14, 1);
  view.setUint16(18, orientation);
  return tiff;
}

/** True for what `orientationTiff` makes: cleaning a second time takes nothing. */
export const isOrientationOnly = (tiff: Uint8Array): boolean =>
  tiff.length === SMALL && joined([orientationTiff(orientationOf(tiff))]).every((byte, i) => byte === tiff[i]);
