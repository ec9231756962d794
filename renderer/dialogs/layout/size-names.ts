/** The names of the sizes of Chinese type, as Word and WPS list them, in pt. */

const SIZES: readonly (readonly [name: string, pt: number])[] = [
  ['初号', 42],
  ['小初', 36],
  ['一号', 26],
  ['小一', 24],
  ['二号', 22],
  ['小二', 18],
  ['三号', 16],
  ['小三', 15],
  ['四号', 14],
  ['小四', 12],
  ['五号', 10.5],
  ['小五', 9],
];

const DIGITS = '一二三四五';

/** 2号 and 小2 as 二号 and 小二. */
function plainName(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[1-5]/u, (digit) => DIGITS[Number(digit) - 1] ?? digit)
    .replace(/^(小.)号$/u, '$1');
}

/** The size of that name, null where the text is none: 「二号」, 「2号」, 「小二」, 「小二号」. */
export function sizeNamed(text: string): number | null {
  const name = plainName(text);
  return SIZES.find(([known]) => known === name)?.[1] ?? null;
}

/** 「二号」 for 22; null for a size between the names. */
export function nameOfSize(pt: number): string | null {
  return SIZES.find(([, size]) => size === pt)?.[0] ?? null;
}
