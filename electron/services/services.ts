/** Every request of the contract, written once for all hosts. */
import path from 'node:path';
import { writeDraft } from '../../document/file.ts';
import type { FileGrant, Requests } from '../contract.ts';
import { nativeDialogs, panelDialogs } from './dialogs.ts';
import { exportReport } from './export.ts';
import { createGrants, type Grants } from './grants.ts';
import { readKinds } from './kinds.ts';
import { openReport } from './open.ts';
import type { Powers, Settings } from './powers.ts';
import { realSaveTools } from './save.ts';
import { createWriter, type Writer } from './writer.ts';

/**
 * The requests, and what only the host itself may ask. `windowState` and `closeWindow` do nothing here: a host that owns
 * its windows puts its own in their place.
 */
export interface Services extends Requests {
  /** For a file that the system handed to the program (a double click, a second start): the host vouches for the path. */
  readonly grantOpened: (file: string) => FileGrant;
}

type Informing = Pick<Requests, 'hostInfo' | 'kinds' | 'startFile' | 'windowState' | 'closeWindow'>;
type FileWork = Pick<Requests, 'openFile' | 'saveDraft' | 'exportFile'>;

function informing(powers: Powers, settings: Settings, grants: Grants): Informing {
  const { host, dialogs } = powers;
  let startFile = settings.startFile;
  return {
    hostInfo: async () => ({ host, dialogs, platform: settings.platform, version: settings.version }),
    kinds: () => readKinds(settings.templates),
    async startFile() {
      const file = startFile;
      startFile = null;
      return file === null ? null : grants.file(path.resolve(file), 'read');
    },
    windowState: async () => null,
    closeWindow: async () => null,
  };
}

function fileWork(powers: Powers, settings: Settings, grants: Grants, writer: Writer): FileWork {
  const tools = { printPdf: powers.printPdf, now: settings.now };
  return {
    async openFile({ file }) {
      const place = grants.fileOf(file, 'read');
      const { origin, access, report, notices } = await openReport(place);
      const isSaveable = origin === 'own' && access === 'editable';
      if (!isSaveable) writer.protect(place);
      const target = isSaveable ? grants.file(place, 'nigao') : null;
      return { name: path.basename(place), target, access, report, notices };
    },
    async saveDraft({ file, report }) {
      return await writer.write(grants.fileOf(file, 'nigao'), async () => Buffer.from(writeDraft(report), 'utf8'));
    },
    async exportFile({ file, format, report }) {
      let pages: number | null = null;
      const written = await writer.write(grants.fileOf(file, format), async () => {
        const exported = await exportReport(report, format, tools);
        pages = exported.pages;
        return exported.bytes;
      });
      return { ...written, pages };
    },
  };
}

export function createServices(powers: Powers, settings: Settings): Services {
  const grants = createGrants(settings.randomId);
  const writer = createWriter(realSaveTools(settings.randomId));
  return {
    ...informing(powers, settings, grants),
    ...(powers.dialogs === 'native' ? nativeDialogs(powers, grants) : panelDialogs(settings, grants)),
    ...fileWork(powers, settings, grants, writer),
    grantOpened: (file) => grants.file(path.resolve(file), 'read'),
  };
}
