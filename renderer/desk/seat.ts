/** The window's seat: taken before anything is laid on the desk, with what was kept for it; and more windows. */
import type { OpenedFile } from '../../electron/contract/files.ts';
import type { KeptDesk, SeatId, TakenSeat } from '../../electron/contract/keeping.ts';
import { words } from '../words.ts';
import { markAsOpened } from './as-opened.ts';
import { type Desk, dismissKinds, snapshotOf, tell, tellFailure } from './desk.ts';
import { lay, layRead, readAgain } from './files.ts';
import { watchJournal } from './journal.ts';
import { journalWords } from './journal-words.ts';
import { noJournal } from './journal-work.ts';

/** Lives as long as the tab or window, and is handed to a copy of the tab as well. */
export type SeatStore = Pick<Storage, 'getItem' | 'setItem'>;

const SEAT_KEY = 'nigao-seat';

/** In ms: how long a share may take for the file that lay there. */
const PATIENCE = 5000;
/** In ms: a window behind others draws nothing, and is kept all the same. */
const UNSEEN = 300;

async function frames(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 1)
    await new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
}

/** Ends once what was laid is drawn; where nothing is drawn, at once. */
async function drawn(): Promise<void> {
  if (typeof requestAnimationFrame !== 'function') return;
  // The top is shown in the first frame, by the page itself.
  await Promise.race([frames(3), new Promise<void>((resolve) => setTimeout(resolve, UNSEEN))]);
}

async function showView(desk: Desk, { caret, scroll }: KeptDesk['view']): Promise<void> {
  const { handle, scroller } = desk.surface.get();
  const { revision } = snapshotOf(desk);
  await drawn();
  // Who writes already has the caret where it is wanted.
  if (snapshotOf(desk).revision !== revision || desk.composition.active()) return;
  if (caret !== null) handle?.goToWords(caret.block, { offset: caret.offset, length: 0 });
  scroller?.set(scroll);
}

/** What is in the file counts; null where that is not what is wanted, or is not to be had soon. */
async function fileOf(desk: Desk, { state, file }: KeptDesk): Promise<OpenedFile | null> {
  if (state !== 'saved' || file === null) return null;
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null));
  const opened = await Promise.race([readAgain(desk, file), late]);
  // A draft that was damaged since is read as a foreign text; what was kept of it is whole.
  return opened?.target === null && opened.access === 'editable' ? null : opened;
}

/** Puts a desk back as it was: from its file, else what was kept of it. */
function layKept(desk: Desk, kept: KeptDesk, opened: OpenedFile | null): void {
  const { report, name, target, access, state, version } = kept;
  if (opened !== null) {
    layRead(desk, opened, 'file');
    return;
  }
  lay(desk, report, { name, target, access, version }, false);
  if (state === 'read') markAsOpened(desk);
  if (access === 'readOnly') tell(desk, { tone: 'info', text: words.strips.readOnly, kind: 'readOnly' });
  // What is found of the file later takes its place.
  if (state === 'saved') tell(desk, { tone: 'info', text: journalWords.fileAway(name ?? ''), kind: 'diskGone' });
}

function tellRecovered(desk: Desk, { kept }: TakenSeat): void {
  if (kept?.ended === 'crashed' && kept.state === 'unsaved')
    tell(desk, {
      tone: 'info',
      kind: 'untilSaved',
      text: journalWords.recovered(new Date(kept.keptAt), desk.now()),
    });
}

function tellDamaged(desk: Desk, { damaged }: TakenSeat): void {
  if (damaged.length > 0) tell(desk, { tone: 'failure', text: journalWords.damaged(damaged) });
}

async function openAddress(address: string): Promise<boolean> {
  // A page with a store of its own: the seat is not handed on.
  return typeof window !== 'undefined' && window.open(address, '_blank', 'noopener') !== undefined;
}

/** How many desks wait for a window, as the person was told. */
const told = new WeakMap<Desk, number>();

function tellWaiting(desk: Desk, left: number): void {
  told.set(desk, left);
  dismissKinds(desk, 'waiting');
  if (left > 0) tell(desk, { tone: 'info', text: journalWords.waiting(left), kind: 'waiting' });
}

/** One more window, with the oldest desk that waits, else an empty one. */
export async function newWindow(desk: Desk): Promise<void> {
  try {
    const { address } = await desk.client.call('openWindow', {});
    if (address !== null) await openAddress(address);
    const isTold = desk.state.get().strips.some(({ kind }) => kind === 'waiting');
    if (isTold) tellWaiting(desk, (told.get(desk) ?? 0) - 1);
  } catch (error) {
    tellFailure(desk, error);
  }
}

/** Each desk that waits gets a window; where the host has none to open, the person is told. */
async function openWaiting(desk: Desk, waiting: number): Promise<void> {
  for (let left = waiting; left > 0; left -= 1) {
    const opened = await desk.client.call('openWindow', {}).catch(() => null);
    if (opened?.address === null) continue;
    tellWaiting(desk, left);
    return;
  }
}

/** What was typed before the answer came stays; what was kept goes to a window of its own. */
async function takeEmpty(desk: Desk, { seat, kept }: TakenSeat): Promise<TakenSeat> {
  if (kept !== null) await desk.client.call('leaveSeat', { seat, desk: null, keep: true });
  return desk.client.call('takeSeat', { seat: null, page: desk.client.page, wants: 'empty' });
}

/** A desk that is kept from now on. */
export interface Seated {
  /** Once the file that the program was started with lies there: what else there is to tell, and windows for what waits. */
  readonly settle: () => void;
  /** Ends the keeping. */
  readonly stop: () => void;
}

/** The seat of this window, and on the desk what was kept for it. What the person writes meanwhile is never replaced. */
async function takeLaid(desk: Desk, wanted: SeatId | null): Promise<TakenSeat> {
  const { client } = desk;
  const { revision } = snapshotOf(desk);
  const hasWritten = () => snapshotOf(desk).revision !== revision || desk.composition.active();
  const taken = await client.call('takeSeat', { seat: wanted, page: client.page, wants: 'any' });
  const { kept, seat } = taken;
  if (kept === null) return taken;
  const opened = hasWritten() ? null : await fileOf(desk, kept);
  if (hasWritten()) return takeEmpty(desk, taken);
  desk.state.set({ seat });
  layKept(desk, kept, opened);
  return taken;
}

async function sit(desk: Desk, store: SeatStore): Promise<Seated> {
  const keepSeat = (seat: SeatId) => store.setItem(SEAT_KEY, seat);
  // The brand of an id that was given before; the host looks at it.
  const taken = await takeLaid(desk, store.getItem(SEAT_KEY) as SeatId | null);
  keepSeat(taken.seat);
  desk.state.set({ seat: taken.seat, journal: taken.keeps === 'all' ? 'none' : 'off' });
  if (taken.kept !== null) await showView(desk, taken.kept.view);
  tellRecovered(desk, taken);
  const stop = watchJournal(desk, taken.seat, keepSeat);
  const settle = () => {
    tellDamaged(desk, taken);
    void openWaiting(desk, taken.waiting);
  };
  return { settle, stop };
}

/** Takes the seat, puts back what lay there, and keeps the desk from then on. */
export async function takeSeat(desk: Desk, store: SeatStore): Promise<Seated> {
  const seating = sit(desk, store);
  const sits = seating.then(
    () => true,
    () => false,
  );
  // A window that is closed in its first moment asks nothing that its journal makes needless a moment later.
  if (desk.journal === noJournal)
    desk.journal = { ...noJournal, flush: async () => (await sits) && (await desk.journal.flush()) };
  return await seating;
}
