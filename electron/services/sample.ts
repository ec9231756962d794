/** A layout learned from a Word file on the disk (样文). */
import path from 'node:path';
import { Failure } from '../../document/failure.ts';
import type { Notice } from '../../document/notice.ts';
import type { LayoutOverrides } from '../../document/report.ts';
import { readBytes } from './files.ts';
import { nameForeign } from './sniff.ts';

export interface Learned {
  readonly overrides: LayoutOverrides;
  readonly notices: readonly Notice[];
}

/** Throws a Failure; NOT_A_SAMPLE for every file that is no Word file of today, named as what it is. */
export async function learnFrom(file: string): Promise<Learned> {
  const bytes = await readBytes(file);
  const { learnLayout } = await import('../../document/docx/learn.ts');
  try {
    const { value, notices } = learnLayout(bytes);
    return { overrides: value, notices };
  } catch (cause) {
    if (!(cause instanceof Failure) || cause.code !== 'UNSUPPORTED_FORMAT') throw cause;
    throw new Failure('NOT_A_SAMPLE', nameForeign(bytes) ?? path.basename(file), { cause });
  }
}
