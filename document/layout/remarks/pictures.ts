/** Remarks on pictures, seals and signature stamps. */
import type { Notice } from '../../notice.ts';
import type { Block, PictureBlock, Report, SealPicture } from '../../report.ts';
import { mmToPt } from '../figures.ts';
import { pictureData, pictureSize } from '../pictures.ts';
import { pageOf, type TypesetReport } from '../typeset.ts';
import { type Pixels, pixelsOf } from './pixels.ts';

/** What a source holds was looked at once: a picture of some MB is not decoded at each export. */
const looked = new WeakMap<PictureBlock | SealPicture, Pixels | 'none'>();

/** Characters of a source in which nearly all pictures tell their size; a JPEG may hold a preview of itself before it. */
const BEGINNING = 100_000;

function pixelsOfSource(source: string): Pixels | null {
  const data = pictureData(source);
  return data && pixelsOf(data.bytes);
}

function pixelsIn(picture: PictureBlock | SealPicture): Pixels | 'none' {
  const known = looked.get(picture);
  if (known !== undefined) return known;
  const found = pixelsOfSource(picture.source.slice(0, BEGINNING)) ?? pixelsOfSource(picture.source) ?? 'none';
  looked.set(picture, found);
  return found;
}

/** Rounded to a tenth, in mm. */
const mm = (pt: number) => Math.round((pt / mmToPt(1)) * 10) / 10;

/** Smaller than this it was hardly made so. */
const REDUCED = 0.99;

export function pictureRemarks(
  set: TypesetReport['blocks'][number],
  block: number,
  sheet: TypesetReport,
): readonly Notice[] {
  const picture: Block = set.block;
  if (picture.type !== 'picture') return [];
  if (pixelsIn(picture) === 'none') return [{ code: 'layoutPictureBroken', block }];
  const printed = pictureSize(picture, pageOf(set, sheet.layout).grid);
  if (printed.width >= mmToPt(picture.width) * REDUCED) return [];
  const { width, height } = picture;
  return [
    {
      code: 'layoutPictureReduced',
      block,
      width: mm(printed.width),
      height: mm(printed.height),
      from: { width, height },
    },
  ];
}

/** Seals of offices are round and measure 42 mm, those of the state 45 to 60 mm; in mm. */
const SEAL = { least: 30, most: 60 } as const;
/** Signature stamps are as wide as a written name; in mm. */
const STAMP = { least: 8, most: 50 } as const;
/** How far the proportions of print and picture may differ. */
const DISTORTED = 1.1;

function isDistorted({ width, height }: SealPicture, pixels: Pixels): boolean {
  const ratio = (width / height) * (pixels.height / pixels.width);
  return ratio > DISTORTED || ratio < 1 / DISTORTED;
}

function sealRemark(seal: SealPicture, index: number, manner: 'sealed' | 'stamped'): readonly Notice[] {
  const pixels = pixelsIn(seal);
  if (pixels === 'none') return [{ code: 'layoutSealBroken', manner, index }];
  const { width, height } = seal;
  const { least, most } = manner === 'sealed' ? SEAL : STAMP;
  const size = Math.max(width, height);
  if (size < least || size > most) return [{ code: 'layoutSealSize', manner, index, width, height, least, most }];
  return isDistorted(seal, pixels) ? [{ code: 'layoutSealDistorted', manner, index }] : [];
}

/** Pictures that no manner of signing asks for are not shown, so there is nothing to say of them. */
export function sealRemarks({ signing }: Report): readonly Notice[] {
  const { manner, pictures } = signing;
  return manner === 'unsealed' ? [] : pictures.flatMap((seal, i) => sealRemark(seal, i, manner));
}
