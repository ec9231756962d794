/** Checks that arguments of several subjects share. */
import * as v from 'valibot';

/** Of a thing that the program gave a name to. */
export const id = v.pipe(v.string(), v.maxLength(100));
/** What a person typed, in UTF-16 units; a longer one is no query and no phrase. */
export const words = v.pipe(v.string(), v.maxLength(1000));
/** How many of something, or its place among others. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
/** Longer than any name may be: what is wrong with one is said in words. */
export const fileName = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
