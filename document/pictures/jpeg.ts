/** JPEG (ITU-T T.81): segments before and between the scans; APPn and COM hold what is no picture. */
import { type CleanPicture, cleaned, isOrientationOnly, orientationOf, orientationTiff, startsWith } from './pieces.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const APP15 = 0xef;
const COM = 0xfe;
const EXIF = 'Exif\0\0';

/** Stand alone, without a length: restarts, and TEM. */
const isBare = (marker: number) => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** What stays of a segment: itself, less of it, or nothing. `content` is what stands behind its length. */
function keptOf(marker: number, segment: Uint8Array): Uint8Array | null {
  const content = segment.subarray(4);
  switch (marker) {
    case APP0:
      return jfifOf(segment, content);
    case APP1:
      return startsWith(content, EXIF) ? exifOf(segment, content.subarray(EXIF.length)) : null;
    case APP2:
      return startsWith(content, 'ICC_PROFILE\0') ? segment : null;
    case APP14:
      // How the colours are to be read.
      return startsWith(content, 'Adobe') ? segment : null;
    default:
      return (marker >= APP0 && marker <= APP15) || marker === COM ? null : segment;
  }
}

/** The resolution stays, the small picture in it goes. */
function jfifOf(segment: Uint8Array, content: Uint8Array): Uint8Array | null {
  if (!startsWith(content, 'JFIF\0') || content.length < 14) return null;
  if (content.length === 14) return segment;
  const small = segment.slice(0, 18);
  small.set([0, 16], 2);
  small.set([0, 0], 16);
  return small;
}

function exifOf(segment: Uint8Array, tiff: Uint8Array): Uint8Array | null {
  const orientation = orientationOf(tiff);
  if (orientation === 1) return null;
  if (isOrientationOnly(tiff)) return segment;
  const kept = orientationTiff(orientation);
  const exif = new Uint8Array(4 + EXIF.length + kept.length);
  exif.set([0xff, APP1, 0, exif.length - 2]);
  exif.set(
    [...EXIF].map((char) => char.charCodeAt(0)),
    4,
  );
  exif.set(kept, 4 + EXIF.length);
  return exif;
}

/** The end of what is coded behind a scan's head: the next marker that is no restart and no stuffed byte. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at >= 0 && at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && !isBare(next)) return at;
    at = bytes.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** A piece of the file: a marker with its segment, and what is coded behind the head of a scan. */
interface Step {
  readonly marker: number;
  readonly segment: Uint8Array;
  readonly coded: Uint8Array;
  readonly end: number;
}

/** Null where no segment begins, or where it is cut off. */
function stepAt(bytes: Uint8Array, from: number): Step | null {
  let at = from;
  // Any number of fill bytes.
  while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at += 1;
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined) return null;
  const hasLength = !isBare(marker) && marker !== EOI;
  const length = hasLength ? ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0) : 0;
  const end = at + 2 + length;
  if (end > bytes.length || (hasLength && length < 2)) return null;
  const behind = marker === SOS ? endOfScan(bytes, end) : end;
  return { marker, segment: bytes.subarray(at, end), coded: bytes.subarray(end, behind), end: behind };
}

/** Null for bytes that are no JPEG. */
export function cleanJpeg(bytes: Uint8Array): CleanPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const pieces: Uint8Array[] = [bytes.subarray(0, 2)];
  let removed = 0;
  let at = 2;
  while (at < bytes.length) {
    const step = stepAt(bytes, at);
    // Cut off, or built otherwise from here on: the rest stays as it is.
    if (step === null) return cleaned(bytes, [...pieces, bytes.subarray(at)], removed);
    const kept = keptOf(step.marker, step.segment);
    if (kept !== step.segment) removed += 1;
    if (kept !== null) pieces.push(kept, step.coded);
    at = step.end;
    // Telephones hide further pictures and films behind the end.
    if (step.marker === EOI) return cleaned(bytes, pieces, removed + (at < bytes.length ? 1 : 0));
  }
  // One without an end is shown all the same.
  return cleaned(bytes, pieces, removed);
}
