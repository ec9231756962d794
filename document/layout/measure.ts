/** Widths of characters on the grid. */
import { faceEms } from './face-widths.ts';
import { GRID } from './figures.ts';
import { isHalfWidthRange } from './fonts.ts';

/** Advances of Times New Roman and its metric twins for U+0020 to U+007E, in 1/2048 of the size. */
const ASCII = [
  512, 682, 836, 1024, 1024, 1706, 1593, 369, 682, 682, 1024, 1155, 512, 682, 512, 569, 1024, 1024, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1024, 569, 569, 1155, 1155, 1155, 909, 1886, 1479, 1366, 1366, 1479, 1251, 1139, 1479, 1479,
  682, 797, 1479, 1251, 1821, 1479, 1479, 1139, 1479, 1366, 1139, 1251, 1479, 1479, 1933, 1479, 1479, 1251, 682, 569,
  682, 961, 1024, 682, 909, 1024, 909, 1024, 909, 682, 1024, 1024, 569, 569, 1024, 569, 1593, 1024, 1024, 1024, 1024,
  682, 797, 569, 1024, 1024, 1479, 1024, 1024, 909, 983, 410, 983, 1108,
];

/** The same for U+00A0 to U+00FF. */
const LATIN_1 = [
  512, 682, 1024, 1024, 1024, 1024, 410, 1024, 682, 1556, 565, 1024, 1155, 682, 1556, 1024, 819, 1124, 614, 614, 682,
  1180, 928, 682, 682, 614, 635, 1024, 1536, 1536, 1536, 909, 1479, 1479, 1479, 1479, 1479, 1479, 1821, 1366, 1251,
  1251, 1251, 1251, 682, 682, 682, 682, 1479, 1479, 1479, 1479, 1479, 1479, 1479, 1155, 1479, 1479, 1479, 1479, 1479,
  1479, 1139, 1024, 909, 909, 909, 909, 909, 909, 1366, 909, 909, 909, 909, 909, 569, 569, 569, 569, 1024, 1024, 1024,
  1024, 1024, 1024, 1024, 1124, 1024, 1024, 1024, 1024, 1024, 1024, 1024, 1024,
];

const ZERO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** How a text is set: size of the glyphs and what is added to each, in pt. */
export interface Type {
  readonly size: number;
  readonly spacing: number;
}

export const BODY_TYPE: Type = { size: GRID.glyph, spacing: GRID.spacing };

function ems(char: string, point: number): number {
  if (!isHalfWidthRange(point)) return faceEms(char);
  const units = point < 0xa0 ? ASCII[point - 0x20] : LATIN_1[point - 0xa0];
  return (units ?? 2048) / 2048;
}

/** Width in pt of one character (a code point with its text). */
export function charWidth(char: string, type: Type = BODY_TYPE): number {
  const point = char.codePointAt(0) ?? 0;
  if (point >= 0x4e00 && point <= 0x9fff) return type.size + type.spacing;
  if (ZERO_WIDTH.test(char)) return 0;
  return ems(char, point) * type.size + type.spacing;
}

/** Width in pt of a text on one line. */
export function textWidth(text: string, type: Type = BODY_TYPE): number {
  let width = 0;
  for (const char of text) width += charWidth(char, type);
  return width;
}
