/** 版本 as they cross the border: what is kept of a document on this machine, and by what the window names the document. */
import * as v from 'valibot';
import type { VersionEntry } from '../../document/history/version.ts';
import type { FileId } from './files.ts';
import { type SeatId, seatId } from './keeping.ts';

/** The document that lies on a window's desk: known by its file; one that has none yet by the window's seat. */
export interface DocumentPlace {
  readonly seat: SeatId;
  readonly file: FileId | null;
}

const fileId = v.custom<FileId>((x) => v.is(v.pipe(v.string(), v.maxLength(100)), x));

export const documentPlace: v.GenericSchema<unknown, DocumentPlace> = v.strictObject({
  seat: seatId,
  file: v.nullable(fileId),
});

/** Of a document (`VersionEntry`). */
export const versionSeq = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));

/** Why the window keeps a version; `saved` is the host's own. */
export const keptReason = v.picklist(['rest', 'before', 'restored']);

export interface Versions {
  /** Newest first. */
  readonly entries: readonly VersionEntry[];
  /** The folder, to be shown only. */
  readonly folder: string;
  /** What this document takes on the disk, and what it may take. */
  readonly bytes: number;
  readonly most: number;
}

/** A text without a file that was given up, or whose window is gone. */
export interface LostDocument {
  readonly id: LostId;
  readonly newest: VersionEntry;
}

export type LostId = string & { readonly brand: 'LostId' };
export const lostId = v.custom<LostId>((x) => v.is(v.pipe(v.string(), v.regex(/^[0-9a-f]{1,40}$/)), x));

/** All that the history keeps on this machine. */
export interface HistoryExtent {
  readonly documents: number;
  readonly bytes: number;
  /** To be shown only. */
  readonly folder: string;
}
