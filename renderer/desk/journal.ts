/**
 * The journal of one window: what is on the desk is told to the host a moment after it was typed, as what changed since the
 * last telling, and put back when the window takes its seat again.
 */
import { Failure } from '../../document/failure.ts';
import type { SeatId, ToldDesk } from '../../electron/contract/keeping.ts';
import { LAST_BYTES } from '../host/transport.ts';
import { type Desk, dismiss, settleForms, snapshotOf, subscribeSnapshot, tell } from './desk.ts';
import {
  type Answered,
  bytesOf,
  isSameDesk,
  isSameView,
  isUntouched,
  type Stand,
  standOf,
  stateOf,
  toldDesk,
  viewOf,
} from './journal-stand.ts';
import { journalWords } from './journal-words.ts';
import { type JournalState, noJournal } from './journal-work.ts';

/** In ms: from the last change until it is told, and from the first one that was not told yet. */
const PAUSE = 150;
const MOST = 400;
/** In ms: until what failed is tried again. */
const RETRY = 4000;
/** How often what is typed while it is flushed is told as well. */
const FLUSHES = 5;
/** In ms: how often it is looked whether the caret or the page stands elsewhere, and whether the journal is wanted again. */
const LOOK = 3000;

/** Keeps what is on the desk from now on; gives what stops it. The seat is taken before. */
export function watchJournal(desk: Desk, taken: SeatId, keepSeat: (seat: SeatId) => void): () => void {
  const { client, composition } = desk;
  let seat = taken;
  let number = 0;
  let answered: Answered | null = null;
  /** The text as it was before an input method began to compose. */
  let captured: Stand | null = null;
  let sending: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** When what is not told yet has to be told at the latest; null where all is told. */
  let due: number | null = null;
  let left = false;
  let failingStrip: number | null = null;
  let revision = snapshotOf(desk).revision;
  let { draft, opened } = desk.state.get();

  function become(journal: JournalState): void {
    if (desk.state.get().journal !== journal) desk.state.set({ journal });
    if (journal === 'failing' || failingStrip === null) return;
    dismiss(desk, failingStrip);
    failingStrip = null;
  }

  /** What is to be told: never half a word. */
  const standNow = (): Stand | null => (composition.active() ? captured : standOf(desk));

  const isTold = (stand: Stand) => answered !== null && isSameDesk(stand, answered);

  function soon(ms: number): void {
    if (left) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      void send();
    }, ms);
  }

  function changed(): void {
    const { journal } = desk.state.get();
    if (left || journal === 'off') return;
    const now = performance.now();
    due ??= now + MOST;
    // What failed is tried again at its own pace.
    if (journal !== 'failing' || timer === null) soon(Math.max(0, Math.min(PAUSE, due - now)));
  }

  function fail(error: unknown): void {
    answered = null;
    const failure = error instanceof Failure ? error : new Failure('INTERNAL', '', { cause: error });
    const isFirst = desk.state.get().journal !== 'failing';
    become('failing');
    // A host that is gone is told by a strip of its own.
    if (isFirst && failure.code !== 'HOST_GONE') {
      tell(desk, { tone: 'failure', text: journalWords.failing(failure.code) });
      failingStrip = desk.state.get().strips.at(-1)?.id ?? null;
    }
    soon(RETRY);
  }

  async function takeAnew(): Promise<void> {
    const again = await client.call('takeSeat', { seat, page: client.page, wants: 'empty' });
    seat = again.seat;
    keepSeat(seat);
    desk.state.set({ seat });
  }

  async function recover(error: unknown): Promise<void> {
    const code = error instanceof Failure ? error.code : '';
    answered = null;
    if (code === 'SEAT_LOST') await takeAnew();
    else if (code !== 'NOT_IN_STEP') throw error;
  }

  async function tellHost(stand: Stand): Promise<void> {
    number += 1;
    const mine = number;
    const { kept } = await client.call('keepDesk', { seat, desk: toldDesk(stand, mine, answered) });
    answered = kept === 'all' ? { ...stand, number: mine } : null;
    become(kept === 'all' ? 'ready' : 'off');
  }

  async function sendStand(stand: Stand): Promise<void> {
    try {
      await tellHost(stand).catch(async (error: unknown) => {
        await recover(error);
        await tellHost(stand);
      });
    } catch (error) {
      fail(error);
    }
  }

  async function tellStand(stand: Stand): Promise<void> {
    sending = sendStand(stand).finally(() => {
      sending = null;
    });
    await sending;
  }

  /** Tells what is not told yet; one telling at a time. `anew`: asks the host also where it seems to have all. */
  async function send(anew = false): Promise<void> {
    while (sending !== null) await sending;
    const stand = standNow();
    if (left || stand === null || desk.state.get().journal === 'off') return;
    // From here on every change is one that is not told yet.
    due = null;
    if ((isTold(stand) && !anew) || (answered === null && isUntouched(desk))) return;
    await tellStand(stand);
  }

  function look(): void {
    if (left || document.hidden || composition.active()) return;
    if (desk.state.get().journal === 'off') {
      void wantedAgain();
      return;
    }
    if (answered === null || sending !== null || due !== null) return;
    if (!isSameView(viewOf(desk), answered.facts.view)) void sendView();
  }

  async function sendView(): Promise<void> {
    const stand = standOf(desk);
    if (stand === null || sending !== null) return;
    await tellStand(stand);
  }

  async function wantedAgain(): Promise<void> {
    const { noCopies } = await client.call('preferences', {}).catch(() => ({ noCopies: true }));
    if (!noCopies && desk.state.get().journal === 'off') again();
  }

  function again(): void {
    answered = null;
    become('none');
    changed();
  }

  function isAllTold(): boolean {
    const stand = standOf(desk);
    return stand !== null && (isTold(stand) || (answered === null && isUntouched(desk)));
  }

  async function flush(): Promise<boolean> {
    await composition.ended();
    settleForms(desk);
    if (timer !== null) clearTimeout(timer);
    timer = null;
    // Another window may have switched the copies off meanwhile: what was told is nowhere then.
    await send(true);
    for (let tries = 0; tries < FLUSHES && !isAllTold() && desk.state.get().journal === 'ready'; tries += 1)
      await send();
    return isAllTold();
  }

  /** What is left to tell of this moment, onto what was answered last. */
  function lastTelling(): ToldDesk | null {
    const stand = standNow();
    if (stand === null || answered === null) return null;
    if (isSameDesk(stand, answered) && isSameView(stand.facts.view, answered.facts.view)) return null;
    return toldDesk(stand, number + 1, answered);
  }

  function mayGo(): boolean {
    if (isUntouched(desk) || stateOf(desk) !== 'unsaved') return true;
    if (desk.state.get().journal !== 'ready' || answered === null) return false;
    const telling = lastTelling();
    return telling === null || bytesOf(telling) < LAST_BYTES;
  }

  function goAway(): void {
    if (left) return;
    left = true;
    const telling = lastTelling();
    const fits = telling === null || bytesOf(telling) < LAST_BYTES;
    client.last('leaveSeat', { seat, desk: fits ? telling : null, keep: true });
  }

  async function leave(keep: boolean): Promise<void> {
    left = true;
    await client.call('leaveSeat', { seat, desk: keep ? lastTelling() : null, keep });
  }

  desk.journal = { flush, leave, mayGo, goAway, again };
  const stops = [
    subscribeSnapshot(desk, () => {
      const now = snapshotOf(desk).revision;
      if (now === revision) return;
      revision = now;
      changed();
    }),
    desk.state.subscribe(() => {
      const now = desk.state.get();
      if (now.draft === draft && now.opened === opened) return;
      ({ draft, opened } = now);
      changed();
    }),
    composition.subscribe((composing) => {
      if (composing) {
        captured = standOf(desk);
        return;
      }
      // The editor takes the composed text in a task after the event.
      setTimeout(changed, 0);
    }),
  ];
  const looking = setInterval(look, LOOK);
  changed();
  return () => {
    left = true;
    for (const stop of stops) stop();
    if (timer !== null) clearTimeout(timer);
    clearInterval(looking);
    desk.journal = noJournal;
  };
}
