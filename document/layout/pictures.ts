/** The printed size of a picture: never wider than the column nor higher than the page. */
import type { PictureBlock } from '../report.ts';
import { mmToPt, PICTURE_DEPTH } from './figures.ts';
import type { PageGrid } from './page-layout.ts';

/** Width and height in pt, and the lines of the page it takes. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
  readonly lines: number;
}

export function pictureSize(picture: PictureBlock, grid: PageGrid): PictureSize {
  const width = mmToPt(picture.width);
  const height = mmToPt(picture.height);
  const scale = Math.min(1, grid.column / width, (grid.lines * grid.line - PICTURE_DEPTH) / height);
  const lines = Math.ceil((height * scale + PICTURE_DEPTH) / grid.line - 1e-9);
  return { width: width * scale, height: height * scale, lines };
}

export interface PictureData {
  readonly type: 'png' | 'jpg' | 'gif';
  readonly bytes: Uint8Array;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 without the platform's help: neither Node nor a browser is known here. */
function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (const char of text) {
    held = (held << 6) | ALPHABET.indexOf(char);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[length] = (held >>> bits) & 0xff;
    length += 1;
    held &= (1 << bits) - 1;
  }
  return bytes.subarray(0, length);
}

/** The bytes behind a `data:` URL, or null when it is none of a PNG, JPEG or GIF. */
export function pictureData(source: string): PictureData | null {
  const parts = /^data:image\/(png|jpeg|gif);base64,([A-Za-z0-9+/]+)=*$/.exec(source);
  if (!parts?.[1] || !parts[2]) return null;
  const type = parts[1] === 'png' || parts[1] === 'gif' ? parts[1] : 'jpg';
  return { type, bytes: fromBase64(parts[2]) };
}
