/**
 * Names of files that every system takes, so that a paper saved here can be carried anywhere. The host checks what is
 * written, the window proposes: both by these rules.
 */

/** The longest name that common file systems take: bytes of UTF-8 on Linux (85 Han characters), UTF-16 units on Windows. */
export const LONGEST_NAME = 255;

const FORBIDDEN = /[<>:"/\\|?*]/gu;
/**
 * Control, direction and other unseen characters, which would show another name than the one that is written, and halves of
 * characters. The joiner between the pictures of one emoji is part of it.
 */
const UNSEEN =
  /(?!\u200D)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]|(?<!\p{Extended_Pictographic}|\uFE0F|[\u{1F3FB}-\u{1F3FF}])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;
/** Names of devices on Windows, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/iu;
/** A leading dot hides a file, and Windows drops dots and blanks at the end. */
const ENDS = /^[\s.]+|[\s.]+$/gu;

/** Bytes that a character takes in UTF-8. */
function bytesOf(char: string): number {
  const point = char.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Length in bytes of UTF-8. */
export function byteLength(text: string): number {
  let bytes = 0;
  for (const char of text) bytes += bytesOf(char);
  return bytes;
}

const matches = (pattern: RegExp, text: string) => text.search(pattern) >= 0;

/** True for a name that Windows keeps for a device, whatever its extension: CON, NUL.docx. */
export function isDeviceName(name: string): boolean {
  return DEVICE.test(name);
}

/** True where all systems take these characters in this order; the length is another matter. */
export function isWellFormedName(name: string): boolean {
  if (name === '' || matches(FORBIDDEN, name) || matches(UNSEEN, name)) return false;
  return !DEVICE.test(name) && !matches(ENDS, name);
}

/** True for a name that can be carried to any system. */
export function isLegalName(name: string): boolean {
  return isWellFormedName(name) && byteLength(name) <= LONGEST_NAME;
}

/** A name as it can stand in a sentence: nothing unseen, and not too long. */
export function shownName(name: string): string {
  const text = name.replaceAll(UNSEEN, '�');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Without what some system refuses in a name, at either end too; '' where nothing is left. */
export function withoutIllegal(text: string): string {
  // What is taken out may leave a joiner with nothing to join.
  return text.replaceAll(FORBIDDEN, '').replaceAll(UNSEEN, '').replaceAll(UNSEEN, '').replaceAll(ENDS, '');
}

const characters = new Intl.Segmenter('zh', { granularity: 'grapheme' });

/** The whole characters of `parts`, from the first on, that measure at most `most`. */
function fitting(parts: Iterable<string>, most: number, measure: (text: string) => number): string {
  let rest = most;
  let text = '';
  for (const part of parts) {
    rest -= measure(part);
    if (rest < 0) break;
    text += part;
  }
  return text;
}

function* graphemes(text: string): Iterable<string> {
  for (const { segment } of characters.segment(text)) yield segment;
}

/** Shortens to at most `most`, between characters as a person counts them. */
export function cutText(text: string, most: number, measure: (text: string) => number = byteLength): string {
  const whole = fitting(graphemes(text), most, measure);
  // One that is piled up to be longer than a name is cut all the same.
  return whole === '' ? fitting(text, most, measure) : whole;
}

/** The extension with its dot: what stands behind the last dot, where that is short and not all there is. */
function extensionOf(name: string): string {
  return /(?<=.)\.[^.\s]{1,16}$/u.exec(name)?.[0] ?? '';
}

/** The name shortened before its extension to at most `most`; the name itself where that is short enough. */
export function shortenedName(
  name: string,
  most: number = LONGEST_NAME,
  measure: (text: string) => number = byteLength,
): string {
  if (measure(name) <= most) return name;
  const extension = extensionOf(name);
  const stem = name.slice(0, name.length - extension.length);
  return cutText(stem, most - measure(extension), measure).replace(/[\s.]+$/u, '') + extension;
}

/** A legal name as close as can be to `stem` with `extension` (with its dot). */
export function legalFileName(stem: string, extension: string): string {
  const plain = withoutIllegal(stem);
  const safe = DEVICE.test(plain) ? `_${plain}` : plain || '文稿';
  const name = shortenedName(`${safe}${extension}`);
  return isLegalName(name) ? name : `文稿${extension}`;
}
