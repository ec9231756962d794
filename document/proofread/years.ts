/** Years as people write them short or in words. */

const DIGITS = '〇一二三四五六七八九';

/** 二〇二四 and 二○二四 are 2024; null for what is no figure by figure. */
export function yearInDigits(words: string): string | null {
  const plain = words.replace(/[○零◯Ｏ0]/gu, '〇');
  const digits = [...plain].map((char) => DIGITS.indexOf(char));
  return digits.includes(-1) ? null : digits.join('');
}

/** Two figures are a year of this century up to 49, else of the last one. Null for what is no year. */
export function fullYear(written: string): string | null {
  const digits = /^\d+$/u.test(written) ? written : yearInDigits(written);
  if (digits === null) return null;
  if (digits.length === 4) return digits;
  if (digits.length !== 2) return null;
  return (Number(digits) < 50 ? '20' : '19') + digits;
}
