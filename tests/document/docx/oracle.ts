/**
 * A collection of Word files that other programs wrote, with the text that LibreOffice reads in them, where the project lies
 * beside one; and how much of such a text is found in ours.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { WordReading } from '../../../document/docx/read-word.ts';
import type { Notice } from '../../../document/notice.ts';
import { reportText } from '../../../document/plain.ts';

const CORPUS = path.resolve(import.meta.dirname, '../../../../shared/corpus');
const FILES = path.join(CORPUS, 'docx');
const ORACLE = path.join(CORPUS, 'docx-oracle');

export const isCorpusThere = existsSync(path.join(FILES, 'INDEX.md'));
export const NO_CORPUS = isCorpusThere ? '' : ' (left out: no ../shared/corpus)';

export interface CorpusFile {
  readonly name: string;
  /** What has to become of it; `either` is neither a crash nor a hang. */
  readonly expected: 'open' | 'refuse' | 'either';
  readonly bytes: () => Uint8Array;
  /** The text that LibreOffice reads; null where there is none. */
  readonly oracle: string | null;
}

/** Its index calls it a file of 0 bytes to be refused; it is a whole one, with a picture in its head and no text. */
const WITHOUT_TEXT = 'poi-zero-length.docx';

function expectedOf(name: string, said: string): CorpusFile['expected'] {
  if (name === WITHOUT_TEXT) return 'either';
  return said.startsWith('open') ? 'open' : said.startsWith('refuse') ? 'refuse' : 'either';
}

function oracleOf(name: string): string | null {
  const file = path.join(ORACLE, `${name}.txt`);
  return existsSync(file) ? readFileSync(file, 'utf8').replace(/^\uFEFF/, '') : null;
}

export function corpusFiles(): readonly CorpusFile[] {
  if (!isCorpusThere) return [];
  const rows = readFileSync(path.join(FILES, 'INDEX.md'), 'utf8').split('\n');
  const cells = rows
    .filter((row) => /^\| \S+\.doc[xm]? \|/.test(row))
    .map((row) => row.split('|').map((c) => c.trim()));
  const expected = new Map(cells.map((row) => [row[1] ?? '', row[8] ?? '']));
  return readdirSync(FILES)
    .filter((name) => /\.do[ct][xm]$/.test(name))
    .map((name) => ({
      name,
      expected: expectedOf(name, expected.get(name) ?? 'either'),
      bytes: () => new Uint8Array(readFileSync(path.join(FILES, name))),
      oracle: oracleOf(name),
    }));
}

/** So many neighbours are looked for together: by chance they are hardly ever found elsewhere. */
const WINDOW = 5;

const lettersOf = (line: string) => [...line.replaceAll(/\s+/gu, '')];

/** How often each row of neighbours stands in a text; rows do not go over the end of a line. */
function windowsOf(text: string): Map<string, number> {
  const windows = new Map<string, number>();
  for (const line of text.split('\n')) {
    const letters = lettersOf(line);
    for (let i = 0; i + WINDOW <= letters.length; i += 1) {
      const window = letters.slice(i, i + WINDOW).join('');
      windows.set(window, (windows.get(window) ?? 0) + 1);
    }
  }
  return windows;
}

export interface Share {
  /** Characters that are no blanks. */
  readonly found: number;
  readonly total: number;
  /** Characters that were not found, line by line. */
  readonly missing: readonly string[];
}

/**
 * A character is found where it stands in a row of five that ours has, too, as often as that row has not been found before. Lines
 * may stand in another order: boxes and notes have no place of their own. A line of less than five is looked for as a whole.
 */
export function shareOf(oracle: string, ours: string): Share {
  const windows = windowsOf(ours);
  const whole = lettersOf(ours).join('');
  const missing: string[] = [];
  let found = 0;
  let total = 0;
  for (const letters of oracle.split('\n').map(lettersOf)) {
    const isFound = letters.map(() => letters.length < WINDOW && whole.includes(letters.join('')));
    for (let i = 0; i + WINDOW <= letters.length; i += 1) {
      const window = letters.slice(i, i + WINDOW).join('');
      const left = windows.get(window) ?? 0;
      if (left === 0) continue;
      windows.set(window, left - 1);
      isFound.fill(true, i, i + WINDOW);
    }
    const lost = letters.filter((_, i) => !isFound[i]);
    if (lost.length > 0) missing.push(lost.join(''));
    found += letters.length - lost.length;
    total += letters.length;
  }
  return { found, total, missing };
}

/** The words that notices tell in full: what was taken out, what comments and heads say. */
function wordsTold(notice: Notice): readonly string[] {
  switch (notice.code) {
    case 'wordTracked':
      return notice.changes.flatMap(({ removed }) => removed.split('\n'));
    case 'wordComments':
      return notice.comments.map(({ text }) => text);
    case 'wordHeaders':
      return notice.texts;
    default:
      return [];
  }
}

/** All that a reading gives to a person: the text of the report, and below it the words in its notices. */
export function textOfReading({ value, notices }: WordReading): string {
  return [reportText(value), ...notices.flatMap(wordsTold)].join('\n');
}
