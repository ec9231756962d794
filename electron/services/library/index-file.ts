/**
 * The index as a file of the program's own. Everything in it can be read again from the papers, so one that is damaged is
 * deleted and made anew.
 */
import * as fs from 'node:fs';
import path from 'node:path';
import { type Database, type Sqlite, sqliteFault } from './sqlite.ts';

/** Raised by one whenever the tables or the reading of papers change: the file of another version is none of ours. */
const VERSION = 1;
const NAME = /^材料索引-\d+\.sqlite(?:-wal|-shm|-journal)?$/u;

/** How long another program that writes is waited for, in ms. */
const PATIENCE_MS = 4_000;

/** What is gathered in memory before it is written, in bytes: larger pieces need less merging afterwards. */
const GATHERED = 12_000_000;

const TABLES = `
CREATE TABLE folders (id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, with_secret INTEGER NOT NULL DEFAULT 0);
CREATE TABLE files (
  id INTEGER PRIMARY KEY, folder INTEGER NOT NULL, path TEXT NOT NULL, size INTEGER NOT NULL, modified INTEGER NOT NULL,
  hash TEXT NOT NULL, outcome TEXT NOT NULL, detail TEXT NOT NULL, secret INTEGER NOT NULL, UNIQUE (folder, path));
CREATE TABLE papers (
  id INTEGER PRIMARY KEY, file INTEGER NOT NULL, place INTEGER NOT NULL, title TEXT NOT NULL, year INTEGER, unit TEXT NOT NULL,
  texts BLOB NOT NULL);
CREATE INDEX papers_file ON papers (file);
CREATE INDEX papers_year ON papers (year);
CREATE TABLE topics (id INTEGER PRIMARY KEY, topic TEXT NOT NULL UNIQUE);
CREATE TABLE sections (
  id INTEGER PRIMARY KEY, paper INTEGER NOT NULL, place INTEGER NOT NULL, path TEXT NOT NULL, topic INTEGER, start INTEGER NOT NULL,
  length INTEGER NOT NULL);
CREATE INDEX sections_paper ON sections (paper);
CREATE INDEX sections_topic ON sections (topic, paper);
CREATE TABLE counter (next INTEGER NOT NULL);
INSERT INTO counter VALUES (1);
CREATE TABLE turn (holder TEXT NOT NULL, until INTEGER NOT NULL);
CREATE VIRTUAL TABLE heads USING fts5 (
  front, title, heading, marks, tokenize = 'ascii', content = '', contentless_delete = 1);
CREATE VIRTUAL TABLE words USING fts5 (head, text, marks, tokenize = 'ascii', content = '', contentless_delete = 1);
INSERT INTO words (words, rank) VALUES ('hashsize', ${GATHERED});
PRAGMA user_version = ${VERSION};
`;

export function indexName(version = VERSION): string {
  return `材料索引-${version}.sqlite`;
}

/** Deletes the index with what belongs to it; `all`: that of other versions, too. */
export function removeIndex(folder: string, which: 'own' | 'all'): void {
  let names: readonly string[] = [];
  try {
    names = fs.readdirSync(folder);
  } catch {
    return;
  }
  const own = indexName();
  for (const name of names) {
    if (NAME.test(name) && (which === 'all' || name.startsWith(own)))
      fs.rmSync(path.join(folder, name), { force: true });
  }
}

function versionOf(db: Database): number {
  const row = db.prepare('PRAGMA user_version').get();
  return Number(row?.['user_version'] ?? -1);
}

function prepare(db: Database): void {
  db.exec(`PRAGMA busy_timeout = ${PATIENCE_MS}; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL`);
  db.exec('PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY; PRAGMA journal_size_limit = 16000000');
  if (versionOf(db) === VERSION) return;
  db.exec('BEGIN IMMEDIATE');
  // Another program may have made them meanwhile.
  if (versionOf(db) !== VERSION) db.exec(TABLES);
  db.exec('COMMIT');
}

function tryOpen(file: string, { DatabaseSync }: Sqlite): Database {
  const db = new DatabaseSync(file);
  try {
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

export interface OpenedIndex {
  readonly db: Database;
  /** The one before was damaged and is gone. */
  readonly rebuilt: boolean;
}

/** Throws an error of SQLite or of the system where there can be no index in this folder. */
export function openIndex(folder: string, sqlite: Sqlite): OpenedIndex {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, indexName());
  try {
    return { db: tryOpen(file, sqlite), rebuilt: false };
  } catch (error) {
    if (sqliteFault(error) !== 'damaged' && !/already exists/.test(String(error))) throw error;
    removeIndex(folder, 'own');
    return { db: tryOpen(file, sqlite), rebuilt: true };
  }
}
