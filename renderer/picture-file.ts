/** A file from the person as a picture: looked at by its bytes and decoded, whatever it is called. */
import { pixelsOf } from '../document/layout/remarks/pixels.ts';

export type PictureKind = 'png' | 'jpeg' | 'gif';

export interface PictureFile {
  readonly kind: PictureKind;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As it is to be seen: turned as the camera says. */
  readonly bitmap: ImageBitmap;
}

export type ReadFile =
  | { readonly type: 'picture'; readonly file: PictureFile }
  | { readonly type: 'notPicture' }
  | { readonly type: 'tooLarge' };

/** What one may hold: in bytes, and in pixels once it is unpacked. */
export interface PictureLimits {
  readonly bytes: number;
  readonly pixels: number;
}

function kindOf(bytes: Uint8Array): PictureKind | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  if (start === '\x89PNG\r\n\x1a\n') return 'png';
  if (/^GIF8[79]a/.test(start)) return 'gif';
  return start.startsWith('\xff\xd8\xff') ? 'jpeg' : null;
}

/** In pieces: a call takes no million arguments. */
function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 0x8000) text += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  return btoa(text);
}

export function dataUrl(kind: PictureKind, bytes: Uint8Array): string {
  return `data:image/${kind};base64,${toBase64(bytes)}`;
}

/** Throws nothing: what is no picture, or cut off, is answered as such. The bitmap has to be closed by who asked. */
export async function readPictureFile(blob: Blob, limits: PictureLimits): Promise<ReadFile> {
  if (blob.size > limits.bytes) return { type: 'tooLarge' };
  const bytes = new Uint8Array(await blob.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const kind = kindOf(bytes);
  const pixels = kind && pixelsOf(bytes);
  if (!kind || !pixels) return { type: 'notPicture' };
  if (pixels.width * pixels.height > limits.pixels) return { type: 'tooLarge' };
  const bitmap = await createImageBitmap(blob).catch(() => null);
  return bitmap === null ? { type: 'notPicture' } : { type: 'picture', file: { kind, bytes, bitmap } };
}
