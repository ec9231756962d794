/** File names that every system takes, so that a paper saved here can be carried anywhere. */
import { Failure } from '../../document/failure.ts';
import type { SavePurpose } from '../contract/files.ts';

/** The longest name that common file systems take, in bytes of UTF-8: 85 Han characters. */
const MAX_BYTES = 255;

const FORBIDDEN = /[<>:"/\\|?*]/u;
/** Control and direction characters: they would show another name than the one that is written. */
const INVISIBLE = /[\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u;
const LONE_SURROGATE = /\p{Cs}/u;
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu;

export const byteLength = (text: string): number => Buffer.byteLength(text, 'utf8');

/** A leading dot hides a file, and Windows drops dots and blanks at the end. */
export function isLegalName(name: string): boolean {
  if (name === '' || byteLength(name) > MAX_BYTES) return false;
  if (FORBIDDEN.test(name) || INVISIBLE.test(name) || LONE_SURROGATE.test(name)) return false;
  return !DEVICE.test(name) && !/^[\s.]|[\s.]$/u.test(name);
}

export function checkName(name: string): void {
  if (!isLegalName(name)) throw new Failure('NAME_ILLEGAL', shown(name));
}

/** A name as it can stand in a sentence: nothing invisible, and not too long. */
function shown(name: string): string {
  const text = name.replaceAll(/[\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '�');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

const EXTENSIONS: Record<SavePurpose, readonly [string, ...string[]]> = {
  nigao: ['.nigao'],
  docx: ['.docx'],
  pdf: ['.pdf'],
  txt: ['.txt'],
  html: ['.html', '.htm'],
  phrasesJson: ['.json'],
  phrasesXlsx: ['.xlsx'],
  kind: ['.json'],
  kit: ['.nigaokit'],
};

/** With dot, the usual one first. */
export function extensionsOf(purpose: SavePurpose): readonly [string, ...string[]] {
  return EXTENSIONS[purpose];
}

export function hasExtension(name: string, purpose: SavePurpose): boolean {
  const lower = name.toLowerCase();
  return EXTENSIONS[purpose].some((extension) => lower.endsWith(extension) && lower.length > extension.length);
}

/** The name itself, or with the extension of the purpose added where it has none of them. */
export function withExtension(name: string, purpose: SavePurpose): string {
  return hasExtension(name, purpose) ? name : name + EXTENSIONS[purpose][0];
}

/** Shortens by whole characters to at most `bytes` bytes of UTF-8. */
function cut(text: string, bytes: number): string {
  let rest = bytes;
  let end = 0;
  for (const char of text) {
    rest -= byteLength(char);
    if (rest < 0) break;
    end += char.length;
  }
  return text.slice(0, end);
}

/** A legal name as close as can be to what was meant: to be suggested, never to be written unasked. */
export function legalName(meant: string, purpose: SavePurpose): string {
  const extension = EXTENSIONS[purpose][0];
  const stem = (hasExtension(meant, purpose) ? meant.slice(0, meant.lastIndexOf('.')) : meant)
    .replaceAll(/[<>:"/\\|?*\p{Cc}\p{Cs}\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .replaceAll(/^[\s.]+|[\s.]+$/gu, '');
  const short = cut(stem, MAX_BYTES - byteLength(extension)).replace(/[\s.]+$/u, '');
  const name = (DEVICE.test(short) ? `_${short}` : short || '文稿') + extension;
  return isLegalName(name) ? name : `文稿${extension}`;
}
