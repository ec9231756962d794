/** A draft's file on the disk: saved onto the version that the window knows, looked at, held by one window at a time. */
import * as v from 'valibot';
import type { FailureCode } from '../../document/failure.ts';
import { reportSchema } from '../../document/schema.ts';
import { type FileGrant, type FileVersion, fileId, fileVersion } from './files.ts';
import { documentPlace } from './history.ts';
import { seatId } from './keeping.ts';

/** What became of a file since the window knew it. `at`: when it was written last, ISO 8601, UTC. */
export type FileLook =
  | { readonly type: 'same' | 'gone' }
  /** `file`: to be read as it is now. */
  | { readonly type: 'changed'; readonly at: string; readonly version: FileVersion; readonly file: FileGrant };

/** Who else has a file open, by the lock beside it. */
export interface FileHolder {
  /** Names of the account and of the machine; '' where the lock cannot be read. */
  readonly person: string;
  readonly machine: string;
  /** ISO 8601, UTC, by the clock of that machine; null where the lock cannot be read. */
  readonly since: string | null;
  /** `thisProgram`: another window of ours. */
  readonly place: 'thisProgram' | 'thisMachine' | 'elsewhere';
}

/** The check of each request's argument. */
export const draftArguments = {
  /**
   * Onto the version that the window knows and on no other: else it fails with CHANGED_ON_DISK or GONE_FROM_DISK and nothing is
   * written. `onto: null`: the person agreed to replace whatever is there. `from`: what the document was before, where the window
   * knows it; its history goes on at the file.
   */
  saveDraft: v.strictObject({
    file: fileId,
    report: reportSchema,
    onto: v.nullable(fileVersion),
    from: v.exactOptional(documentPlace),
  }),
  /** Whether a file that a draft is saved to is still as the window knows it. */
  lookAtFile: v.strictObject({ file: fileId, version: fileVersion }),
  /** Copies what lies on the disk beside itself, before it is replaced. */
  keepBeside: v.strictObject({ file: fileId }),
  /** The window works at this file from now on, and at no other; null: at none. Gives who else does. */
  sitAtFile: v.strictObject({ seat: seatId, file: v.nullable(fileId) }),
} as const;

/** What each request gives. */
export interface DraftAnswers {
  /** `unkept`: why no version of it could be kept; left out where one was, or none shall be. */
  saveDraft: { readonly bytes: number; readonly version: FileVersion; readonly unkept?: FailureCode };
  lookAtFile: FileLook;
  /** The name of the copy. */
  keepBeside: { readonly name: string };
  sitAtFile: FileHolder | null;
}
