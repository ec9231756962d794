/** Any readable file as a report: the bytes say what it is, the extension how its text is meant. */
import path from 'node:path';
import type { Embedded } from '../../document/docx/read-word.ts';
import { Failure } from '../../document/failure.ts';
import { type Access, type Draft, readDraft } from '../../document/file.ts';
import type { Noted, Notice } from '../../document/notice.ts';
import type { Report } from '../../document/report.ts';
import { decodeText } from './decode.ts';
import { readBytes } from './files.ts';
import { toWordFile } from './reading/convert.ts';
import { MOST_TEXT_BYTES, SMALL_TEXT_BYTES } from './reading/limits.ts';
import { readInThread } from './reading/thread.ts';
import { type ForeignReading, type ReadWork, readForeign, type TextForm } from './reading/work.ts';
import { type Nature, natureOf } from './sniff.ts';

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
  /** The draft that a Word file of ours carries beside its text. */
  readonly embedded: Embedded;
}

export interface OpenOptions {
  /** Counted from 1: takes one of several texts in a file. */
  readonly piece?: number | undefined;
  /** Gives the reading up: it ends in a Failure with STOPPED. */
  readonly signal?: AbortSignal | undefined;
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
  return { ...draft, origin: damaged ? 'damaged' : 'own', notices, embedded: { type: 'none' } };
}

const asForeign = (read: ForeignReading, before: readonly Notice[] = []): OpenedReport => ({
  origin: 'foreign',
  access: 'editable',
  report: read.value,
  notices: [...before, ...read.notices],
  embedded: read.embedded,
});

const workOf = (form: ReadWork['form'], name: string, { piece }: OpenOptions): ReadWork => ({
  form,
  name,
  piece: piece ?? null,
});

/** Bytes that are text, whatever they are called. */
export async function openText(
  bytes: Uint8Array,
  name: string,
  options: OpenOptions = {},
  form: TextForm = 'plain',
): Promise<OpenedReport> {
  if (bytes.length > MOST_TEXT_BYTES) throw new Failure('TOO_LARGE', name);
  const work = workOf(form, name, options);
  if (bytes.length < SMALL_TEXT_BYTES) return asForeign(await readForeign(bytes, work));
  return asForeign(await readInThread(bytes, work, { signal: options.signal }));
}

/** The frame that every draft begins with, whatever the file is called. */
function isDraft(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 64)).toString('utf8');
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"nigao"/.test(start);
}

const WORD_NAMES: ReadonlySet<string> = new Set(['.docx', '.docm', '.dotx', '.dotm']);

/** The extensions under which each nature is expected; under any other it is told what the file was read as. */
const USUAL_NAMES: Readonly<Record<Exclude<Nature['type'], 'office' | 'foreign' | 'encrypted'>, readonly string[]>> = {
  word: [...WORD_NAMES],
  pdf: ['.pdf'],
  mail: ['.mht', '.mhtml'],
  page: ['.html', '.htm', '.xhtml'],
  text: ['.txt', '.md', '.markdown', '.html', '.htm', ''],
};

function readAs(nature: Nature, extension: string): readonly Notice[] {
  if (nature.type === 'office' || nature.type === 'foreign' || nature.type === 'encrypted') return [];
  if (USUAL_NAMES[nature.type].includes(extension)) return [];
  // Any unknown extension may hold text; those of other programs do not.
  if (nature.type === 'text' && !/^\.(?:docx?|wps|wpt|rtf|odt|pdf|mht|mhtml)$/.test(extension)) return [];
  return [{ code: 'readAs', as: nature.type === 'text' ? '纯文本' : nature.name }];
}

/** How the text of a file is meant. Word and OA systems write web pages as `.doc`; in a `.txt` the marks are what is meant. */
function formOf(nature: Nature, extension: string): TextForm {
  if (extension === '.md' || extension === '.markdown') return 'markdown';
  if (extension === '.html' || extension === '.htm') return 'html';
  return nature.type === 'page' && extension !== '.txt' ? 'html' : 'plain';
}

/** What is called a Word file and is none is named for what it is: read as that it would be no Word file of anybody. */
function checkWordName(nature: Nature, extension: string): void {
  if (nature.type === 'word' || nature.type === 'encrypted' || !WORD_NAMES.has(extension)) return;
  throw new Failure('MISNAMED', nature.type === 'text' ? '别的东西' : nature.name);
}

/** The bytes of a file called `name` as a report. Throws a Failure. */
export async function openBytes(bytes: Uint8Array, name: string, options: OpenOptions = {}): Promise<OpenedReport> {
  if (bytes.length === 0) throw new Failure('EMPTY', name);
  const nature = natureOf(bytes);
  const extension = path.extname(name).toLowerCase();
  const { signal } = options;
  if (nature.type === 'text' && (extension === '.nigao' || isDraft(bytes))) return openDraft(bytes, name, options);
  checkWordName(nature, extension);
  const before = readAs(nature, extension);
  switch (nature.type) {
    case 'foreign':
      throw new Failure('UNSUPPORTED_FORMAT', nature.name);
    case 'encrypted':
      throw new Failure('ENCRYPTED', name);
    case 'word':
    case 'pdf':
    case 'mail':
      return asForeign(await readInThread(bytes, workOf(nature.type, name, options), { signal }), before);
    case 'office': {
      const word = await toWordFile(bytes, { form: nature.form, format: nature.name, name }, signal);
      const read = await readInThread(word, workOf('word', name, options), { signal });
      return asForeign(read, [{ code: 'converted', from: nature.name }]);
    }
    default:
      return withBefore(await openText(bytes, name, options, formOf(nature, extension)), before);
  }
}

const withBefore = (opened: OpenedReport, before: readonly Notice[]): OpenedReport => ({
  ...opened,
  notices: [...before, ...opened.notices],
});

/** Reads a file as a report. Throws a Failure. */
export async function openReport(file: string, options: OpenOptions = {}): Promise<OpenedReport> {
  return await openBytes(await readBytes(file), path.basename(file), options);
}
