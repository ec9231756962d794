import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { learnLayout } from '../../../document/docx/learn.ts';
import { writeDocx } from '../../../document/docx/write.ts';
import { Failure } from '../../../document/failure.ts';
import type { LayoutOverrides, Report } from '../../../document/report.ts';
import { runs } from '../../runs.ts';
import { fullReport } from '../fixtures.ts';
import { describeWith, openBench } from '../programs.ts';
import { BODY_TEXT, body, exact, FEET, font, LAST, TITLE, wordFile, zipOf } from './handmade.ts';

describe('how a file is written', () => {
  const sample = { body: TITLE + body(exact(30), font('仿宋', 16)) + LAST, ...FEET };
  const expected = { linePitch: 30, fonts: { fangSong: '仿宋' } };

  it('with other prefixes, or none, it is read alike', () => {
    const renamed = wordFile(sample, (_, xml) =>
      xml.replaceAll('xmlns:w=', 'xmlns:x=').replace(/(<\/?|\s)w:/g, '$1x:'),
    );
    expect(learnLayout(renamed).value).toEqual(expected);
  });

  it('as a strict file it is read alike', () => {
    const strict = wordFile(sample, (_, xml) =>
      xml
        .replaceAll(
          'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
          'http://purl.oclc.org/ooxml/wordprocessingml/main',
        )
        .replaceAll(
          'http://schemas.openxmlformats.org/officeDocument/2006/',
          'http://purl.oclc.org/ooxml/officeDocument/',
        )
        .replaceAll('w:line="600"', 'w:line="30pt"')
        .replaceAll('w:val="right"', 'w:val="end"')
        .replaceAll('w:val="left"', 'w:val="start"'),
    );
    expect(learnLayout(strict).value).toEqual(expected);
  });

  it('in UTF-16, with its name written by numbers or in CDATA, it is read alike', () => {
    const wide = unzipSync(wordFile(sample, (_, xml) => xml.replaceAll('仿宋', '&#x4eff;&#23435;')));
    const utf16 = Object.fromEntries(
      Object.entries(wide).map(([name, bytes]) => [
        name,
        Uint8Array.from(Buffer.from(`\uFEFF${strFromU8(bytes)}`, 'utf16le')),
      ]),
    );
    expect(learnLayout(zipOf(utf16)).value).toEqual(expected);
    const raw = wordFile(sample, (_, xml) => xml.replaceAll(BODY_TEXT, `<![CDATA[${BODY_TEXT}]]>`));
    expect(learnLayout(raw).value).toEqual(expected);
  });

  it('with bytes before the zip it is read alike', () => {
    const file = wordFile(sample);
    expect(learnLayout(file).value).toEqual(expected);
    expect(learnLayout(Uint8Array.from([...file, ...file])).value).toEqual(expected);
  });
});

function failureOf(bytes: Uint8Array): Failure {
  try {
    learnLayout(bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('it was read');
}

describe('a file that is no Word file', () => {
  const word = wordFile({ body: TITLE + body() + LAST, ...FEET });
  const compound = (stream: string) =>
    Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, 'utf16le')]);
  const changed = (change: (xml: string) => string) =>
    wordFile({ body: TITLE + body() + LAST, ...FEET }, (name, xml) =>
      name === 'word/document.xml' ? change(xml) : xml,
    );

  it.each([
    ['nothing', new Uint8Array(), 'EMPTY', ''],
    ['an old Word file', compound('WordDocument'), 'UNSUPPORTED_FORMAT', 'Word 97—2003 文档（.doc）'],
    ['a locked one', compound('EncryptedPackage'), 'UNSUPPORTED_FORMAT', '加密的 Office 文档'],
    ['RTF', Buffer.from('{\\rtf1 }'), 'UNSUPPORTED_FORMAT', 'RTF 文档（.rtf）'],
    ['a web page', Buffer.from('<!DOCTYPE html><html></html>'), 'UNSUPPORTED_FORMAT', '网页（.html）'],
    ['junk', Buffer.from('公文'), 'UNSUPPORTED_FORMAT', '不是 Word 文档的文件'],
    ['a table', zipOf({ 'xl/workbook.xml': '<a/>' }), 'UNSUPPORTED_FORMAT', 'Excel 表格（.xlsx）'],
    ['a zip', zipOf({ 'a.txt': 'a' }), 'UNSUPPORTED_FORMAT', 'ZIP 压缩包'],
    ['a cut one', word.subarray(0, word.length >> 1), 'BROKEN_DRAFT', 'ZIP'],
    ['broken XML', changed((xml) => xml.replace('</w:body>', '')), 'BROKEN_DRAFT', 'word/document.xml'],
    [
      'entities',
      changed((xml) => xml.replace('?>', '?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]>')),
      'UNSUPPORTED_FORMAT',
      '含有 DOCTYPE 的 Word 文档',
    ],
    ['a bomb', changed((xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(33_000_000)}`)), 'TOO_LARGE', ''],
    [
      'ten thousand entries',
      zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [`${i}`, '']))),
      'TOO_LARGE',
      '',
    ],
  ])('is refused by its name: %s', (_, bytes, code, detail) => {
    const failure = failureOf(bytes);
    expect([failure.code, failure.detail]).toEqual([code, detail]);
  });

  it('whose elements have the names of an object of the language is read as any other', () => {
    const named = changed((xml) => xml.replace('<w:body>', '<w:body><__proto__ constructor="1"/>'));
    expect(learnLayout(named).value).toEqual({});
  });

  it('whose sizes lie is counted by what comes out of it', () => {
    const bomb = changed((xml) => xml.replace('<w:body>', `<w:body>${' '.repeat(33_000_000)}`));
    // The size that the directory and the entry itself declare, at their places in a zip.
    const lying = Uint8Array.from(bomb);
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 46 < lying.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
      if (view.getUint32(at, true) === 0x04034b50) view.setUint32(at + 22, 100, true);
    }
    expect(failureOf(lying).code).toBe('TOO_LARGE');
  });

  it('whose elements nest by the thousand is refused or read, never a crash', () => {
    const nested = (depth: number) =>
      changed((xml) => xml.replace('<w:body>', `<w:body>${'<w:sdt>'.repeat(depth)}${'</w:sdt>'.repeat(depth)}`));
    expect(learnLayout(nested(3000)).value).toEqual({});
    expect(failureOf(nested(20_000)).code).toBe('TOO_LARGE');
  });

  it('because a byte of it was changed gives a Failure or a result, nothing else', () => {
    fc.assert(
      fc.property(fc.nat(word.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const hurt = Uint8Array.from(word);
        hurt[at] = (hurt[at] ?? 0) ^ change;
        try {
          expect(typeof learnLayout(hurt).value).toBe('object');
        } catch (error) {
          expect(error).toBeInstanceOf(Failure);
        }
      }),
      { numRuns: runs(300) },
    );
  });
});

/** Files that other programs wrote, where the project lies beside a collection of them. */
const COLLECTION = path.join(import.meta.dirname, '../../../../shared/corpus/docx');
const FILES = existsSync(COLLECTION) ? readdirSync(COLLECTION).filter((file) => /\.do[ct][xm]?$/.test(file)) : [];

describe.skipIf(FILES.length === 0)('a file of another program', () => {
  it.each(FILES)('is read or refused: %s', (file) => {
    try {
      expect(typeof learnLayout(readFileSync(path.join(COLLECTION, file))).value).toBe('object');
    } catch (error) {
      expect(error).toBeInstanceOf(Failure);
    }
  });
});

await describeWith(['soffice'], 'a file of ours that LibreOffice has saved', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it('teaches what it was written with', async () => {
    const overrides: LayoutOverrides = {
      margins: { top: 30, bottom: 28, left: 27, right: 25 },
      linePitch: 30,
      titleSize: 24,
      fonts: { fangSong: '仿宋', xiaoBiaoSong: '华文中宋', kai: '楷体' },
      pageNumberPlace: 'centre',
      pageNumberForm: 'bare',
    };
    const report: Report = { ...fullReport, layout: { form: 'plain', imprintPage: 'last', overrides } };
    const bytes = await writeDocx(report, { author: '某局', now: new Date('2024-12-05T08:30:00Z') });
    const again = bench.convert(bytes, 'sample', 'dotx:MS Word 2007 XML Template');
    expect(learnLayout(readFileSync(again))).toEqual({ value: overrides, notices: [] });
  });
});
