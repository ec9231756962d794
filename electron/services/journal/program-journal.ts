/** The one journal of a program, whatever the number of its windows. */
import type { Settings } from '../powers.ts';
import { preferencesFile } from '../preferences.ts';
import { realSaveTools } from '../save.ts';
import { createJournal, type Journal } from './journal.ts';

/** The journal of a program; `createServices` of each of its windows is given the same one. */
export function createProgramJournal({ state, now, randomId }: Pick<Settings, 'state' | 'now' | 'randomId'>): Journal {
  const saving = realSaveTools(randomId);
  const preferences = preferencesFile({ folder: state, saving, now });
  const isOff = async () => (await preferences.read()).noCopies;
  return createJournal({ state, saving, now, randomId, isOff, wait: saving.wait });
}
