/** Pictures of a page: those that it brings along, and those that it only names. Nothing is fetched. */
import { MOST_PIXELS } from '../../docx/read/limits.ts';
import { pictureData } from '../../layout/pictures.ts';
import { pixelsOf } from '../../layout/remarks/pixels.ts';
import type { PictureBlock } from '../../report.ts';
import type { HtmlToken } from '../html-tokens.ts';
import { attributesOf } from './attributes.ts';
import type { Said } from './looks.ts';

/** What counts who reads a page is no larger (px). */
const TRACKING = 3;
const MM_PER_INCH = 25.4;
/** Of a screen, which all sizes of a page without a unit mean. */
const PIXELS_PER_INCH = 96;
/** mm; no sheet is larger */
const LARGEST = 1000;

const UNITS: Readonly<Record<string, number>> = {
  px: MM_PER_INCH / PIXELS_PER_INCH,
  pt: MM_PER_INCH / 72,
  in: MM_PER_INCH,
  cm: 10,
  mm: 1,
};

/** In mm; null where it is not said or depends on the page. */
function lengthOf(text: string | undefined): number | null {
  const found = /^\s*([0-9]{1,6}(?:\.[0-9]{1,6})?)\s*(px|pt|in|cm|mm)?\s*$/.exec(text ?? '');
  if (!found) return null;
  return Number(found[1]) * (UNITS[found[2] ?? 'px'] ?? 0);
}

function saidLength({ inline, attributes }: Said, side: 'width' | 'height'): number | null {
  return lengthOf(inline.get(side)) ?? lengthOf(attributes.get(side));
}

export type FoundPicture =
  | { readonly type: 'picture'; readonly picture: PictureBlock }
  /** A pixel that tells a site who reads it. */
  | { readonly type: 'tracking' }
  /** Somewhere else, or of a format that a report does not hold. */
  | { readonly type: 'lacking' };

const clamped = (mm: number) => Math.round(Math.min(LARGEST, Math.max(0.5, mm)) * 100) / 100;

/** The size that is said, in the proportion of the picture where only one side is. */
function sized(said: Said, pixels: { readonly width: number; readonly height: number }) {
  const natural = MM_PER_INCH / PIXELS_PER_INCH;
  const [width, height] = [saidLength(said, 'width'), saidLength(said, 'height')];
  const ratio = pixels.height / pixels.width;
  const wide = width ?? (height === null ? pixels.width * natural : height / ratio);
  return { width: clamped(wide), height: clamped(height ?? wide * ratio) };
}

function canonical(source: string): string {
  return source
    .replace(/\s+/g, '')
    .replace(/^data:image\/(?:x-)?(png|jpe?g|gif)(?:;[^,;]{0,80})*;base64,/i, (_, type: string) => {
      const name = type.toLowerCase();
      return `data:image/${name === 'jpg' ? 'jpeg' : name};base64,`;
    });
}

/** A picture by its `data:` address, of the size that is said of it; null where it cannot be shown. */
function pictureOf(address: string, said: Said): FoundPicture {
  const source = canonical(address);
  const data = pictureData(source);
  const pixels = data && pixelsOf(data.bytes);
  if (!pixels) return { type: 'lacking' };
  if (pixels.width * pixels.height > MOST_PIXELS) return { type: 'lacking' };
  if (pixels.width <= TRACKING || pixels.height <= TRACKING) return { type: 'tracking' };
  const alt = (said.attributes.get('alt') ?? '').trim().slice(0, 200);
  return { type: 'picture', picture: { type: 'picture', source, ...sized(said, pixels), alt } };
}

const isFile = (address: string) => /^\s*file:/i.test(address);

/** How many pictures of a page are files of the program that it was copied in. */
export function countFiles(tokens: Iterable<HtmlToken>): number {
  let count = 0;
  for (const token of tokens)
    if (token.type === 'open' && token.name === 'img' && isFile(attributesOf(token.attributes).get('src') ?? ''))
      count += 1;
  return count;
}

/** What an `img` shows. `nextFile` gives the picture of the next file that is named; null where that is not at hand. */
export function readPicture(said: Said, nextFile: () => string | null): FoundPicture {
  const named = said.attributes.get('src') ?? '';
  const address = isFile(named) ? (nextFile() ?? named) : named;
  if (/^\s*data:/i.test(address)) return pictureOf(address, said);
  const most = TRACKING * (MM_PER_INCH / PIXELS_PER_INCH);
  const [width, height] = [saidLength(said, 'width') ?? most + 1, saidLength(said, 'height') ?? most + 1];
  if (address.trim() === '' || width <= most || height <= most) return { type: 'tracking' };
  return { type: 'lacking' };
}

/** A picture by its `data:` address alone, of its size on a screen; null where it is none that a report holds. */
export function pictureFrom(address: string): PictureBlock | null {
  const nothing = new Map<string, string>();
  const found = pictureOf(address, { name: 'img', attributes: nothing, classes: [], inline: nothing, rules: [] });
  return found.type === 'picture' ? found.picture : null;
}
