/** 以上年材料起草: last year's paper, read from its file, as this year's draft. The file itself stays as it is. */
import { Failure } from '../../document/failure.ts';
import type { Lists } from '../../document/proofread/lists.ts';
import type { Report } from '../../document/report.ts';
import { type Rolled, yearOfReport } from '../../document/roll/roll.ts';
import { rollRemarkWords } from '../../electron/words/roll.ts';
import { rollWords } from '../dialogs/roll/words.ts';
import { words } from '../words.ts';
import { ask, type Desk, tell, tellFailure } from './desk.ts';
import { chooseOpen, during, lay, mayClear, readFile, takeReport } from './files.ts';

/** The name of the old file with the new year in it; the year stands in front where it has none. */
export function rolledName(name: string, from: number | null, to: number): string {
  const base = name.replace(/\.[^.]{1,8}$/u, '');
  if (from !== null && base.includes(String(from))) return `${base.replaceAll(String(from), String(to))}.nigao`;
  return `${to}年${base}.nigao`;
}

/** Without them names of places are found by their form alone, and nothing is said of what has been replaced. */
async function readLists(desk: Desk): Promise<Lists | null> {
  try {
    return await desk.client.call('lists', {});
  } catch (error) {
    tellFailure(desk, error);
    return null;
  }
}

function tellBegun(desk: Desk, { items, remarks }: Rolled): void {
  const text = items.length === 0 ? rollWords.begunClean : rollWords.begun(items.length);
  const details = remarks.map(rollRemarkWords);
  tell(desk, { tone: details.length > 0 ? 'info' : 'done', text, details });
}

/** Asks for the file and for the years, then lays the new draft, not saved yet. */
export async function rollPaper(desk: Desk): Promise<void> {
  if (!(await mayClear(desk))) return;
  const grant = await chooseOpen(desk, 'report').catch((error: unknown) => tellFailure(desk, error));
  const opened = grant ? await readFile(desk, grant) : null;
  if (!grant || opened === null) return;
  if (opened.access === 'readOnly') {
    tellFailure(desk, new Failure('NEWER_VERSION', opened.name), 'opening');
    return;
  }
  await rollReport(desk, opened.report, opened.name);
}

/** The same with the paper that is open: it stays in its file as it was saved. */
export async function rollOpenPaper(desk: Desk): Promise<void> {
  if (!(await mayClear(desk))) return;
  const taken = await takeReport(desk);
  if (taken) await rollReport(desk, taken.report, desk.state.get().draft.name ?? words.app.untitled);
}

async function rollReport(desk: Desk, report: Report, name: string): Promise<void> {
  const lists = await during(desk, 'opening', () => readLists(desk));
  const from = yearOfReport(report);
  const chosen = await ask(desk, { type: 'roll', name, report, from, lists, today: desk.now() });
  if (!chosen) return;
  lay(desk, chosen.report, { name: rolledName(name, chosen.from, chosen.to), target: null, access: 'editable' }, false);
  desk.state.set({ assistant: 'elements' });
  tellBegun(desk, chosen);
}

/** The years as they are at first: the old paper's own, and the next one; this year where none was found. */
export function firstYears(from: number | null, today: Date): { readonly from: number | null; readonly to: number } {
  return { from, to: from === null ? today.getFullYear() : from + 1 };
}
