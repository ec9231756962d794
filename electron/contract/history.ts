/** 版本 as they cross the border: what is kept of a document on this machine, and by what the window names the document. */
import * as v from 'valibot';
import type { VersionEntry } from '../../document/history/version.ts';
import type { Report } from '../../document/report.ts';
import { reportSchema } from '../../document/schema.ts';
import { type FileId, fileId } from './files.ts';
import { type SeatId, seatId } from './keeping.ts';

/** The document that lies on a window's desk: known by its file; one that has none yet by the window's seat. */
export interface DocumentPlace {
  readonly seat: SeatId;
  readonly file: FileId | null;
}

/** The check of one that the window sends. */
export const documentPlace: v.GenericSchema<unknown, DocumentPlace> = v.strictObject({
  seat: seatId,
  file: v.nullable(fileId),
});

/** Of a document (`VersionEntry`). */
const versionSeq = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999_999_999));

/** Why the window keeps a version; `saved` is the host's own. */
const keptReason = v.picklist(['rest', 'before', 'restored']);

/** What is kept of one document. */
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

/** Names such a text for as long as it is kept. */
export type LostId = string & { readonly brand: 'LostId' };
/** The check of one that the window sends: hexadecimal, so that it leads out of no folder. */
const lostId = v.custom<LostId>((x) => v.is(v.pipe(v.string(), v.regex(/^[0-9a-f]{1,40}$/)), x));

/** All that the history keeps on this machine. */
export interface HistoryExtent {
  readonly documents: number;
  readonly bytes: number;
  /** To be shown only. */
  readonly folder: string;
}

/** The check of each request's argument. */
export const historyArguments = {
  /** 版本: what is kept of the document on the desk. */
  versions: v.strictObject({ place: documentPlace }),
  readVersion: v.strictObject({ place: documentPlace, seq: versionSeq }),
  /** Keeps the text as a version, unless it is the newest one already, or 不在本机留副本 is on. */
  keepVersion: v.strictObject({ place: documentPlace, report: reportSchema, reason: keptReason }),
  /** Another text lies at this seat: what was kept of the one before, which has no file, becomes a text of its own. */
  leaveHistory: v.strictObject({ seat: seatId }),
  /** Texts without a file that were given up, the newest first. */
  lostDocuments: v.strictObject({}),
  readLostDocument: v.strictObject({ id: lostId }),
  /** Removes all versions of a document; null: of all documents. */
  dropHistory: v.strictObject({ place: v.nullable(documentPlace) }),
  historyExtent: v.strictObject({}),
} as const;

/** What each request gives. */
export interface HistoryAnswers {
  versions: Versions;
  readVersion: { readonly report: Report };
  keepVersion: { readonly kept: boolean };
  leaveHistory: null;
  lostDocuments: readonly LostDocument[];
  readLostDocument: { readonly report: Report };
  dropHistory: null;
  historyExtent: HistoryExtent;
}
