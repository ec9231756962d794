/** What the history may take on the disk. */

/** Bytes of one document. The newest version stays even where it is larger by itself. */
const MOST_OF_DOCUMENT = 20 * 1024 * 1024;
/** Bytes of all documents together. */
const MOST_OF_ALL = 500 * 1024 * 1024;

/** Both in bytes. */
export interface HistoryLimits {
  readonly document: number;
  readonly all: number;
}

/** Those of the program. */
export const HISTORY_LIMITS: HistoryLimits = { document: MOST_OF_DOCUMENT, all: MOST_OF_ALL };

/** A text of a report that is as long, in UTF-16 units, lies by itself, once for all versions: pictures and seals. */
export const LONG_TEXT = 4096;

/** A version whose file is larger was not written by us. */
export const MOST_OF_VERSION = 200 * 1024 * 1024;
