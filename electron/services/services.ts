/** Every request of the contract, written once for all hosts. */
import path from 'node:path';
import { writeDraft } from '../../document/file.ts';
import type { ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { OwnLists } from '../../document/proofread/own-lists.ts';
import type { Report } from '../../document/report.ts';
import type { Units } from '../../document/unit.ts';
import type { FileGrant } from '../contract/files.ts';
import type { Preferences } from '../contract/library.ts';
import type { Requests } from '../contract.ts';
import { nativeDialogs, panelDialogs } from './dialogs.ts';
import { type Exported, exportReport } from './export.ts';
import { reportFacts } from './export-report.ts';
import { createFontList } from './font-list.ts';
import { ownFaces } from './font-own.ts';
import { createGrants, type Grants } from './grants.ts';
import type { KeptFile } from './kept-file.ts';
import { kindWork } from './kinds.ts';
import { kitWork } from './kit/work.ts';
import { layoutWork } from './layout.ts';
import { paperWorkOf } from './library/work.ts';
import { readLists } from './lists.ts';
import { openWork } from './opening.ts';
import { ownListsFile, ownListWork } from './own-lists.ts';
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
}

type Informing = Pick<Requests, 'hostInfo' | 'lists' | 'sections' | 'startFile' | 'windowState' | 'closeWindow'>;
type FileWork = Pick<Requests, 'saveDraft' | 'exportFile'>;

function informing(powers: Powers, settings: Settings, grants: Grants): Informing {
  const { host, dialogs } = powers;
  const printing = powers.printPaper === null ? 'window' : 'host';
  let startFile = settings.startFile;
  return {
    hostInfo: async () => ({ host, dialogs, printing, platform: settings.platform, version: settings.version }),
    async startFile() {
      const file = startFile;
      startFile = null;
      return file === null ? null : grants.file(path.resolve(file), 'read');
    },
    sections: () => readSections(settings.templates),
    lists: () => readLists(settings.templates),
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
    async saveDraft({ file, report }) {
      return await writer.write(grants.fileOf(file, 'nigao'), async () => Buffer.from(writeDraft(report), 'utf8'));
    },
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

export function createServices(powers: Powers, settings: Settings): Services {
  const grants = createGrants(settings.randomId);
  const saving = realSaveTools(settings.randomId);
  const writer = createWriter(saving);
  const units = unitsFile({ folder: settings.state, saving, now: settings.now });
  const choice = choiceFile({ folder: settings.state, saving, now: settings.now });
  const lists = ownListsFile({ folder: settings.state, saving, now: settings.now });
  const preferences = preferencesFile({ folder: settings.state, saving, now: settings.now });
  const { learnFrom, phraseFiles, ...phrases } = phraseWork({ powers, settings, grants, saving, writer });
  return {
    ...informing(powers, settings, grants),
    ...(powers.dialogs === 'native' ? nativeDialogs(powers, grants) : panelDialogs(settings, grants)),
    ...openWork(settings, grants, writer),
    ...fileWork({ powers, settings, grants, writer, learnFrom, preferences }),
    ...phrases,
    ...paperWork(powers, settings),
    ...layoutWork(settings, grants, saving),
    ...kindWork(settings, grants, writer, saving),
    ...factWork(settings, units, choice, lists),
    ...unitWork(units),
    ...preferenceWork(preferences),
    ...proofreadingWork(choice),
    ...ownListWork(lists),
    ...kitWork({ settings, grants, writer, saving, files: { units, words: lists, ...phraseFiles } }),
    ...paperWorkOf({ powers, settings, grants, saving }),
    grantOpened: (file) => grants.file(path.resolve(file), 'read'),
  };
}
