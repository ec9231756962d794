/** Papers that are named in a text: 《标题》（文号）. */
import { halfWidth } from './signs.ts';

/** Either may be ''. */
export interface DocumentParts {
  /** Without 《》. */
  readonly title: string;
  /** 发文字号: 某政发〔2026〕5号. */
  readonly number: string;
}

/** 代字, brackets of any kind around a year, a number that may have 第 and zeros in front. */
const NUMBER = /^([^\s\d〔〕[\]()【】﹝﹞《》、,;]+)[〔[(【﹝](\d{4})年?[〕\])】﹞](?:第)?0*([1-9]\d*)号?$/u;
/** 国务院令第720号 keeps its 第. */
const ORDER = /^.+令第?\d+号$/u;

/** A 文号 as it is written (GB/T 9704, 7.2.5): the year in 〔〕, no 第, no zeros, 号 at the end. Null for what is none. */
export function documentNumber(text: string): string | null {
  const signs = halfWidth(text);
  const [, code, year, count] = NUMBER.exec(signs) ?? [];
  if (code !== undefined) return `${code}〔${year}〕${count}号`;
  return ORDER.test(signs) ? signs : null;
}

/** A title inside of a title stands in 〈〉. */
function innerTitle(title: string): string {
  return title.replaceAll('《', '〈').replaceAll('》', '〉');
}

const BRACKETED = /^[(（](.+)[)）]$/u;
const DEPTH: Readonly<Record<string, number>> = { '《': 1, '〈': 1, '》': -1, '〉': -1 };

/** The texts of several papers; what parts them stands outside of all 《》. */
export function eachDocument(text: string): readonly string[] {
  const texts = [''];
  let depth = 0;
  for (const sign of text) {
    depth += DEPTH[sign] ?? 0;
    if (depth === 0 && /[、,，;；]/u.test(sign)) texts.push('');
    else texts[texts.length - 1] += sign;
  }
  return texts.map((one) => one.trim());
}

/** Place of the 》 that belongs to the 《 at the start; -1 where there is none. */
function closing(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    depth += DEPTH[text[at] ?? ''] ?? 0;
    if (depth === 0) return at;
  }
  return -1;
}

function withoutMarks(text: string): DocumentParts | null {
  if (/[《》]/u.test(text)) return null;
  const number = documentNumber(text);
  return number === null ? { title: text, number: '' } : { title: '', number };
}

/** Null where the text is not one paper: none, several of them, or brackets that hold no 文号. */
export function documentParts(value: string): DocumentParts | null {
  const text = value.trim();
  if (!text.startsWith('《')) return text === '' ? null : withoutMarks(text);
  const end = closing(text);
  const title = text.slice(1, end).trim();
  if (end < 0 || title === '') return null;
  const rest = text.slice(end + 1).trim();
  if (rest === '') return { title, number: '' };
  const number = documentNumber(BRACKETED.exec(rest)?.[1] ?? rest);
  return number === null ? null : { title, number };
}

/** 《标题》（文号）; what is '' is left out. */
export function documentText({ title, number }: DocumentParts): string {
  const marked = title.trim();
  const bare = marked.startsWith('《') && closing(marked) === marked.length - 1 ? marked.slice(1, -1) : marked;
  const written = documentNumber(number) ?? number.trim();
  if (bare === '') return written;
  return `《${innerTitle(bare)}》${written === '' ? '' : `（${written}）`}`;
}
