/** One file of a folder of papers: read, or the reason why not. */
import { createHash } from 'node:crypto';
import path from 'node:path';
import { Failure } from '../../../document/failure.ts';
import { hasSecrecy, recordsOf } from '../../../document/papers/records.ts';
import type { Report } from '../../../document/report.ts';
import { readBytes } from '../files.ts';
import { openBytes } from '../open.ts';
import { readForeign } from '../reading/work.ts';
import { natureOf } from '../sniff.ts';
import { AGAIN, type DiskFile, type Outcome } from './keeping.ts';

/** A paper with pictures has some MB; what is larger is no paper of a clerk. */
const MOST_BYTES = 80 * 1024 * 1024;

/** Not the file's own fault: tried again at the next look. */
const PASSING = new Set(['NOT_FOUND', 'NO_PERMISSION', 'READ_FAILED', 'STOPPED', 'NO_CONVERTER']);

export interface ReadingTools {
  /** This thread may be ended at any time, so that nothing needs one of its own. */
  readonly direct: boolean;
  readonly signal: AbortSignal;
}

export interface FileToRead {
  readonly root: string;
  readonly file: DiskFile;
  readonly withSecret: boolean;
  /** Of the content that the index has; '' where it has none. */
  readonly hash: string;
}

async function reportOf(bytes: Uint8Array, name: string, { direct, signal }: ReadingTools): Promise<Report> {
  const nature = direct ? natureOf(bytes).type : 'other';
  if (nature === 'word' || nature === 'pdf' || nature === 'mail') {
    return (await readForeign(bytes, { form: nature, name, piece: null })).value;
  }
  return (await openBytes(bytes, name, { signal })).report;
}

export function refusal(file: DiskFile, error: unknown): Outcome {
  const { code, detail } = error instanceof Failure ? error : new Failure('INTERNAL', String(error));
  const size = PASSING.has(code) ? AGAIN : file.size;
  return { file: { ...file, size }, hash: '', outcome: code, detail, secret: false, papers: [] };
}

function foldersOf(root: string, file: DiskFile): readonly string[] {
  return [path.basename(root), ...file.path.split('/').slice(0, -1)];
}

/** Null where the content is what the index has already. */
export async function readPaperFile(wanted: FileToRead, tools: ReadingTools): Promise<Outcome | null> {
  const { root, file, withSecret } = wanted;
  try {
    const bytes = await readBytes(path.join(root, file.path), MOST_BYTES);
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
    if (hash === wanted.hash) return null;
    const name = path.basename(file.path);
    const report = await reportOf(bytes, name, tools);
    const secret = hasSecrecy(report);
    if (secret && !withSecret) return { file, hash, outcome: 'SECRET', detail: '', secret, papers: [] };
    const papers = recordsOf(report, { name, folders: foldersOf(root, file) });
    return { file, hash, outcome: 'read', detail: '', secret, papers };
  } catch (error) {
    return refusal(file, error);
  }
}
