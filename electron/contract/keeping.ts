/** What the program keeps of a window on this machine so that nothing typed is lost, as it crosses the border. */
import * as v from 'valibot';

/**
 * A window's place at the program. What lies on its desk is kept under it (the journal), and given back to the window that takes
 * the place again: after a reload, at the next start, after a crash.
 */
export type SeatId = string & { readonly brand: 'SeatId' };

/** Made of what a file holds: another one tells that somebody else wrote it. Opaque to the window. */
export type FileVersion = string & { readonly brand: 'FileVersion' };

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
export const seatId = v.custom<SeatId>((x) => v.is(name, x));
export const fileVersion = v.custom<FileVersion>((x) => v.is(name, x));
