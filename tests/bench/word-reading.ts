/**
 * Word files read, against mammoth reading their bare text: files of 10, 100 and 300 pages, and each file of the collection
 * beside the project with the share of LibreOffice's characters that arrive.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import mammoth from 'mammoth';
import { readWord, type WordReading } from '../../document/docx/read-word.ts';
import { writeDocx } from '../../document/docx/write.ts';
import { Failure } from '../../document/failure.ts';
import { type CorpusFile, corpusFiles, shareOf, textOfReading } from '../document/docx/oracle.ts';
import { longReport } from '../document/fixtures.ts';
import { type Contender, inTurn, timed } from './measure.ts';
import { figure, growth, printTable, ratio, spread } from './table.ts';

const PAGES = [10, 100, 300];
const META = { author: '某市城市管理局', now: new Date('2024-12-05T00:00:00Z') };
const LIMITS = { rounds: 5, seconds: 60 };
const ROOT = path.resolve(import.meta.dirname, '../..');

const name = (what: string, of: string | number) => `${what} ${of}`;

function contendersFor(of: string | number, bytes: Uint8Array): Contender[] {
  const buffer = Buffer.from(bytes);
  return [
    // A reader may keep nothing of the bytes that it was given, so both get the same ones again.
    { name: name('ours', of), rehearse: true, run: () => timed(() => readWord(bytes)) },
    { name: name('mammoth', of), rehearse: true, run: () => timed(() => mammoth.extractRawText({ buffer })) },
  ];
}

/** The most memory of a process that runs these words, in MB. */
function peakOf(words: readonly string[], scratch: string): number {
  const hook = pathToFileURL(path.join(ROOT, 'tests/electron/cli/peak.ts')).href;
  const env = { ...process.env, NIGAO_TEST_PEAK: scratch, NODE_OPTIONS: `--import=${hook}` };
  rmSync(scratch, { force: true });
  execFileSync(process.execPath, [...words], { env, stdio: 'ignore' });
  return existsSync(scratch) ? Number(readFileSync(scratch, 'utf8')) / 1024 : Number.NaN;
}

/** Of whole processes: the import with its thread and its draft, and mammoth with the text alone. */
function peaks(bytes: Uint8Array, folder: string): readonly [ours: number, mammoth: number] {
  const at = (file: string) => path.join(folder, file);
  writeFileSync(at('a.docx'), bytes);
  const cli = path.join(ROOT, 'electron/cli/main.ts');
  return [
    peakOf([cli, 'import', at('a.docx'), '--out', at('a.nigao')], at('peak.txt')),
    peakOf([path.join(import.meta.dirname, 'mammoth-read.ts'), at('a.docx')], at('peak.txt')),
  ];
}

async function runPages(folder: string): Promise<void> {
  const files = await Promise.all(
    PAGES.map(async (pages) => ({ pages, bytes: await writeDocx(longReport(pages), META) })),
  );
  const samples = await inTurn(
    files.flatMap(({ pages, bytes }) => contendersFor(pages, bytes)),
    LIMITS,
  );
  const of = (what: string, pages: number) => samples.get(name(what, pages)) ?? [];
  const rows = files.map(({ pages, bytes }) => {
    const [ours, theirs] = [of('ours', pages), of('mammoth', pages)];
    const memory = peaks(bytes, folder).map(figure);
    return [`${pages} pages`, spread(ours), spread(theirs), ratio(ours, theirs), ...memory];
  });
  const exponents = ['ours', 'mammoth'].map((what) =>
    growth(
      PAGES,
      PAGES.map((pages) => of(what, pages)),
    ),
  );
  printTable(
    'word-reading: readWord against mammoth.extractRawText (ms: min / median / max; peak of a process in MB)',
    ['file', 'readWord', 'mammoth', 'ratio', 'peak ours', 'peak mammoth'],
    [...rows, ['exponent', ...exponents]],
  );
}

function readOrRefuse(bytes: Uint8Array): WordReading | Failure {
  try {
    return readWord(bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
}

interface ReadFile {
  readonly file: CorpusFile;
  readonly bytes: Uint8Array;
  readonly reading: WordReading;
}

function shareCells({ file, reading }: ReadFile): readonly string[] {
  if (file.oracle === null) return ['-', '-'];
  const { found, total } = shareOf(file.oracle, textOfReading(reading));
  return [String(total), total === 0 ? '-' : ((100 * found) / total).toFixed(2)];
}

async function runCorpus(): Promise<void> {
  const all = corpusFiles().map((file) => {
    const bytes = file.bytes();
    return { file, bytes, reading: readOrRefuse(bytes) };
  });
  const read = all.flatMap(({ reading, ...rest }): ReadFile[] =>
    reading instanceof Failure ? [] : [{ ...rest, reading }],
  );
  const readable: ReadFile[] = [];
  for (const each of read) {
    const isReadable = await mammoth.extractRawText({ buffer: Buffer.from(each.bytes) }).then(
      () => true,
      () => false,
    );
    if (isReadable) readable.push(each);
  }
  const samples = await inTurn(
    readable.flatMap(({ file, bytes }) => contendersFor(file.name, bytes)),
    { rounds: 3, seconds: 45 },
  );
  const of = (what: string, file: string) => samples.get(name(what, file)) ?? [];
  const rows = read.map((each) => {
    const [ours, theirs] = [of('ours', each.file.name), of('mammoth', each.file.name)];
    const times = ours.length === 0 ? ['-', 'cannot', '-'] : [spread(ours), spread(theirs), ratio(ours, theirs)];
    return [each.file.name, ...shareCells(each), ...times, String(each.reading.notices.length)];
  });
  printTable(
    'word-reading: the collection (share of the characters that LibreOffice reads, in %; ms)',
    ['file', 'characters', 'share', 'readWord', 'mammoth', 'ratio', 'notices'],
    rows,
  );
  for (const { file, reading } of all)
    if (reading instanceof Failure) console.log(`refused: ${file.name}, ${reading.code}, expected: ${file.expected}`);
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'nigao-bench-'));
  try {
    await runPages(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (corpusFiles().length > 0) await runCorpus();
  else console.log('the collection is left out: no ../shared/corpus');
}
