/** What bytes really are, whatever the file is called, named for people. */

/** Latin-1, so that one character is one byte. */
function latin(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1', from, to);
}

/** What a report may be read from, apart from plain text, Markdown and web pages, which only their words tell apart. */
export type OfficeForm = 'doc' | 'rtf' | 'odt' | 'wordXml';
export type Nature =
  | { readonly type: 'word' | 'pdf' | 'mail' | 'encrypted'; readonly name: string }
  /** For another program to turn into a Word file. */
  | { readonly type: 'office'; readonly form: OfficeForm; readonly name: string }
  /** No report can be read from it. */
  | { readonly type: 'foreign'; readonly name: string }
  | { readonly type: 'page'; readonly name: string }
  | { readonly type: 'text' };

const WORD: Nature = { type: 'word', name: 'Word 文档（.docx）' };
const DOC: Nature = { type: 'office', form: 'doc', name: 'Word 97—2003 文档（.doc）' };
const RTF: Nature = { type: 'office', form: 'rtf', name: 'RTF 文档（.rtf）' };
const ODT: Nature = { type: 'office', form: 'odt', name: 'OpenDocument 文档（.odt）' };
const WORD_XML: Nature = { type: 'office', form: 'wordXml', name: 'Word 2003 XML 文档（.xml）' };
const MAIL: Nature = { type: 'mail', name: '单个文件网页（.mht）' };
const PAGE: Nature = { type: 'page', name: '网页（.html）' };
const PDF: Nature = { type: 'pdf', name: 'PDF 文档（.pdf）' };
const TEXT: Nature = { type: 'text' };
const foreign = (name: string): Nature => ({ type: 'foreign', name });

/** Names of parts stand readable at the end of a zip, in its directory; 64 KB hold about a thousand. */
const DIRECTORY_BYTES = 65_536;

const ZIP_PARTS: readonly (readonly [part: string, nature: Nature])[] = [
  ['OFD.xml', foreign('版式文档（.ofd）')],
  ['mimetypeapplication/vnd.oasis.opendocument.text', ODT],
  ['mimetypeapplication/vnd.oasis.opendocument.', foreign('OpenDocument 表格或演示（.ods、.odp）')],
  ['word/document', WORD],
  ['xl/workbook', foreign('Excel 表格（.xlsx）')],
  ['ppt/presentation', foreign('PowerPoint 演示文稿（.pptx）')],
  ['word/', WORD],
  ['xl/', foreign('Excel 表格（.xlsx）')],
  ['ppt/', foreign('PowerPoint 演示文稿（.pptx）')],
  // The main part of a Word file may have any name; its package names its types here.
  ['[Content_Types].xml', WORD],
  ['_rels/.rels', WORD],
];

function zipNature(bytes: Uint8Array): Nature {
  const parts = latin(bytes, 0, 4096) + latin(bytes, Math.max(0, bytes.length - DIRECTORY_BYTES), bytes.length);
  return ZIP_PARTS.find(([part]) => parts.includes(part))?.[1] ?? foreign('ZIP 压缩包');
}

/** The streams of a compound file are named in UTF-16 somewhere within it. WPS writes those of Word under its own `.wps`. */
function compoundNature(bytes: Uint8Array): Nature {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (stream: string) => data.includes(Buffer.from(stream, 'utf16le'));
  if (holds('EncryptedPackage')) return { type: 'encrypted', name: '加密的 Office 文档' };
  if (holds('WordDocument')) return DOC;
  if (holds('Workbook')) return foreign('Excel 97—2003 表格（.xls）');
  if (holds('PowerPoint Document')) return foreign('PowerPoint 97—2003 演示文稿（.ppt）');
  if (holds('__properties_version1.0')) return foreign('Outlook 邮件（.msg）');
  return foreign('Office 97—2003 文档');
}

const SIGNATURES: readonly (readonly [start: string, nature: Nature | ((bytes: Uint8Array) => Nature)])[] = [
  ['PK\x03\x04', zipNature],
  ['PK\x05\x06', foreign('ZIP 压缩包')],
  ['\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1', compoundNature],
  ['%PDF-', PDF],
  ['{\\rtf', RTF],
  ['\x89PNG\r\n', foreign('图片（.png）')],
  ['\xFF\xD8\xFF', foreign('图片（.jpg）')],
  ['GIF8', foreign('图片（.gif）')],
  ['BM', (bytes) => (isBitmap(bytes) ? foreign('图片（.bmp）') : TEXT)],
  ['II*\0', foreign('图片（.tif）')],
  ['MM\0*', foreign('图片（.tif）')],
  ['Rar!\x1A', foreign('RAR 压缩包')],
  ['7z\xBC\xAF\x27\x1C', foreign('7z 压缩包')],
  ['\x1F\x8B\x08', foreign('GZIP 压缩包')],
  ['MZ', (bytes) => (latin(bytes, 0, 512).includes('\0\0\0\0') ? foreign('程序（.exe）') : TEXT)],
];

/** The size that the head of a bitmap names is that of the file. */
function isBitmap(bytes: Uint8Array): boolean {
  return bytes.length > 26 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(2, true) === bytes.length;
}

const START_BYTES = 4096;

/** The first characters, with the NULs of UTF-16 and any mark of the byte order left out. */
function startOf(bytes: Uint8Array): string {
  const start = latin(bytes, 0, START_BYTES).replace(/^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)/, '');
  return start.replaceAll('\0', '').trimStart();
}

/** Of a text: what its first words show it to be. */
function textNature(bytes: Uint8Array): Nature {
  const start = startOf(bytes);
  if (/^<\?xml\b/i.test(start) && start.includes('progid="Word.Document"')) return WORD_XML;
  if (/^<(?:!doctype html|html[\s>])/i.test(start)) return PAGE;
  if (/^<\?xml\b[^>]{0,200}>\s*<(?:!doctype html|html[\s>])/i.test(start)) return PAGE;
  // Word and browsers write a version first, mail programs any field.
  const isMail = /^(?:mime-version|from|subject|content-type): /i.test(start);
  return isMail && /^content-type: multipart\/related/im.test(start) ? MAIL : TEXT;
}

/** What `bytes` are. `text` for everything that no mark tells: whether it is text its reader finds out. */
export function natureOf(bytes: Uint8Array): Nature {
  const start = latin(bytes, 0, 16).replace(/^\xEF\xBB\xBF/, '');
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (!found) return textNature(bytes);
  const [, nature] = found;
  return typeof nature === 'function' ? nature(bytes) : nature;
}

/** The Chinese name of a format that is known and no text, else null. */
export function nameForeign(bytes: Uint8Array): string | null {
  const nature = natureOf(bytes);
  return nature.type === 'text' || nature.type === 'page' || nature.type === 'mail' ? null : nature.name;
}
