/**
 * Pictures without what cameras, telephones and programs write into them beside the picture: place, time, device, owner, a small
 * earlier picture, words. Pixels and colours stay as they are, byte for byte; how a photo is to be turned is kept.
 */
import { cleanGif } from './gif.ts';
import { cleanJpeg } from './jpeg.ts';
import type { Cleaner, CleanPicture } from './pieces.ts';
import { cleanPng } from './png.ts';

const CLEANERS: readonly Cleaner[] = [cleanJpeg, cleanPng, cleanGif];

/** Of any other format everything stays, and of one that is broken what stands behind the fault. */
export function cleanPicture(bytes: Uint8Array): CleanPicture {
  for (const clean of CLEANERS) {
    const cleaned = clean(bytes);
    if (cleaned !== null) return cleaned;
  }
  return { bytes, removed: 0 };
}
