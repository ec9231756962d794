import { describe, expect, it } from 'vitest';
import { emptyReport, plainInline, type Report } from '../../../document/report.ts';
import { exportReport } from '../../../electron/services/export.ts';

const report: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: plainInline('某局2026年工作总结') },
    { type: 'heading', level: 1, numbering: 'counted', content: plainInline('工作开展情况') },
    { type: 'paragraph', content: [...plainInline('由'), { type: 'field', field: 'unit' }, ...plainInline('负责。')] },
    { type: 'signature', content: plainInline('某局办公室') },
  ],
  fields: [{ id: 'unit', name: '单位全称', type: 'body', value: '' }],
};

const printed: string[] = [];
const tools = {
  now: () => new Date('2026-11-24T08:00:00Z'),
  printPdf: async (html: string) => {
    printed.push(html);
    return Buffer.from('%PDF-1.4\n1 0 obj\n<</Type /Pages\n/Count 3>>\nendobj\n');
  },
};

describe('exporting a report', () => {
  it('writes text with a byte order mark and CRLF, which every 记事本 opens right', async () => {
    const { bytes, pages } = await exportReport(report, 'txt', tools);
    expect(Buffer.from(bytes).toString('utf8')).toBe(
      '\uFEFF某局2026年工作总结\r\n一、工作开展情况\r\n由〔单位全称〕负责。\r\n某局办公室\r\n',
    );
    expect(pages).toBeNull();
  });

  it('prints what the printer is given with the shipped fonts, and counts the pages of what comes back', async () => {
    const { bytes, pages } = await exportReport(report, 'pdf', tools);
    expect(printed.at(-1)).toContain('url("fonts/');
    expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    expect(pages).toBe(3);
  });

  it('writes HTML that stands alone: no script, nothing to be fetched', async () => {
    const { bytes } = await exportReport(report, 'html', tools);
    const html = Buffer.from(bytes).toString('utf8');
    expect(html).toContain('工作开展情况');
    expect(html).not.toMatch(/<script|https?:|url\(/i);
  });

  it('writes a Word file that names the signing body and nobody of this machine', async () => {
    const { unzipSync, strFromU8 } = await import('fflate');
    const { bytes } = await exportReport(report, 'docx', tools);
    const parts = unzipSync(bytes);
    const core = strFromU8(parts['docProps/core.xml'] ?? new Uint8Array());
    expect(core).toContain('<dc:creator>某局办公室</dc:creator>');
    expect(core).toContain('2026-11-24T00:00:00Z');
  });
});
