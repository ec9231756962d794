/** Amounts as they are typed and as GB/T 15835 writes them. Decimal throughout: nothing passes through binary fractions. */
import Big from 'big.js';
import { readChineseNumeral } from './chinese-numeral.ts';
import { halfWidth } from './signs.ts';

/** 万 and 亿 may stand behind figures (GB/T 15835). */
export type Scale = '' | '万' | '亿';

/** A number as it is written: its figures, and 万 or 亿 behind them. */
export interface Written {
  readonly figures: Big;
  readonly scale: Scale;
  /** Decimals that were given, trailing zeros counted. */
  readonly decimals: number;
}

/** What one of a scale is worth. */
export function worth(scale: Scale): Big {
  return new Big(10).pow(scale === '亿' ? 8 : scale === '万' ? 4 : 0);
}

/** 1200, 1,200.5, .5 */
const FIGURES = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d+)?\.?$/;
const SCALED = /^(.+?)(万|亿)$/u;

function readFigures(text: string): Omit<Written, 'scale'> | null {
  const [, sign = '', whole = '', rest = ''] = FIGURES.exec(text) ?? [];
  if (whole === '' && rest === '') return null;
  const figures = new Big(`${sign === '-' ? '-' : ''}${whole.replaceAll(',', '') || '0'}${rest}`);
  return { figures, decimals: Math.max(0, rest.length - 1) };
}

const decimalsOf = (amount: Big) => amount.toFixed().split('.')[1]?.length ?? 0;

function readWords(text: string): Omit<Written, 'scale'> | null {
  const figures = readChineseNumeral(text);
  return figures && { figures, decimals: decimalsOf(figures) };
}

/** Scales are kept: 1.2万 stays 1.2 of 万. Null for what is no number. */
export function readWritten(text: string): Written | null {
  const signs = halfWidth(text);
  // Nobody writes a number longer than this, and reading one that long would take its time.
  if (signs.length > 40) return null;
  const plain = readFigures(signs);
  if (plain) return { ...plain, scale: '' };
  const [, number = '', scale = ''] = SCALED.exec(signs) ?? [];
  const scaled = readFigures(number) ?? (/[万亿]/u.test(number) ? null : readWords(number));
  if (scaled) return { ...scaled, scale: scale === '万' ? '万' : '亿' };
  const words = readWords(signs);
  return words && { ...words, scale: '' };
}

/** The whole amount: 1.2万 is 12000. Null for what is no number. */
export function readAmount(text: string): Big | null {
  const written = readWritten(text);
  return written?.figures.times(worth(written.scale)) ?? null;
}

/** Figures without grouping, exponent or needless zeros; `decimals` many behind the point where that is given. */
export function writeAmount(amount: Big, decimals?: number): string {
  const text = decimals === undefined ? amount.toFixed() : amount.toFixed(decimals, Big.roundHalfUp);
  return /^-0(?:\.0+)?$/.test(text) ? text.slice(1) : text;
}

/** 1.2万 as it stands in the text. */
export function writeWritten({ figures, scale, decimals }: Written): string {
  return writeAmount(figures, decimals) + scale;
}

/** Rounded half up, away from zero; trailing zeros dropped. */
export function rounded(amount: Big, decimals: number): Big {
  return amount.round(decimals, Big.roundHalfUp);
}
