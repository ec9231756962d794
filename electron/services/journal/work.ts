/** The journal's requests of one window: paths come in here, and leave as grants. */
import path from 'node:path';
import type { FileId } from '../../contract/files.ts';
import type { KeptDesk, ToldDesk } from '../../contract/keeping.ts';
import type { Requests } from '../../contract.ts';
import { presence } from '../files.ts';
import type { Grants } from '../grants.ts';
import type { Journal } from './journal.ts';
import type { SeatDesk } from './record.ts';
import type { Telling } from './seat.ts';

/** The file that the program was started with, until a window has it. */
export interface StartFile {
  readonly look: () => string | null;
  readonly take: () => string | null;
}

export function createStartFile(file: string | null): StartFile {
  let left = file === null ? null : path.resolve(file);
  return {
    look: () => left,
    take() {
      const taken = left;
      left = null;
      return taken;
    },
  };
}

interface JournalWork {
  readonly journal: Journal;
  readonly grants: Grants;
  readonly startFile: StartFile;
  readonly now: () => Date;
}

async function deskOf(desk: SeatDesk, grants: Grants): Promise<KeptDesk> {
  const { report, facts, target, keptAt, ended } = desk;
  const isThere = target !== null && (await presence(target)) === 'file';
  return {
    ...facts,
    report,
    target: target === null ? null : grants.file(target, 'nigao'),
    file: isThere ? grants.file(target, 'read') : null,
    keptAt,
    ended,
  };
}

export function journalWork(work: JournalWork): Pick<Requests, 'takeSeat' | 'keepDesk' | 'leaveSeat'> {
  const { journal, grants, startFile, now } = work;
  const placeOf = (target: FileId | null) => (target === null ? null : grants.fileOf(target, 'nigao'));

  function tellingOf({ facts, target, ...told }: ToldDesk): Telling {
    return { ...told, note: { facts, target: placeOf(target), keptAt: now().toISOString() } };
  }

  return {
    async takeSeat({ seat: wanted, page, wants }) {
      const file = startFile.look();
      const taken = await journal.take({ wanted, page, wants: file === null || wants === 'empty' ? wants : { file } });
      const { desk, ...rest } = taken;
      if (file !== null && desk !== null && wanted === null) startFile.take();
      return { ...rest, kept: desk && (await deskOf(desk, grants)) };
    },
    async keepDesk({ seat, desk }) {
      return { kept: await journal.keep(seat, tellingOf(desk)) };
    },
    async leaveSeat({ seat, desk, keep }) {
      await journal.leave(seat, desk && tellingOf(desk), keep);
      return null;
    },
  };
}
