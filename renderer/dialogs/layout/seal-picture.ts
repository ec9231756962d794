/** A file from the person as the picture of a seal: looked at by its bytes and decoded, whatever it is called. */
import { pixelsOf } from '../../../document/layout/remarks/pixels.ts';
import type { SealPicture } from '../../../document/report.ts';
import { SEAL_SIZE } from './draft.ts';

/** Bytes of one picture. */
const LARGEST = 8 * 1024 * 1024;
/** Printed width of what was just chosen, in mm: the seal of an office, and a written name. */
const WIDTH = { unsealed: 42, sealed: 42, stamped: 30 } as const;

export type ReadPicture =
  | { readonly type: 'picture'; readonly picture: SealPicture }
  | { readonly type: 'notPicture' }
  | { readonly type: 'tooLarge' };

function kindOf(bytes: Uint8Array): 'png' | 'jpeg' | 'gif' | null {
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

async function isDecodable(file: Blob): Promise<boolean> {
  try {
    (await createImageBitmap(file)).close();
    return true;
  } catch {
    return false;
  }
}

const within = (mm: number) => Math.round(Math.min(SEAL_SIZE.max, Math.max(SEAL_SIZE.min, mm)) * 10) / 10;

/** Changes nothing and throws nothing: what is no picture is answered as such. */
export async function readSealPicture(file: Blob, manner: keyof typeof WIDTH): Promise<ReadPicture> {
  if (file.size > LARGEST) return { type: 'tooLarge' };
  const bytes = new Uint8Array(await file.arrayBuffer().catch(() => new ArrayBuffer(0)));
  const kind = kindOf(bytes);
  const pixels = kind && pixelsOf(bytes);
  if (!kind || !pixels || !(await isDecodable(file))) return { type: 'notPicture' };
  const width = WIDTH[manner];
  const height = within((width * pixels.height) / pixels.width);
  return { type: 'picture', picture: { source: `data:image/${kind};base64,${toBase64(bytes)}`, width, height } };
}
