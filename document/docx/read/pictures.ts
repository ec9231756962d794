/** Pictures of a Word file as `data:` URLs. Only what is shown is unpacked, and only its first bytes are looked into. */
import { toBase64 } from '../../base64.ts';
import type { WordNotice } from '../../notice.ts';
import type { WordPictureItem } from './content.ts';
import { LARGEST_MM, LARGEST_PICTURE, LARGEST_PICTURES, MOST_PIXELS, MOST_SPOILT, SMALLEST_MM } from './limits.ts';
import type { Linked, WordPackage } from './package.ts';
import { pixelsOf } from './pixels.ts';

export type PictureFault = Extract<WordNotice, { code: 'wordPicture' }>['fault'];

/** Size in mm; 0 where the file does not say. */
export interface Extent {
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

export type FoundPicture =
  | { readonly type: 'picture'; readonly item: WordPictureItem }
  | { readonly type: 'fault'; readonly fault: PictureFault };

export interface PictureStore {
  readonly take: (linked: Linked, extent: Extent) => FoundPicture;
}

interface Stored {
  readonly source: string;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
}

/** A picture of the screen has 96 dots in an inch. */
const MM_OF_DOT = 25.4 / 96;
const FORMATS = /\.(?:emf|wmf|wmz|emz|tiff?|svg|bmp|pct|pict|eps|webp|pdf|wdp|heic)$/i;

function readPicture(
  word: WordPackage,
  path: string,
  left: number,
  unpacked: (bytes: number) => void,
): Stored | PictureFault {
  let bytes: Uint8Array | null;
  try {
    bytes = word.bytes(path, LARGEST_PICTURE + 1);
  } catch {
    // Packed wrongly, or more than can be held: the text is read all the same.
    unpacked(LARGEST_PICTURE);
    return 'broken';
  }
  if (bytes === null) return 'broken';
  unpacked(bytes.length);
  if (bytes.length > LARGEST_PICTURE) return 'large';
  const found = pixelsOf(bytes);
  if (found === null) return FORMATS.test(path) ? 'format' : 'broken';
  if (found.width * found.height > MOST_PIXELS || bytes.length > left) return 'large';
  const source = `data:image/${found.type};base64,${toBase64(bytes)}`;
  return { source, bytes: bytes.length, width: found.width * MM_OF_DOT, height: found.height * MM_OF_DOT };
}

/** Both sides by the same factor, so that a picture keeps its shape; then each into what can be printed. */
function sizeOf(wanted: Extent, own: Stored): { readonly width: number; readonly height: number } {
  const given = wanted.width > 0 && wanted.height > 0;
  const width = given ? wanted.width : own.width;
  const height = given ? wanted.height : own.height;
  const factor = Math.min(1, LARGEST_MM / width, LARGEST_MM / height);
  const clamped = (side: number) => Math.round(Math.max(SMALLEST_MM, side * factor) * 100) / 100;
  return { width: clamped(width), height: clamped(height) };
}

export function pictureStore(word: WordPackage): PictureStore {
  const known = new Map<string, Stored | PictureFault>();
  let left = LARGEST_PICTURES;
  let spoilt = 0;
  function read(path: string): Stored | PictureFault {
    if (spoilt > MOST_SPOILT) return 'large';
    let size = 0;
    const found = readPicture(word, path, left, (bytes) => {
      size = bytes;
    });
    if (typeof found === 'string') spoilt += size;
    return found;
  }
  return {
    take(linked, extent) {
      if (linked.type === 'outside') return { type: 'fault', fault: 'linked' };
      if (linked.type === 'missing') return { type: 'fault', fault: 'broken' };
      const stored = known.get(linked.path) ?? read(linked.path);
      known.set(linked.path, stored);
      if (typeof stored === 'string') return { type: 'fault', fault: stored };
      if (stored.bytes > left) return { type: 'fault', fault: 'large' };
      left -= stored.bytes;
      const { source } = stored;
      return { type: 'picture', item: { type: 'picture', source, ...sizeOf(extent, stored), alt: extent.alt } };
    },
  };
}
