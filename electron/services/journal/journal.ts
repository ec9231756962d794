/**
 * The journal (草稿日志): what lies on the desks of all windows of this program, on the disk a moment after it was typed, and
 * given back to the windows of a later start. One for a program, whatever the number of its windows.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import type { DeskFacts, Kept, PageId, SeatId } from '../../contract/keeping.ts';
import { fileFailure } from '../errors.ts';
import { isSameFile } from '../files.ts';
import type { SaveTools } from '../save.ts';
import { createTurns } from '../turns.ts';
import { type Program, type ProgramTools, startProgram } from './program.ts';
import { isBlank, type SeatDesk } from './record.ts';
import { createSeat, type Seat, type Telling } from './seat.ts';
import { FREE, handOver, listSeats, removeTorn, type SeatFile } from './seat-files.ts';
import { createWaiting, type Found, type Wants } from './waiting.ts';

const JOURNAL_FOLDER = '草稿日志';

/** What it works with. `program`: for tests of what this machine has not. */
export interface JournalTools {
  /** The folder of the program's own. */
  readonly state: string;
  readonly saving: SaveTools;
  readonly now: () => Date;
  readonly randomId: () => string;
  /** No copies elsewhere (不在本机留副本): nothing is written, and what is there goes. */
  readonly isOff: () => Promise<boolean>;
  readonly wait: (ms: number) => Promise<void>;
  readonly program?: Pick<ProgramTools, 'sqlite' | 'proc'>;
}

/** Who wants a seat, and which. */
export interface Taking {
  /** The seat that the window had before it was loaded anew; null for a new window. */
  readonly wanted: SeatId | null;
  readonly page: PageId;
  readonly wants: Wants;
}

/** The seat, and what lay there; paths in it stay in the host. */
export interface Taken {
  readonly seat: SeatId;
  readonly desk: SeatDesk | null;
  readonly waiting: number;
  readonly damaged: readonly string[];
  readonly keeps: Kept['kept'];
}

/** What a host may ask of the journal. */
export interface Journal {
  /** Never throws: where nothing can be read the seat is an empty one. */
  readonly take: (taking: Taking) => Promise<Taken>;
  /** Throws a Failure: SEAT_LOST where the seat is no more this program's, NOT_IN_STEP, or what the disk says. */
  readonly keep: (seat: SeatId, telling: Telling) => Promise<Kept['kept']>;
  /** The window is closed or loaded anew. `telling` is what it still has to tell. */
  readonly leave: (seat: SeatId, telling: Telling | null, keep: boolean) => Promise<void>;
  /** Nobody is at this page any more; without `leave` before, it ended without a word. */
  readonly pageGone: (page: PageId) => Promise<void>;
  /** The page at whose desk this file lies. */
  readonly pageWith: (file: string) => Promise<PageId | null>;
  /** Pages whose desk is known to be empty, or was never told of. */
  readonly emptyPages: () => readonly PageId[];
  /** Whether anything of this seat is on the disk. */
  readonly isKept: (seat: SeatId) => boolean;
  /** From now on no desk is dropped for being the last but one: all windows close. */
  readonly ending: () => void;
  /** Removes what is kept of all desks, for `isOff`. */
  readonly forgetAll: () => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Sitting {
  readonly seat: Seat;
  page: PageId;
}

/** A page that is loaded anew takes its seat a moment before the old one is known to be gone. */
const PATIENCE = { tries: 30, ms: 50 };
const FAREWELL = { tries: 20, ms: 20 };
/** In ms: no write of the journal takes so long. */
const AN_HOUR = 60 * 60 * 1000;
const ALL = 'journal';

/** Stands in for a program that can hold no lock: nothing of it is on the disk either. */
const nobody = (id: string): Program => ({ id, isAlive: async (other) => other !== FREE, end: async () => {} });

/** Touches the disk with the first seat. */
export function createJournal(tools: JournalTools): Journal {
  const { state, saving, randomId } = tools;
  const folder = path.join(state, JOURNAL_FOLDER);
  const inTurn = createTurns();
  const sittings = new Map<SeatId, Sitting>();
  let started: Promise<Program> | null = null;
  let isFirst = true;
  let isEnding = false;
  const waiting = createWaiting({ ...tools, folder, program: () => program(), isTaken: (seat) => sittings.has(seat) });

  async function begin(): Promise<Program> {
    const begun = await startProgram({ folder, randomId, ...tools.program });
    await removeTorn(folder, AN_HOUR).catch(() => {});
    return begun;
  }

  const program = (): Promise<Program> => {
    started ??= begin().catch(() => {
      // Tried again with the next seat.
      started = null;
      return nobody(randomId());
    });
    return started;
  };

  async function newFile(seat: SeatId): Promise<SeatFile> {
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const last = (await listSeats(folder)).at(-1);
    return { order: (last?.order ?? 0) + 1, seat, owner: (await program()).id };
  }

  const seatAt = (id: SeatId, file: SeatFile | null): Seat =>
    createSeat(id, file, { folder, saving, newFile: () => newFile(id) });

  /** False where another page stays at the seat: the window is a copy of that one. */
  function isFree({ wanted, page }: Taking): boolean {
    const sitting = wanted === null ? undefined : sittings.get(wanted);
    return sitting === undefined || sitting.page === page;
  }

  async function untilFree(taking: Taking): Promise<void> {
    for (let tries = 0; tries < PATIENCE.tries && !isFree(taking); tries += 1) await tools.wait(PATIENCE.ms);
  }

  function sit(id: SeatId, page: PageId, file: SeatFile | null): void {
    sittings.set(id, { seat: seatAt(id, file), page });
  }

  async function takeOff(): Promise<Taken> {
    await forgetAll();
    return { seat: randomId() as SeatId, desk: null, waiting: 0, damaged: [], keeps: 'nothing' };
  }

  async function find(taking: Taking): Promise<{ readonly chosen: Found | null; readonly waiting: number }> {
    const { wanted, wants } = taking;
    const again = wanted === null ? null : await waiting.again(wanted);
    if (again !== null) return { chosen: again, waiting: 0 };
    return waiting.take(wanted === null ? wants : 'alone');
  }

  async function take(taking: Taking): Promise<Taken> {
    if (await tools.isOff()) {
      const taken = await takeOff();
      sit(taken.seat, taking.page, null);
      return taken;
    }
    const { chosen, waiting: others } = await find(taking).catch(() => ({ chosen: null, waiting: 0 }));
    // The brand is given here and only here.
    const seat = chosen?.file.seat ?? (randomId() as SeatId);
    sit(seat, taking.page, chosen?.file ?? null);
    const more = isFirst || taking.wants === 'empty' ? others : 0;
    isFirst = false;
    return { seat, desk: chosen?.desk ?? null, waiting: more, damaged: waiting.damaged(), keeps: 'all' };
  }

  function sittingOf(seat: SeatId): Sitting {
    const sitting = sittings.get(seat);
    if (!sitting) throw new Failure('SEAT_LOST');
    return sitting;
  }

  async function keep(seat: SeatId, telling: Telling): Promise<Kept['kept']> {
    const sitting = sittingOf(seat);
    if (await tools.isOff()) {
      await sitting.seat.forget();
      return 'nothing';
    }
    await sitting.seat.keep(telling);
    return 'all';
  }

  /** What is saved anyway is not opened again while others stay open. */
  function isDropped(facts: DeskFacts): boolean {
    return !isEnding && sittings.size > 1 && facts.state !== 'unsaved';
  }

  async function setFree(sitting: Sitting): Promise<void> {
    await sitting.seat.close();
    const file = sitting.seat.file();
    if (file !== null) await handOver(folder, file, FREE).catch(() => null);
    sittings.delete(sitting.seat.id);
  }

  async function leave(seat: SeatId, telling: Telling | null, keepIt: boolean): Promise<void> {
    const sitting = sittings.get(seat);
    if (!sitting) return;
    try {
      if (telling !== null) await keep(seat, telling);
      const desk = sitting.seat.desk();
      if (!keepIt || (desk && isBlank({ report: desk.report, facts: desk.note.facts }))) await sitting.seat.forget();
      else if (desk) await sitting.seat.leave(isDropped(desk.note.facts));
    } finally {
      await setFree(sitting);
    }
  }

  /** Its last word may come after the end of its events: a browser sends both on ways of their own. */
  async function untilLeft(page: PageId): Promise<void> {
    const isThere = () => [...sittings.values()].some((sitting) => sitting.page === page);
    for (let tries = 0; tries < FAREWELL.tries && isThere(); tries += 1) await tools.wait(FAREWELL.ms);
  }

  async function pageGone(page: PageId): Promise<void> {
    for (const sitting of [...sittings.values()]) {
      if (sitting.page === page) await inTurn(sitting.seat.id, () => setFree(sitting));
    }
  }

  async function forgetAll(): Promise<void> {
    for (const { seat } of sittings.values()) await inTurn(seat.id, () => seat.forget().catch(() => {}));
    await waiting.forget();
    await removeTorn(folder, 0).catch(() => {});
  }

  async function pageWith(file: string): Promise<PageId | null> {
    for (const { seat, page } of sittings.values()) {
      const target = seat.desk()?.note.target ?? null;
      if (target !== null && (await isSameFile(target, file))) return page;
    }
    return null;
  }

  return {
    async take(taking) {
      await untilFree(taking);
      // Asked again in turn: on a slow disk the page before may still be leaving, and its text is what this one wants.
      return inTurn(ALL, () => take(isFree(taking) ? taking : { ...taking, wanted: null, wants: 'alone' }));
    },
    keep: (seat, telling) =>
      inTurn(seat, () => keep(seat, telling)).catch((error: unknown) => {
        throw fileFailure(error, folder, 'WRITE_FAILED');
      }),
    leave: (seat, telling, keepIt) => inTurn(ALL, () => inTurn(seat, () => leave(seat, telling, keepIt))),
    async pageGone(page) {
      await untilLeft(page);
      await inTurn(ALL, () => pageGone(page));
    },
    pageWith,
    emptyPages: () =>
      [...sittings.values()].flatMap(({ seat, page }) => {
        const desk = seat.desk();
        return desk === null || isBlank({ report: desk.report, facts: desk.note.facts }) ? [page] : [];
      }),
    isKept: (seat) => (sittings.get(seat)?.seat.file() ?? null) !== null,
    ending: () => {
      isEnding = true;
    },
    forgetAll: () => inTurn(ALL, forgetAll),
    async close() {
      await inTurn(ALL, async () => {
        for (const sitting of [...sittings.values()]) await inTurn(sitting.seat.id, () => setFree(sitting));
        if (started !== null) await (await started).end();
        started = null;
      });
    },
  };
}
