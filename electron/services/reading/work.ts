/** The reading itself, wherever it is done: in a thread of its own (`thread.ts`) or in place. */
import type { Embedded } from '../../../document/docx/read-word.ts';
import { Failure } from '../../../document/failure.ts';
import type { Noted } from '../../../document/notice.ts';
import type { Report } from '../../../document/report.ts';
import { decodeText } from '../decode.ts';
import { MOST_TEXT_BYTES } from './limits.ts';

export type TextForm = 'plain' | 'markdown' | 'html';

/** What is to be read, and how; plain data, so that it can be sent. */
export interface ReadWork {
  readonly form: TextForm | 'word' | 'pdf' | 'mail';
  /** Name of the file with extension, for failures. */
  readonly name: string;
  /** Counted from 1: takes one of several texts in a file. */
  readonly piece: number | null;
}

/** A report, and for Word files the draft that they carry beside their text. */
export interface ForeignReading extends Noted<Report> {
  readonly embedded: Embedded;
}

type TextReader = typeof import('../../../document/text/read.ts').readText;

/** Loaded only for the form that is read: the command line starts faster so. */
async function textReader(form: TextForm): Promise<TextReader> {
  switch (form) {
    case 'plain':
      return (await import('../../../document/text/read.ts')).readText;
    case 'markdown':
      return (await import('../../../document/text/markdown.ts')).readMarkdown;
    case 'html':
      return (await import('../../../document/text/html.ts')).readHtml;
  }
}

const optionsOf = ({ piece }: ReadWork) => (piece === null ? {} : { piece });
const withoutDraft = (read: Noted<Report>): ForeignReading => ({ ...read, embedded: { type: 'none' } });

async function readTextFile(bytes: Uint8Array, form: TextForm, work: ReadWork): Promise<ForeignReading> {
  const text = decodeText(bytes, work.name);
  const { value, notices } = (await textReader(form))(text.value, optionsOf(work));
  return withoutDraft({ value, notices: [...text.notices, ...notices] });
}

async function readMailFile(bytes: Uint8Array, work: ReadWork): Promise<ForeignReading> {
  const { pageOfMail } = await import('./mht.ts');
  const page = pageOfMail(bytes, work.name);
  if (page.length > MOST_TEXT_BYTES) throw new Failure('TOO_LARGE', work.name);
  return await readTextFile(page, 'html', work);
}

async function readPdfFile(bytes: Uint8Array, work: ReadWork): Promise<ForeignReading> {
  const { readPdf } = await import('./pdf.ts');
  return withoutDraft(await readPdf(bytes, work.name, optionsOf(work)));
}

/** A Word file is one text. */
async function readWordFile(bytes: Uint8Array, { piece }: ReadWork): Promise<ForeignReading> {
  const { readWord } = await import('../../../document/docx/read-word.ts');
  const read = readWord(bytes);
  if (piece !== null && piece !== 1) throw new Failure('NO_SUCH_PIECE', String(piece));
  return read;
}

/** Readers know no name of the file: what is at fault is named where the whole of it is. */
const NAMELESS: ReadonlySet<string> = new Set(['EMPTY', 'TOO_LARGE', 'BROKEN_DRAFT']);

function named(error: unknown, name: string): unknown {
  // What the engine itself refuses: deeper or longer than it can hold.
  if (error instanceof RangeError) return new Failure('TOO_LARGE', name, { cause: error });
  if (!(error instanceof Failure) || !NAMELESS.has(error.code)) return error;
  return new Failure(error.code, name, { cause: error });
}

/** Reads `bytes`, which cannot be used afterwards. Throws a Failure for what the file is to blame for. */
export async function readForeign(bytes: Uint8Array, work: ReadWork): Promise<ForeignReading> {
  try {
    switch (work.form) {
      case 'word':
        return await readWordFile(bytes, work);
      case 'pdf':
        return await readPdfFile(bytes, work);
      case 'mail':
        return await readMailFile(bytes, work);
      default:
        return await readTextFile(bytes, work.form, work);
    }
  } catch (error) {
    throw named(error, work.name);
  }
}
