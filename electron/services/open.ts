/** Any readable file as a report: the extension says what is meant, the bytes what it is. */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import { type Access, type Draft, readDraft } from '../../document/file.ts';
import type { Noted, Notice } from '../../document/notice.ts';
import type { Report } from '../../document/report.ts';
import { decodeText } from './decode.ts';
import { readBytes } from './files.ts';
import { nameForeign } from './sniff.ts';

/**
 * `own` for our own format, where a save may go. `damaged` for a draft that is not as it was saved, and `foreign` for
 * everything else: these are never written over.
 */
export type Origin = 'own' | 'damaged' | 'foreign';

export interface OpenedReport {
  readonly origin: Origin;
  readonly access: Access;
  readonly report: Report;
  readonly notices: readonly Notice[];
}

export interface OpenOptions {
  /** Counted from 1: takes one of several texts in a file. */
  readonly piece?: number | undefined;
}

/** A draft is one text: its first piece is all of it. The file is named in the failure, not the fault in its data. */
function openDraft(bytes: Uint8Array, name: string, options: OpenOptions): OpenedReport {
  let text: Noted<string>;
  let draft: Draft;
  try {
    text = decodeText(bytes, name);
    draft = readDraft(text.value);
  } catch (cause) {
    throw new Failure('BROKEN_DRAFT', name, { cause });
  }
  if (options.piece !== undefined && options.piece !== 1) throw new Failure('NO_SUCH_PIECE', String(options.piece));
  const notices = [...text.notices, ...draft.notices];
  const damaged = notices.some(({ code }) => code === 'checksum' || code === 'unreadable');
  return { ...draft, origin: damaged ? 'damaged' : 'own', notices };
}

type TextForm = 'plain' | 'markdown' | 'html';
type Reader = typeof import('../../document/text/read.ts').readText;

/** Loaded only for the form that is read: the command line starts faster so. */
async function readerOf(form: TextForm): Promise<Reader> {
  switch (form) {
    case 'plain':
      return (await import('../../document/text/read.ts')).readText;
    case 'markdown':
      return (await import('../../document/text/markdown.ts')).readMarkdown;
    case 'html':
      return (await import('../../document/text/html.ts')).readHtml;
  }
}

/** Bytes that are text, whatever they are called. */
export async function openText(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions = {},
  form: TextForm = 'plain',
): Promise<OpenedReport> {
  const text = decodeText(bytes, name);
  const read = await readerOf(form);
  try {
    const { value, notices } = read(text.value, options.piece === undefined ? {} : { piece: options.piece });
    return { origin: 'foreign', access: 'editable', report: value, notices: [...text.notices, ...notices] };
  } catch (error) {
    if (error instanceof Failure && error.code === 'EMPTY') throw new Failure('EMPTY', name, { cause: error });
    throw error;
  }
}

/** The frame that every draft begins with, whatever the file is called. */
function isDraft(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('utf8');
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"nigao"/.test(start);
}

function formOf(extension: string): TextForm {
  if (extension === '.md') return 'markdown';
  return extension === '.html' || extension === '.htm' ? 'html' : 'plain';
}

/** The bytes of a file called `name` as a report. Throws a Failure. */
export async function openBytes(bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<OpenedReport> {
  if (bytes.length === 0) throw new Failure('EMPTY', name);
  const foreign = nameForeign(bytes);
  if (foreign !== null) throw new Failure('UNSUPPORTED_FORMAT', foreign);
  const extension = path.extname(name).toLowerCase();
  if (extension === '.nigao' || isDraft(bytes)) return openDraft(bytes, name, options);
  if (extension === '.docx') throw new Failure('UNSUPPORTED_FORMAT', extension);
  return await openText(bytes, name, options, formOf(extension));
}

/** Reads a file as a report. Throws a Failure. */
export async function openReport(file: string, options: OpenOptions = {}): Promise<OpenedReport> {
  return await openBytes(await readBytes(file), path.basename(file), options);
}
