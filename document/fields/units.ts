/** Amounts with their units: 12万元, 85.3%, 320人次. */
import type Big from 'big.js';
import { readWritten, rounded, type Scale, type Written, worth, writeAmount, writeWritten } from './numbers.ts';
import { halfWidth } from './signs.ts';

/** 万元 is 万 of 元, and 万 alone is 万 of what is not named. */
export interface Unit {
  readonly scale: Scale;
  readonly base: string;
}

export function unitOf(text: string): Unit {
  const [first = '', ...rest] = [...halfWidth(text)];
  if (first === '万' || first === '亿') return { scale: first, base: rest.join('') };
  return { scale: '', base: [first, ...rest].join('') };
}

export interface Quantity {
  readonly written: Written;
  /** Without 万 and 亿; '' where none is given. */
  readonly base: string;
  /** 万 or 亿 that belongs to the unit. */
  readonly scale: Scale;
}

/** All of it in one of the base unit. */
export function amountOf({ written, scale }: Quantity): Big {
  return written.figures.times(worth(written.scale)).times(worth(scale));
}

const COIN = /^(?:人民币|¥)/u;
const PER_CENT = /^百分之(.+)$/u;
/** Figures and numerals in front, a unit behind them. */
const PARTS = /^([+-]?[〇零一二两三四五六七八九十百千万亿点\d.,]+)([\p{L}%‰℃²³/·]{0,10})$/u;

function split(signs: string): readonly [number: string, unit: string] {
  const perCent = PER_CENT.exec(signs);
  if (perCent?.[1] !== undefined) return [perCent[1], '%'];
  const [, number = signs, unit = ''] = PARTS.exec(signs) ?? [];
  return [number, unit];
}

/** Reads a number with whatever unit stands behind it. Null for what is none. */
export function readQuantity(text: string): Quantity | null {
  const [number, unit] = split(halfWidth(text).replace(COIN, ''));
  const written = readWritten(number);
  // 120多人 and 三百余户 say that they are no exact number.
  if (written === null || /^[多余来几]|左右$|上下$/u.test(unit)) return null;
  return { written, ...unitOf(unit) };
}

function inUnit(quantity: Quantity, unit: string): string | null {
  const { scale, base } = unitOf(unit);
  if (quantity.base !== '' && quantity.base !== base) return null;
  const { written } = quantity;
  if (scale === '' || (quantity.base === '' && written.scale === '')) return writeWritten(written);
  if (written.scale === scale && quantity.scale === '') return writeAmount(written.figures, written.decimals);
  return writeAmount(amountOf(quantity).div(worth(scale)));
}

/** As it stands in the text with this unit behind it; null where it is no number, or one of another unit. */
export function readIn(text: string, unit: string): string | null {
  const signs = halfWidth(text);
  const bare = signs.endsWith(halfWidth(unit)) ? readQuantity(signs.slice(0, -unit.length)) : null;
  const quantity = bare?.base === '' ? bare : readQuantity(signs);
  return quantity && inUnit(quantity, unit);
}

/** An amount of the base unit, written with this unit behind it. `decimals` at most. */
export function writeIn(amount: Big, unit: string, decimals: number): string {
  return writeAmount(rounded(amount.div(worth(unitOf(unit).scale)), decimals));
}
