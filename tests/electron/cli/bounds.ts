/** What no file may cost, whatever was done to it. */

/** Of a whole process that reads it, in MB. */
export const MOST_MEMORY_MB = 512;
/** In ms. Only what hangs takes so long; how fast it is, the tests print. */
export const PATIENCE_MS = 60_000;
