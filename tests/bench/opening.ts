/**
 * From the address to a typed letter, with nothing, 50,000 and 500,000 characters: the window over the loopback host against
 * a bare contenteditable with the same text. Besides the time, what the page's main thread has worked until then: the ratio
 * is of that, for the files of the bare page come through the driver of the browser, which is slow.
 */
import type { Browser, Page } from 'playwright-core';
import { bundle } from '../../build/bundle.ts';
import { emptyReport, type Report } from '../../document/report.ts';
import { paragraph, reportOf } from '../document/fixtures.ts';
import { openBare } from './bare.ts';
import { findShown, launch, openWatched } from './browser.ts';
import { typeFirst } from './cursor.ts';
import { type Contender, inTurn, type Samples, timed } from './measure.ts';
import { median } from './statistics.ts';
import { figure, printTable, ratio, spread } from './table.ts';
import { reportOfLength } from './texts.ts';
import { serveWindow } from './window.ts';

const SIZES = [0, 50_000, 500_000];
const FAN = 6;

const name = (what: string, size: number) => `${what} ${size}`;
const reportAt = (size: number): Report => (size === 0 ? emptyReport : reportOfLength(size, FAN));

/** Times of one opening, in ms. */
interface Opening {
  readonly wall: number;
  readonly cpu: number;
}

/** `go` leads a fresh page to the text of so many blocks. */
async function opened(browser: Browser, blocks: number, go: (page: Page) => Promise<unknown>): Promise<Opening> {
  const { page, cpu } = await openWatched(browser);
  try {
    const wall = await timed(async () => {
      await go(page);
      await typeFirst(page, blocks);
    });
    return { wall, cpu: await cpu() };
  } finally {
    await page.context().close();
  }
}

async function openWindow(browser: Browser, size: number): Promise<Opening> {
  const report = reportAt(size);
  const served = await serveWindow(size === 0 ? null : report);
  try {
    const go = (page: Page) => page.goto(served.address, { waitUntil: 'commit' });
    return await opened(browser, Math.max(1, report.blocks.length), go);
  } finally {
    await served.close();
  }
}

function openPlain(browser: Browser, size: number): Promise<Opening> {
  const report = size === 0 ? reportOf([paragraph('')]) : reportAt(size);
  return opened(browser, report.blocks.length, (page) => openBare(page, report));
}

type Opener = (browser: Browser, size: number) => Promise<Opening>;
const OPENERS: Readonly<Record<string, Opener>> = { window: openWindow, bare: openPlain };

function print(wall: Samples, cpu: Samples): void {
  const rows = SIZES.map((size) => {
    const of = (samples: Samples, what: string) => samples.get(name(what, size)) ?? [];
    const [ours, bare, ourCpu, bareCpu] = [of(wall, 'window'), of(wall, 'bare'), of(cpu, 'window'), of(cpu, 'bare')];
    const more = size === 0 ? '' : figure(median(ours) - median(wall.get(name('window', 0)) ?? []));
    return [
      `${size} characters`,
      spread(ours),
      more,
      spread(bare),
      spread(ourCpu),
      spread(bareCpu),
      ratio(ourCpu, bareCpu),
    ];
  });
  const head = ['', 'window', 'more than empty', 'bare contenteditable', 'CPU, window', 'CPU, bare', 'CPU ratio'];
  printTable('opening: from the address to a typed letter (ms: min / median / max)', head, rows);
}

async function race(browser: Browser): Promise<void> {
  const cpu = new Map<string, number[]>();
  const contenders = SIZES.flatMap((size) =>
    Object.entries(OPENERS).map(([what, open]): Contender => {
      const run = async () => {
        const opening = await open(browser, size);
        cpu.set(name(what, size), [...(cpu.get(name(what, size)) ?? []), opening.cpu]);
        return opening.wall;
      };
      return { name: name(what, size), run };
    }),
  );
  print(await inTurn(contenders, { rounds: 5, seconds: 70 }), cpu);
}

export async function run(): Promise<void> {
  const executable = await findShown('opening');
  if (executable === null) return;
  await bundle();
  const browser = await launch(executable);
  try {
    await race(browser);
  } finally {
    await browser.close();
  }
}
