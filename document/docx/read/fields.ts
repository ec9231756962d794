/** Fields: of most the result that was last shown is the text; a few are read from their code, because they have no result. */

import { signOf } from './symbols.ts';
import { attribute, child, childrenOf, isOn, wordValue, type XmlElement } from './xml.ts';

export interface OpenField {
  code: string;
  phase: 'code' | 'result';
  /** Text of the result was shown. */
  shown: boolean;
  /** What the form holds that it stands for. */
  readonly form: XmlElement | undefined;
}

/** The first word of a field's code: `PAGE`. */
export function fieldName(code: string): string {
  return /^\s*(\S+)/.exec(code)?.[1]?.toUpperCase() ?? '';
}

/** Numbers of pages are the program's own, and the ones last shown are no text. */
const PAGE_NUMBERS = new Set(['PAGE', 'SECTIONPAGES']);

export function isPageField(code: string): boolean {
  return PAGE_NUMBERS.has(fieldName(code));
}

function symbolField(code: string): string {
  const [, sign = ''] = /^\s*SYMBOL\s+(\S+)/i.exec(code) ?? [];
  const font = /\\f\s+"?([^"\\]{1,60})/i.exec(code)?.[1]?.trim();
  const number = /^0x/i.test(sign) ? Number.parseInt(sign, 16) : Number.parseInt(sign, 10);
  return Number.isNaN(number) ? sign : signOf(font, number.toString(16));
}

const CIRCLED = [...Array.from({ length: 20 }, (_, i) => String.fromCodePoint(0x2460 + i))];

/** A character in a ring, as Word makes it: `eq \o\ac(○,1)`. */
function ringed(inner: string): string {
  return CIRCLED[Number(inner) - 1] ?? `（${inner}）`;
}

/** Old formulas. What is no ring, 注音 or fraction shows its parts one behind the other. */
function equation(code: string): string {
  const rest = code.replace(/^\s*EQ\s*/i, '');
  const ring = /^\\o\s*\\ac\s*\(\s*[○〇◯]\s*[,;，]\s*(.{1,10})\)\s*$/i.exec(rest);
  if (ring?.[1]) return ringed(ring[1].trim());
  const reading = /\\s\\up\s*\d{1,3}\(([^()]{1,60})\)\s*[,;]\s*([^()]{1,20})\)\s*$/i.exec(rest);
  if (reading?.[1] && reading[2]) return `${reading[2].trim()}（${reading[1].trim()}）`;
  const fraction = /^\\f\s*\(([^(),;]{1,60})[,;]([^(),;]{1,60})\)\s*$/i.exec(rest);
  if (fraction?.[1] && fraction[2]) return `${fraction[1].trim()}/${fraction[2].trim()}`;
  return rest
    .replace(/\\\*\s*(?:jc|hps)\d{1,4}|\\\*\s*"[^"]{0,60}"|\\[a-z]{1,3}\d{0,4}/gi, '')
    .replace(/[()\\]/g, '')
    .trim();
}

function choiceOf(form: XmlElement): string {
  const list = child(form, 'w:ddList');
  const entries = childrenOf(list).filter(({ name }) => name === 'w:listEntry');
  const chosen = Number(wordValue(list, 'w:result') ?? wordValue(list, 'w:default') ?? 0);
  return attribute(entries[chosen] ?? entries[0], 'w:val') ?? '';
}

function tickOf(form: XmlElement): string {
  const box = child(form, 'w:checkBox');
  const ticked = child(box, 'w:checked') === undefined ? isOn(box, 'w:default') : isOn(box, 'w:checked');
  return ticked ? '☒' : '☐';
}

/** What a field shows that has no result of its own: '' for nothing. */
export function shownByCode({ code, form }: OpenField): string {
  switch (fieldName(code)) {
    case 'FORMCHECKBOX':
      return form === undefined ? '☐' : tickOf(form);
    case 'FORMDROPDOWN':
      return form === undefined ? '' : choiceOf(form);
    case 'SYMBOL':
      return symbolField(code);
    case 'EQ':
      return equation(code);
    default:
      return '';
  }
}

/** A link out of the document; one to a place of it (`\l`) is none that is lost. */
export function isLinkField(code: string): boolean {
  return fieldName(code) === 'HYPERLINK' && !/^\s*HYPERLINK\s+\\l\s/i.test(code);
}
