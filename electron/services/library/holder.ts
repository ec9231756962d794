/** The index as the library holds it: opened when it is first needed, made anew where it turns out to be damaged. */
import type { IndexState } from '../../contract/papers.ts';
import { type OpenedIndex, openIndex, removeIndex } from './index-file.ts';
import { createKeeping, type Keeping } from './keeping.ts';
import { createSearch, type Search } from './search.ts';
import { findSqlite, type Sqlite, sqliteFault } from './sqlite.ts';
import { createTurn, type Turn } from './turn.ts';

export interface Opened extends OpenedIndex {
  readonly keeping: Keeping;
  readonly search: Search;
  readonly turn: Turn;
}

export interface HolderTools {
  /** The program's own folder. */
  readonly state: string;
  /** Names this program among those that have the index open. */
  readonly holder: string;
  /** ms since 1970 */
  readonly clock: () => number;
  readonly sqlite?: Sqlite | null;
}

export interface Holder {
  readonly open: () => Opened | null;
  readonly close: () => void;
  /** What an error means for the index; false where it means nothing for it. */
  readonly took: (error: unknown) => boolean;
  readonly index: () => IndexState;
  /** All papers are in it, and it could be written. */
  readonly complete: () => void;
  /** What the index says; `otherwise` where it cannot. A damaged one is made anew, and `onDamage` told. */
  readonly ask: <T>(work: (opened: Opened) => T, otherwise: T, onDamage: () => void) => T;
}

export function createHolder({ state, holder, clock, sqlite = findSqlite() }: HolderTools): Holder {
  let opened: Opened | null = null;
  let trouble: IndexState | null = null;
  let rebuilt = false;

  function close(): void {
    try {
      opened?.db.close();
    } catch {
      // What is closed twice is closed.
    }
    opened = null;
  }

  function open(): Opened | null {
    if (opened !== null || sqlite === null) return opened;
    try {
      const index = openIndex(state, sqlite);
      rebuilt ||= index.rebuilt;
      const { db } = index;
      opened = { ...index, keeping: createKeeping(db), search: createSearch(db), turn: createTurn(db, holder, clock) };
      trouble = null;
    } catch (error) {
      trouble = sqliteFault(error) === 'full' ? 'full' : 'unwritable';
    }
    return opened;
  }

  function took(error: unknown): boolean {
    const fault = sqliteFault(error);
    if (fault === 'damaged') {
      close();
      removeIndex(state, 'own');
      rebuilt = true;
    } else if (fault === 'full') trouble = 'full';
    else if (fault === 'unwritable') trouble = 'unwritable';
    return fault !== null;
  }

  return {
    open,
    close,
    took,
    index: (): IndexState => (sqlite === null ? 'missing' : (trouble ?? (rebuilt ? 'rebuilt' : 'ready'))),
    complete(): void {
      rebuilt = false;
      trouble = null;
    },
    ask<T>(work: (opened: Opened) => T, otherwise: T, onDamage: () => void): T {
      const index = open();
      if (index === null) return otherwise;
      try {
        return work(index);
      } catch (error) {
        if (!took(error)) throw error;
        if (sqliteFault(error) === 'damaged') onDamage();
        return otherwise;
      }
    },
  };
}
