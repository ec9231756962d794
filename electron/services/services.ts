/** Every request of the contract, written once for all hosts. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { FileGrant } from '../contract/files.ts';
import type { Requests } from '../contract.ts';
import { cleanWork } from './clean-word.ts';
import { nativeDialogs, panelDialogs } from './dialogs.ts';
import { draftWork } from './drafts.ts';
import { exportWork, factWork } from './exporting.ts';
import { createGrants, type Grants } from './grants.ts';
import { createGuardLog } from './guards.ts';
import { createHistory } from './history/history.ts';
import { HISTORY_LIMITS } from './history/limits.ts';
import { historyWork } from './history/work.ts';
import type { Journal } from './journal/journal.ts';
import { createProgramJournal } from './journal/program-journal.ts';
import { createStartFile, journalWork, type StartFile } from './journal/work.ts';
import { kindWork } from './kinds.ts';
import { kitWork } from './kit/work.ts';
import { layoutWork } from './layout.ts';
import { paperWorkOf } from './library/work.ts';
import { readLists } from './lists.ts';
import { createLocks, type Locks, realLockTools } from './locks.ts';
import { withoutCopies } from './no-copies.ts';
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
import { type Pages, seatedWithLocks } from './seats.ts';
import { readSections } from './sections.ts';
import { unitsFile, unitWork } from './units.ts';
import { createWriter } from './writer.ts';

/**
 * The requests, and what only the host itself may ask. `windowState` and `closeWindow` do nothing here: a host that owns
 * its windows puts its own in their place.
 */
export interface Services extends Requests, Pages {
  /** For a file that the system handed to the program (a double click, a second start): the host vouches for the path. */
  readonly grantOpened: (file: string) => FileGrant;
  readonly journal: Journal;
  /** Of the files that its windows have open. */
  readonly locks: Locks;
}

type Informing = Pick<
  Requests,
  'hostInfo' | 'lists' | 'sections' | 'startFile' | 'openWindow' | 'windowState' | 'closeWindow'
>;

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

/** All requests, for one window. `journal`: that of the program, where it has several windows. */
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
    ...seatedWithLocks(
      journalWork({ journal, grants, startFile, now: settings.now, wait: saving.wait }),
      journal,
      locks,
    ),
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
    ...exportWork({ powers, settings, grants, writer, learnFrom, preferences }),
    ...versions,
    ...phrases,
    ...paperWork(powers, settings),
    ...layoutWork(settings, grants, saving),
    ...kindWork(settings, grants, writer, saving),
    ...factWork(settings, { units, choice, lists }),
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
