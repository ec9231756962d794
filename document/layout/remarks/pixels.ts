/** What a picture says of itself in its first bytes. */

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, i) => bytes[i] === byte);
}

function pixels(width: number, height: number): Pixels | null {
  return width > 0 && height > 0 ? { width, height } : null;
}

/** The markers of a frame: all of C0 to CF but tables (C4), extensions (C8) and conditioning (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function jpegPixels(view: DataView): Pixels | null {
  for (let at = 2; at + 9 < view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return pixels(view.getUint16(at + 7), view.getUint16(at + 5));
    // Fill bytes may stand before a marker.
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Null for bytes that are none of a PNG, JPEG or GIF, or that are cut off before they tell their size. */
export function pixelsOf(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(bytes, PNG) && bytes.length >= 24) return pixels(view.getUint32(16), view.getUint32(20));
  if (startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) && bytes.length >= 10) {
    return pixels(view.getUint16(6, true), view.getUint16(8, true));
  }
  return startsWith(bytes, [0xff, 0xd8]) ? jpegPixels(view) : null;
}
