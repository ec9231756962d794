/**
 * `export FILE [--docx F [--bare]] [--pdf F] [--txt F] [--html F] [--report [--json]]`: one or several files, all of them or none, and
 * what there is to know of the report.
 */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { Notice } from '../../document/notice.ts';
import { unconfirmed } from '../../document/proofread/left-overs.ts';
import type { Report } from '../../document/report.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../contract/files.ts';
import { type ExportTools, exportReport } from '../services/export.ts';
import { reportFacts } from '../services/export-report.ts';
import { createFontList } from '../services/font-list.ts';
import { ownFontFolder, readOwnFonts, servedFonts } from '../services/font-own.ts';
import { preferencesFile } from '../services/preferences.ts';
import { createPrinter, type Printer } from '../services/printer/printer.ts';
import { choiceFile } from '../services/proofreading.ts';
import { type FileToSave, realSaveTools, saveFiles } from '../services/save.ts';
import { stateFolder } from '../services/state-folder.ts';
import { countingNumber, needed, oneWord, readCall } from './call.ts';
import { checkOutputs, readInput } from './input.ts';
import { ownListsOf, unitsOf } from './proofread.ts';
import { reportJson, reportLines } from './report.ts';
import { type Command, type Terminal, tell } from './terminal.ts';

interface Wanted {
  readonly format: ExportFormat;
  readonly file: string;
}

function wantedOf(values: Partial<Record<ExportFormat, string>>, report: boolean): readonly Wanted[] {
  const wanted = EXPORT_FORMATS.flatMap((format) => {
    const file = values[format];
    return file === undefined ? [] : [{ format, file: needed(file, `--${format}`) }];
  });
  if (wanted.length === 0 && !report) throw new Failure('BAD_CALL', '缺少 --docx、--pdf、--txt、--html 或 --report');
  return wanted;
}

/** The files to write, what was noticed on the way, and the pages of the PDF where one was made. */
interface Made {
  readonly files: readonly FileToSave[];
  readonly notices: readonly Notice[];
  readonly pages: number | null;
}

async function makeAll(report: Report, wanted: readonly Wanted[], tools: ExportTools): Promise<Made> {
  const files: FileToSave[] = [];
  let notices: readonly Notice[] = [];
  let printed: number | null = null;
  for (const { format, file } of wanted) {
    const exported = await exportReport(report, format, tools);
    files.push({ file, bytes: exported.bytes });
    // They concern the layout, so each laid out format has the same ones.
    if (exported.notices.length > 0) notices = exported.notices;
    printed ??= exported.pages;
  }
  return { files, notices, pages: printed };
}

/** Runs the work; a signal that ends the program ends the browser first, and leaves no profile of it behind. */
async function withPrinter<T>(printer: Printer, work: () => Promise<T>): Promise<T> {
  const end = () => {
    printer.close().then(
      () => process.exit(130),
      () => process.exit(130),
    );
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, end);
  try {
    return await work();
  } finally {
    for (const signal of signals) process.removeListener(signal, end);
    await printer.close();
  }
}

/** The report as it is told, for people or as JSON. */
async function tellReport(report: Report, made: Made, json: boolean, state: string, terminal: Terminal): Promise<void> {
  const fonts = createFontList({ platform: process.platform, env: process.env, home: terminal.home });
  const saving = realSaveTools(terminal.randomId);
  const choice = await choiceFile({ folder: state, saving, now: terminal.now }).read();
  const [units, own] = [await unitsOf(terminal), await ownListsOf(terminal)];
  const tools = { templates: terminal.templates, state, fonts, ownFonts: true, units, choice, own };
  const facts = await reportFacts(report, tools, made.pages);
  const names = made.files.map(({ file }) => file);
  terminal.say(json ? reportJson(facts, names) : reportLines(facts, made.pages !== null).join('\n'));
}

/** Places that are told; whoever has more looks at the report. */
const TOLD = 20;

/** What was carried over from last year's paper goes out unconfirmed: each is named. */
function tellUnconfirmed(report: Report, terminal: Terminal): void {
  const all = unconfirmed(report);
  for (const { before, text, after, message } of all.slice(0, TOLD))
    terminal.warn(`提示：“${before}【${text}】${after}”：${message}`);
  if (all.length > TOLD) terminal.warn(`提示：另有 ${all.length - TOLD} 处沿用上年的内容没有确认，见 export --report`);
}

/** Whether the window was told to leave the draft out of Word files. */
async function draftWanted(folder: string, terminal: Terminal): Promise<boolean> {
  const file = preferencesFile({ folder, saving: realSaveTools(terminal.randomId), now: terminal.now });
  return (await file.read()).draftInWord;
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    docx: { type: 'string' },
    pdf: { type: 'string' },
    txt: { type: 'string' },
    html: { type: 'string' },
    piece: { type: 'string' },
    bare: { type: 'boolean', default: false },
    report: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  });
  const file = oneWord(positionals, 'FILE');
  if (values.json && !values.report) throw new Failure('BAD_CALL', '--json 须与 --report 同用');
  const wanted = wantedOf(values, values.report);
  const piece = countingNumber(values.piece, '--piece');
  const outputs = wanted.map((each) => each.file);
  await checkOutputs(outputs, file);
  const { report, notices } = await readInput(file, piece, terminal);
  const state = stateFolder({ platform: process.platform, env: process.env }, terminal.home);
  const own = await readOwnFonts(ownFontFolder(state));
  const served = servedFonts(own);
  const printer = createPrinter({ fonts: path.join(terminal.templates, 'fonts'), own: async () => served });
  const word = values.bare || !(await draftWanted(state, terminal)) ? 'bare' : 'withDraft';
  const tools = { printPdf: printer.print, now: terminal.now, ownFaces: async () => own.used, word } as const;
  const made = await withPrinter(printer, () => makeAll(report, wanted, tools));
  if (outputs.length > 0) await saveFiles(made.files, realSaveTools(terminal.randomId));
  // The report names them itself.
  tell(values.report ? notices : [...notices, ...made.notices], terminal);
  if (!values.report) tellUnconfirmed(report, terminal);
  if (outputs.length > 0 && !values.json) terminal.say(`已导出：${outputs.join('、')}`);
  if (values.report) await tellReport(report, made, values.json, state, terminal);
};
