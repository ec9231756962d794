/** How a file is chosen: by the system's dialogs, or by the window's own panel over the host's folders. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { FileGrant, OpenPurpose, SavePurpose } from '../contract/files.ts';
import type { Requests } from '../contract.ts';
import { createBrowser } from './browsing.ts';
import { presence, twinOf } from './files.ts';
import { fileInFolder, type Show } from './folders.ts';
import type { Grants } from './grants.ts';
import { checkName, fittingName, legalName, withExtension } from './names.ts';
import type { RefuseOwnPlaces } from './own-places.ts';
import type { Person } from './places.ts';
import type { Powers } from './powers.ts';

type Dialogs = Pick<Requests, 'chooseOpen' | 'chooseSave' | 'listFolder' | 'grantOpen' | 'grantSave'>;

const refuse = (code: 'NO_DIALOG' | 'NO_REQUEST', detail: string) => async () => {
  throw new Failure(code, detail);
};

/** A name that is too long is shortened, and the person asked again by that. Throws where none fits. */
function shortened(file: string, platform: NodeJS.Platform): string {
  const short = fittingName(path.basename(file), path.dirname(file), platform);
  if (short === '') throw new Failure('NAME_TOO_LONG');
  return short;
}

/**
 * Some dialogs give back a name without extension. With it added the path may be another file that the person did not
 * agree to replace: they are asked again, by the full name.
 */
async function chooseSave(powers: Powers, purpose: SavePurpose, suggested: string, platform: NodeJS.Platform) {
  for (let name = suggested; ; ) {
    const chosen = await powers.chooseSave(purpose, name);
    if (chosen === null) return null;
    const full = withExtension(chosen, purpose);
    name = shortened(full, platform);
    const fits = name === path.basename(full);
    if (fits && (full === chosen || (await presence(full)) === 'missing')) return full;
  }
}

/** For hosts with dialogs of their own. */
export function nativeDialogs(
  powers: Powers,
  grants: Grants,
  platform: NodeJS.Platform,
  refuseOwn: RefuseOwnPlaces,
): Dialogs {
  return {
    async chooseOpen({ purpose = 'report' }) {
      const file = await powers.chooseOpen(purpose);
      return file === null ? null : grants.file(file, 'read');
    },
    async chooseSave({ purpose, suggestedName }) {
      const file = await chooseSave(powers, purpose, legalName(suggestedName, purpose), platform);
      if (file === null) return null;
      checkName(path.basename(file), path.dirname(file), platform);
      await refuseOwn(file);
      return grants.file(file, purpose);
    },
    listFolder: refuse('NO_REQUEST', 'listFolder'),
    grantOpen: refuse('NO_REQUEST', 'grantOpen'),
    grantSave: refuse('NO_REQUEST', 'grantSave'),
  };
}

/** The folder to write to must be there, and its place for the file must not be a folder. */
async function grantSave(grants: Grants, wanted: string, purpose: SavePurpose): Promise<[FileGrant, boolean]> {
  const file = (await twinOf(wanted)) ?? wanted;
  const there = await presence(file);
  if (there === 'folder') throw new Failure('IS_FOLDER', path.basename(file));
  return [grants.file(file, purpose), there !== 'missing'];
}

/** What the panel shows when a file is chosen to be read. */
const SHOWN: Readonly<Record<OpenPurpose, Show>> = {
  report: 'readable',
  sample: 'docx',
  word: 'docx',
  phrases: 'phrases',
  kind: 'kind',
  kit: 'kit',
};

/** For hosts without: the window shows the folders itself. */
export function panelDialogs(person: Person, grants: Grants, refuseOwn: RefuseOwnPlaces): Dialogs {
  const browser = createBrowser(person, grants);
  return {
    chooseOpen: refuse('NO_DIALOG', ''),
    chooseSave: refuse('NO_DIALOG', ''),
    async listFolder({ folder, show }) {
      return await browser.list(folder === null ? null : grants.folderOf(folder), show);
    },
    async grantOpen({ folder, name, purpose = 'report' }) {
      const place = grants.folderOf(folder);
      const file = fileInFolder(place, name, SHOWN[purpose], person.platform);
      browser.chosenIn(place, SHOWN[purpose]);
      return grants.file(file, 'read');
    },
    async grantSave({ folder, name, purpose }) {
      const place = grants.folderOf(folder);
      const full = withExtension(name, purpose).normalize('NFC');
      checkName(full, place, person.platform);
      await refuseOwn(path.join(place, full));
      const [grant, exists] = await grantSave(grants, path.join(place, full), purpose);
      browser.chosenIn(place, purpose);
      return { grant, exists };
    },
  };
}
