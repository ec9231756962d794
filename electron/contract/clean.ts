/** 清理 Word 文件: any Word file without what it tells besides its text. */
import * as v from 'valibot';
import type { CleanWord } from '../../document/docx/clean/package.ts';
import { fileId } from './files.ts';

/** The check of each request's argument. */
export const cleanArguments = {
  /** What a Word file that was chosen tells besides its text. */
  lookIntoWord: v.strictObject({ file: fileId }),
  /** Writes a copy without it. */
  cleanWordFile: v.strictObject({ file: fileId, to: fileId }),
} as const;

/** What each request gives. */
export interface CleanAnswers {
  lookIntoWord: Pick<CleanWord, 'removed' | 'left'>;
  cleanWordFile: Pick<CleanWord, 'removed'>;
}
