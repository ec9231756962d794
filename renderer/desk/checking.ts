/** 成稿检查: the sheet by itself and before an export, the way from an item to its place and back. */
import { Failure } from '../../document/failure.ts';
import type { ReportFacts } from '../../electron/contract/facts.ts';
import type { ExportFormat } from '../../electron/contract/files.ts';
import { failureWords } from '../../electron/words.ts';
import { sheetSections, worstOf } from '../dialogs/check/sheet.ts';
import { words } from '../words.ts';
import { ask, type Desk, snapshotOf, tell, tellFailure } from './desk.ts';
import { during, exportAs, takeReport } from './files.ts';
import { editLayout } from './layout.ts';
import type { Finding, ItemMark, SheetAnswer } from './question.ts';

/** A state of the text: the report on the desk, and the editor's revision of it. */
interface TextState {
  readonly opened: number;
  readonly revision: number;
}

interface Memory {
  /** The text of the sheet that was shown last. */
  seen: TextState | null;
  /** The item gone to last, in that report. */
  gone: { readonly opened: number; readonly item: ItemMark } | null;
  /** The export was asked for once more while its sheet was being made. */
  hurried: boolean;
}

const memories = new WeakMap<Desk, Memory>();

function memoryOf(desk: Desk): Memory {
  const known = memories.get(desk) ?? { seen: null, gone: null, hurried: false };
  memories.set(desk, known);
  return known;
}

async function goTo(desk: Desk, finding: Finding): Promise<void> {
  if (finding.type === 'words') desk.surface.get().handle?.goToWords(finding.block, finding.words);
  else if (snapshotOf(desk).access === 'editable') await editLayout(desk, finding.at);
}

/** Shows the sheet; `revision` is that of the text it speaks of. */
async function show(
  desk: Desk,
  facts: ReportFacts,
  revision: number,
  exporting: ExportFormat | null,
): Promise<SheetAnswer | null> {
  const memory = memoryOf(desk);
  const { opened } = desk.state.get();
  memory.seen = { opened, revision };
  const at = memory.gone?.opened === opened ? memory.gone.item : null;
  const answer = await ask(desk, { type: 'check', facts, exporting, at: exporting === null ? at : null });
  if (answer?.type === 'go') {
    memory.gone = { opened, item: answer.item };
    await goTo(desk, answer.to);
  }
  return answer;
}

/** The sheet, at the item that was gone to last. */
export async function check(desk: Desk): Promise<void> {
  const found = await during(desk, 'checking', async () => {
    const taken = await takeReport(desk);
    if (!taken) return null;
    return { facts: await desk.client.call('exportReport', { report: taken.report }), revision: taken.revision };
  });
  if (!found) return;
  const answer = await show(desk, found.facts, found.revision, null);
  if (answer?.type === 'export') await exportAs(desk, answer.format);
}

type Looked =
  | { readonly type: 'seen' }
  | { readonly type: 'failed'; readonly error: unknown }
  | { readonly type: 'found'; readonly facts: ReportFacts; readonly revision: number };

async function look(desk: Desk): Promise<Looked | null> {
  const taken = await takeReport(desk);
  if (!taken) return null;
  const { seen } = memoryOf(desk);
  const { report, revision } = taken;
  if (seen?.revision === revision && seen.opened === desk.state.get().opened) return { type: 'seen' };
  try {
    return { type: 'found', facts: await desk.client.call('exportReport', { report }), revision };
  } catch (error) {
    return { type: 'failed', error };
  }
}

/** A check that cannot be made keeps no paper from going out, and is told. */
function tellFailed(desk: Desk, error: unknown): void {
  const failure = error instanceof Failure ? error : new Failure('INTERNAL');
  if (failure !== error) console.error(error);
  tell(desk, { tone: 'failure', text: words.check.failed(failureWords(failure.code, failure.detail)) });
}

/** The format that goes out now; null where the person goes back to the text. */
async function agreed(desk: Desk, format: ExportFormat): Promise<ExportFormat | null> {
  const memory = memoryOf(desk);
  if (desk.state.get().working.includes('checking')) {
    memory.hurried = true;
    return null;
  }
  memory.hurried = false;
  const looked = await during(desk, 'checking', () => look(desk));
  if (looked === null) return null;
  if (looked.type === 'failed') tellFailed(desk, looked.error);
  if (looked.type !== 'found' || memory.hurried) return format;
  if (worstOf(sheetSections(looked.facts)) === 'fine') {
    if (looked.facts.findings === null) tell(desk, { tone: 'info', text: words.check.notProofread });
    return format;
  }
  const answer = await show(desk, looked.facts, looked.revision, format);
  return answer?.type === 'export' ? answer.format : null;
}

/**
 * Exports; before it the sheet is shown where it has something to tell that was not seen yet for this text. Asked for twice, it
 * goes out without it.
 */
export async function exportChecked(desk: Desk, format: ExportFormat): Promise<void> {
  const wanted = desk.state.get().checkBeforeExport ? await agreed(desk, format) : format;
  if (wanted !== null) await exportAs(desk, wanted);
}

/** Switches 导出前检查 on or off, for good. */
export async function switchCheckBeforeExport(desk: Desk): Promise<void> {
  const checkBeforeExport = !desk.state.get().checkBeforeExport;
  desk.state.set({ checkBeforeExport });
  try {
    await desk.client.call('keepPreferences', { preferences: { checkBeforeExport } });
    tell(desk, { tone: 'done', text: checkBeforeExport ? words.check.beforeOn : words.check.beforeOff });
  } catch (error) {
    tellFailure(desk, error);
  }
}
