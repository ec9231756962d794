/** The report that a command is about: from a file, or from standard input as text. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { collect, isSameFile } from '../services/files.ts';
import { checkName } from '../services/names.ts';
import { type OpenedReport, type OpenOptions, openReport, openText } from '../services/open.ts';
import type { Terminal } from './terminal.ts';

const STANDARD_INPUT = '-';
const INPUT_NAME = '标准输入';

async function fromInput(terminal: Terminal, options: OpenOptions): Promise<OpenedReport> {
  const bytes = await collect(terminal.input, INPUT_NAME);
  if (bytes.length === 0) throw new Failure('EMPTY', INPUT_NAME);
  return await openText(bytes, INPUT_NAME, options);
}

/** Runs the work; a signal that would end the program gives it up, so that nothing of it is left behind. */
async function untilSignal<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const given = new AbortController();
  const giveUp = () => given.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.once(signal, giveUp);
  try {
    return await work(given.signal);
  } finally {
    for (const signal of signals) process.removeListener(signal, giveUp);
  }
}

/** Reads what can be worked on: a draft of a newer version cannot, it would lose what this version does not know. */
export async function readInput(file: string, piece: number | undefined, terminal: Terminal): Promise<OpenedReport> {
  const opened =
    file === STANDARD_INPUT
      ? await fromInput(terminal, { piece })
      : await untilSignal((signal) => openReport(file, { piece, signal }));
  if (opened.access === 'readOnly') throw new Failure('NEWER_VERSION', path.basename(file));
  return opened;
}

/** Refuses names that not every system takes, outputs that are the input, and two outputs that are one file. */
export async function checkOutputs(outputs: readonly string[], input: string | null): Promise<void> {
  for (const [i, output] of outputs.entries()) {
    const name = path.basename(output);
    checkName(name);
    const others = [...(input === null || input === STANDARD_INPUT ? [] : [input]), ...outputs.slice(0, i)];
    for (const other of others) if (await isSameFile(other, output)) throw new Failure('SAME_FILE', name);
  }
}
