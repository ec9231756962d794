/**
 * Page for page: the PDF of the program's printer against its own pagination, the library's emulation of Word's layout and
 * LibreOffice. Chosen by the environment: `AGREEMENT_DOCUMENTS` (words of names, or `12`, `samples`), `AGREEMENT_COLUMNS` (of
 * own, word, shipped, cleared, editor), `AGREEMENT_PAGES` (the most pages of long documents).
 */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { layoutOf } from '../../document/layout/page-layout.ts';
import type { Report } from '../../document/report.ts';
import { type Comparison, compare, type Disagreement } from '../agreement/compare.ts';
import { type AgreementDocument, DOCUMENTS, sampleDocuments } from '../agreement/documents.ts';
import { pagesInEditor } from '../agreement/editor.ts';
import { type OfficeReading, openOfficeRenderer } from '../agreement/office.ts';
import { type OwnPages, ownPages } from '../agreement/own.ts';
import { beginsWith, type PageLines, pagesWithText } from '../agreement/pages.ts';
import { compareParagraphs } from '../agreement/paragraphs.ts';
import { pagesOfPdf } from '../agreement/pdf.ts';
import { clearedReport } from '../agreement/quirks.ts';
import { REASONS, type Reason } from '../agreement/reasons.ts';
import { wordPages } from '../agreement/word-layout.ts';
import { openBench } from '../document/programs.ts';
import { serveHarness } from '../e2e/harness/serve.ts';
import { launchBrowser } from '../hosts/browser.ts';
import { printTable } from './table.ts';

const COLUMNS = ['own', 'word', 'shipped', 'cleared', 'editor'] as const;
type Column = (typeof COLUMNS)[number];
const TITLES: Readonly<Record<Column, string>> = {
  own: 'own pages',
  word: 'docx/layout',
  shipped: 'LibreOffice',
  cleared: 'without quirks',
  editor: 'editor',
};

/** `docx/layout` takes 20 s for 300 pages. */
const MOST_PAGES_IN_WORD = 120;

interface Subject {
  readonly name: string;
  readonly report: Report;
  readonly own: OwnPages;
  readonly printed: readonly PageLines[];
}

type Compared = Comparison | string;

function chosenDocuments(): readonly AgreementDocument[] {
  const samples = sampleDocuments();
  if (samples.length === 0) console.log('the samples do not lie beside the project and are left out');
  const words = (process.env['AGREEMENT_DOCUMENTS'] ?? '').split(',').filter((word) => word !== '');
  const sets: Readonly<Record<string, readonly AgreementDocument[]>> = { '12': DOCUMENTS, samples };
  if (words.length === 0) return [...DOCUMENTS, ...samples];
  return [...DOCUMENTS, ...samples].filter((document) =>
    words.some((word) => sets[word]?.includes(document) ?? document.name.includes(word)),
  );
}

function chosenColumns(): readonly Column[] {
  const words = (process.env['AGREEMENT_COLUMNS'] ?? '').split(',');
  const chosen = COLUMNS.filter((column) => words.includes(column));
  return chosen.length > 0 ? chosen : COLUMNS;
}

/** The pages that the program computed, and the lines of its paragraphs, against the PDF itself. */
function compareOwn({ own, printed, report }: Subject): Comparison {
  const compared = compare(own.starts, printed, printed, compareParagraphs(report, printed));
  const pages = Math.max(own.starts.length, printed.length);
  const alike = Array.from({ length: pages }, (_, i) => {
    const start = own.starts[i];
    return start !== undefined && beginsWith(printed[i], start);
  });
  const parted = alike.flatMap((agrees, page): Disagreement[] =>
    agrees ? [] : [{ reason: 'filling', page, printed: printed[page]?.[0] ?? '', other: own.starts[page]?.text ?? '' }],
  );
  return {
    ...compared,
    count: own.starts.length,
    pages,
    agreeing: pages - parted.length,
    stretches: alike.filter((agrees, i) => !agrees && (alike[i - 1] ?? true)).length,
    disagreements: [...compared.disagreements, ...parted],
  };
}

function compareWord({ own, printed, report }: Subject): Compared {
  if (printed.length > MOST_PAGES_IN_WORD) return 'left out';
  const { pages, doubts } = wordPages(report);
  const stopped = doubts.find((doubt) => doubt.startsWith('stopped'));
  if (stopped) console.log(`docx/layout ${stopped}`);
  const last = pagesWithText(own.starts);
  const laid = pages.filter((page) => page.length > 0).slice(0, last);
  return compare(own.starts, printed.slice(0, last), laid, compareParagraphs(report, pages));
}

async function compareOffice(
  subjects: readonly Subject[],
  reading: OfficeReading,
  print: (report: Report) => Promise<readonly PageLines[]>,
): Promise<readonly Compared[]> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-agreement-'));
  try {
    const reports = subjects.map(({ report }) => (reading === 'cleared' ? clearedReport(report) : report));
    const rendered = await openOfficeRenderer(folder).render(reports, reading);
    const compared: Compared[] = [];
    for (const [i, { report, own, printed }] of subjects.entries()) {
      const pages = rendered[i];
      const given = reports[i] ?? report;
      const [starts, against] =
        reading === 'cleared' ? [ownPages(given).starts, await print(given)] : [own.starts, printed];
      compared.push(pages ? compare(starts, against, pages, compareParagraphs(given, pages)) : 'failed');
    }
    return compared;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function compareEditor(subjects: readonly Subject[]): Promise<readonly Compared[]> {
  const served = await serveHarness();
  const browser = await launchBrowser();
  try {
    const compared: Compared[] = [];
    for (const { report, own, printed } of subjects) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, locale: 'zh-CN' });
      await page.goto(served.url);
      await page.waitForFunction(() => document.title === 'ready');
      await page.evaluate((given) => window.harness.handle.load(given, 'editable'), report);
      await page.evaluate(async () => void (await document.fonts.ready));
      await page.waitForTimeout(1000);
      const shown = await pagesInEditor(page, report);
      compared.push(compare(own.starts, printed, shown, compareParagraphs(report, shown)));
      await page.close();
    }
    return compared;
  } finally {
    await browser.close();
    await served.close();
  }
}

const share = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)}%`;

function cells(compared: Compared | undefined): readonly string[] {
  if (compared === undefined) return ['', '', ''];
  if (typeof compared === 'string') return ['', compared, ''];
  const { count, agreeing, pages, same, paragraphs } = compared;
  return [String(count), share(agreeing, pages), share(same, paragraphs)];
}

function sumOf(compared: readonly Compared[]): Comparison | undefined {
  const done = compared.filter((one): one is Comparison => typeof one !== 'string');
  const sum = (of: (one: Comparison) => number) => done.reduce((total, one) => total + of(one), 0);
  if (done.length === 0) return undefined;
  return {
    count: sum((one) => one.count),
    pages: sum((one) => one.pages),
    agreeing: sum((one) => one.agreeing),
    stretches: sum((one) => one.stretches),
    paragraphs: sum((one) => one.paragraphs),
    same: sum((one) => one.same),
    disagreements: [],
  };
}

/** Of each reason, how often, and a few to look at. */
const SHOWN = 4;

function printReasons(column: Column, subjects: readonly Subject[], compared: readonly Compared[]): void {
  const sum = sumOf(compared);
  const all = compared.flatMap((one, i) =>
    typeof one === 'string' ? [] : one.disagreements.map((found) => ({ ...found, name: subjects[i]?.name ?? '' })),
  );
  if (all.length === 0 || sum === undefined) return;
  const pages = `${sum.pages - sum.agreeing} of ${sum.pages} pages begin elsewhere, in ${sum.stretches} stretches`;
  console.log(
    `\n${TITLES[column]}: ${pages}; ${sum.paragraphs - sum.same} of ${sum.paragraphs} paragraphs are broken elsewhere`,
  );
  for (const reason of Object.keys(REASONS) as Reason[]) {
    const found = all.filter((one) => one.reason === reason);
    if (found.length === 0) continue;
    console.log(`  ${found.length} x ${REASONS[reason]}`);
    for (const { name, page, printed, other } of found.slice(0, SHOWN)) {
      console.log(`      ${name}, page ${page + 1}: ${printed} | ${other}`);
    }
  }
}

const NOTES = [
  'docx/layout is given the lists of 禁则 that the Word file carries, and no page numbers: it stops at those of pages that lie',
  'across, which are turned. It leaves out what text flows around: a 版记 at the foot of a page.',
  'LibreOffice without quirks: copies of the files in which it does what they say; tests/agreement/quirks.ts names each.',
];

export async function run(): Promise<void> {
  const most = Number(process.env['AGREEMENT_PAGES'] ?? 0) || undefined;
  const columns = chosenColumns();
  const bench = openBench();
  const print = async (report: Report) => pagesOfPdf(await bench.print(report), layoutOf(report.layout));
  try {
    const subjects: Subject[] = [];
    for (const { name, report: make } of chosenDocuments()) {
      const report = make(most);
      subjects.push({ name, report, own: ownPages(report), printed: await print(report) });
    }
    const results: [Column, readonly Compared[]][] = [];
    for (const column of columns) {
      if (column === 'own') results.push([column, subjects.map(compareOwn)]);
      else if (column === 'word') results.push([column, subjects.map(compareWord)]);
      else if (column === 'editor') results.push([column, await compareEditor(subjects)]);
      else results.push([column, await compareOffice(subjects, column, print)]);
    }
    const head = ['document', 'PDF', ...results.flatMap(([column]) => [TITLES[column], 'pages', 'paragraphs'])];
    const rows = subjects.map(({ name, printed }, i) => [
      name,
      String(printed.length),
      ...results.flatMap(([, compared]) => cells(compared[i])),
    ]);
    const total = subjects.reduce((sum, { printed }) => sum + printed.length, 0);
    const last = ['all', String(total), ...results.flatMap(([, compared]) => cells(sumOf(compared)))];
    printTable(
      'number of pages, share of pages that begin as in the PDF, share of paragraphs with the lines the program computed',
      head,
      [...rows, last],
    );
    for (const note of NOTES) console.log(note);
    for (const [column, compared] of results) printReasons(column, subjects, compared);
  } finally {
    await bench.close();
  }
}
