/** A program with its services in the folder of a test, as one window or one start of it has them. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Phrase } from '../../../../document/phrases/phrase.ts';
import type { FileId } from '../../../../electron/contract/files.ts';
import type { FoundPhrase } from '../../../../electron/contract/phrases.ts';
import type { Powers } from '../../../../electron/services/powers.ts';
import { createServices, type Services } from '../../../../electron/services/services.ts';
import type { Folder } from '../../folder.ts';

const TEMPLATES = path.resolve(import.meta.dirname, '../../../../templates');

/** The home is the folder itself, the program's own folder `.state` in it. */
export function program(folder: Folder, powers: Partial<Powers> = {}): Services {
  const given: Powers = {
    host: 'loopback',
    dialogs: 'panel',
    chooseOpen: async () => null,
    chooseSave: async () => null,
    printPdf: async () => Buffer.from('%PDF-1.4'),
    printPaper: null,
    ...powers,
  };
  return createServices(given, {
    version: '0.0.1',
    platform: process.platform,
    templates: TEMPLATES,
    home: folder.at(),
    state: folder.at('.state'),
    startFile: null,
    now: () => new Date(2026, 10, 24),
    randomId: randomUUID,
  });
}

export function phrase(text: string, category = '督查'): Phrase {
  return { text, category, tone: 'report', places: ['body'] };
}

export async function find(
  host: Services,
  query: string,
  category: string | null = null,
): Promise<readonly FoundPhrase[]> {
  return (await host.findPhrases({ query, category, most: 20 })).phrases;
}

export async function first(host: Services, query: string): Promise<FoundPhrase | undefined> {
  return (await find(host, query))[0];
}

/** A pack in the home, as the person chooses it in the panel. */
export async function grantRead(host: Services, name: string): Promise<FileId> {
  const { folder: home } = await host.listFolder({ folder: null, show: 'phrases' });
  return (await host.grantOpen({ folder: home, name, purpose: 'phrases' })).file;
}

export async function grantWrite(
  host: Services,
  name: string,
  purpose: 'phrasesJson' | 'phrasesXlsx' | 'docx',
): Promise<FileId> {
  const { folder: home } = await host.listFolder({ folder: null, show: 'phrases' });
  return (await host.grantSave({ folder: home, name, purpose })).grant.file;
}
