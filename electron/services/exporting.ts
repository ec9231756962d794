/** Handing out a report: the file itself, and what there is to know of it before. */
import type { ProofreadingChoice } from '../../document/proofread/choice.ts';
import type { OwnLists } from '../../document/proofread/own-lists.ts';
import type { Report } from '../../document/report.ts';
import type { Units } from '../../document/unit.ts';
import type { Preferences } from '../contract/preferences.ts';
import type { Requests } from '../contract.ts';
import { type Exported, exportReport } from './export.ts';
import { reportFacts } from './export-report.ts';
import { createFontList } from './font-list.ts';
import { ownFaces } from './font-own.ts';
import type { Grants } from './grants.ts';
import type { KeptFile } from './kept-file.ts';
import type { Powers, Settings } from './powers.ts';
import type { Writer } from './writer.ts';

/** What a paper that was handed out teaches; nobody waits for it. */
type LearnFrom = (report: Report) => Promise<void>;

/** What an export needs. */
export interface ExportTools {
  readonly powers: Powers;
  readonly settings: Settings;
  readonly grants: Grants;
  readonly writer: Writer;
  readonly learnFrom: LearnFrom;
  readonly preferences: KeptFile<Preferences>;
}

/** Writes a report to a file that was chosen. */
export function exportWork(work: ExportTools): Pick<Requests, 'exportFile'> {
  const { powers, settings, grants, writer, learnFrom, preferences } = work;
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

/** What is kept on this machine that a report is held against. */
export interface FactFiles {
  readonly units: KeptFile<Units>;
  readonly choice: KeptFile<ProofreadingChoice>;
  readonly lists: KeptFile<OwnLists>;
}

/** Pages, fonts and what is still open in a report; the unit's own faces. */
export function factWork(
  settings: Settings,
  { units, choice, lists }: FactFiles,
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
