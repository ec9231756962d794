import { describe, expect, it } from 'vitest';
import { natureOf } from '../../../electron/services/sniff.ts';

const zip = (parts: string) => Buffer.from(`PK\x03\x04${'\0'.repeat(26)}${parts}`, 'latin1');
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);

describe('what bytes are', () => {
  it.each([
    ['word', zip('[Content_Types].xml word/document.xml')],
    ['word', zip('[Content_Types].xml _rels/.rels other/main.xml')],
    ['pdf', Buffer.from('%PDF-1.7\n')],
    ['encrypted', compound('EncryptedPackage')],
    ['mail', Buffer.from('MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n')],
    ['page', Buffer.from('\uFEFF<!DOCTYPE html><p>a')],
    ['page', Buffer.from('<html xmlns:o="urn:schemas-microsoft-com:office:office">', 'utf16le')],
    ['page', Buffer.from('<?xml version="1.0"?>\n<html xmlns="http://www.w3.org/1999/xhtml">')],
    ['text', Buffer.from('今年以来')],
    ['text', Buffer.from('BM 是缩写')],
    ['text', Buffer.from('MZ 也是缩写')],
    ['text', Buffer.from('From: 某局办公室')],
  ])('tells %s', (type, bytes) => {
    expect(natureOf(bytes).type).toBe(type);
  });

  it.each([
    ['doc', compound('WordDocument')],
    ['rtf', Buffer.from('{\\rtf1\\ansi')],
    ['odt', zip('mimetypeapplication/vnd.oasis.opendocument.textPK')],
    ['wordXml', Buffer.from('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument>')],
  ])('tells a file that another program turns into a Word file: %s', (form, bytes) => {
    expect(natureOf(bytes)).toMatchObject({ type: 'office', form });
  });

  it.each([
    ['Excel 表格（.xlsx）', zip('[Content_Types].xml xl/workbook.xml')],
    ['PowerPoint 演示文稿（.pptx）', zip('[Content_Types].xml ppt/presentation.xml')],
    ['版式文档（.ofd）', zip('OFD.xml')],
    ['OpenDocument 表格或演示（.ods、.odp）', zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['ZIP 压缩包', zip('readme')],
    ['Excel 97—2003 表格（.xls）', compound('Workbook')],
    ['Office 97—2003 文档', compound('Other')],
    ['图片（.png）', Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')],
    ['RAR 压缩包', Buffer.from('Rar!\x1a\x07', 'latin1')],
  ])('names what no report is read from: %s', (name, bytes) => {
    expect(natureOf(bytes)).toEqual({ type: 'foreign', name });
  });
});
