/** A picture for the text: its printed size, and no more pixels than a printer can use of it. */
import type { PageGrid } from '../../../document/layout/page-layout.ts';
import { pictureSize } from '../../../document/layout/pictures.ts';
import { dataUrl, type PictureFile, type PictureLimits } from '../../picture-file.ts';

/** A photograph of today's cameras, and what a browser can still unpack. */
export const LARGEST: PictureLimits = { bytes: 60 * 1024 * 1024, pixels: 120_000_000 };

/** Dots an inch: of a screen, and of what a printer sets out of greys. */
const SCREEN = 96;
const PRINT = 300;
/** Smallest printed width in mm. */
export const LEAST_WIDTH = 5;
/** Bytes from which what is drawn without loss is rather kept as a photograph. */
const HEAVY = 2 * 1024 * 1024;
const QUALITY = 0.88;

const tenths = (mm: number) => Math.max(0.1, Math.floor(mm * 10 + 1e-6) / 10);
const toMm = (pt: number) => (pt / 72) * 25.4;

export interface Pixels {
  readonly width: number;
  readonly height: number;
}

/** Printed size in mm at this width. */
export function sizeAt({ width, height }: Pixels, printed: number): Pixels {
  return { width: printed, height: tenths((printed * height) / width) };
}

/** The greatest printed width in mm: that of the column, or that at which the picture fills the page. */
export function widest(pixels: Pixels, grid: PageGrid): number {
  const room = {
    type: 'picture',
    source: '',
    alt: '',
    width: 2000,
    height: (2000 * pixels.height) / pixels.width,
  } as const;
  return tenths(toMm(pictureSize(room, grid).width));
}

/** As on a screen of 96 dots an inch, and never wider than there is room. */
export function usualWidth(pixels: Pixels, grid: PageGrid): number {
  const onScreen = (pixels.width / SCREEN) * 25.4;
  return Math.min(widest(pixels, grid), Math.max(LEAST_WIDTH, tenths(onScreen)));
}

/** What a camera notes beside the picture: how it was held, where and when. The first has to be followed, the others not kept. */
function hasNotes(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 4096)).includes('Exif\0');
}

async function drawn(bitmap: ImageBitmap, kind: 'png' | 'jpeg', size: Pixels): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw the picture on');
  if (kind === 'jpeg') {
    // It knows no transparency; what is not drawn on is paper.
    context.fillStyle = 'white';
    context.fillRect(0, 0, size.width, size.height);
  }
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  const blob = await canvas.convertToBlob({ type: `image/${kind}`, quality: QUALITY });
  return new Uint8Array(await blob.arrayBuffer());
}

/** Pixels that are left of it at this printed width in mm. */
export function pixelsAt({ width, height }: Pixels, printed: number): Pixels {
  const scale = Math.min(1, ((printed / 25.4) * PRINT) / width);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** The `data:` URL of the picture for this printed width in mm: as it is where nothing is gained by another. */
export async function sourceAt({ kind, bytes, bitmap }: PictureFile, printed: number): Promise<string> {
  const size = pixelsAt(bitmap, printed);
  const reduced = size.width < bitmap.width;
  const notes = kind === 'jpeg' && hasNotes(bytes);
  if (!reduced && !notes && bytes.length <= HEAVY) return dataUrl(kind, bytes);
  const first = kind === 'jpeg' ? ('jpeg' as const) : ('png' as const);
  const once = await drawn(bitmap, first, size);
  const light = once.length > HEAVY && first === 'png' ? await drawn(bitmap, 'jpeg', size) : once;
  const [best, as] = light.length < once.length ? [light, 'jpeg' as const] : [once, first];
  return !notes && best.length >= bytes.length ? dataUrl(kind, bytes) : dataUrl(as, best);
}
