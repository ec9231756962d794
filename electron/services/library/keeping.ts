/** What stands in the index: files with their papers and sections, put in and taken out. */
import { deflateRawSync } from 'node:zlib';
import type { PaperRecord, SectionRecord } from '../../../document/papers/records.ts';
import { indexWords } from '../../../document/papers/words.ts';
import type { Database } from './sqlite.ts';

/** A file as the disk has it. */
export interface DiskFile {
  /** Below the folder, with `/`. */
  readonly path: string;
  readonly size: number;
  /** ms since 1970 */
  readonly modified: number;
}

/** A file as the index has it. */
export interface KnownFile extends DiskFile {
  readonly id: number;
  readonly hash: string;
}

/** What became of a file: `read`, `secret` (left out), or the code of a failure. */
export interface Outcome {
  readonly file: DiskFile;
  readonly hash: string;
  readonly outcome: string;
  readonly detail: string;
  readonly secret: boolean;
  readonly papers: readonly PaperRecord[];
}

/** Sections are numbered so that newer papers have the larger numbers: the index gives them newest first by itself. */
const FIRST_YEAR = 1900;
const DAYS = 400;
const BELOW = 2 ** 32;

/** 0 to 399 within the year: a paper about a year that was signed in the next one stands at its end. */
function dayOf(year: number, date: PaperRecord['date']): number {
  if (date === null || date.year < year) return 0;
  return date.year > year ? DAYS - 1 : date.month * 32 + date.day - 32;
}

/** What nothing dates goes by the day of its file. */
function ageOf({ year, date }: PaperRecord, modified: number): number {
  const file = new Date(modified);
  const known = year ?? file.getUTCFullYear();
  const day = year === null ? file.getUTCMonth() * 32 + file.getUTCDate() : dayOf(known, date);
  return Math.max(0, Math.min(299, known - FIRST_YEAR)) * DAYS + day;
}

/** The numbers of sections of one year. */
export function numbersOfYear(year: number): readonly [from: bigint, to: bigint] {
  const start = BigInt((year - FIRST_YEAR) * DAYS) * BigInt(BELOW);
  return [start, start + BigInt(DAYS) * BigInt(BELOW) - 1n];
}

export const yearMark = (year: number) => `y${year}`;
/** The beginning of a paper. */
export const FRONT_MARK = 'front';
export const topicMark = (topic: number) => `t${topic}`;

export interface Keeping {
  /** The folder's number; it is put in where it is not there. */
  readonly folder: (path: string, withSecret: boolean) => number;
  readonly dropFolder: (folder: number) => void;
  readonly folders: () => readonly { readonly id: number; readonly path: string; readonly withSecret: boolean }[];
  readonly known: (folder: number) => readonly KnownFile[];
  /** In one transaction: all of them or none. */
  readonly put: (folder: number, outcomes: readonly Outcome[]) => void;
  readonly drop: (files: readonly number[]) => void;
  readonly moved: (file: number, to: string) => void;
  /** The same content under another time. */
  readonly touched: (file: number, size: number, modified: number) => void;
  /** Papers with a 密级 go, or files that were left out for it are read again. */
  readonly setSecret: (folder: number, withSecret: boolean) => void;
  readonly transaction: <T>(work: () => T) => T;
}

function transactionOf(db: Database) {
  return <T>(work: () => T): T => {
    if (db.isTransaction) return work();
    db.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      db.exec('COMMIT');
      return result;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  };
}

function dropping(db: Database) {
  const sections = db.prepare('SELECT s.id FROM papers p JOIN sections s ON s.paper = p.id WHERE p.file = ?');
  const head = db.prepare('DELETE FROM heads WHERE rowid = ?');
  const word = db.prepare('DELETE FROM words WHERE rowid = ?');
  const ofPaper = db.prepare('DELETE FROM sections WHERE paper IN (SELECT id FROM papers WHERE file = ?)');
  const papers = db.prepare('DELETE FROM papers WHERE file = ?');
  return (file: number): void => {
    for (const { id } of sections.all(file)) {
      const section = BigInt(Number(id));
      head.run(section);
      word.run(section);
    }
    ofPaper.run(file);
    papers.run(file);
  };
}

function topicsOf(db: Database) {
  const put = db.prepare('INSERT INTO topics (topic) VALUES (?) ON CONFLICT DO NOTHING');
  const find = db.prepare('SELECT id FROM topics WHERE topic = ?');
  return (topic: string): number | null => {
    if (topic === '') return null;
    put.run(topic);
    return Number(find.get(topic)?.['id']);
  };
}

/** Joined by what no text of a report holds, so that a piece of one section is never one of another. */
const joined = (sections: readonly SectionRecord[]) => sections.map(({ text }) => text).join('\0');

function marksOf(record: PaperRecord, topic: number | null, isFront: boolean): string {
  const marks = [
    ...(isFront ? [FRONT_MARK] : []),
    ...(record.year === null ? [] : [yearMark(record.year)]),
    ...(topic === null ? [] : [topicMark(topic)]),
  ];
  return marks.join(' ');
}

/** Titles and headings have an index of their own as well: it is small, and so is what has to be looked through there. */
function adding(db: Database) {
  const paper = db.prepare('INSERT INTO papers (file, place, title, year, unit, texts) VALUES (?, ?, ?, ?, ?, ?)');
  const section = db.prepare(
    'INSERT INTO sections (id, paper, place, path, topic, start, length) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const heads = db.prepare('INSERT INTO heads (rowid, front, title, heading, marks) VALUES (?, ?, ?, ?, ?)');
  const words = db.prepare('INSERT INTO words (rowid, head, text, marks) VALUES (?, ?, ?, ?)');
  const next = db.prepare('UPDATE counter SET next = next + ? RETURNING next');
  const topicOf = topicsOf(db);
  return (file: number, record: PaperRecord, place: number, modified: number): void => {
    const texts = deflateRawSync(Buffer.from(joined(record.sections), 'utf8'), { level: 3 });
    const { lastInsertRowid } = paper.run(file, place, record.title, record.year, record.unit, texts);
    const age = BigInt(ageOf(record, modified)) * BigInt(BELOW);
    const first = Number(next.get(record.sections.length)?.['next']) - record.sections.length;
    const named = indexWords(`${record.title} ${record.unit}`);
    let start = 0;
    for (const [i, { path, heading, topic, text }] of record.sections.entries()) {
      const id = age + BigInt(first + i);
      const topicId = topicOf(topic);
      const marks = marksOf(record, topicId, i === 0);
      const headed = indexWords(heading);
      section.run(id, lastInsertRowid, i, JSON.stringify(path), topicId, start, text.length);
      heads.run(id, i === 0 ? named : '', named, headed, marks);
      words.run(id, `${named} ${headed}`, indexWords(text), marks);
      start += text.length + 1;
    }
  };
}

function filing(db: Database): Pick<Keeping, 'put' | 'drop'> {
  const transaction = transactionOf(db);
  const dropPapers = dropping(db);
  const addPaper = adding(db);
  const file = db.prepare(
    `INSERT INTO files (folder, path, size, modified, hash, outcome, detail, secret) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (folder, path) DO UPDATE SET size = excluded.size, modified = excluded.modified, hash = excluded.hash,
       outcome = excluded.outcome, detail = excluded.detail, secret = excluded.secret RETURNING id`,
  );
  const gone = db.prepare('DELETE FROM files WHERE id = ?');
  return {
    put: (folder, outcomes) =>
      transaction(() => {
        for (const { file: at, hash, outcome, detail, secret, papers } of outcomes) {
          const modified = Math.trunc(at.modified);
          const row = file.get(folder, at.path, at.size, modified, hash, outcome, detail, secret ? 1 : 0);
          const id = Number(row?.['id']);
          dropPapers(id);
          for (const [place, record] of papers.entries()) addPaper(id, record, place, modified);
        }
      }),
    drop: (files) =>
      transaction(() => {
        for (const id of files) {
          dropPapers(id);
          gone.run(id);
        }
      }),
  };
}

/** A size that no file has: it is read again at the next look. */
export const AGAIN = -1;

function knownOf(row: Record<string, unknown>): KnownFile {
  return {
    id: Number(row['id']),
    path: String(row['path']),
    size: Number(row['size']),
    modified: Number(row['modified']),
    hash: String(row['hash']),
  };
}

/** Other programs that wait to write are let in between. */
function inParts(ids: readonly number[], work: (ids: readonly number[]) => void): void {
  for (let i = 0; i < ids.length; i += 200) work(ids.slice(i, i + 200));
}

export function createKeeping(db: Database): Keeping {
  const transaction = transactionOf(db);
  const { put, drop } = filing(db);
  const idsOf = (sql: string, folder: number) =>
    db
      .prepare(sql)
      .all(folder)
      .map(({ id }) => Number(id));
  return {
    put,
    drop,
    transaction,
    folder(path, withSecret) {
      db.prepare('INSERT INTO folders (path, with_secret) VALUES (?, ?) ON CONFLICT DO NOTHING').run(
        path,
        withSecret ? 1 : 0,
      );
      return Number(db.prepare('SELECT id FROM folders WHERE path = ?').get(path)?.['id']);
    },
    folders: () =>
      db
        .prepare('SELECT id, path, with_secret FROM folders')
        .all()
        .map((row) => ({ id: Number(row['id']), path: String(row['path']), withSecret: row['with_secret'] === 1 })),
    dropFolder(folder) {
      inParts(idsOf('SELECT id FROM files WHERE folder = ?', folder), drop);
      db.prepare('DELETE FROM folders WHERE id = ?').run(folder);
    },
    known: (folder) =>
      db.prepare('SELECT id, path, size, modified, hash FROM files WHERE folder = ?').all(folder).map(knownOf),
    moved: (file, to) => void db.prepare('UPDATE files SET path = ? WHERE id = ?').run(to, file),
    touched: (file, size, modified) =>
      void db.prepare('UPDATE files SET size = ?, modified = ? WHERE id = ?').run(size, Math.trunc(modified), file),
    setSecret(folder, withSecret) {
      db.prepare('UPDATE folders SET with_secret = ? WHERE id = ?').run(withSecret ? 1 : 0, folder);
      // As if they had not been seen: what is in the index is so no more, and what was left out is read.
      inParts(idsOf('SELECT id FROM files WHERE folder = ? AND secret = 1', folder), drop);
    },
  };
}
