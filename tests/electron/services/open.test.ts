import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../../document/docx/write.ts';
import { writeDraft } from '../../../document/file.ts';
import { reportText } from '../../../document/plain.ts';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { openBytes, openText } from '../../../electron/services/open.ts';
import { wordFile } from '../../document/docx/handmade.ts';
import { failureOf } from '../failure-of.ts';

const report: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局2026年工作总结') },
    { type: 'paragraph', content: plainInline('今年以来，各项工作扎实推进。') },
  ],
};
const draft = writeDraft(report);
const zip = (parts: string) => Buffer.from(`PK\x03\x04${'\0'.repeat(26)}${parts}`, 'latin1');
const compound = (stream: string) =>
  Buffer.concat([Buffer.from('D0CF11E0A1B11AE1', 'hex'), Buffer.alloc(512), Buffer.from(stream, 'utf16le')]);

describe('opening a file as a report', () => {
  it('reads a draft, which may be saved to', async () => {
    expect(await openBytes(Buffer.from(draft), '总结.nigao')).toEqual({
      origin: 'own',
      access: 'editable',
      report,
      notices: [],
      embedded: { type: 'none' },
    });
  });

  it('reads a draft that another editor gave a byte order mark or another encoding', async () => {
    expect((await openBytes(Buffer.from(`\uFEFF${draft}`), 'a.nigao')).report).toEqual(report);
    expect((await openBytes(Buffer.from(`\uFEFF${draft}`, 'utf16le'), 'a.nigao')).report).toEqual(report);
  });

  it('knows a draft by its frame, whatever it is called', async () => {
    expect(await openBytes(Buffer.from(draft), '备份.txt')).toMatchObject({ origin: 'own', report });
  });

  it('opens a draft of a newer version to be looked at only', async () => {
    const newer = draft.replace(/"version":\d+/, '"version":9');
    expect(await openBytes(Buffer.from(newer), 'a.nigao')).toMatchObject({ origin: 'own', access: 'readOnly' });
  });

  it('reads what is left of a damaged draft, tells it, and knows it as damaged', async () => {
    const changed = draft.replace('扎实', '切实');
    expect(await openBytes(Buffer.from(changed), 'a.nigao')).toMatchObject({
      origin: 'damaged',
      access: 'editable',
      notices: [{ code: 'checksum' }],
    });
    const bytes = Buffer.from(draft);
    const at = bytes.indexOf(Buffer.from('扎实'));
    bytes[at] = (bytes[at] ?? 0) ^ 0x40;
    const { origin, notices, report: read } = await openBytes(bytes, 'a.nigao');
    expect(origin).toBe('damaged');
    expect(notices.map((notice) => notice.code)).toEqual(['unreadable', 'checksum']);
    expect(reportText(read)).toContain('各项工作');
  });

  it('refuses a draft cut at any place, and names the file', async () => {
    for (let end = 1; end < draft.length - 2; end += 7) {
      expect(await failureOf(openBytes(Buffer.from(draft.slice(0, end)), '总结.nigao'))).toBe(
        'BROKEN_DRAFT 总结.nigao',
      );
    }
  });

  it.each([
    ['junk', Buffer.from([1, 2, 3, 250, 251, 0, 0, 9])],
    ['NUL bytes', Buffer.alloc(300)],
    ['another JSON', Buffer.from('{"format":"other"}')],
    ['plain text', Buffer.from('今年以来')],
  ])('refuses %s under the name of a draft', async (_name, bytes) => {
    expect(await failureOf(openBytes(bytes, '总结.nigao'))).toBe('BROKEN_DRAFT 总结.nigao');
  });

  it('reads plain text as a foreign file, with the notices of its bytes and of its words', async () => {
    const opened = await openBytes(
      Buffer.from('\uFEFF工作总结\r\n\r\n今年以来，各项工作扎实推进。', 'utf16le'),
      '旧.txt',
    );
    expect(opened).toMatchObject({ origin: 'foreign', access: 'editable' });
    expect(opened.notices.map((notice) => notice.code)).toEqual(expect.arrayContaining(['encoding', 'blanks']));
    expect(reportText(opened.report)).toBe('工作总结\n今年以来，各项工作扎实推进。');
  });

  it('reads Markdown and web pages by their own readers', async () => {
    const md = await openBytes(Buffer.from('# 某局工作总结\n\n今年以来，**各项工作**扎实推进。\n'), 'a.MD');
    expect(reportText(md.report)).toBe('某局工作总结\n今年以来，各项工作扎实推进。');
    const page =
      '<html><body><h1>某局工作总结</h1><p>今年以来，<b>各项工作</b>扎实推进。</p><script>x</script></body></html>';
    for (const name of ['a.html', 'a.htm']) {
      const html = await openBytes(Buffer.from(page), name);
      expect(html).toMatchObject({ origin: 'foreign', access: 'editable' });
      expect(reportText(html.report)).toBe('某局工作总结\n今年以来，各项工作扎实推进。');
    }
  });

  it.each([
    ['a text', Buffer.from('今年以来'), '别的东西'],
    ['an RTF file', Buffer.from('{\\rtf1\\ansi'), 'RTF 文档（.rtf）'],
    ['a web page', Buffer.from('<html><body>今年以来'), '网页（.html）'],
    ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF 文档（.pdf）'],
    ['a workbook', zip('xl/workbook.xml'), 'Excel 表格（.xlsx）'],
    ['a Word file of old', compound('WordDocument'), 'Word 97—2003 文档（.doc）'],
  ])('does not read %s under the name of a Word file, and says what it is', async (_name, bytes, meant) => {
    for (const name of ['a.docx', 'a.DOCM', 'a.dotx'])
      expect(await failureOf(openBytes(bytes, name))).toBe(`MISNAMED ${meant}`);
  });

  it('reads a Word file, whatever it is called, and never saves over it', async () => {
    const bytes = wordFile({ body: '<w:p><w:r><w:t>今年以来，各项工作扎实推进。</w:t></w:r></w:p>' });
    for (const [name, notices] of [
      ['旧.docx', []],
      ['旧.docm', []],
      ['旧.doc', [{ code: 'readAs', as: 'Word 文档（.docx）' }]],
    ] as const) {
      const opened = await openBytes(bytes, name);
      expect(opened).toMatchObject({ origin: 'foreign', access: 'editable', notices, embedded: { type: 'none' } });
      expect(reportText(opened.report)).toBe('今年以来，各项工作扎实推进。');
    }
    expect(await failureOf(openBytes(bytes, '旧.docx', { piece: 2 }))).toBe('NO_SUCH_PIECE 2');
  });

  it('gives back the draft inside of a Word file of ours, which is never written over either', async () => {
    const bytes = await writeDocx(report, { author: '某局', now: new Date('2026-01-01'), draft: 'embedded' });
    expect(await openBytes(bytes, '总结.docx')).toMatchObject({
      origin: 'foreign',
      report,
      embedded: { type: 'same' },
    });
  });

  it('reads a web page or a text that an office system called .doc, and tells it', async () => {
    const page = Buffer.from(
      '<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><p>今年以来。</p></body></html>',
    );
    const opened = await openBytes(page, '通知.doc');
    expect(reportText(opened.report)).toBe('今年以来。');
    expect(opened.notices).toContainEqual({ code: 'readAs', as: '网页（.html）' });
    const text = await openBytes(Buffer.from('今年以来，各项工作扎实推进。'), '通知.wps');
    expect(text.notices).toContainEqual({ code: 'readAs', as: '纯文本' });
  });

  it('keeps the marks of a web page in a file that is called a text', async () => {
    const { report: read } = await openBytes(Buffer.from('<html><body>今年以来</body></html>'), 'a.txt');
    expect(reportText(read)).toContain('<html>');
  });

  it('says that a file has a password', async () => {
    for (const name of ['报告.docx', '报告.doc'])
      expect(await failureOf(openBytes(compound('EncryptedPackage'), name))).toBe(`ENCRYPTED ${name}`);
  });

  it('takes one piece of several, and names one that is not there', async () => {
    const pieces = '【第一篇】甲局工作总结\n今年以来，甲事推进。\n【第二篇】乙局工作总结\n今年以来，乙事推进。\n';
    const second = await openText(Buffer.from(pieces), 'a.txt', { piece: 2 });
    expect(reportText(second.report)).toContain('乙事');
    expect(reportText(second.report)).not.toContain('甲事');
    expect(await failureOf(openText(Buffer.from(pieces), 'a.txt', { piece: 3 }))).toMatch(/^NO_SUCH_PIECE/);
    expect(await failureOf(openBytes(Buffer.from(draft), 'a.nigao', { piece: 2 }))).toBe('NO_SUCH_PIECE 2');
  });

  it('refuses what holds no text', async () => {
    expect(await failureOf(openBytes(new Uint8Array(), 'a.txt'))).toBe('EMPTY a.txt');
    expect(await failureOf(openBytes(Buffer.from(' \r\n\u3000\n'), 'a.txt'))).toBe('EMPTY a.txt');
    expect(await failureOf(openBytes(new Uint8Array(), 'a.nigao'))).toBe('EMPTY a.nigao');
  });

  it.each([
    ['报告.nigao', zip('xl/workbook.xml'), 'Excel 表格（.xlsx）'],
    ['报告.txt', zip('OFD.xml'), '版式文档（.ofd）'],
    ['报告.txt', zip('readme'), 'ZIP 压缩包'],
    ['报告.xls', compound('Workbook'), 'Excel 97—2003 表格（.xls）'],
  ])('names %s for what it really is', async (name, bytes, meant) => {
    expect(await failureOf(openBytes(bytes, name))).toBe(`UNSUPPORTED_FORMAT ${meant}`);
  });

  it('refuses more text than any report has', async () => {
    expect(await failureOf(openBytes(Buffer.alloc(20_000_001, '\u6587'), '全书.txt'))).toBe('TOO_LARGE 全书.txt');
  });

  it('reads a long text in one go', async () => {
    const long = `工作总结\n${'今年以来，各项工作扎实推进，取得明显成效。\n'.repeat(80_000)}`;
    const bytes = Buffer.from(long);
    expect(bytes.length).toBeGreaterThan(5_000_000);
    const { report: read } = await openText(bytes, 'a.txt');
    expect(reportText(read)).toBe(long.trimEnd());
  });
});
