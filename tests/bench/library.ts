/**
 * The library of past papers: 1,000, 3,000 and 10,000 reports of 3,000 to 6,000 characters read from a folder, and searched,
 * against a bare scan of the same files in the same run. `LIBRARY_REPORTS` chooses other sizes (`300,1000`).
 */
import * as fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { indexWords } from '../../document/papers/words.ts';
import type { FindPapers } from '../../electron/contract/papers.ts';
import { indexName } from '../../electron/services/library/index-file.ts';
import { createLibrary, type Library } from '../../electron/services/library/library.ts';
import { findSqlite } from '../../electron/services/library/sqlite.ts';
import { timed } from './measure.ts';
import { paperText } from './papers.ts';
import { exponent, median } from './statistics.ts';
import { figure, printTable } from './table.ts';

const SIZES = (process.env['LIBRARY_REPORTS'] ?? '1000,3000,10000').split(',').map(Number);
const RUNS = 9;

interface Asked {
  readonly name: string;
  readonly wanted: FindPapers;
}

const asked = (name: string, query: string, more: Partial<FindPapers> = {}): Asked => ({
  name,
  wanted: { query, year: null, topic: null, most: 60, ...more },
});

const QUERIES: readonly Asked[] = [
  asked('two characters, everywhere', '工作'),
  asked('two characters, seldom', '蜂箱'),
  asked('one character', '工'),
  asked('a section of a year', '存在问题 2024'),
  asked('a long word', '统筹推进重点任务'),
  asked('two words', '督办 台账'),
  asked('two words, apart', '蜂箱 台账'),
  asked('letters and digits', 'GB9704'),
  asked('nothing', '麒麟'),
  asked('a year and a topic', '', { year: 2021, topic: '下一步打算' }),
];

function writePapers(folder: string, from: number, to: number): void {
  for (let n = from; n < to; n += 1) {
    const below = path.join(folder, String(2015 + (n % 11)));
    fs.mkdirSync(below, { recursive: true });
    fs.writeFileSync(path.join(below, `${n}.txt`), paperText(n));
  }
}

/** What a program does that keeps no index. */
function scan(folder: string, word: string): number {
  let found = 0;
  for (const below of fs.readdirSync(folder))
    for (const name of fs.readdirSync(path.join(folder, below)))
      if (fs.readFileSync(path.join(folder, below, name), 'utf8').includes(word)) found += 1;
  return found;
}

interface Sample {
  readonly index: number;
  readonly megabytes: number;
  readonly queries: ReadonlyMap<string, readonly number[]>;
  readonly found: ReadonlyMap<string, number>;
  readonly scan: readonly number[];
}

function sizeOf(state: string): number {
  const sizes = fs.readdirSync(state).filter((name) => name.startsWith(indexName()));
  return sizes.reduce((sum, name) => sum + fs.statSync(path.join(state, name)).size, 0) / 1e6;
}

async function measure(library: Library, folder: string, state: string, before: number): Promise<Sample> {
  const begun = performance.now();
  await library.choose([{ path: folder, withSecret: false }]);
  await library.idle(null);
  const index = before + (performance.now() - begun);
  const queries = new Map<string, readonly number[]>();
  const found = new Map<string, number>();
  for (const { name, wanted } of QUERIES) {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1)
      times.push(
        await timed(async () => {
          found.set(name, (await library.find(wanted)).results.length);
        }),
      );
    queries.set(name, times);
  }
  const scans: number[] = [];
  for (let run = 0; run < 3; run += 1) scans.push(await timed(() => scan(folder, '蜂箱')));
  return { index, megabytes: sizeOf(state), queries, found, scan: scans };
}

/** The first run is cold: what a person feels is the worst. */
const cell = (times: readonly number[]) => `${figure(median(times))} / ${figure(Math.max(...times))}`;

function rowOf(what: string, of: (sample: Sample) => readonly number[], samples: readonly Sample[]): string[] {
  const middle = samples.map((sample) => median(of(sample)));
  const last = samples.at(-1);
  const ratio = last ? median(last.scan) / median(of(last)) : Number.NaN;
  return [what, ...samples.map((sample) => cell(of(sample))), `${figure(ratio)} x`, figure(exponent(SIZES, middle))];
}

/** Pairs of characters against SQLite's own trigrams, which find nothing shorter than three. */
function compareWords(texts: readonly string[]): void {
  const sqlite = findSqlite();
  if (sqlite === null) return;
  const rows = (['pairs', 'trigrams'] as const).map((way) => {
    const db = new sqlite.DatabaseSync(':memory:');
    const tokenize = way === 'pairs' ? 'ascii' : 'trigram';
    db.exec(
      `CREATE VIRTUAL TABLE words USING fts5 (text, tokenize = '${tokenize}', content = '', contentless_delete = 1)`,
    );
    db.exec('CREATE TABLE texts (text TEXT)');
    const [word, keep] = [
      db.prepare('INSERT INTO words (text) VALUES (?)'),
      db.prepare('INSERT INTO texts VALUES (?)'),
    ];
    const begun = performance.now();
    db.exec('BEGIN');
    for (const text of texts) word.run(way === 'pairs' ? indexWords(text) : text);
    db.exec('COMMIT');
    const built = performance.now() - begun;
    for (const text of texts) keep.run(text);
    const size = Number(db.prepare('SELECT sum(length(block)) AS size FROM words_data').get()?.['size']) / 1e6;
    const two =
      way === 'pairs'
        ? db.prepare('SELECT count(*) FROM words WHERE words MATCH ?')
        : db.prepare('SELECT count(*) FROM texts WHERE text LIKE ?');
    const query = way === 'pairs' ? '"督办"' : '%督办%';
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      two.get(query);
      return performance.now() - start;
    });
    db.close();
    return [way, `${figure(built)} ms`, `${figure(size)} MB`, `${figure(median(times))} ms`];
  });
  printTable(`ways of indexing ${texts.length} reports`, ['way', 'built', 'size', 'two characters, all places'], rows);
}

export async function run(): Promise<void> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'nigao-library-'));
  const [folder, state] = [path.join(home, 'papers'), path.join(home, 'state')];
  const library = createLibrary({
    state,
    holder: 'bench',
    direct: true,
    clock: Date.now,
    onReading() {},
    known: () => null,
  });
  try {
    const samples: Sample[] = [];
    let written = 0;
    for (const size of SIZES) {
      writePapers(folder, written, size);
      written = size;
      samples.push(await measure(library, folder, state, samples.at(-1)?.index ?? 0));
    }
    const growth = (of: (sample: Sample) => number) => figure(exponent(SIZES, samples.map(of)));
    printTable(
      'library: reports read from a folder',
      ['', ...SIZES.map(String), 'exponent'],
      [
        ['index, s', ...samples.map(({ index }) => figure(index / 1000)), growth(({ index }) => index)],
        ['size, MB', ...samples.map(({ megabytes }) => figure(megabytes)), growth(({ megabytes }) => megabytes)],
      ],
    );
    const names = QUERIES.map(({ name }) => name);
    printTable(
      `library: searched (ms: median / slowest of ${RUNS}), the first 60`,
      ['query', ...SIZES.map(String), 'scan takes', 'exponent'],
      [
        ...names.map((name) => rowOf(name, ({ queries }) => queries.get(name) ?? [], samples)),
        rowOf('bare scan of the files', (sample) => sample.scan, samples),
      ],
    );
    const last = samples.at(-1);
    console.log(`found among ${SIZES.at(-1)}: ${names.map((name) => `${name} ${last?.found.get(name)}`).join('; ')}`);
    console.log(`memory at its most: ${figure(process.resourceUsage().maxRSS / 1024)} MB`);
    compareWords(Array.from({ length: 500 }, (_, n) => paperText(n)));
  } finally {
    await library.close(null);
    fs.rmSync(home, { recursive: true, force: true });
  }
}
