import { afterAll, describe, expect, it } from 'vitest';
import { layoutOf } from '../../../document/layout/page-layout.ts';
import { DOCUMENTS, sampleDocuments } from '../../agreement/documents.ts';
import { ownPages } from '../../agreement/own.ts';
import { beginsWith, pagesWithText, samePage } from '../../agreement/pages.ts';
import { pagesOfPdf } from '../../agreement/pdf.ts';
import { wordPages } from '../../agreement/word-layout.ts';
import { describeWith, openBench } from '../programs.ts';

/** Long documents are shortened to about so many pages of running text. */
const PAGES = 12;

const documents = [...DOCUMENTS, ...sampleDocuments()].map(({ name, report }) => [name, report(PAGES)] as const);

await describeWith(['browser', 'pdftotext'], 'page for page', () => {
  const bench = openBench();
  afterAll(() => bench.close());

  it.each(documents)('%s: each page of the PDF begins where the program says', async (_, report) => {
    const own = ownPages(report);
    const printed = pagesOfPdf(await bench.print(report), layoutOf(report.layout));
    expect(printed.length).toBe(own.starts.length);
    const parted = own.starts.flatMap((start, i) =>
      beginsWith(printed[i], start) ? [] : [{ page: i + 1, start, printed: printed[i]?.slice(0, 2) }],
    );
    expect(parted).toEqual([]);
  });

  it.each(documents)('%s: Word’s layout, as the library emulates it, begins the same pages', async (_, report) => {
    const { starts } = ownPages(report);
    const last = pagesWithText(starts);
    const printed = pagesOfPdf(await bench.print(report), layoutOf(report.layout)).slice(0, last);
    const { pages: laid, doubts } = wordPages(report);
    const pages = laid.filter((page) => page.length > 0);
    expect(doubts.filter((doubt) => doubt.startsWith('stopped'))).toEqual([]);
    expect(pages.length).toBe(printed.length);
    const parted = printed.flatMap((page, i) =>
      samePage(starts[i], page, pages[i]) ? [] : [{ page: i + 1, printed: page[0], word: pages[i]?.[0] }],
    );
    expect(parted).toEqual([]);
  });
});

describe('the documents', () => {
  it('are twelve, of one page to many, and the same each time', () => {
    expect(DOCUMENTS.length).toBe(12);
    for (const { report } of DOCUMENTS) expect(report(2)).toEqual(report(2));
    expect(ownPages(DOCUMENTS[0]?.report() ?? documents[0]?.[1] ?? expect.fail()).starts.length).toBe(1);
  });

  it('hold every form of paper and every manner of signing', () => {
    const reports = DOCUMENTS.map(({ report }) => report(2));
    expect(new Set(reports.map(({ layout }) => layout.form))).toEqual(
      new Set(['plain', 'document', 'letter', 'order', 'minutes']),
    );
    expect(new Set(reports.map(({ signing }) => signing.manner))).toEqual(new Set(['unsealed', 'sealed', 'stamped']));
  });
});
