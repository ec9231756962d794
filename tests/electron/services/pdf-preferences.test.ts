import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyReport, plainInline } from '../../../document/report.ts';
import { exportReport } from '../../../electron/services/export.ts';
import { withPrintPreferences } from '../../../electron/services/pdf-preferences.ts';
import { createPrinter } from '../../../electron/services/printer/printer.ts';
import { describeWith } from '../../document/programs.ts';
import { ownFolder } from '../folder.ts';

const folder = ownFolder();

/** A file with a table of the given objects, as small as one can be. */
function pdfOf(objects: readonly string[], trailer = `/Size ${objects.length + 1}\n/Root 1 0 R`): Buffer {
  let text = '%PDF-1.4\n';
  const entries = objects.map((object, i) => {
    const offset = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries.join('')}`;
  return Buffer.from(`${text}${table}trailer\n<<${trailer}>>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1');
}

const PAGES = '<</Type /Pages /Kids [3 0 R] /Count 1>>';
const PAGE = '<</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842]>>';
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** What qpdf makes of the catalog; it fails on a file that is not whole. */
function catalogOf(bytes: Uint8Array): Record<string, unknown> {
  const file = folder.at('a.pdf');
  writeFileSync(file, bytes);
  execFileSync('qpdf', ['--check', file], { stdio: 'pipe' });
  const json = JSON.parse(execFileSync('qpdf', ['--json=2', file], { encoding: 'utf8', maxBuffer: 1 << 28 }));
  const objects = json.qpdf[1];
  return objects[`obj:${objects.trailer.value['/Root']}`].value;
}

describe('the wishes for printing', () => {
  it('are added behind the file, which stays as it is byte for byte', () => {
    const before = pdfOf(['<</Type /Catalog /Pages 2 0 R>>', PAGES, PAGE]);
    const after = withPrintPreferences(before);
    expect(Buffer.from(after.subarray(0, before.length))).toEqual(before);
    expect(latin(after.subarray(before.length))).toContain('/Duplex /DuplexFlipLongEdge');
  });

  it.each([
    [
      'with an object stream for a table',
      Buffer.from('%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF\n'),
    ],
    ['without an end', pdfOf(['<</Type /Catalog /Pages 2 0 R>>', PAGES, PAGE]).subarray(0, 120)],
    [
      'whose table lies',
      Buffer.from(latin(pdfOf(['<</Type /Catalog /Pages 2 0 R>>', PAGES])).replace(/0 3\n/, '0 9\n'), 'latin1'),
    ],
    ['with wishes already', pdfOf(['<</Type /Catalog /ViewerPreferences <</Duplex /Simplex>>>>', PAGES, PAGE])],
    ['with wishes elsewhere', pdfOf(['<</Type /Catalog /ViewerPreferences 3 0 R>>', PAGES, '<<>>'])],
    ['whose root is no catalog', pdfOf(['<</Type /Pages /Count 0>>', PAGES])],
    ['that is none', Buffer.from('no PDF')],
  ])('are left out of a file %s', (_, bytes) => {
    expect(withPrintPreferences(bytes)).toBe(bytes);
  });
});

await describeWith(['qpdf'], 'the wishes for printing, as qpdf reads them', () => {
  it('keep what the catalog held before', () => {
    const given = '<</Type /Catalog /Pages 2 0 R /Lang (zh-CN) /ViewerPreferences <</DisplayDocTitle true>>>>';
    expect(catalogOf(withPrintPreferences(pdfOf([given, PAGES, PAGE])))).toMatchObject({
      '/Lang': 'u:zh-CN',
      '/Pages': '2 0 R',
      '/ViewerPreferences': { '/DisplayDocTitle': true, '/Duplex': '/DuplexFlipLongEdge', '/PrintScaling': '/None' },
    });
    expect(catalogOf(withPrintPreferences(pdfOf(['<</Type /Catalog /Pages 2 0 R>>', PAGES, PAGE])))).toMatchObject({
      '/ViewerPreferences': { '/Duplex': '/DuplexFlipLongEdge' },
    });
  });
});

await describeWith(['qpdf', 'browser'], 'a PDF that is exported', () => {
  it('is whole, keeps its tags and bookmarks, and asks to be printed on both sides at its own size', async () => {
    const printer = createPrinter({ fonts: path.resolve(import.meta.dirname, '../../../templates/fonts') });
    const blocks = [
      { type: 'heading', level: 1, numbering: 'counted', content: plainInline('工作开展情况') },
      { type: 'paragraph', content: plainInline('今年以来，各项工作扎实推进。') },
    ] as const;
    try {
      const tools = { printPdf: printer.print, now: () => new Date(0) };
      const { bytes, pages } = await exportReport({ ...emptyReport, blocks }, 'pdf', tools);
      expect(pages).toBe(1);
      expect(catalogOf(bytes)).toMatchObject({
        '/MarkInfo': { '/Marked': true },
        '/Outlines': expect.any(String),
        '/StructTreeRoot': expect.any(String),
        '/ViewerPreferences': { '/Duplex': '/DuplexFlipLongEdge', '/PrintScaling': '/None' },
      });
    } finally {
      await printer.close();
    }
  });
});
