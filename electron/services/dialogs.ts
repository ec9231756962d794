/** How a file is chosen: by the system's dialogs, or by the window's own panel over the host's folders. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { FileGrant, OpenPurpose, SavePurpose } from '../contract/files.ts';
import type { Requests } from '../contract.ts';
import { presence } from './files.ts';
import { fileInFolder, listFolder, type Show } from './folders.ts';
import type { Grants } from './grants.ts';
import { checkName, hasExtension, legalName, withExtension } from './names.ts';
import { documentsOf, type Person } from './places.ts';
import type { Powers } from './powers.ts';

type Dialogs = Pick<Requests, 'chooseOpen' | 'chooseSave' | 'listFolder' | 'grantOpen' | 'grantSave'>;

const refuse = (code: 'NO_DIALOG' | 'NO_REQUEST', detail: string) => async () => {
  throw new Failure(code, detail);
};

/**
 * Some dialogs give back a name without extension. With it added the path may be another file that the person did not
 * agree to replace: they are asked again, by the full name.
 */
async function chooseSave(powers: Powers, purpose: SavePurpose, suggestedName: string): Promise<string | null> {
  const chosen = await powers.chooseSave(purpose, suggestedName);
  if (chosen === null || hasExtension(path.basename(chosen), purpose)) return chosen;
  const full = withExtension(chosen, purpose);
  if ((await presence(full)) === 'missing') return full;
  return await chooseSave(powers, purpose, path.basename(full));
}

/** For hosts with dialogs of their own. */
export function nativeDialogs(powers: Powers, grants: Grants): Dialogs {
  return {
    async chooseOpen({ purpose = 'report' }) {
      const file = await powers.chooseOpen(purpose);
      return file === null ? null : grants.file(file, 'read');
    },
    async chooseSave({ purpose, suggestedName }) {
      const file = await chooseSave(powers, purpose, legalName(suggestedName, purpose));
      if (file === null) return null;
      checkName(path.basename(file));
      return grants.file(file, purpose);
    },
    listFolder: refuse('NO_REQUEST', 'listFolder'),
    grantOpen: refuse('NO_REQUEST', 'grantOpen'),
    grantSave: refuse('NO_REQUEST', 'grantSave'),
  };
}

/** The folder to write to must be there, and its place for the file must not be a folder. */
async function grantSave(grants: Grants, file: string, purpose: SavePurpose): Promise<[FileGrant, boolean]> {
  const there = await presence(file);
  if (there === 'folder') throw new Failure('IS_FOLDER', path.basename(file));
  return [grants.file(file, purpose), there !== 'missing'];
}

/** What the panel shows when a file is chosen to be read. */
const SHOWN: Readonly<Record<OpenPurpose, Show>> = {
  report: 'readable',
  sample: 'docx',
  phrases: 'phrases',
  kind: 'kind',
  kit: 'kit',
};

/** Papers lie in one folder, what is carried on a stick in another: each is begun where its like was last chosen. */
const CARRIED = new Set<Show>(['phrases', 'phrasesJson', 'phrasesXlsx', 'folders', 'kind', 'kit']);
type Sort = 'papers' | 'carried';
const sortOf = (show: Show): Sort => (CARRIED.has(show) ? 'carried' : 'papers');

/** For hosts without: the window shows the folders itself. */
export function panelDialogs(person: Person, grants: Grants): Dialogs {
  /** Where a file was last chosen. */
  const lastFolders = new Map<Sort, string>();

  async function beginning(show: Show): Promise<string> {
    const last = lastFolders.get(sortOf(show));
    return last !== undefined && (await presence(last)) === 'folder' ? last : await documentsOf(person);
  }

  return {
    chooseOpen: refuse('NO_DIALOG', ''),
    chooseSave: refuse('NO_DIALOG', ''),
    async listFolder({ folder, show }) {
      return await listFolder(folder === null ? await beginning(show) : grants.folderOf(folder), show, person, grants);
    },
    async grantOpen({ folder, name, purpose = 'report' }) {
      const place = grants.folderOf(folder);
      const file = fileInFolder(place, name, SHOWN[purpose], person.platform);
      lastFolders.set(sortOf(SHOWN[purpose]), place);
      return grants.file(file, 'read');
    },
    async grantSave({ folder, name, purpose }) {
      const place = grants.folderOf(folder);
      const full = withExtension(name, purpose);
      checkName(full);
      const [grant, exists] = await grantSave(grants, path.join(place, full), purpose);
      lastFolders.set(sortOf(purpose), place);
      return { grant, exists };
    },
  };
}
