import { describe, expect, it } from 'vitest';
import { reportText } from '../../../../document/plain.ts';
import { openBytes } from '../../../../electron/services/open.ts';
import { failureOf } from '../../failure-of.ts';

const PAGE = (charset: string) =>
  `<html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}"></head><body><h1>某局工作总结</h1><p>今年以来，各项工作扎实推进。</p></body></html>`;
const TEXT = '某局工作总结\n今年以来，各项工作扎实推进。';

function quoted(bytes: Uint8Array): string {
  const codes = [...bytes].map((byte) =>
    byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(byte),
  );
  return codes.join('').replace(/.{70}(?!=?$)(?<!=.?)/g, '$&=\r\n');
}

function mail(fields: string, body: string): Buffer {
  return Buffer.from(
    [
      'MIME-Version: 1.0',
      'Content-Type: multipart/related;',
      ' boundary="----=_NextPart_01DC.2A"',
      '',
      '本文件为单个文件网页。',
      '------=_NextPart_01DC.2A',
      'Content-Location: file:///C:/a/page.htm',
      fields,
      '',
      body,
      '------=_NextPart_01DC.2A',
      'Content-Type: image/png',
      'Content-Transfer-Encoding: base64',
      '',
      'iVBORw0KGgo=',
      '------=_NextPart_01DC.2A--',
      '',
    ].join('\r\n'),
    'utf8',
  );
}

/** 「今年以来」 and the rest of it in GB2312, as Word for Chinese Windows writes it. */
const GB2312 = Buffer.concat([
  Buffer.from('<html><head><meta charset=gb2312></head><body><p>', 'latin1'),
  Buffer.from('bdf1c4ead2d4c0b4a3acb8f7cfeeb9a4d7f7d4fac5aecdc6bdf8a1a3', 'hex'),
  Buffer.from('</p></body></html>', 'latin1'),
]);

describe('a web page in a single file', () => {
  it.each([
    ['quoted-printable', quoted(Buffer.from(PAGE('utf-8')))],
    ['base64', Buffer.from(PAGE('utf-8')).toString('base64').replace(/.{76}/g, '$&\r\n')],
    ['8bit', PAGE('utf-8')],
  ])('is read where its page is written in %s', async (encoding, body) => {
    const bytes = mail(`Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}`, body);
    const opened = await openBytes(bytes, '总结.mht');
    expect(opened.origin).toBe('foreign');
    expect(reportText(opened.report)).toBe(TEXT);
    expect(opened.notices.map(({ code }) => code)).not.toContain('readAs');
  });

  it('is read in the encoding that its page has, and told where it is called a Word file', async () => {
    const bytes = mail('Content-Type: text/html\r\nContent-Transfer-Encoding: base64', GB2312.toString('base64'));
    const { report, notices } = await openBytes(bytes, '总结.doc');
    expect(reportText(report)).toContain('今年以来，各项工作');
    expect(notices).toContainEqual({ code: 'readAs', as: '单个文件网页（.mht）' });
    expect(notices).toContainEqual({ code: 'encoding', encoding: 'GB18030' });
  });

  it('is refused where no page is in it, or it is cut before', async () => {
    const empty = mail('Content-Type: application/octet-stream', 'x');
    expect(await failureOf(openBytes(empty, '空.mht'))).toBe('EMPTY 空.mht');
    const cut = mail('Content-Type: text/html', PAGE('utf-8')).subarray(0, 90);
    expect(await failureOf(openBytes(cut, '残.mht'))).toBe('EMPTY 残.mht');
  });

  it('is read through once, however many blanks, marks and parts it has', async () => {
    const page = `${PAGE('utf-8')}${' '.repeat(2_000_000)}=\r\n<p>末段。</p>`;
    const fields = 'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable';
    const opened = await openBytes(mail(fields, page.replace(/charset=/, 'charset=3D')), '网页.mht');
    expect(reportText(opened.report)).toContain('末段。');
    const parts = 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="-"\n\n';
    expect(await failureOf(openBytes(Buffer.from(parts + '-'.repeat(3_000_000)), '网页.mht'))).toBe('EMPTY 网页.mht');
  });

  it('keeps a blank at the end of a line that goes on', async () => {
    const page = '<html><body><p>word =\r\nand text</p></body></html>';
    const fields = 'Content-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable';
    expect(reportText((await openBytes(mail(fields, page), '网页.mht')).report)).toBe('word and text');
  });
});
