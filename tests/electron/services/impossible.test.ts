/** Elements that no page can hold: each is exported all the same, into files that open, and is told of. */
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countPages } from '../../../document/layout/pages.ts';
import type { Notice } from '../../../document/notice.ts';
import { reportText } from '../../../document/plain.ts';
import { type Block, PAPER_FORMS, type PaperForm, type Report, type TableBlock } from '../../../document/report.ts';
import { exportReport } from '../../../electron/services/export.ts';
import { createPrinter } from '../../../electron/services/printer/printer.ts';
import { noticeWords } from '../../../electron/words.ts';
import { faultsOf } from '../../document/docx/structure.ts';
import { paragraph, reportOf, SMALL_PNG, text } from '../../document/fixtures.ts';
import { describeWith, openBench, run, textOfPdf, withoutBlanks } from '../../document/programs.ts';

const SENTENCE = '全年各项工作任务圆满完成，群众满意度稳步提升。';
const TITLE = text('title', '关于工作情况的报告');
const BODY = [TITLE, ...Array.from({ length: 30 }, () => paragraph(SENTENCE.repeat(3)))];
const paper = (form: PaperForm, overrides: Report['layout']['overrides'] = {}) =>
  ({ form, imprintPage: 'last', overrides }) as const;

function wide(columns: number, page?: 'landscape'): TableBlock {
  const cell = (words: string) => ({ content: [{ type: 'text' as const, text: words }], colSpan: 1, rowSpan: 1 });
  const rows = [0, 1, 2].map((r) => Array.from({ length: columns }, (_, i) => cell(r === 0 ? `第${i}列` : '12.5')));
  return { type: 'table', headerRows: 1, columns: Array(columns).fill(1), rows, ...(page ? { page } : {}) };
}

const picture = (source: string, width: number, height: number): Block => {
  return { type: 'picture', source, width, height, alt: '现场情况' };
};
const NO_PICTURE = `data:image/png;base64,${Buffer.from('这不是图片').toString('base64')}`;
const SIGNED = [text('signature', '某市城市管理局'), text('date', '2024年12月5日')];

/** With the notices that have to come with it. */
const CASES: readonly (readonly [name: string, report: Report, codes: readonly Notice['code'][]])[] = [
  [
    'a title of 200 characters',
    reportOf([text('title', `${'关于进一步加强城市管理工作的'.repeat(14)}若干意见`), paragraph(SENTENCE)]),
    ['layoutTitleLong'],
  ],
  ['a table of 60 columns', reportOf([TITLE, wide(60)]), ['layoutTableWide']],
  [
    'a table of 60 columns that lies across',
    reportOf([TITLE, wide(60, 'landscape')]),
    ['layoutTableWide', 'layoutFirstPage'],
  ],
  [
    'seals that are no pictures',
    reportOf([...BODY, ...SIGNED], {
      signing: { manner: 'sealed', pictures: [{ source: NO_PICTURE, width: 42, height: 42 }] },
    }),
    ['layoutSealBroken'],
  ],
  ['a picture that is none', reportOf([TITLE, picture(NO_PICTURE, 80, 60)]), ['layoutPictureBroken']],
  ['a picture of 2000 mm', reportOf([TITLE, picture(SMALL_PNG, 2000, 2000)]), ['layoutPictureReduced']],
  [
    'a 文号 in the wrong form',
    reportOf(BODY, {
      head: { issuers: ['某市城市管理局文件'], documentNumber: '某城管[2024]第005号' },
      layout: paper('document'),
    }),
    ['layoutDocumentNumber'],
  ],
  [
    '30 issuers',
    reportOf(BODY, {
      head: { issuers: Array.from({ length: 30 }, (_, i) => `某市第${i}局文件`), documentNumber: '某城管〔2024〕5号' },
      layout: paper('document'),
    }),
    ['layoutFirstPage'],
  ],
  [
    'a 版记 of 60 lines',
    reportOf(BODY, { imprint: { copyTo: '某市城市管理局、'.repeat(170) }, layout: paper('document') }),
    ['layoutImprintLong'],
  ],
  [
    'margins of 60 mm',
    reportOf(BODY, { layout: paper('plain', { margins: { top: 60, bottom: 60, left: 60, right: 60 } }) }),
    [],
  ],
  ['a line pitch of 40 pt', reportOf(BODY, { layout: paper('plain', { linePitch: 40 }) }), []],
  ['a title larger than its lines', reportOf(BODY, { layout: paper('plain', { linePitch: 24, titleSize: 26 }) }), []],
  ...PAPER_FORMS.map((form) => [`nothing at all, as ${form}`, reportOf([], { layout: paper(form) }), []] as const),
  ['nothing but a table that lies across', reportOf([wide(5, 'landscape')]), []],
];

describe('an impossible element', () => {
  it.each(CASES)('%s makes a sound Word file, and is told of in a sentence', async (_, report, codes) => {
    const { bytes, notices } = await exportReport(report, 'docx', {
      printPdf: () => Promise.reject(new Error('not asked for')),
      now: () => new Date('2024-12-05T08:30:00Z'),
    });
    expect(faultsOf(bytes, { linePitch: Math.round((report.layout.overrides.linePitch ?? 28.95) * 20) })).toEqual([]);
    expect(notices.map(({ code }) => code)).toEqual(codes);
    for (const notice of notices) expect(noticeWords(notice)).toMatch(/\p{Script=Han}/u);
  });
});

const FONTS = path.resolve(import.meta.dirname, '../../../templates/fonts');

await describeWith(['browser', 'pdfinfo', 'pdftotext', 'soffice'], 'files with an impossible element', () => {
  const bench = openBench();
  const printer = createPrinter({ fonts: FONTS });
  const tools = { printPdf: printer.print, now: () => new Date('2024-12-05T08:30:00Z') };
  const office = new Map<string, string>();

  beforeAll(async () => {
    for (const [name, report] of CASES) {
      const { bytes } = await exportReport(report, 'docx', tools);
      office.set(name, bench.convert(bytes, `case-${office.size}`, 'pdf'));
    }
  }, 180_000);
  afterAll(async () => {
    await printer.close();
    await bench.close();
  });

  it.each(CASES)('%s: a PDF of the pages that are counted, with all of the text', async (name, report, codes) => {
    const { bytes, pages, notices } = await exportReport(report, 'pdf', tools);
    const file = path.join(bench.folder, `${name}.pdf`);
    writeFileSync(file, bytes);
    expect(run('pdfinfo', [file])).toMatch(new RegExp(`Pages:\\s+${pages}\\n`));
    expect(pages).toBe(countPages(report));
    expect(notices.map(({ code }) => code)).toEqual(codes);
    // The number of a page that lies across is turned, and stands among its text.
    expect(textOfPdf(file).replace(/—\d+—/g, '')).toContain(withoutBlanks(reportText(report)));
  });

  it.each(CASES)('%s: LibreOffice opens the Word file and shows the text', (name, report) => {
    const file = office.get(name) ?? '';
    expect(existsSync(file)).toBe(true);
    const shown = textOfPdf(file);
    for (const line of reportText(report).split(/[\n\t]/)) expect(shown).toContain(withoutBlanks(line));
  });
});
