/** What a file is that is called .docx and is none: named for people, so that a refusal can say it. */

/** One character for each byte. */
function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to));
}

const START = 64;
const COMPOUND = '\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1';

function holds(bytes: Uint8Array, words: string): boolean {
  // Streams of a compound file are named in UTF-16.
  const wanted = [...words].flatMap((char) => [char.charCodeAt(0), 0]);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

function nameCompound(bytes: Uint8Array): string {
  if (holds(bytes, 'EncryptedPackage')) return '加密的 Office 文档';
  return holds(bytes, 'WordDocument') ? 'Word 97—2003 文档（.doc）' : 'Office 97—2003 文档';
}

/** Null for what begins as a zip does; else the Chinese name of what it is. */
export function nameNoZip(bytes: Uint8Array): string | null {
  const start = latin(bytes, 0, START);
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return null;
  if (start.startsWith(COMPOUND)) return nameCompound(bytes);
  if (start.startsWith('{\\rtf')) return 'RTF 文档（.rtf）';
  if (start.startsWith('%PDF-')) return 'PDF 文档（.pdf）';
  if (/^(?:\xEF\xBB\xBF)?\s*<(?:!doctype html|html)/i.test(start)) return '网页（.html）';
  return '不是 Word 文档的文件';
}

const PACKAGES: readonly (readonly [part: string, name: string])[] = [
  ['xl/', 'Excel 表格（.xlsx）'],
  ['ppt/', 'PowerPoint 演示文稿（.pptx）'],
  ['ofd.xml', '版式文档（.ofd）'],
  ['meta-inf/manifest.xml', 'OpenDocument 文档（.odt）'],
];

const ROOTS: readonly (readonly [root: string, name: string])[] = [
  ['workbook', 'Excel 表格（.xlsx）'],
  ['presentation', 'PowerPoint 演示文稿（.pptx）'],
];

/** What a zip is that holds no text of Word; `root` is the name of the element that it has in its place, '' for none. */
export function nameZip(names: readonly string[], root = ''): string {
  const rooted = ROOTS.find(([name]) => root.endsWith(name));
  if (rooted !== undefined) return rooted[1];
  const found = PACKAGES.find(([part]) => names.some((name) => name.toLowerCase().startsWith(part)));
  return found?.[1] ?? 'ZIP 压缩包';
}
