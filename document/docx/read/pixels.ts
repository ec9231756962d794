/** What kind of picture bytes are and how many pixels it has, from its first bytes: nothing is decoded. */

export interface Pixels {
  readonly type: 'png' | 'jpeg' | 'gif';
  readonly width: number;
  readonly height: number;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const GIF = [0x47, 0x49, 0x46, 0x38];

const begins = (bytes: Uint8Array, with_: readonly number[]) => with_.every((byte, i) => bytes[i] === byte);

/** Markers that stand alone, without a length: 0xD0 to 0xD9 and 0x01. */
const isAlone = (marker: number) => (marker >= 0xd0 && marker <= 0xd9) || marker === 0x01;
/** Start of frame: 0xC0 to 0xCF but for the three that are something else. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The frame of a JPEG stands behind any number of other segments. */
function jpegPixels(view: DataView): Pixels | null {
  let at = 2;
  while (at + 9 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (isFrame(marker)) return { type: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    if (marker === 0xff) at += 1;
    else at += isAlone(marker) ? 2 : 2 + view.getUint16(at + 2);
  }
  return null;
}

const isSized = (pixels: Pixels | null) => pixels !== null && pixels.width > 0 && pixels.height > 0;

/** Null for what is none of the three, or broken at its beginning. */
export function pixelsOf(bytes: Uint8Array): Pixels | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let found: Pixels | null = null;
  if (begins(bytes, PNG) && bytes.length >= 24)
    found = { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  else if (begins(bytes, GIF) && bytes.length >= 10)
    found = { type: 'gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
  else if (begins(bytes, [0xff, 0xd8])) found = jpegPixels(view);
  return isSized(found) ? found : null;
}
