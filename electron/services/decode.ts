/** Bytes into text: UTF-8, UTF-16, GB18030 (with GBK and GB2312 in it), and Big5 where it plainly is that. */
import { Failure } from '../../document/failure.ts';
import type { Noted, Notice } from '../../document/notice.ts';

const ENCODINGS = {
  utf8: 'utf-8',
  utf16le: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  big5: 'big5',
} as const;
type Encoding = keyof typeof ENCODINGS;

const NAMES: Record<Encoding, string> = {
  utf8: 'UTF-8',
  utf16le: 'UTF-16LE',
  utf16be: 'UTF-16BE',
  gb18030: 'GB18030',
  big5: 'Big5',
};

const MARKS: readonly (readonly [encoding: Encoding, mark: readonly number[]])[] = [
  ['utf8', [0xef, 0xbb, 0xbf]],
  ['utf16le', [0xff, 0xfe]],
  ['utf16be', [0xfe, 0xff]],
];

/** So much of a file is looked at to tell its encoding. */
const SAMPLE_BYTES = 65_536;
/** The share of control characters beyond which bytes are no text. */
const MOST_CONTROLS = 0.02;
/** A reading must look at least so much like Chinese or English text, 1 being all of it. */
const LEAST_SCORE = 0.6;
/** By so much Big5 must read better than anything else: about half of any GB18030 text also reads as Big5. */
const BIG5_LEAD = 0.2;

function strict(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(ENCODINGS[encoding], { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

const lossy = (bytes: Uint8Array, encoding: Encoding) => new TextDecoder(ENCODINGS[encoding]).decode(bytes);

/** The characters of a block of a double-byte code, as the decoder itself knows them. */
function charactersOf(
  encoding: Encoding,
  lead: readonly [number, number],
  trails: readonly (readonly [number, number])[],
) {
  const bytes: number[] = [];
  for (let a = lead[0]; a <= lead[1]; a += 1) {
    for (const [from, to] of trails) for (let b = from; b <= to; b += 1) bytes.push(a, b);
  }
  return lossy(Uint8Array.from(bytes), encoding);
}

let common: ReadonlySet<string> | null = null;

/** The usual characters, simplified (GB 2312 level 1, rows 16 to 55) and traditional (Big5 level 1). */
function commonCharacters(): ReadonlySet<string> {
  common ??= new Set([
    ...charactersOf('gb18030', [0xb0, 0xd7], [[0xa1, 0xfe]]),
    ...charactersOf(
      'big5',
      [0xa4, 0xc6],
      [
        [0x40, 0x7e],
        [0xa1, 0xfe],
      ],
    ),
  ]);
  return common;
}

const USUAL = /[\t\n\f\r -~\u2010-\u203B\u2460-\u249B\u3000-\u303F\uFF01-\uFF5E·×℃％]/u;
const IMPOSSIBLE = /[\p{Cc}\p{Co}\p{Cn}\p{Cs}\uFFFD]/u;

function worth(char: string, known: ReadonlySet<string>): number {
  if (USUAL.test(char)) return 1;
  if (IMPOSSIBLE.test(char)) return -2;
  return known.has(char) ? 1 : 0.3;
}

/** How much a reading looks like Chinese or English text: at most 1, below 0 for junk. */
function score(text: string): number {
  const known = commonCharacters();
  let sum = 0;
  let count = 0;
  for (const char of text) {
    sum += worth(char, known);
    count += 1;
  }
  return count === 0 ? 0 : sum / count;
}

/** The encoding in which a sample reads best, or null when it is text in none of them. */
function bestEncoding(bytes: Uint8Array): Encoding | null {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const read = (encoding: Encoding) => new TextDecoder(ENCODINGS[encoding]).decode(sample, { stream: true });
  const scores = (['utf8', 'gb18030', 'utf16le', 'utf16be', 'big5'] as const).map((encoding) => ({
    encoding,
    score: score(read(encoding)) - (encoding === 'big5' ? BIG5_LEAD : 0),
  }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score >= LEAST_SCORE ? best.encoding : null;
}

/** The share of control characters that no text has; 0 for an empty text. */
function controlShare(text: string): number {
  let controls = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d)) controls += 1;
  }
  return text.length === 0 ? 0 : controls / text.length;
}

/**
 * Valid UTF-8 is nearly always meant: only a short text in GB18030 can be so by chance, and then reads as a few letters
 * of Greek, Cyrillic and the like, with no Chinese and hardly any ASCII.
 */
function isPlainUtf8(text: string): boolean {
  if (controlShare(text) > MOST_CONTROLS) return false;
  if (/[\u0800-\uFFFF]/.test(text)) return true;
  const sample = text.slice(0, SAMPLE_BYTES);
  const ascii = sample.replaceAll(/[^\n\r\t -~]/g, '').length;
  return ascii * 2 >= sample.length;
}

function noticesOf(encoding: Encoding, text: string, damaged: boolean): Notice[] {
  const notices: Notice[] = encoding === 'utf8' ? [] : [{ code: 'encoding', encoding: NAMES[encoding] }];
  if (damaged) notices.push({ code: 'unreadable', count: text.split('\uFFFD').length - 1 });
  return notices;
}

/** Reads in a known encoding; what is no character in it shows as U+FFFD and is told. */
function readAs(bytes: Uint8Array, encoding: Encoding, name: string): Noted<string> {
  const whole = strict(bytes, encoding);
  const text = (whole ?? lossy(bytes, encoding)).replace(/^\uFEFF/, '');
  if (controlShare(text) > MOST_CONTROLS) throw new Failure('NOT_TEXT', name);
  return { value: text, notices: noticesOf(encoding, text, whole === null) };
}

/** The text that `bytes` hold, without a byte order mark. Throws a Failure with NOT_TEXT naming the file `name`. */
export function decodeText(bytes: Uint8Array, name: string): Noted<string> {
  const marked = MARKS.find(([, mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) return readAs(bytes, marked[0], name);
  const utf8 = strict(bytes, 'utf8');
  if (utf8 !== null && isPlainUtf8(utf8)) return { value: utf8, notices: [] };
  const encoding = bestEncoding(bytes);
  if (encoding === null) throw new Failure('NOT_TEXT', name);
  return readAs(bytes, encoding, name);
}
