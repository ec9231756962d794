/**
 * Desks that wait for a window: of programs that ended, of windows that were closed, and of this program where nobody sits at
 * them. One that cannot be taken at the moment (a scanner holds it, the disk refuses) stays, and holds up no other.
 */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { SeatId } from '../../contract/keeping.ts';
import { isSameFile } from '../files.ts';
import type { Program } from './program.ts';
import { isBlank, readSeat, type SeatDesk } from './record.ts';
import {
  type AsideTools,
  FREE,
  handOver,
  isAside,
  listSeats,
  putAside,
  removeSeat,
  type SeatFile,
  seatFileName,
} from './seat-files.ts';

/** What a file of a seat may be read with, in bytes. */
const MOST_BYTES = 512 * 1024 * 1024;
/** In ms: how long a share may take to say whether it holds the file that the program was started with. */
const PATIENCE = 2000;

/** `empty`: something is on the desk already. `alone`: the same, and what waits is another's. A path: the desk of this file, or an empty one. */
export type Wants = 'any' | 'empty' | 'alone' | { readonly file: string };

/** A desk that is this program's now. */
export interface Found {
  readonly file: SeatFile;
  readonly desk: SeatDesk;
  /** More of its file than the last line is damaged. */
  readonly lost: boolean;
}

export interface Waiting {
  /** The very seat, where nobody else has it. */
  readonly again: (wanted: SeatId) => Promise<Found | null>;
  /** The one that is wanted, and how many others wait for windows of their own. */
  readonly take: (wants: Wants) => Promise<{ readonly chosen: Found | null; readonly waiting: number }>;
  /** The names under which damaged files were kept aside since this was asked last. */
  readonly damaged: () => readonly string[];
  /** Removes all that waits, and what was kept aside. */
  readonly forget: () => Promise<void>;
}

interface WaitingTools extends AsideTools {
  readonly folder: string;
  readonly program: () => Promise<Program>;
  readonly isTaken: (seat: SeatId) => boolean;
  readonly wait: (ms: number) => Promise<void>;
}

export function createWaiting(tools: WaitingTools): Waiting {
  const { folder, program, isTaken, wait } = tools;
  let damaged: string[] = [];

  async function setAside(file: SeatFile, how: 'move' | 'copy'): Promise<void> {
    damaged.push(await putAside(folder, file, how, tools));
  }

  async function list(): Promise<readonly SeatFile[]> {
    const { id, isAlive } = await program();
    const waiting: SeatFile[] = [];
    for (const file of await listSeats(folder)) {
      const isOurs = file.owner === id;
      if (file.owner === FREE || (isOurs ? !isTaken(file.seat) : !(await isAlive(file.owner)))) waiting.push(file);
    }
    return waiting;
  }

  /** What lies on a waiting desk; null where it cannot be had, and is put aside where it is damaged. */
  async function read(file: SeatFile): Promise<Found | null> {
    const place = path.join(folder, seatFileName(file));
    const { size } = await fs.stat(place);
    const found = size > MOST_BYTES ? null : readSeat(await fs.readFile(place, 'utf8'));
    if (found?.type === 'newer') return null;
    if (found?.type === 'desk') return { file, desk: found.desk, lost: found.lost };
    await setAside(file, 'move');
    return null;
  }

  /** Takes the file for this program and reads it. */
  async function claim(file: SeatFile): Promise<Found | null> {
    const mine = await handOver(folder, file, (await program()).id);
    if (mine === null) return null;
    const found = await read(mine).catch(() => null);
    // One of a newer version waits for that.
    if (found === null) await handOver(folder, mine, FREE);
    return found;
  }

  /** Its window writes the file anew: what is damaged in it is kept first. */
  async function given(found: Found): Promise<Found> {
    if (found.lost) await setAside(found.file, 'copy').catch(() => {});
    return found;
  }

  async function drop({ file, lost }: Found): Promise<void> {
    await (lost ? setAside(file, 'move') : removeSeat(folder, file)).catch(() => {});
  }

  /** What nobody can want any more: with a file to be opened, what is safe in another file as well. */
  const isNeedless = (desk: SeatDesk, wants: Wants) =>
    desk.dropped || isBlank(desk) || (typeof wants === 'object' && desk.facts.state !== 'unsaved');

  async function isAt(target: string, file: string): Promise<boolean> {
    return Promise.race([isSameFile(target, file), wait(PATIENCE).then(() => false)]);
  }

  const isWanted = async ({ target }: SeatDesk, wants: Wants) =>
    wants === 'any' || (typeof wants === 'object' && target !== null && (await isAt(target, wants.file)));

  /** All that wait, once they are this program's: which of them is wanted, and which are for other windows. */
  async function sorted(wants: Wants): Promise<{ readonly chosen: Found | null; readonly others: Found[] }> {
    let chosen: Found | null = null;
    const others: Found[] = [];
    for (const file of await list()) {
      const found = await claim(file).catch(() => null);
      if (found === null) continue;
      if (isNeedless(found.desk, wants)) await drop(found);
      else if (chosen === null && (await isWanted(found.desk, wants))) chosen = found;
      else others.push(found);
    }
    return { chosen, others };
  }

  return {
    async again(wanted) {
      const file = (await list()).find(({ seat }) => seat === wanted);
      const found = file === undefined ? null : await claim(file);
      return found && (await given(found));
    },
    async take(wants) {
      const { chosen, others } = await sorted(wants);
      for (const { file } of others) await handOver(folder, file, FREE).catch(() => null);
      return { chosen: chosen && (await given(chosen)), waiting: others.length };
    },
    damaged() {
      const told = damaged;
      damaged = [];
      return told;
    },
    async forget() {
      for (const file of await list().catch(() => [])) await removeSeat(folder, file).catch(() => {});
      const names = await fs.readdir(folder).catch(() => []);
      for (const name of names.filter(isAside)) await fs.rm(path.join(folder, name), { force: true }).catch(() => {});
    },
  };
}
