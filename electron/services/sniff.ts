/** What bytes really are, whatever the file is called: formats that are no text, named for people. */

type Head = string;

/** Latin-1, so that one character is one byte. */
function latin(bytes: Uint8Array, from: number, to: number): Head {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}

/** Names of parts stand readable at the end of a zip, in its directory; 64 KB hold about a thousand. */
const DIRECTORY_BYTES = 65_536;

const ZIP_PARTS: readonly (readonly [part: string, name: string])[] = [
  ['word/', 'Word 文档（.docx）'],
  ['xl/', 'Excel 表格（.xlsx）'],
  ['ppt/', 'PowerPoint 演示文稿（.pptx）'],
  ['OFD.xml', '版式文档（.ofd）'],
  ['META-INF/manifest.xml', 'OpenDocument 文档（.odt）'],
];

function nameZip(bytes: Uint8Array): string {
  const parts = latin(bytes, 0, 4096) + latin(bytes, Math.max(0, bytes.length - DIRECTORY_BYTES), bytes.length);
  return ZIP_PARTS.find(([part]) => parts.includes(part))?.[1] ?? 'ZIP 压缩包';
}

/** The streams of a compound file are named in UTF-16 somewhere within it. */
function nameCompound(bytes: Uint8Array): string {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (data.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return '加密的 Office 文档';
  if (data.includes(Buffer.from('WordDocument', 'utf16le'))) return 'Word 97—2003 文档（.doc）';
  return 'Office 97—2003 文档';
}

const SIGNATURES: readonly (readonly [start: string, name: string | ((bytes: Uint8Array) => string)])[] = [
  ['PK\x03\x04', nameZip],
  ['PK\x05\x06', 'ZIP 压缩包'],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', nameCompound],
  ['%PDF-', 'PDF 文档（.pdf）'],
  ['{\\rtf', 'RTF 文档（.rtf）'],
  ['\x89PNG\r\n', '图片（.png）'],
  ['\xFF\xD8\xFF', '图片（.jpg）'],
  ['GIF8', '图片（.gif）'],
  ['Rar!\x1A', 'RAR 压缩包'],
  ['7z\xBC\xAF\x27\x1C', '7z 压缩包'],
  ['\x1F\x8B\x08', 'GZIP 压缩包'],
];

/** The Chinese name of a format that is known and no text, else null. */
export function nameForeign(bytes: Uint8Array): string | null {
  const start = latin(bytes, 0, 16).replace(/^\xEF\xBB\xBF/, '');
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (!found) return null;
  const [, name] = found;
  return typeof name === 'string' ? name : name(bytes);
}
