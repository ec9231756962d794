/** A window's seat, and the lock of the file it sits at: both are left together. */
import type { PageId, SeatId } from '../contract/keeping.ts';
import type { Journal } from './journal/journal.ts';
import type { journalWork } from './journal/work.ts';
import type { Locks } from './locks.ts';

type SeatWork = ReturnType<typeof journalWork>;

/** What hosts tell besides the window's own requests. */
export interface Pages {
  /** Nobody is at this page any more. */
  readonly pageGone: (page: PageId) => Promise<void>;
}

/** A window that leaves its seat leaves the file it sat at, too; so does one that ends without a word. */
export function seatedWithLocks(work: SeatWork, journal: Journal, locks: Locks): SeatWork & Pages {
  const seats = new Map<PageId, SeatId>();
  return {
    ...work,
    async takeSeat(argument) {
      const taken = await work.takeSeat(argument);
      seats.set(argument.page, taken.seat);
      return taken;
    },
    async leaveSeat(argument) {
      const left = await work.leaveSeat(argument);
      void locks.sit(argument.seat, null);
      return left;
    },
    async pageGone(page) {
      const seat = seats.get(page);
      seats.delete(page);
      if (seat !== undefined && ![...seats.values()].includes(seat)) void locks.sit(seat, null);
      await journal.pageGone(page);
    },
  };
}
