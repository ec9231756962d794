/** Error numbers of the operating system into failures, the same for every call. */
import path from 'node:path';
import { Failure, type FailureCode } from '../../document/failure.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'NOT_FOUND',
  ENOTDIR: 'NOT_FOUND',
  ENODEV: 'NOT_FOUND',
  ENXIO: 'NOT_FOUND',
  EACCES: 'NO_PERMISSION',
  EPERM: 'NO_PERMISSION',
  EROFS: 'NO_PERMISSION',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EISDIR: 'IS_FOLDER',
  ENAMETOOLONG: 'NAME_ILLEGAL',
  EFBIG: 'TOO_LARGE',
};

/** `EACCES` and the like; '' for what is no error of the system. */
export function errno(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The failure that an error amounts to; it names the file, never its folder. A Failure stays what it is. */
export function fileFailure(error: unknown, file: string, otherwise: 'READ_FAILED' | 'WRITE_FAILED'): Failure {
  if (error instanceof Failure) return error;
  const code = CODES[errno(error)] ?? otherwise;
  return new Failure(code, path.basename(path.resolve(file)) || file, { cause: error });
}
