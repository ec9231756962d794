/** Blanks of one place on paper: what was forgotten is seen. */
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../document/docx/write.ts';
import { readDraft, writeDraft } from '../../document/file.ts';
import { reportText } from '../../document/plain.ts';
import { printHtml } from '../../document/print/html.ts';
import { type BlankRun, emptyReport, type Report } from '../../document/report.ts';

const blank: BlankRun = { type: 'blank', name: '数量' };
const choice: BlankRun = { type: 'blank', name: '做/办', options: ['做', '办'] };
const cell = { content: [blank], colSpan: 1, rowSpan: 1 };
const report: Report = {
  ...emptyReport,
  blocks: [
    { type: 'title', content: [blank, { type: 'text', text: '总结' }] },
    { type: 'heading', level: 1, numbering: 'counted', content: [choice] },
    { type: 'runIn', level: 2, numbering: 'counted', lead: [blank, { type: 'text', text: '。' }], content: [choice] },
    { type: 'table', headerRows: 0, columns: [1], rows: [[cell]] },
  ],
};
const SHOWN = '〔数量〕总结\n一、〔做/办〕\n（一）〔数量〕。〔做/办〕\n〔数量〕';

describe('blanks of one place', () => {
  it('show their names on paper and in plain text', async () => {
    expect(reportText(report)).toBe(SHOWN);
    const page = printHtml(report, { fonts: null });
    const body = page.slice(page.indexOf('<body>'));
    const printed = body.replaceAll(/<[^>]*>/gu, '').replaceAll(/\s/gu, '');
    expect(printed).toContain(SHOWN.replaceAll('\n', ''));
    const docx = await writeDocx(report, { author: '', now: new Date(0) });
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx) });
    expect(value.replaceAll(/\s/gu, '')).toContain(SHOWN.replaceAll('\n', ''));
  });

  it('are saved as what they are', () => {
    expect(readDraft(writeDraft(report)).report).toEqual(report);
  });
});
