/** A file from the person as the picture of a seal: looked at by its bytes and decoded, whatever it is called. */
import type { SealPicture } from '../../../document/report.ts';
import { dataUrl, type PictureLimits, readPictureFile } from '../../picture-file.ts';
import { SEAL_SIZE, type SealManner } from './draft.ts';

/** A seal is kept as it is: neither bytes nor pixels are taken from it. */
const LARGEST: PictureLimits = { bytes: 8 * 1024 * 1024, pixels: 64_000_000 };
/** Printed width of what was just chosen, in mm: the seal of an office, and a written name. */
const WIDTH: Readonly<Record<SealManner, number>> = { sealed: 42, stamped: 30 };

export type ReadPicture =
  | { readonly type: 'picture'; readonly picture: SealPicture }
  | { readonly type: 'notPicture' }
  | { readonly type: 'tooLarge' };

const within = (mm: number) => Math.round(Math.min(SEAL_SIZE.max, Math.max(SEAL_SIZE.min, mm)) * 10) / 10;

/** Changes nothing and throws nothing: what is no picture is answered as such. */
export async function readSealPicture(blob: Blob, manner: SealManner): Promise<ReadPicture> {
  const read = await readPictureFile(blob, LARGEST);
  if (read.type !== 'picture') return read;
  const { kind, bytes, bitmap } = read.file;
  const width = WIDTH[manner];
  const height = within((width * bitmap.height) / bitmap.width);
  bitmap.close();
  return { type: 'picture', picture: { source: dataUrl(kind, bytes), width, height } };
}
