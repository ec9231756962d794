/** What reading a foreign file may cost. Real files stay far below all of these. */

export interface ReadingLimits {
  /** From the first byte to the report, in ms. */
  readonly timeMs: number;
  /** Of the thread's own objects, in MB (2^20 bytes); what is unpacked is counted by the reader itself. */
  readonly heapMb: number;
  /** By so much the whole program may grow meanwhile, in MB: what is unpacked lies outside of the thread's own objects. */
  readonly growthMb: number;
}

export const READING_LIMITS: ReadingLimits = { timeMs: 20_000, heapMb: 512, growthMb: 1536 };

/** Time for another program to turn a file into a Word file, in ms: its first start on a slow machine takes long. */
export const CONVERTING_MS = 120_000;

/** More bytes of text are a book, or no text at all: seven million characters of Chinese, ten times the longest report. */
export const MOST_TEXT_BYTES = 20_000_000;

/** Texts with fewer bytes are read where they are: that takes less time than a thread needs to begin. */
export const SMALL_TEXT_BYTES = 400_000;
