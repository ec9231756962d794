/** Two programs may have the same index open: only one of them reads papers into it at a time. */
import type { Database } from './sqlite.ts';

/** One that has said nothing for so long is gone, in ms. */
const HOLDING_MS = 20_000;
const RENEWING_MS = 4_000;

export interface Turn {
  /** True where it is ours, from now on or still. Says so again from time to time. */
  readonly take: () => boolean;
  readonly giveBack: () => void;
}

export function createTurn(db: Database, holder: string, clock: () => number): Turn {
  const current = db.prepare('SELECT holder, until FROM turn');
  const clear = db.prepare('DELETE FROM turn');
  const put = db.prepare('INSERT INTO turn VALUES (?, ?)');
  let renewed = Number.NEGATIVE_INFINITY;

  function takeNow(): boolean {
    db.exec('BEGIN IMMEDIATE');
    try {
      const row = current.get();
      const isFree = row === undefined || row['holder'] === holder || Number(row['until']) < clock();
      if (isFree) {
        clear.run();
        put.run(holder, Math.trunc(clock() + HOLDING_MS));
      }
      db.exec('COMMIT');
      return isFree;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  return {
    take() {
      if (clock() - renewed < RENEWING_MS) return true;
      if (!takeNow()) return false;
      renewed = clock();
      return true;
    },
    giveBack() {
      renewed = Number.NEGATIVE_INFINITY;
      if (current.get()?.['holder'] === holder) clear.run();
    },
  };
}
