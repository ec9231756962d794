/** A failure has a stable code; words for people are chosen from it in `electron/words.ts`. */
export const FAILURE_CODES = [
  // What was given
  'NOT_FOUND',
  'IS_FOLDER',
  'EMPTY',
  'NOT_TEXT',
  'BROKEN_DRAFT',
  'NEWER_VERSION',
  'UNSUPPORTED_FORMAT',
  'TOO_LARGE',
  'TOO_SLOW',
  'STOPPED',
  'ENCRYPTED',
  'MISNAMED',
  'NO_TEXT_LAYER',
  'NOT_CONVERTED',
  'NOT_A_SAMPLE',
  'NOT_A_WORD_FILE',
  'NO_SUCH_KIND',
  'BAD_KIND',
  'NO_SUCH_FIELD',
  'COMPUTED_FIELD',
  'NO_SUCH_PIECE',
  'NO_SUCH_UNIT',
  'NOT_A_KIT',
  'BROKEN_KIT',
  'NEWER_KIT',
  'LARGE_KIT',
  'EMPTY_KIT',
  // Where it should go
  'NO_PERMISSION',
  'DISK_FULL',
  'NAME_ILLEGAL',
  'NAME_TOO_LONG',
  'SAME_FILE',
  'CHANGED_ON_DISK',
  'GONE_FROM_DISK',
  'OWN_FOLDER',
  'WRITE_FAILED',
  'READ_FAILED',
  // What the machine lacks
  'NO_BROWSER',
  'NO_WINDOW_BROWSER',
  'NO_CONVERTER',
  'NO_INDEX',
  'PRINT_FAILED',
  'PAPER_FAILED',
  'PORT_TAKEN',
  'NOT_BUILT',
  // Calls
  'BAD_CALL',
  'BAD_ARGUMENT',
  'NO_REQUEST',
  'NO_GRANT',
  'TOO_MANY',
  'REPORT_TOO_LARGE',
  'BAD_SENDER',
  'NO_DIALOG',
  'HOST_GONE',
  'SEAT_LOST',
  'NOT_IN_STEP',
  'NO_WINDOW',
  'ADDRESS_USED',
  'INTERNAL',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

/** `detail` names the thing concerned (a file's name, a kind, a field); it holds no sentence. */
export class Failure extends Error {
  readonly code: FailureCode;
  readonly detail: string;

  constructor(code: FailureCode, detail = '', options?: ErrorOptions) {
    super(detail === '' ? code : `${code}: ${detail}`, options);
    this.name = 'Failure';
    this.code = code;
    this.detail = detail;
  }
}
