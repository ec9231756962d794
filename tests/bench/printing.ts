/** The PDF of a report by the program's printer, against LibreOffice converting our own Word file of the same report. */
import path from 'node:path';
import { writeDocx } from '../../document/docx/write.ts';
import { printHtml } from '../../document/print/html.ts';
import { countPdfPages } from '../../electron/services/pdf-pages.ts';
import { findBrowser } from '../../electron/services/printer/find-browser.ts';
import { createPrinter, type Printer } from '../../electron/services/printer/printer.ts';
import { longReport } from '../document/fixtures.ts';
import { type Contender, inTurn, type Samples, timed } from './measure.ts';
import { type Office, openOffice } from './office.ts';
import { beyond } from './statistics.ts';
import { growth, printTable, ratio, spread } from './table.ts';

const FONTS = path.resolve(import.meta.dirname, '../../templates/fonts');
const PAGES = [10, 100, 300];
const META = { author: '某市城市管理局', now: new Date('2024-12-05T00:00:00Z') };

const name = (what: string, pages: number) => `${what} ${pages}`;

/** From no browser at all to the PDF. */
async function printCold(html: string): Promise<number> {
  const printer = createPrinter({ fonts: FONTS });
  try {
    return await timed(() => printer.print(html));
  } finally {
    await printer.close();
  }
}

function ours(pages: number, warm: Printer): Contender[] {
  const report = longReport(pages);
  const html = () => printHtml(report, { fonts: 'fonts/' });
  return [
    { name: name('warm', pages), rehearse: true, run: () => timed(() => warm.print(html())) },
    { name: name('cold', pages), run: () => printCold(html()) },
  ];
}

async function theirs(pages: number, office: Office): Promise<Contender[]> {
  const file = `${pages}.docx`;
  office.put(file, await writeDocx(longReport(pages), META));
  const rounds = pages > 100 ? 2 : 4;
  return [
    { name: name('office', pages), rounds, run: () => office.convert(file, 'pdf', 1) },
    { name: name('office two', pages), rounds, run: () => office.convert(file, 'pdf', 2) },
  ];
}

/** The first start makes a profile: measured with the shortest report. */
function theirsCold(office: Office): Contender {
  return { name: 'office cold', rounds: 2, run: () => office.convert('10.docx', 'pdf', 1, true) };
}

interface Times {
  readonly warm: readonly number[];
  readonly cold: readonly number[];
  /** A process for the file, with a profile that is there. */
  readonly office: readonly number[];
  /** A further file in a process that runs. */
  readonly more: readonly number[];
}

function timesOf(samples: Samples, pages: number): Times {
  const of = (what: string) => samples.get(name(what, pages)) ?? [];
  const more = [beyond(of('office two'), of('office'))];
  return { warm: of('warm'), cold: of('cold'), office: of('office'), more };
}

function rowOf({ warm, cold, office, more }: Times, pages: number): string[] {
  const times = [warm, cold, office, more].map(spread);
  return [`${pages} pages`, ...times, ratio(office, cold), ratio(office, warm), ratio(more, warm)];
}

async function printed(printer: Printer): Promise<string> {
  const found: string[] = [];
  for (const pages of PAGES) {
    const bytes = await printer.print(printHtml(longReport(pages), { fonts: 'fonts/' }));
    found.push(`${countPdfPages(bytes)} pages, ${(bytes.length / 1e6).toFixed(2)} MB`);
  }
  return `printed: ${found.join('; ')}`;
}

async function race(printer: Printer, office: Office | null): Promise<void> {
  await printer.warm();
  const contenders = PAGES.flatMap((pages) => ours(pages, printer));
  if (office) {
    for (const pages of PAGES) contenders.push(...(await theirs(pages, office)));
    contenders.push(theirsCold(office));
  }
  const samples = await inTurn(contenders, { rounds: 5, seconds: 60 });
  const all = PAGES.map((pages) => timesOf(samples, pages));
  const kinds = ['warm', 'cold', 'office'] as const;
  printTable(
    'printing: PDF (ms: min / median / max)',
    ['', 'warm', 'cold', 'LibreOffice (LO)', 'LO, one more file', 'LO/cold', 'LO/warm', 'more/warm'],
    [
      ...all.map((times, i) => rowOf(times, PAGES[i] ?? 0)),
      [
        'exponent',
        ...kinds.map((kind) =>
          growth(
            PAGES,
            all.map((times) => times[kind]),
          ),
        ),
      ],
    ],
  );
  const first = samples.get('office cold');
  if (first) console.log(`LibreOffice with a new profile, 10 pages: ${spread(first)}`);
  console.log(await printed(printer));
}

export async function run(): Promise<void> {
  if ((await findBrowser()) === null) {
    console.log('printing: no Chromium, Chrome or Edge, left out');
    return;
  }
  const office = openOffice();
  const printer = createPrinter({ fonts: FONTS });
  try {
    await race(printer, office);
  } finally {
    await printer.close();
    office?.close();
  }
}
