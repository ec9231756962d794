/** Error numbers of the operating system into failures, the same for every call. */
import path from 'node:path';
import { Failure, type FailureCode } from '../../document/failure.ts';
import { shortenedName } from '../contract/file-names.ts';

const CODES: Readonly<Record<string, FailureCode>> = {
  ENOENT: 'NOT_FOUND',
  ENOTDIR: 'NOT_FOUND',
  ENODEV: 'NOT_FOUND',
  ENXIO: 'NOT_FOUND',
  // A share or a stick that is there no more.
  ENOTCONN: 'NOT_FOUND',
  ESTALE: 'NOT_FOUND',
  EHOSTDOWN: 'NOT_FOUND',
  EHOSTUNREACH: 'NOT_FOUND',
  ENETDOWN: 'NOT_FOUND',
  ENETUNREACH: 'NOT_FOUND',
  ETIMEDOUT: 'NOT_FOUND',
  EACCES: 'NO_PERMISSION',
  EPERM: 'NO_PERMISSION',
  EROFS: 'NO_PERMISSION',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  EISDIR: 'IS_FOLDER',
  EFBIG: 'TOO_LARGE',
};

/** `EACCES` and the like; '' for what is no error of the system. */
export function errno(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** The name as it would fit; '' where it is the path that is too long. */
function tooLong(file: string, cause: unknown): Failure {
  const name = path.basename(path.resolve(file));
  const short = shortenedName(name);
  return new Failure('NAME_TOO_LONG', short === name ? '' : short, { cause });
}

/** The failure that an error amounts to; it names the file, never its folder. A Failure stays what it is. */
export function fileFailure(error: unknown, file: string, otherwise: 'READ_FAILED' | 'WRITE_FAILED'): Failure {
  if (error instanceof Failure) return error;
  if (errno(error) === 'ENAMETOOLONG') return tooLong(file, error);
  const code = CODES[errno(error)] ?? otherwise;
  return new Failure(code, path.basename(path.resolve(file)) || file, { cause: error });
}
