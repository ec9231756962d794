/** One seat that a window sits at: what it tells is written before it is answered, and brought to the disk at once. */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { type ReportDelta, withDelta } from '../../../document/delta.ts';
import { Failure } from '../../../document/failure.ts';
import type { Report } from '../../../document/report.ts';
import type { SeatId } from '../../contract/keeping.ts';
import { errno, fileFailure } from '../errors.ts';
import { type SaveTools, saveFile } from '../save.ts';
import { writeLine } from './lines.ts';
import { type DeskNote, deltaBody, leftBody, wholeBody } from './record.ts';
import { type SeatFile, seatFileName } from './seat-files.ts';

/** What is told: the desk whole, or what changed since the telling of the number `onto`. */
export type Telling =
  | { readonly type: 'whole'; readonly number: number; readonly report: Report; readonly note: DeskNote }
  | {
      readonly type: 'delta';
      readonly number: number;
      readonly onto: number;
      readonly delta: ReportDelta | null;
      readonly note: DeskNote;
    };

interface State {
  readonly number: number;
  readonly report: Report;
  readonly note: DeskNote;
}

/** A seat of this program. One call at a time. */
export interface Seat {
  readonly id: SeatId;
  /** What was told last; null while nothing was. */
  readonly desk: () => Pick<State, 'report' | 'note'> | null;
  /** Null while nothing of it is on the disk. */
  readonly file: () => SeatFile | null;
  /** Resolves once the system has it, whatever becomes of this program. Throws a Failure; with NOT_IN_STEP the window has to tell all. */
  readonly keep: (telling: Telling) => Promise<void>;
  /** Its window is gone and said so. Throws a Failure. */
  readonly leave: (dropped: boolean) => Promise<void>;
  /** Nothing of it stays on the disk. */
  readonly forget: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Where it writes. */
export interface SeatTools {
  readonly folder: string;
  readonly saving: SaveTools;
  /** The name of its file when it gets one. */
  readonly newFile: () => Promise<SeatFile>;
}

/** A tail may always be so long, in bytes: short reports are not written anew with every change. */
const LEAST_TAIL = 64 * 1024;

function falseWhereGone(error: unknown): false {
  if (errno(error) !== 'ENOENT') throw error;
  return false;
}

/** `known`: its file, where it had one before. */
export function createSeat(id: SeatId, known: SeatFile | null, tools: SeatTools): Seat {
  const { folder, saving } = tools;
  let file = known;
  let handle: fs.FileHandle | null = null;
  /** The newest first; one before it is remembered for what a closing window tells onto the last answer it had. */
  let states: readonly State[] = [];
  let seq = 0;
  let headBytes = 0;
  let tailBytes = 0;
  /** Whether the lines on the disk are those that were written, none of them torn. */
  let sound = false;
  /** The lines on their way from the system to the disk, and whether more came since. */
  let syncing: Promise<void> | null = null;
  let isSyncDue = false;

  const place = (seat: SeatFile) => path.join(folder, seatFileName(seat));

  async function closeHandle(): Promise<void> {
    const open = handle;
    handle = null;
    await syncing;
    if (isSyncDue) await open?.datasync().catch(() => {});
    isSyncDue = false;
    await open?.close().catch(() => {});
  }

  async function writeWhole(state: State): Promise<void> {
    await closeHandle();
    sound = false;
    file ??= await tools.newFile();
    // Programs that clean up take the whole folder away.
    await fs.mkdir(folder, { recursive: true, mode: 0o700 });
    const bytes = Buffer.from(writeLine(seq + 1, wholeBody(state.report, state.note)), 'utf8');
    await saveFile(place(file), bytes, saving);
    seq += 1;
    headBytes = bytes.length;
    tailBytes = 0;
    sound = true;
  }

  /**
   * What the system has taken outlives this program; that the disk has it too, for a power cut, nobody waits for: a slow disk
   * would keep the next telling waiting. A disk that refuses is told with the next telling, which writes all anew.
   */
  function syncSoon(open: fs.FileHandle): void {
    if (syncing !== null) {
      isSyncDue = true;
      return;
    }
    isSyncDue = false;
    syncing = open.datasync().then(
      () => {
        syncing = null;
        if (isSyncDue && handle === open) syncSoon(open);
      },
      () => {
        syncing = null;
        if (handle === open) sound = false;
      },
    );
  }

  async function append(body: string): Promise<void> {
    if (file === null) throw new Failure('NOT_IN_STEP');
    const bytes = Buffer.from(writeLine(seq + 1, body), 'utf8');
    sound = false;
    // Never made anew: a change alone is nothing.
    handle ??= await saving.disk.open(place(file), constants.O_WRONLY | constants.O_APPEND);
    await handle.appendFile(bytes);
    syncSoon(handle);
    seq += 1;
    tailBytes += bytes.length;
    sound = true;
  }

  /** False where somebody took the file away or put another in its place: what is written to it is nowhere then. */
  async function isInPlace(): Promise<boolean> {
    if (file === null || handle === null) return false;
    const [own, there] = await Promise.all([handle.stat(), fs.stat(place(file)).catch(() => null)]);
    return there !== null && there.ino === own.ino && there.dev === own.dev;
  }

  function stateAfter(telling: Telling): State {
    const { number, note } = telling;
    if (telling.type === 'whole') return { number, note, report: telling.report };
    const before = states.find((state) => state.number === telling.onto);
    if (!before) throw new Failure('NOT_IN_STEP');
    const { delta } = telling;
    return { number, note, report: delta === null ? before.report : withDelta(before.report, delta) };
  }

  /** Whether the change can be put behind what is there: else all is written anew. */
  const isNext = (telling: Telling) =>
    telling.type === 'delta' &&
    sound &&
    telling.onto === states[0]?.number &&
    tailBytes <= Math.max(headBytes, LEAST_TAIL);

  async function write(telling: Telling, state: State): Promise<void> {
    try {
      if (telling.type === 'delta' && isNext(telling)) {
        const there = append(deltaBody(telling.delta, telling.note)).then(isInPlace);
        if (await there.catch(falseWhereGone)) return;
      }
      await writeWhole(state);
    } catch (error) {
      await closeHandle();
      throw fileFailure(error, file === null ? folder : place(file), 'WRITE_FAILED');
    }
  }

  return {
    id,
    desk: () => states[0] ?? null,
    file: () => file,
    async keep(telling) {
      const state = stateAfter(telling);
      await write(telling, state);
      states = [state, ...states.slice(0, 1)];
    },
    async leave(dropped) {
      const [state] = states;
      if (!state || file === null) return;
      try {
        // In one line it can be read by each later version of the program.
        if (!sound || tailBytes > 0) await writeWhole(state);
        await append(leftBody(dropped));
      } finally {
        await closeHandle();
      }
    },
    async forget() {
      await closeHandle();
      states = [];
      sound = false;
      const gone = file;
      file = null;
      if (gone !== null) await fs.rm(place(gone), { force: true });
    },
    close: closeHandle,
  };
}
