/**
 * The files of the seats in the folder 草稿日志: `ORDER-SEAT~PROGRAM.jsonl`. Whose a seat is stands in the name, and it changes
 * hands by renaming, which only one of two programs can do at once.
 */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import path from 'node:path';
import type { SeatId } from '../../contract/keeping.ts';
import { errno } from '../errors.ts';
import { stamp } from '../kept-file.ts';
import { isTemporaryName } from '../leftovers.ts';

/** Nobody's: its window is gone. */
export const FREE = 'free';

/** What the name of a seat's file says. */
export interface SeatFile {
  /** Grows with each seat; the clock has no say in what is older. */
  readonly order: number;
  readonly seat: SeatId;
  /** The id of the program it belongs to, or `FREE`. */
  readonly owner: string;
}

const NAME = /^(\d{1,15})-([A-Za-z0-9-]{1,64})~([A-Za-z0-9-]{1,64})\.jsonl$/;

/** The name itself. */
export const seatFileName = ({ order, seat, owner }: SeatFile): string => `${order}-${seat}~${owner}.jsonl`;

function readName(name: string): SeatFile | null {
  const [, order, seat, owner] = NAME.exec(name) ?? [];
  if (order === undefined || seat === undefined || owner === undefined) return null;
  // The brand of an id that was given before.
  return { order: Number(order), seat: seat as SeatId, owner };
}

/** All seats that have a file, the oldest first. */
export async function listSeats(folder: string): Promise<readonly SeatFile[]> {
  const names = await fs.readdir(folder).catch((error: unknown) => {
    if (errno(error) === 'ENOENT') return [];
    throw error;
  });
  const seats = names.map(readName).filter((seat) => seat !== null);
  return seats.sort((a, b) => a.order - b.order || (a.seat < b.seat ? -1 : 1));
}

/** Gives the seat another owner; null where another program was quicker. */
export async function handOver(folder: string, file: SeatFile, owner: string): Promise<SeatFile | null> {
  const next = { ...file, owner };
  try {
    await fs.rename(path.join(folder, seatFileName(file)), path.join(folder, seatFileName(next)));
    return next;
  } catch (error) {
    if (errno(error) === 'ENOENT') return null;
    throw error;
  }
}

const ASIDE = '草稿日志（已损坏';

/** Whether a file in the folder is one that was put aside. */
export const isAside = (name: string): boolean => name.startsWith(ASIDE);

/** What makes the name of a damaged file one of its own. */
export interface AsideTools {
  readonly now: () => Date;
  readonly randomId: () => string;
}

/** Another name for a damaged file; gives the name. `copy` leaves the seat where it is. */
export async function putAside(
  folder: string,
  file: SeatFile,
  how: 'copy' | 'move',
  { now, randomId }: AsideTools,
): Promise<string> {
  const name = `${ASIDE} ${stamp(now())}-${randomId().slice(0, 4)}）.jsonl`;
  const from = path.join(folder, seatFileName(file));
  if (how === 'move') await fs.rename(from, path.join(folder, name));
  else await fs.copyFile(from, path.join(folder, name), constants.COPYFILE_EXCL);
  return name;
}

/** No fault where it is gone. */
export async function removeSeat(folder: string, file: SeatFile): Promise<void> {
  await fs.rm(path.join(folder, seatFileName(file)), { force: true });
}

/**
 * Removes what writes that were killed left beside: each holds a text in whole. `age`: how much older than the youngest file in
 * the folder they have to be, in ms; the disk's own time, whatever the clock says. 0 spares none.
 */
export async function removeTorn(folder: string, age: number): Promise<void> {
  const names = await fs.readdir(folder);
  const files = await Promise.all(
    names.map(async (name) => ({
      name,
      time: (await fs.stat(path.join(folder, name)).catch(() => null))?.mtimeMs ?? 0,
    })),
  );
  const youngest = Math.max(0, ...files.map(({ time }) => time));
  for (const { name, time } of files) {
    if (isTemporaryName(name) && (age === 0 || youngest - time > age))
      await fs.rm(path.join(folder, name), { force: true }).catch(() => {});
  }
}
