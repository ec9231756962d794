/** `export FILE [--docx F] [--pdf F] [--txt F] [--html F]`: one or several files, all of them or none. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { Report } from '../../document/report.ts';
import { EXPORT_FORMATS, type ExportFormat } from '../contract.ts';
import { exportReport } from '../services/export.ts';
import { createPrinter, type Printer } from '../services/printer/printer.ts';
import { type FileToSave, realSaveTools, saveFiles } from '../services/save.ts';
import { countingNumber, needed, oneWord, readCall } from './call.ts';
import { checkOutputs, readInput } from './input.ts';
import { type Command, type Terminal, tell } from './terminal.ts';

interface Wanted {
  readonly format: ExportFormat;
  readonly file: string;
}

function wantedOf(values: Partial<Record<ExportFormat, string>>): readonly Wanted[] {
  const wanted = EXPORT_FORMATS.flatMap((format) => {
    const file = values[format];
    return file === undefined ? [] : [{ format, file: needed(file, `--${format}`) }];
  });
  if (wanted.length === 0) throw new Failure('BAD_CALL', '缺少 --docx、--pdf、--txt 或 --html');
  return wanted;
}

async function makeAll(
  report: Report,
  wanted: readonly Wanted[],
  printer: Printer,
  terminal: Terminal,
): Promise<FileToSave[]> {
  const made: FileToSave[] = [];
  for (const { format, file } of wanted) {
    const { bytes } = await exportReport(report, format, { printPdf: printer.print, now: terminal.now });
    made.push({ file, bytes });
  }
  return made;
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

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    docx: { type: 'string' },
    pdf: { type: 'string' },
    txt: { type: 'string' },
    html: { type: 'string' },
    piece: { type: 'string' },
  });
  const file = oneWord(positionals, 'FILE');
  const wanted = wantedOf(values);
  const piece = countingNumber(values.piece, '--piece');
  const outputs = wanted.map((each) => each.file);
  await checkOutputs(outputs, file);
  const { report, notices } = await readInput(file, piece, terminal);
  const printer = createPrinter({ fonts: path.join(terminal.templates, 'fonts') });
  const made = await withPrinter(printer, () => makeAll(report, wanted, printer, terminal));
  await saveFiles(made, realSaveTools(terminal.randomId));
  tell(notices, terminal);
  terminal.say(`已导出：${outputs.join('、')}`);
};
