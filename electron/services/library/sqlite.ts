/** `node:sqlite`, where this Node has it. */
import type { DatabaseSync } from 'node:sqlite';
import { errno } from '../errors.ts';

export type Database = DatabaseSync;
export type Sqlite = typeof import('node:sqlite');

/** Asked for at run time alone: an old Node without it runs everything else. */
export function findSqlite(): Sqlite | null {
  return process.getBuiltinModule?.('node:sqlite') ?? null;
}

/** SQLITE_BUSY, SQLITE_LOCKED, SQLITE_READONLY, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_FULL, SQLITE_CANTOPEN, SQLITE_NOTADB */
const CODES = { busy: [5, 6], unwritable: [8, 10, 14], damaged: [11, 26], full: [13] } as const;
export type SqliteFault = keyof typeof CODES;

/** What an error of SQLite amounts to; null where it is none of these. Tables that are not there are damage, too. */
export function sqliteFault(error: unknown): SqliteFault | null {
  if (errno(error) !== 'ERR_SQLITE_ERROR') return null;
  // An error of this module carries SQLite's own number.
  const { errcode, message } = error as Error & { readonly errcode?: number };
  const code = (errcode ?? 0) & 0xff;
  // A query of ours is right: what it misses was taken out of the file.
  if (code === 1 && /no such (?:table|column)|malformed|database disk image/.test(message)) return 'damaged';
  for (const [fault, codes] of Object.entries(CODES)) {
    // The keys are those written out above.
    if ((codes as readonly number[]).includes(code)) return fault as SqliteFault;
  }
  return null;
}
