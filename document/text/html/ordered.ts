/** The numbers of `<ol>` lists, which a page shows and does not hold as text. */
import { toChineseNumeral } from '../../numbering.ts';
import type { Said } from './looks.ts';

type Form = 'decimal' | 'alpha' | 'ALPHA' | 'roman' | 'ROMAN' | 'chinese' | 'none';

export interface List {
  readonly form: Form;
  next: number;
  readonly step: 1 | -1;
}

const MOST = 9999;

const BY_TYPE: Readonly<Record<string, Form>> = { a: 'alpha', A: 'ALPHA', i: 'roman', I: 'ROMAN' };

function styleForm(style: string): Form {
  if (/none/.test(style)) return 'none';
  if (/chinese|cjk|ideographic/.test(style)) return 'chinese';
  if (/(?:alpha|latin)/.test(style)) return style.includes('upper') ? 'ALPHA' : 'alpha';
  if (/roman/.test(style)) return style.includes('upper') ? 'ROMAN' : 'roman';
  return /disc|circle|square/.test(style) ? 'none' : 'decimal';
}

function numberOf(text: string | undefined): number | null {
  return text !== undefined && /^\s*-?[0-9]{1,6}\s*$/.test(text) ? Number(text) : null;
}

/** The list that a `ul` or `ol` begins. */
export function listOf({ name, attributes, inline }: Said): List {
  if (name !== 'ol') return { form: 'none', next: 1, step: 1 };
  const style = inline.get('list-style-type') ?? inline.get('list-style');
  const form = style === undefined ? (BY_TYPE[attributes.get('type') ?? ''] ?? 'decimal') : styleForm(style);
  return { form, next: numberOf(attributes.get('start')) ?? 1, step: attributes.has('reversed') ? -1 : 1 };
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}

function alpha(n: number): string {
  let text = '';
  for (let rest = n; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(97 + ((rest - 1) % 26)) + text;
  return text;
}

function format(form: Form, n: number): string {
  if (form === 'none') return '';
  if (form === 'decimal' || n < 1 || n > MOST) return `${n}.`;
  switch (form) {
    case 'chinese':
      return `${n < 100 ? toChineseNumeral(n) : n}、`;
    case 'alpha':
      return `${alpha(n)}.`;
    case 'ALPHA':
      return `${alpha(n).toUpperCase()}.`;
    case 'roman':
      return `${roman(n)}.`;
    case 'ROMAN':
      return `${roman(n).toUpperCase()}.`;
  }
}

/** The number of the next item; '' where the list shows none. */
export function nextNumber(list: List, value: string | undefined): string {
  list.next = numberOf(value) ?? list.next;
  const number = format(list.form, list.next);
  list.next += list.step;
  return number;
}

/** A bullet: one character of whatever face that counts nothing. Word writes those of Wingdings as Latin letters. */
export function isBullet(marker: string): boolean {
  return marker.length === 1 && !/[0-9０-９一二三四五六七八九十①-⑳⑴-⒇⒈-⒛Ⅰ-Ⅻⅰ-ⅻ]/.test(marker);
}
