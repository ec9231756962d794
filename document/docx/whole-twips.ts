/** Widths in the unit of Word files. */
import { twips } from '../layout/figures.ts';

/** Whole twips of widths in pt, whose sum is that of the widths. */
export function wholeTwips(columns: readonly number[]): number[] {
  let done = 0;
  let sum = 0;
  return columns.map((width) => {
    sum += width;
    const here = twips(sum) - done;
    done += here;
    return here;
  });
}
