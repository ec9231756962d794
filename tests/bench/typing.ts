/**
 * Typing at 10,000, 100,000 and 500,000 characters, in the middle of the text: in the whole window, in the editor alone, in
 * a bare contenteditable with the same text, all open in one browser and typed in by turns. Pages, outline and all else that
 * the window does along with a key is in.
 */
import type { Browser } from 'playwright-core';
import { bundle } from '../../build/bundle.ts';
import { type Served, serveHarness } from '../e2e/harness/serve.ts';
import { findShown, launch } from './browser.ts';
import { caretInMiddle, compose, KEYS, press } from './hand.ts';
import { median, quantile } from './statistics.ts';
import { openSubject, SUBJECTS, type Subject, type SubjectName } from './subjects.ts';
import { figure, growth, printTable } from './table.ts';
import { reportOfLength } from './texts.ts';

const SIZES = [10_000, 100_000, 500_000];
/** Six in each: a section of level 1 has some 43 blocks. */
const FAN = 6;
/** From one key to the next, as a quick typist has it, in ms. */
const PACE_MS = 100;
/** Until what waits for a pause has been done as well. */
const PAUSE_MS = 600;
const ROUNDS = 3;
const SECONDS = 50;

const ACTS = ['key', 'Enter', 'IME step', 'undo', 'section moved'] as const;
type Act = (typeof ACTS)[number];
const PINYIN = ['n', 'ni', 'nih', 'niha', 'nihao', '你好'];

interface Seat {
  readonly subject: SubjectName;
  readonly size: number;
  readonly at: Subject;
  readonly cpu: Record<Act, number[]>;
  readonly paints: Record<Act, number[]>;
  /** CPU of what is done once typing pauses. */
  readonly pause: number[];
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const noSamples = (): Record<Act, number[]> => ({ key: [], Enter: [], 'IME step': [], undo: [], 'section moved': [] });

async function step(act: Act, { cdp, moveSection }: Subject, i: number): Promise<void> {
  switch (act) {
    case 'IME step':
      return compose(cdp, PINYIN[i] ?? '');
    case 'section moved':
      return moveSection(i % 2 === 0 ? -1 : 1);
    case 'key':
      return press(cdp, KEYS.letter);
    case 'Enter':
      return press(cdp, KEYS.enter);
    case 'undo':
      return press(cdp, KEYS.undo);
  }
}

async function measure(act: Act, { at, cpu, paints }: Seat, times: number): Promise<void> {
  await at.takePaints();
  const before = await at.cpu();
  for (let i = 0; i < times; i += 1) {
    await step(act, at, i);
    await wait(PACE_MS);
  }
  cpu[act].push(((await at.cpu()) - before) / times);
  paints[act].push(...(await at.takePaints()));
}

async function pause({ at, pause: samples }: Seat): Promise<void> {
  const before = await at.cpu();
  await wait(PAUSE_MS);
  samples.push((await at.cpu()) - before);
}

async function sit(seat: Seat): Promise<void> {
  const { page, cdp } = seat.at;
  await page.bringToFront();
  await caretInMiddle(page, 3);
  await press(cdp, KEYS.letter);
  await wait(PAUSE_MS);
  await measure('key', seat, 10);
  await pause(seat);
  await measure('Enter', seat, 4);
  await wait(PAUSE_MS);
  await measure('undo', seat, 4);
  await measure('IME step', seat, PINYIN.length - 1);
  await cdp.send('Input.insertText', { text: '你好' });
  await wait(PAUSE_MS);
  await measure('section moved', seat, 2);
}

async function take(subject: SubjectName, size: number, browser: Browser, harness: string): Promise<Seat> {
  const at = await openSubject(subject, browser, reportOfLength(size, FAN), harness);
  return { subject, size, at, cpu: noSamples(), paints: noSamples(), pause: [] };
}

async function typeInTurn(seats: readonly Seat[]): Promise<void> {
  const end = performance.now() + SECONDS * 1000;
  for (let round = 0; round < ROUNDS && (round === 0 || performance.now() < end); round += 1) {
    for (const seat of seats) await sit(seat);
  }
}

function row(
  label: string,
  subject: SubjectName,
  seats: readonly Seat[],
  of: (seat: Seat) => readonly number[],
): string[] {
  const mine = seats.filter((seat) => seat.subject === subject);
  const all = mine.map(of);
  const times = median(all.at(-1) ?? []) / median(all[0] ?? []);
  const longest = seats.find((seat) => seat.subject === 'bare' && seat.size === SIZES.at(-1));
  const toBare = median(all.at(-1) ?? []) / median(longest ? of(longest) : []);
  const cells = all.map((samples) => figure(median(samples)));
  return [label, subject, ...cells, growth(SIZES, all), `${figure(times)} x`, `${figure(toBare)} x`];
}

function print(seats: readonly Seat[]): void {
  const head = ['', '', ...SIZES.map(String), 'exponent', 'longest/shortest', 'to bare, longest'];
  printTable('typing: CPU of the main thread for one of each (ms, median of rounds)', head, [
    ...ACTS.flatMap((act) => SUBJECTS.map((subject) => row(act, subject, seats, ({ cpu }) => cpu[act]))),
    ...SUBJECTS.map((subject) => row('pause after keys', subject, seats, (seat) => seat.pause)),
  ]);
  const paint = (act: Act, part: number) => (seat: Seat) => [quantile(seat.paints[act], part)];
  printTable('typing: from the input to the frame that shows it (ms)', head, [
    ...ACTS.flatMap((act) => SUBJECTS.map((subject) => row(`${act}, median`, subject, seats, paint(act, 0.5)))),
    ...SUBJECTS.map((subject) => row('key, p95', subject, seats, paint('key', 0.95))),
  ]);
  console.log(`samples: ${seats[0]?.cpu.key.length} rounds, ${seats[0]?.paints.key.length} keys each`);
}

async function race(browser: Browser, harness: Served): Promise<void> {
  const seats: Seat[] = [];
  try {
    for (const size of SIZES) for (const name of SUBJECTS) seats.push(await take(name, size, browser, harness.url));
    await typeInTurn(seats);
    print(seats);
  } finally {
    for (const { at } of seats) await at.close();
  }
}

export async function run(): Promise<void> {
  const executable = await findShown('typing');
  if (executable === null) return;
  await bundle();
  const harness = await serveHarness();
  const browser = await launch(executable);
  try {
    await race(browser, harness);
  } finally {
    await browser.close();
    await harness.close();
  }
}
