/** Every request of the contract, written once for all hosts. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { OwnLists } from '../../document/proofread/own-lists.ts';
import type { Report } from '../../document/report.ts';
import type { Units } from '../../document/unit.ts';
import type { FileGrant } from '../contract/files.ts';
import type { PageId, SeatId } from '../contract/keeping.ts';
import type { Preferences } from '../contract/preferences.ts';
import type { Requests } from '../contract.ts';
import { cleanWork } from './clean-word.ts';
import { nativeDialogs, panelDialogs } from './dialogs.ts';
import { draftWork } from './drafts.ts';
import { type Exported, exportReport } from './export.ts';
import { reportFacts } from './export-report.ts';
import { createFontList } from './font-list.ts';
import { ownFaces } from './font-own.ts';
import { createGrants, type Grants } from './grants.ts';
import { createGuardLog } from './guards.ts';
import { createHistory, type History } from './history/history.ts';
import { HISTORY_LIMITS } from './history/limits.ts';
import { historyWork } from './history/work.ts';
import { createJournal, type Journal } from './journal/journal.ts';
import { createStartFile, journalWork, type StartFile } from './journal/work.ts';
import type { KeptFile } from './kept-file.ts';
import { kindWork } from './kinds.ts';
import { kitWork } from './kit/work.ts';
import { layoutWork } from './layout.ts';
import { paperWorkOf } from './library/work.ts';
import { readLists } from './lists.ts';
import { createLocks, type Locks, realLockTools } from './locks.ts';
import { offlineWork } from './offline.ts';
import { openWork } from './opening.ts';
import { ownListsFile, ownListWork } from './own-lists.ts';
import { refuseOwnPlaces } from './own-places.ts';
import { paperWork } from './paper.ts';
import { phraseWork } from './phrases/work.ts';
import type { Powers, Settings } from './powers.ts';
import { preferencesFile, preferenceWork } from './preferences.ts';
import { choiceFile, proofreadingWork } from './proofreading.ts';
import { realSaveTools } from './save.ts';
import { readSections } from './sections.ts';
import { unitsFile, unitWork } from './units.ts';
import { createWriter, type Writer } from './writer.ts';

/**
 * The requests, and what only the host itself may ask. `windowState` and `closeWindow` do nothing here: a host that owns
 * its windows puts its own in their place.
 */
export interface Services extends Requests {
  /** For a file that the system handed to the program (a double click, a second start): the host vouches for the path. */
  readonly grantOpened: (file: string) => FileGrant;
  readonly journal: Journal;
  /** Of the files that its windows have open. */
  readonly locks: Locks;
  /** Nobody is at this page any more. */
  readonly pageGone: (page: PageId) => Promise<void>;
}

type Informing = Pick<
  Requests,
  'hostInfo' | 'lists' | 'sections' | 'startFile' | 'openWindow' | 'windowState' | 'closeWindow'
>;
type FileWork = Pick<Requests, 'exportFile'>;

function informing(powers: Powers, settings: Settings, grants: Grants, start: StartFile): Informing {
  const { host, dialogs } = powers;
  const printing = powers.printPaper === null ? 'window' : 'host';
  return {
    hostInfo: async () => ({ host, dialogs, printing, platform: settings.platform, version: settings.version }),
    async startFile() {
      const file = start.take();
      return file === null ? null : grants.file(file, 'read');
    },
    sections: () => readSections(settings.templates),
    lists: () => readLists(settings.templates),
    async openWindow() {
      throw new Failure('NO_WINDOW');
    },
    windowState: async () => null,
    closeWindow: async () => null,
  };
}

/** What a paper that was handed out teaches; nobody waits for it. */
type LearnFrom = (report: Report) => Promise<void>;

interface FileTools {
  readonly powers: Powers;
  readonly settings: Settings;
  readonly grants: Grants;
  readonly writer: Writer;
  readonly learnFrom: LearnFrom;
  readonly preferences: KeptFile<Preferences>;
}

function fileWork({ powers, settings, grants, writer, learnFrom, preferences }: FileTools): FileWork {
  const tools = { printPdf: powers.printPdf, now: settings.now, ownFaces: ownFaces(settings) };
  return {
    async exportFile({ file, format, report }) {
      let told: Omit<Exported, 'bytes'> = { pages: null, notices: [] };
      const written = await writer.write(grants.fileOf(file, format), async () => {
        const word = format === 'docx' && !(await preferences.read()).draftInWord ? 'bare' : 'withDraft';
        const { bytes, ...rest } = await exportReport(report, format, { ...tools, word });
        told = rest;
        return bytes;
      });
      if (format === 'docx' || format === 'pdf') void learnFrom(report);
      return { ...written, ...told };
    },
  };
}

function factWork(
  settings: Settings,
  units: KeptFile<Units>,
  choice: KeptFile<ProofreadingChoice>,
  lists: KeptFile<OwnLists>,
): Pick<Requests, 'exportReport' | 'ownFonts'> {
  const { platform, home, templates, state, ownFonts = false } = settings;
  const fonts = createFontList({ platform, env: process.env, home });
  return {
    async exportReport({ report }) {
      const own = { units: await units.read(), choice: await choice.read(), own: await lists.read() };
      return await reportFacts(report, { templates, state, fonts, ownFonts, ...own }, null);
    },
    ownFonts: ownFaces(settings),
  };
}

/** The journal of a program; `createServices` of each of its windows is given the same one. */
export function createProgramJournal({ state, now, randomId }: Pick<Settings, 'state' | 'now' | 'randomId'>): Journal {
  const saving = realSaveTools(randomId);
  const preferences = preferencesFile({ folder: state, saving, now });
  const isOff = async () => (await preferences.read()).noCopies;
  return createJournal({ state, saving, now, randomId, isOff, wait: saving.wait });
}

type SeatWork = ReturnType<typeof journalWork>;

/** A window that leaves its seat leaves the file it sat at, too; so does one that ends without a word. */
function seatedWithLocks(work: SeatWork, journal: Journal, locks: Locks): SeatWork & Pick<Services, 'pageGone'> {
  const seats = new Map<PageId, SeatId>();
  return {
    ...work,
    async takeSeat(argument) {
      const taken = await work.takeSeat(argument);
      seats.set(argument.page, taken.seat);
      return taken;
    },
    async leaveSeat(argument) {
      const left = await work.leaveSeat(argument);
      void locks.sit(argument.seat, null);
      return left;
    },
    async pageGone(page) {
      const seat = seats.get(page);
      seats.delete(page);
      if (seat !== undefined && ![...seats.values()].includes(seat)) void locks.sit(seat, null);
      await journal.pageGone(page);
    },
  };
}

/** What is kept already goes at once. */
function withoutCopies(work: ReturnType<typeof preferenceWork>, journal: Journal, history: History): typeof work {
  return {
    ...work,
    async keepPreferences(change) {
      await work.keepPreferences(change);
      if (change.preferences.noCopies) await Promise.all([journal.forgetAll(), history.dropAll()]);
      return null;
    },
  };
}

export function createServices(
  powers: Powers,
  settings: Settings,
  journal: Journal = createProgramJournal(settings),
): Services {
  const grants = createGrants(settings.randomId);
  const startFile = createStartFile(settings.startFile);
  const saving = realSaveTools(settings.randomId);
  const refuseOwn = refuseOwnPlaces(settings);
  const writer = createWriter(saving, refuseOwn);
  const locks = createLocks(realLockTools(settings.now));
  const units = unitsFile({ folder: settings.state, saving, now: settings.now });
  const choice = choiceFile({ folder: settings.state, saving, now: settings.now });
  const lists = ownListsFile({ folder: settings.state, saving, now: settings.now });
  const preferences = preferencesFile({ folder: settings.state, saving, now: settings.now });
  const { platform, state, now } = settings;
  const history = createHistory({ state, platform, saving, now, limits: HISTORY_LIMITS });
  const isOff = async () => (await preferences.read()).noCopies;
  const { keepSaved, keepMet, ...versions } = historyWork({ history, grants, isOff, most: HISTORY_LIMITS.document });
  const opening = openWork(settings, grants, writer);
  const { learnFrom, phraseFiles, ...phrases } = phraseWork({ powers, settings, grants, saving, writer });
  return {
    ...informing(powers, settings, grants, startFile),
    ...seatedWithLocks(journalWork({ journal, grants, startFile, now: settings.now }), journal, locks),
    ...(powers.dialogs === 'native'
      ? nativeDialogs(powers, grants, settings.platform, refuseOwn)
      : panelDialogs(settings, grants, refuseOwn)),
    ...opening,
    async openFile(argument) {
      const opened = await opening.openFile(argument);
      // What was moved or renamed outside is known again; nobody waits for it.
      if (opened.target) void keepMet(grants.fileOf(opened.target.file, 'nigao'));
      return opened;
    },
    ...draftWork({ settings, grants, writer, saving, locks, keepSaved }),
    ...cleanWork(grants, writer),
    ...fileWork({ powers, settings, grants, writer, learnFrom, preferences }),
    ...versions,
    ...phrases,
    ...paperWork(powers, settings),
    ...layoutWork(settings, grants, saving),
    ...kindWork(settings, grants, writer, saving),
    ...factWork(settings, units, choice, lists),
    ...unitWork(units),
    ...withoutCopies(preferenceWork(preferences), journal, history),
    ...proofreadingWork(choice),
    ...ownListWork(lists),
    ...kitWork({ settings, grants, writer, saving, files: { units, words: lists, ...phraseFiles } }),
    ...paperWorkOf({ powers, settings, grants, saving }),
    ...offlineWork(settings, settings.guards ?? createGuardLog(settings.now())),
    grantOpened: (file) => grants.file(path.resolve(file), 'read'),
    journal,
    locks,
  };
}
