/** Everything of one's own on one stick: out of this machine and into it. */
import type { FileGrant } from '../../electron/contract/files.ts';
import type { KitPartName, KitTaken } from '../../electron/contract/units.ts';
import { KIT_PART_NAMES, kitCountWords, kitNoteWords, kitPartWords, kitResultWords } from '../../electron/words/kit.ts';
import { words } from '../words.ts';
import { ask, type Desk, tell, tellFailure } from './desk.ts';
import { chooseOpen, chooseSave } from './files.ts';
import { phrasesChanged } from './phrases.ts';
import { putUnits } from './units.ts';

/** 20261124: a day as a part of a file's name. */
function dayMark(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
}

export async function exportKit(desk: Desk): Promise<void> {
  try {
    const target = await chooseSave(desk, 'kit', words.kit.fileName(dayMark(desk.now())));
    if (!target) return;
    const { parts } = await desk.client.call('exportKit', { file: target.file });
    const details = parts.map(({ part, count }) => `${KIT_PART_NAMES[part]}：${kitCountWords(part, count)}`);
    tell(desk, { tone: 'done', text: words.kit.exported(target.name, target.folder), details, outcomeOf: 'carrying' });
  } catch (error) {
    tellFailure(desk, error, 'carrying');
  }
}

export async function importKit(desk: Desk): Promise<void> {
  try {
    const grant = await chooseOpen(desk, 'kit');
    if (grant) await lookAndTake(desk, grant);
  } catch (error) {
    tellFailure(desk, error, 'carrying');
  }
}

/** Nothing is taken before the person has seen what is in it. */
async function lookAndTake(desk: Desk, { file }: FileGrant): Promise<void> {
  const contents = await desk.client.call('lookIntoKit', { file });
  const parts = await ask(desk, { type: 'kit', contents });
  if (!parts || parts.length === 0) return;
  const taken = await desk.client.call('takeKit', { file, parts: [...parts] });
  tellTaken(desk, taken);
  await showTaken(desk, parts);
}

function tellTaken(desk: Desk, { results, backup }: KitTaken): void {
  const failed = results.some(({ failure }) => failure !== null);
  // Where all is well the counts stand in the message itself.
  const said = results.flatMap((result) => (failed ? kitResultWords(result) : result.notes.map(kitNoteWords)));
  const details = [...said, ...(backup === null ? [] : [words.kit.backup(backup)])];
  const summary = results.filter(({ failure }) => failure === null).map(kitPartWords);
  const text = failed ? words.kit.partly : words.kit.taken(summary.join('；'));
  tell(desk, { tone: failed ? 'failure' : 'done', text, details, outcomeOf: 'carrying' });
}

/** What was taken is in use at once. */
async function showTaken(desk: Desk, parts: readonly KitPartName[]): Promise<void> {
  if (parts.includes('kinds')) desk.state.set({ kinds: await desk.client.call('kinds', {}) });
  if (parts.includes('phrases')) phrasesChanged(desk);
  if (parts.includes('layout')) {
    const layout = await desk.client.call('unitLayout', {});
    if (layout.type === 'kept') desk.state.set({ unitLayout: layout.overrides });
  }
  if (!parts.includes('units')) return;
  const read = await desk.client.call('units', {});
  if (read.type === 'kept') await putUnits(desk, read.units);
}
