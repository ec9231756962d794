/** The window's seat: taken before anything is laid on the desk, with what was kept for it; and more windows. */
import type { KeptDesk, SeatId, TakenSeat } from '../../electron/contract/keeping.ts';
import { markAsOpened } from './as-opened.ts';
import { type Desk, snapshotOf, tell, tellFailure } from './desk.ts';
import { lay, reopen } from './files.ts';
import { watchJournal } from './journal.ts';
import { journalWords } from './journal-words.ts';

/** Lives as long as the tab or window, and is handed to a copy of the tab as well. */
export type SeatStore = Pick<Storage, 'getItem' | 'setItem'>;

const SEAT_KEY = 'nigao-seat';

/** Ends once what was laid is drawn; where nothing is drawn, at once. */
async function drawn(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return;
  // The top is shown in the first frame, by the page itself.
  for (let frames = 0; frames < 3; frames += 1)
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
}

async function showView(desk: Desk, { caret, scroll }: KeptDesk['view']): Promise<void> {
  const { handle, scroller } = desk.surface.get();
  await drawn();
  if (caret !== null) handle?.goToWords(caret.block, { offset: caret.offset, length: 0 });
  scroller?.set(scroll);
}

/** Puts a desk back as it was. */
async function layKept(desk: Desk, kept: KeptDesk): Promise<void> {
  const { report, name, target, access, state, file, view, version } = kept;
  if (state === 'saved') {
    // What is in the file counts; where that is gone, nobody misses it here.
    if (file === null || !(await reopen(desk, file))) return;
  } else {
    lay(desk, report, { name, target, access, version }, false);
    if (state === 'read') markAsOpened(desk);
  }
  await showView(desk, view);
}

function tellRecovered(desk: Desk, { kept }: TakenSeat): void {
  if (kept?.ended === 'crashed' && kept.state === 'unsaved')
    tell(desk, { tone: 'info', text: journalWords.recovered(new Date(kept.keptAt), desk.now()) });
}

function tellDamaged(desk: Desk, { damaged }: TakenSeat): void {
  if (damaged.length > 0) tell(desk, { tone: 'failure', text: journalWords.damaged(damaged) });
}

async function openAddress(address: string): Promise<boolean> {
  // A page with a store of its own: the seat is not handed on.
  return typeof window !== 'undefined' && window.open(address, '_blank', 'noopener') !== undefined;
}

/** One more window, with the oldest desk that waits, else an empty one. */
export async function newWindow(desk: Desk): Promise<void> {
  try {
    const { address } = await desk.client.call('openWindow', {});
    if (address !== null) await openAddress(address);
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** Each desk that waits gets a window; where the host has none to open, the person is told. */
async function openWaiting(desk: Desk, waiting: number): Promise<void> {
  for (let left = waiting; left > 0; left -= 1) {
    const opened = await desk.client.call('openWindow', {}).catch(() => null);
    if (opened?.address === null) continue;
    tell(desk, { tone: 'info', text: journalWords.waiting(left) });
    return;
  }
}

/** What was typed before the answer came stays; what was kept goes to a window of its own. */
async function takeEmpty(desk: Desk, { seat, kept }: TakenSeat): Promise<TakenSeat> {
  if (kept !== null) await desk.client.call('leaveSeat', { seat, desk: null, keep: true });
  return desk.client.call('takeSeat', { seat: null, page: desk.client.page, wants: 'empty' });
}

export interface Seated {
  /** Once the file that the program was started with lies there: what else there is to tell, and windows for what waits. */
  readonly settle: () => void;
  /** Ends the keeping. */
  readonly stop: () => void;
}

/** Takes the seat, puts back what lay there, and keeps the desk from then on. */
export async function takeSeat(desk: Desk, store: SeatStore): Promise<Seated> {
  const { client } = desk;
  const keepSeat = (seat: SeatId) => store.setItem(SEAT_KEY, seat);
  const before = snapshotOf(desk).revision;
  // The brand of an id that was given before; the host looks at it.
  const wanted = store.getItem(SEAT_KEY) as SeatId | null;
  const first = await client.call('takeSeat', { seat: wanted, page: client.page, wants: 'any' });
  const typed = snapshotOf(desk).revision !== before || desk.composition.active();
  const taken = typed && first.kept !== null ? await takeEmpty(desk, first) : first;
  keepSeat(taken.seat);
  desk.state.set({ seat: taken.seat, journal: taken.keeps === 'all' ? 'none' : 'off' });
  if (taken.kept !== null) await layKept(desk, taken.kept);
  tellRecovered(desk, taken);
  const stop = watchJournal(desk, taken.seat, keepSeat);
  const settle = () => {
    tellDamaged(desk, taken);
    void openWaiting(desk, taken.waiting);
  };
  return { settle, stop };
}
