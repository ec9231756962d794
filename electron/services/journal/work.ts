/** The journal's requests of one window: paths come in here, and leave as grants. */
import path from 'node:path';
import { isWrittenAlike } from '../../../document/delta.ts';
import { readDraft, writeDraft } from '../../../document/file.ts';
import type { FileId, FileVersion } from '../../contract/files.ts';
import type { KeptDesk, ToldDesk } from '../../contract/keeping.ts';
import type { Requests } from '../../contract.ts';
import { presence, readBytes } from '../files.ts';
import type { Grants } from '../grants.ts';
import { versionOf } from '../versions.ts';
import type { Journal } from './journal.ts';
import type { SeatDesk } from './record.ts';
import type { Telling } from './seat.ts';

/** The file that the program was started with, until a window has it. */
export interface StartFile {
  readonly look: () => string | null;
  readonly take: () => string | null;
}

/** Null: it was started with none. */
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
  readonly wait: (ms: number) => Promise<void>;
}

/** In ms: how long a share may take to show the file of a desk. */
const PATIENCE = 2000;

/** The version of the file where it holds this very text: whoever saved it had no time left to tell. */
async function savedAs({ facts, target, report }: SeatDesk): Promise<FileVersion | null> {
  if (target === null || facts.state !== 'unsaved' || facts.access === 'readOnly') return null;
  try {
    const bytes = await readBytes(target);
    // Both come from the same reader, so that the same is written alike.
    const [there, kept] = [Buffer.from(bytes).toString('utf8'), writeDraft(report)].map(readDraft);
    return isWrittenAlike(there?.report, kept?.report) ? versionOf(bytes) : null;
  } catch {
    return null;
  }
}

async function asOnDisk(desk: SeatDesk): Promise<SeatDesk> {
  const version = await savedAs(desk);
  return version === null ? desk : { ...desk, facts: { ...desk.facts, state: 'saved', version } };
}

async function deskOf(told: SeatDesk, { grants, wait }: JournalWork): Promise<KeptDesk> {
  // No text waits for a share that went away.
  const late = wait(PATIENCE).then(() => null);
  const desk = (await Promise.race([asOnDisk(told), late])) ?? told;
  const { report, facts, target, keptAt, ended } = desk;
  const looked = target !== null && facts.state === 'saved' ? await Promise.race([presence(target), late]) : null;
  return {
    ...facts,
    report,
    target: target === null ? null : grants.file(target, 'nigao'),
    file: target !== null && looked === 'file' ? grants.file(target, 'read') : null,
    keptAt,
    ended,
  };
}

/** For one window. */
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
      return { ...rest, kept: desk && (await deskOf(desk, work)) };
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
