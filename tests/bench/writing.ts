/**
 * What is made of a report, at 10, 100 and 300 pages: the Word file against LibreOffice writing one of the same text, print
 * HTML and page count against the plain text, the draft against bare JSON.
 */

import { writeDocx } from '../../document/docx/write.ts';
import { readDraft, writeDraft } from '../../document/file.ts';
import { countPages } from '../../document/layout/pages.ts';
import { reportText } from '../../document/plain.ts';
import { printHtml } from '../../document/print/html.ts';
import type { Report } from '../../document/report.ts';
import { longReport } from '../document/fixtures.ts';
import { flatOdt } from './flat-odt.ts';
import { type Contender, inTurn, type Samples, timedOften } from './measure.ts';
import { type Office, openOffice } from './office.ts';
import { beyond } from './statistics.ts';
import { growth, printTable, ratio, spread } from './table.ts';

const PAGES = [10, 100, 300];
const META = { author: '某市城市管理局', now: new Date('2024-12-05T00:00:00Z') };

const name = (what: string, pages: number) => `${what} ${pages}`;
/** Each time a new one: what was computed for a report is remembered with it. */
const fresh = (report: Report) => () => structuredClone(report);

function contendersAt(pages: number): Contender[] {
  const report = longReport(pages);
  const draft = writeDraft(report);
  const json = JSON.stringify(report);
  const make = fresh(report);
  const work: Readonly<Record<string, () => Promise<number>>> = {
    writeDocx: () => timedOften(make, (input) => writeDocx(input, META)),
    printHtml: () => timedOften(make, (input) => printHtml(input, { fonts: 'fonts/' })),
    countPages: () => timedOften(make, countPages),
    reportText: () => timedOften(make, reportText),
    writeDraft: () => timedOften(make, writeDraft),
    'JSON.stringify': () => timedOften(make, (input) => JSON.stringify(input)),
    readDraft: () => timedOften(() => draft, readDraft),
    'JSON.parse': () =>
      timedOften(
        () => json,
        (input) => JSON.parse(input),
      ),
  };
  return Object.entries(work).map(([what, run]) => ({ name: name(what, pages), run, rehearse: true }));
}

function officeAt(pages: number, office: Office): Contender[] {
  office.put(`${pages}.fodt`, flatOdt(longReport(pages)));
  return ([1, 2] as const).map((copies) => ({
    name: name(`office ${copies}`, pages),
    run: () => office.convert(`${pages}.fodt`, 'docx', copies),
  }));
}

/** What each is held against. */
const AGAINST: Readonly<Record<string, string>> = {
  printHtml: 'reportText',
  countPages: 'reportText',
  writeDraft: 'JSON.stringify',
  readDraft: 'JSON.parse',
};

function rowOf(what: string, samples: Samples): string[] {
  const of = (which: string) => PAGES.map((pages) => samples.get(name(which, pages)) ?? []);
  const rows = of(what);
  const other = AGAINST[what];
  const last = rows.at(-1) ?? [];
  const against = other === undefined ? ['', ''] : [other, ratio(last, of(other).at(-1) ?? [])];
  return [what, ...rows.map(spread), growth(PAGES, rows), ...against];
}

async function raceOffice(): Promise<void> {
  const office = openOffice();
  if (office === null) return;
  try {
    const contenders = PAGES.flatMap((pages) => [
      ...contendersAt(pages).filter((each) => each.name === name('writeDocx', pages)),
      ...officeAt(pages, office),
    ]);
    const samples = await inTurn(contenders, { rounds: 3, seconds: 40 });
    printOffice((what, pages) => samples.get(name(what, pages)) ?? []);
  } finally {
    office.close();
  }
}

function printOffice(of: (what: string, pages: number) => readonly number[]): void {
  const rows = PAGES.map((pages) => {
    const [ours, one, two] = [of('writeDocx', pages), of('office 1', pages), of('office 2', pages)];
    const more = [beyond(two, one)];
    return [`${pages} pages`, spread(ours), spread(one), spread(more), ratio(one, ours), ratio(more, ours)];
  });
  printTable(
    'writing: Word file of the same text (ms: min / median / max)',
    ['', 'writeDocx', 'LibreOffice, one process each', 'LibreOffice, one more file', 'process/ours', 'more/ours'],
    rows,
  );
}

export async function run(): Promise<void> {
  const samples = await inTurn(PAGES.flatMap(contendersAt), { rounds: 7, seconds: 45 });
  printTable(
    'writing: by pages (ms: min / median / max; ratio at the longest)',
    ['', ...PAGES.map((pages) => `${pages} pages`), 'exponent', 'against', 'ratio'],
    ['writeDocx', 'printHtml', 'countPages', 'reportText', 'writeDraft', 'readDraft'].map((what) =>
      rowOf(what, samples),
    ),
  );
  await raceOffice();
}
