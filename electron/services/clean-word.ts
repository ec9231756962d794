/** 清理 Word 文件: what is in one besides its text, and a copy without it. The file itself is never written to. */
import path from 'node:path';
import { type CleanWord, cleanWord } from '../../document/docx/clean/package.ts';
import { Failure } from '../../document/failure.ts';
import type { Requests } from '../contract.ts';
import { readBytes } from './files.ts';
import type { Grants } from './grants.ts';
import { natureOf } from './sniff.ts';
import type { Writer } from './writer.ts';

/** Readers know no name of the file: what is at fault is named where the whole of it is. */
const NAMELESS: ReadonlySet<string> = new Set(['EMPTY', 'TOO_LARGE', 'BROKEN_DRAFT']);

/** Throws a Failure, with the name of the file. */
export async function cleanedFile(file: string): Promise<CleanWord> {
  const name = path.basename(file);
  const bytes = await readBytes(file);
  const nature = natureOf(bytes);
  if (nature.type === 'encrypted') throw new Failure('ENCRYPTED', name);
  if (nature.type !== 'word') throw new Failure('NOT_A_WORD_FILE', name);
  try {
    return cleanWord(bytes);
  } catch (error) {
    if (error instanceof RangeError) throw new Failure('TOO_LARGE', name, { cause: error });
    throw error instanceof Failure && NAMELESS.has(error.code)
      ? new Failure(error.code, name, { cause: error })
      : error;
  }
}

/** The original is never written over. */
export function cleanWork(grants: Grants, writer: Writer): Pick<Requests, 'lookIntoWord' | 'cleanWordFile'> {
  return {
    async lookIntoWord({ file }) {
      const { removed, left } = await cleanedFile(grants.fileOf(file, 'read'));
      return { removed, left };
    },
    async cleanWordFile({ file, to }) {
      const source = grants.fileOf(file, 'read');
      writer.protect(source);
      const { bytes, removed } = await cleanedFile(source);
      await writer.write(grants.fileOf(to, 'docx'), async () => bytes);
      return { removed };
    },
  };
}
