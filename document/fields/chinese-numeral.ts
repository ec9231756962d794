/** Numbers in Chinese numerals: 一百二十, 两万零五, 三点五, 二〇二六; and the mixed ones people type, 3千 or 1万2千. */
import Big from 'big.js';

const DIGITS = '〇一二三四五六七八九';
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const LARGE: Readonly<Record<string, number>> = { 万: 4, 亿: 8 };

const TOKEN = /\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿]/gu;
const WHOLE = /^(?:\d+(?:\.\d+)?|[〇零一二两三四五六七八九十百千万亿])+$/u;
/** 二〇二六: figures one by one. Two or three of them are an approximation (三五) unless a 〇 is among them. */
const ONE_BY_ONE = /^(?=.*[〇零]|.{4})[〇零一二三四五六七八九]{2,}$/u;

function digit(sign: string): number {
  if (sign === '零') return 0;
  return sign === '两' ? 2 : DIGITS.indexOf(sign);
}

function figuresOf(signs: string): string {
  return [...signs].map(digit).join('');
}

const tens = (power: number) => new Big(10).pow(power);

/** What was read so far. `power` is that of the last unit; the next one has to be smaller. */
interface Sum {
  readonly total: Big;
  /** The part below the next 万 or 亿. */
  readonly part: Big;
  /** A figure that waits for its unit. */
  readonly figure: Big | null;
  readonly power: number;
  readonly large: number;
  /** A 零 stands before the figure. */
  readonly zero: boolean;
}

const begin: Sum = { total: new Big(0), part: new Big(0), figure: null, power: 4, large: 12, zero: false };

function withFigure(sum: Sum, figure: Big): Sum | null {
  if (sum.figure !== null) return null;
  return { ...sum, figure };
}

function withSmall(sum: Sum, power: number): Sum | null {
  if (power >= sum.power) return null;
  // 十二 begins with its unit, and only there.
  if (sum.figure === null && (power !== 1 || !sum.part.eq(0))) return null;
  const part = sum.part.plus((sum.figure ?? new Big(1)).times(tens(power)));
  return { ...sum, part, figure: null, power, zero: false };
}

function withLarge(sum: Sum, power: number): Sum | null {
  const part = sum.part.plus(sum.figure ?? 0);
  if (power >= sum.large || part.eq(0)) return null;
  const total = sum.total.plus(part.times(tens(power)));
  return { total, part: new Big(0), figure: null, power: 4, large: power, zero: false };
}

function step(sum: Sum, token: string): Sum | null {
  if (token === '零' || token === '〇') return sum.figure === null ? { ...sum, zero: true } : null;
  const small = SMALL[token];
  if (small !== undefined) return withSmall(sum, small);
  const large = LARGE[token];
  if (large !== undefined) return withLarge(sum, large);
  return withFigure(sum, /^\d/.test(token) ? new Big(token) : new Big(digit(token)));
}

/** 一百五 is 150 and 一万二 is 12000; with 零, 一百零五 is 105. */
function lastUnit({ part, power, large, zero, total }: Sum): Big {
  if (zero) return new Big(1);
  if (!part.eq(0)) return tens(Math.max(0, power - 1));
  return total.eq(0) ? new Big(1) : tens(large - 1);
}

function sumOf(text: string): Big | null {
  let sum: Sum | null = begin;
  for (const token of text.match(TOKEN) ?? []) {
    sum = sum && step(sum, token);
  }
  if (sum === null) return null;
  const rest = sum.figure === null ? new Big(0) : sum.figure.times(lastUnit(sum));
  return sum.total.plus(sum.part).plus(rest);
}

function whole(text: string): Big | null {
  if (ONE_BY_ONE.test(text)) return new Big(figuresOf(text));
  if (text === '零' || text === '〇') return new Big(0);
  return WHOLE.test(text) ? sumOf(text) : null;
}

/** Null for what is no number. Half-width signs are expected. */
export function readChineseNumeral(text: string): Big | null {
  const [before = '', after, ...more] = text.split('点');
  const number = whole(before);
  if (number === null || after === undefined) return number;
  if (more.length > 0 || !/^[〇零一二三四五六七八九]+$/u.test(after)) return null;
  return number.plus(`0.${figuresOf(after)}`);
}

/** 0 to 99 as they are read: 十一, 二十四. */
export function chineseTens(value: number): string {
  const [ten, one] = [Math.floor(value / 10), value % 10];
  const unit = one === 0 && ten > 0 ? '' : (DIGITS[one] ?? '');
  if (ten === 0) return unit;
  return `${ten === 1 ? '' : DIGITS[ten]}十${unit}`;
}

/** 2026 as 二〇二六. */
export function chineseFigures(figures: string): string {
  return figures.replace(/\d/g, (figure) => DIGITS[Number(figure)] ?? figure);
}
