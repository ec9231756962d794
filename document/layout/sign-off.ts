/** Where 署名 and 成文日期 stand without a seal (GB/T 9704-2012, 7.3.5.2). */
import { GRID, SIGN_OFF } from './figures.ts';

/** Room at the right of the type area, in the unit of the widths given. */
export interface SignOffPlace {
  readonly name: number;
  readonly date: number;
}

/**
 * The name has 2 字 at its right and the date begins 2 字 to the right of the name; where the date is too long for that,
 * the date has 2 字 at its right and the name moves. Widths and results in 字.
 */
export function placeSignOff(nameWidth: number, dateWidth: number): SignOffPlace {
  const { right, dateStep } = SIGN_OFF;
  const widest = GRID.chars - right;
  const name = Math.min(nameWidth, widest);
  const date = Math.min(dateWidth, widest);
  if (date <= name) return { name: right, date: Math.max(0, right + name - dateStep - date) };
  return { name: Math.min(date - name + right + dateStep, GRID.chars - name), date: right };
}
