/** A layout learned from a Word file on the disk (样文). */
import path from 'node:path';
import { Failure, type FailureCode } from '../../document/failure.ts';
import type { Notice } from '../../document/notice.ts';
import type { LayoutOverrides } from '../../document/report.ts';
import { readBytes } from './files.ts';
import { nameForeign } from './sniff.ts';

export interface Learned {
  readonly overrides: LayoutOverrides;
  readonly notices: readonly Notice[];
}

/** No Word file of today, or a damaged one. */
const UNFIT: ReadonlySet<FailureCode> = new Set(['UNSUPPORTED_FORMAT', 'BROKEN_DRAFT']);

/** Throws a Failure; NOT_A_SAMPLE for every file that is no whole Word file of today, named as what it is. */
export async function learnFrom(file: string): Promise<Learned> {
  const bytes = await readBytes(file);
  const { learnLayout } = await import('../../document/docx/learn.ts');
  try {
    const { value, notices } = learnLayout(bytes);
    return { overrides: value, notices };
  } catch (cause) {
    if (!(cause instanceof Failure) || !UNFIT.has(cause.code)) throw cause;
    // A damaged Word file still looks like one: it is called by its own name.
    const kind = cause.code === 'BROKEN_DRAFT' ? null : nameForeign(bytes);
    throw new Failure('NOT_A_SAMPLE', kind ?? path.basename(file), { cause });
  }
}
