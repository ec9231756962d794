/** The history of all documents of this machine (历史版本): kept, listed, read, moved along with files, and removed. */
import * as fs from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import type { VersionEntry, VersionReason } from '../../../document/history/version.ts';
import type { Report } from '../../../document/report.ts';
import type { HistoryExtent, LostDocument, LostId } from '../../contract/history.ts';
import { fileFailure } from '../errors.ts';
import { readBytes } from '../files.ts';
import { locked } from '../kept-file.ts';
import type { SaveTools } from '../save.ts';
import { createTurns } from '../turns.ts';
import { addVersion, bytesOf, readVersion } from './document.ts';
import { type Listed, readIndex } from './index-file.ts';
import type { HistoryLimits } from './limits.ts';
import {
  copyVersions,
  folderOfFile,
  folderOfSeat,
  foldersIn,
  foundBySaved,
  isThere,
  LOST,
  type Owner,
  readOwner,
  realPath,
  writeOwner,
} from './places.ts';
import { thin } from './thinning.ts';
import { fingerprint } from './version-file.ts';

/** A document: its file, by path; before it has one the seat of its window. */
export interface Known {
  readonly seat: string;
  readonly file: string | null;
}

/** What it works with. */
export interface HistoryTools {
  /** The program's own folder. */
  readonly state: string;
  readonly platform: NodeJS.Platform;
  readonly saving: SaveTools;
  readonly now: () => Date;
  readonly limits: HistoryLimits;
}

/** The versions of all documents. All of it throws a Failure where the disk does not take or give them. */
export interface History {
  /** To be shown: where all of it lies. */
  readonly root: string;
  /** Versions of a document, newest first, and what it takes. */
  readonly versions: (known: Known) => Promise<{ entries: readonly VersionEntry[]; folder: string; bytes: number }>;
  readonly read: (known: Known, seq: number) => Promise<Report>;
  /** False where the newest version holds the same. */
  readonly keep: (known: Known, report: Report, reason: VersionReason) => Promise<boolean>;
  /**
   * The document was saved: `bytes` are in its file now. `from` is what it was before, where it got another file or its first:
   * then its history goes on there.
   */
  readonly saved: (file: string, from: Known | null, report: Report, bytes: Uint8Array) => Promise<void>;
  /** A file was opened: one that was moved or copied outside of the program is known again by what it holds. */
  readonly met: (file: string) => Promise<void>;
  /** Another text lies at this seat now: what was kept of the one before, without a file, stays as a text of its own. */
  readonly leave: (seat: string) => Promise<void>;
  readonly lost: () => Promise<readonly LostDocument[]>;
  readonly readLost: (id: LostId) => Promise<Report>;
  /** Removes all versions of a document. */
  readonly drop: (known: Known) => Promise<void>;
  readonly dropAll: () => Promise<void>;
  readonly extent: () => Promise<HistoryExtent>;
}

const ROOT = '历史版本';

const entryOf = ({ seq, at, reason, characters, title, bytes }: Listed): VersionEntry => ({
  seq,
  at,
  reason,
  characters,
  title,
  bytes,
});

/** One for a window; several may work in the same folder. */
export function createHistory({ state, platform, saving, now, limits }: HistoryTools): History {
  const root = path.join(state, ROOT);
  const inTurn = createTurns();
  const at = (name: string) => path.join(root, name);
  /** The highest turn given so far; null before any was. */
  let lastTurn: number | null = null;

  const nameOf = async ({ seat, file }: Known) =>
    file === null ? folderOfSeat(seat) : folderOfFile(await realPath(file), platform);

  /** Nobody else changes this folder meanwhile, in this program or in another. */
  async function owning<T>(name: string, work: () => Promise<T>): Promise<T> {
    return await inTurn(name, async () => {
      try {
        await fs.mkdir(root, { recursive: true, mode: 0o700 });
        return await locked(at(name), saving, work);
      } catch (error) {
        throw fileFailure(error, at(name), 'WRITE_FAILED');
      }
    });
  }

  async function owners(): Promise<readonly (Owner & { readonly name: string })[]> {
    const names = await foldersIn(root);
    const read = await Promise.all(names.map(async (name) => ({ name, owner: await readOwner(at(name)) })));
    return read.map(({ name, owner }) => ({ name, ...(owner ?? { file: null, saved: null, turn: 0, bytes: 0 }) }));
  }

  async function nextTurn(): Promise<number> {
    lastTurn ??= Math.max(0, ...(await owners()).map(({ turn }) => turn));
    lastTurn += 1;
    return lastTurn;
  }

  /** The documents that were worked on longest ago go first, those whose files are gone before all others. */
  async function makeRoom(own: string): Promise<void> {
    const all = await owners();
    let bytes = all.reduce((sum, owner) => sum + owner.bytes, 0);
    if (bytes <= limits.all) return;
    const others = await Promise.all(
      all.filter(({ name }) => name !== own).map(async (one) => ({ ...one, hasFile: await isFile(one.file) })),
    );
    for (const one of others.sort((a, b) => Number(a.hasFile) - Number(b.hasFile) || a.turn - b.turn)) {
      if (bytes <= limits.all) return;
      await owning(one.name, () => fs.rm(at(one.name), { recursive: true, force: true }));
      bytes -= one.bytes;
    }
  }

  const isFile = async (file: string | null) => file !== null && (await fs.stat(file).catch(() => null)) !== null;

  /** Adds a version and tells whose it is. The folder is ours while this runs. */
  async function add(name: string, report: Report, reason: VersionReason, owner: Pick<Owner, 'file' | 'saved'> | null) {
    const { added, listed } = await addVersion(at(name), { report, reason, at: now() }, saving);
    const known = await readOwner(at(name));
    const whose = owner ?? { file: known?.file ?? null, saved: known?.saved ?? null };
    if (added === null && known && known.saved === whose.saved && known.file === whose.file) return false;
    const { bytes } = await thin(at(name), listed, limits.document, saving);
    await writeOwner(at(name), { ...whose, turn: await nextTurn(), bytes }, saving);
    return added !== null;
  }

  async function move(from: string, to: string): Promise<void> {
    await owning(from, () => fs.rename(at(from), at(to)));
  }

  /** What led to the text of a seat goes before what is kept of its first file, where that had versions already. */
  async function adopt(from: string, to: string): Promise<void> {
    for (const { seq, reason } of await readIndex(at(from))) {
      const report = await readVersion(at(from), seq).catch(() => null);
      if (report) await addVersion(at(to), { report, reason, at: now() }, saving);
    }
    await owning(from, () => fs.rm(at(from), { recursive: true, force: true }));
  }

  /** Brings what is known of a text to the place of its new file. The place is ours while this runs. */
  async function bring(from: Known | null, to: string): Promise<void> {
    const before = from && (await nameOf(from));
    if (before === null || before === to || !(await isThere(at(before)))) return;
    const isTaken = await isThere(at(to));
    if (from?.file === null) await (isTaken ? adopt(before, to) : move(before, to));
    else if (!isTaken) await copyVersions(at(before), at(to));
  }

  /** The folder of a document that was moved or copied outside of the program. */
  async function meet(file: string): Promise<void> {
    const real = await realPath(file);
    const name = folderOfFile(real, platform);
    if (await isThere(at(name))) return;
    const saved = fingerprint(await readBytes(real));
    const found = await foundBySaved(root, saved);
    if (!found || found.name === name) return;
    await owning(name, async () => {
      if (await isThere(at(name))) return;
      if (found.isMoved) await move(found.name, name);
      else await copyVersions(at(found.name), at(name));
      const bytes = await bytesOf(at(name));
      await writeOwner(at(name), { file: real, saved, turn: await nextTurn(), bytes }, saving);
    });
  }

  const lostName = (id: string) => `${LOST}${id}`;

  return {
    root,
    async versions(known) {
      if (known.file !== null) await meet(known.file).catch(() => {});
      const folder = at(await nameOf(known));
      const [listed, owner] = await Promise.all([readIndex(folder), readOwner(folder)]);
      // Measured when the last version was kept: a thousand files are not looked at to open the list.
      const bytes = owner?.bytes ?? (await bytesOf(folder));
      return { entries: listed.toReversed().map(entryOf), folder, bytes };
    },
    read: async (known, seq) => readVersion(at(await nameOf(known)), seq),
    async keep(known, report, reason) {
      const name = await nameOf(known);
      const owner = known.file === null ? null : { file: await realPath(known.file), saved: null };
      const isKept = await owning(name, async () => {
        const before = await readOwner(at(name));
        return await add(name, report, reason, owner && { ...owner, saved: before?.saved ?? null });
      });
      if (isKept) await makeRoom(name);
      return isKept;
    },
    async saved(file, from, report, bytes) {
      const real = await realPath(file);
      const name = folderOfFile(real, platform);
      await owning(name, async () => {
        await bring(from, name);
        await add(name, report, 'saved', { file: real, saved: fingerprint(bytes) });
      });
      await makeRoom(name);
    },
    met: meet,
    async leave(seat) {
      const name = folderOfSeat(seat);
      if (!(await isThere(at(name)))) return;
      await move(name, lostName(fingerprint(saving.randomId()).slice(0, 12)));
    },
    async lost() {
      const names = (await foldersIn(root)).filter((name) => name.startsWith(LOST));
      const all = await Promise.all(
        names.map(async (name) => ({ name, newest: (await readIndex(at(name)).catch(() => [])).at(-1) })),
      );
      const found = all.flatMap(({ name, newest }) =>
        // The brand is given here and only here.
        newest ? [{ id: name.slice(LOST.length) as LostId, newest: entryOf(newest) }] : [],
      );
      return found.sort((a, b) => b.newest.at.localeCompare(a.newest.at));
    },
    async readLost(id) {
      const folder = at(lostName(id));
      const newest = (await readIndex(folder)).at(-1);
      if (!newest) throw new Failure('NOT_FOUND');
      return await readVersion(folder, newest.seq);
    },
    async drop(known) {
      const name = await nameOf(known);
      await owning(name, () => fs.rm(at(name), { recursive: true, force: true }));
    },
    async dropAll() {
      for (const name of await foldersIn(root))
        await owning(name, () => fs.rm(at(name), { recursive: true, force: true }));
      await fs.rm(root, { recursive: true, force: true });
    },
    async extent() {
      const names = await foldersIn(root);
      const sizes = await Promise.all(names.map((name) => bytesOf(at(name))));
      return { documents: names.length, bytes: sizes.reduce((sum, size) => sum + size, 0), folder: root };
    },
  };
}
