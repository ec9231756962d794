import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { countPdfPages } from '../../../electron/services/pdf-pages.ts';

const pdf = (...objects: readonly string[]) => Buffer.from(`%PDF-1.7\n${objects.join('\n')}\n%%EOF\n`, 'latin1');

describe('counting the pages of a PDF', () => {
  it('takes the count of the root, not those of the nodes below it', () => {
    const bytes = pdf(
      '1 0 obj\n<</Type /Catalog\n/Pages 2 0 R>>\nendobj',
      '2 0 obj\n<</Type /Pages\n/Count 11\n/Kids [3 0 R 4 0 R]>>\nendobj',
      '3 0 obj\n<</Type /Pages\n/Parent 2 0 R\n/Count 8\n/Kids []>>\nendobj',
      '4 0 obj\n<</Type /Pages\n/Parent 2 0 R\n/Count 3\n/Kids []>>\nendobj',
    );
    expect(countPdfPages(bytes)).toBe(11);
  });

  it('is not misled by what stands inside of a stream', () => {
    const bytes = pdf(
      '1 0 obj\n<</Length 40>>\nstream\n<</Type /Pages /Count 99>>\nendstream\nendobj',
      '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj',
    );
    expect(countPdfPages(bytes)).toBe(1);
  });

  it('looks into compressed object streams', () => {
    const objects = ['<</Type/Catalog/Pages 2 0 R>>', '<</Type/Pages/Kids[3 0 R]/Count 7>>'];
    const header = `1 0 2 ${(objects[0]?.length ?? 0) + 1} `;
    const stream = deflateSync(Buffer.from(header + objects.join(' '), 'latin1')).toString('latin1');
    const dictionary = `<</Type/ObjStm/N 2/First ${header.length}/Filter/FlateDecode/Length ${stream.length}>>`;
    expect(countPdfPages(pdf(`5 0 obj\n${dictionary}\nstream\n${stream}\nendstream\nendobj`))).toBe(7);
  });

  it('says that it does not know where there is no page tree', () => {
    expect(countPdfPages(Buffer.from('<html></html>'))).toBeNull();
    expect(countPdfPages(pdf('1 0 obj\n<</Type/Catalog>>\nendobj'))).toBeNull();
    expect(countPdfPages(new Uint8Array())).toBeNull();
  });
});
