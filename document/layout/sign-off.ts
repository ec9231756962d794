/** Where 署名 and 成文日期 stand from left to right (GB/T 9704-2012, 7.3.5). All widths and results in 字. */
import { GRID, SEAL, SIGN_OFF } from './figures.ts';

/** Room at the right of the type area, in 字. */
export interface SignOffPlace {
  readonly name: number;
  readonly date: number;
}

/**
 * Without a seal (7.3.5.2): the name has 2 字 at its right and the date begins 2 字 to the right of the name; where the date
 * is too long for that, the date has 2 字 at its right and the name moves. `chars` is the column.
 */
export function placeSignOff(nameWidth: number, dateWidth: number, chars: number = GRID.chars): SignOffPlace {
  const { right, dateStep } = SIGN_OFF;
  const widest = chars - right;
  const name = Math.min(nameWidth, widest);
  const date = Math.min(dateWidth, widest);
  if (date <= name) return { name: right, date: Math.max(0, right + name - dateStep - date) };
  return { name: Math.min(date - name + right + dateStep, chars - name), date: right };
}

/**
 * With a seal (7.3.5.1): the date has 4 字 at its right and the name is centred on it. A name that would stick out of the
 * type area so has the 4 字 itself, and the date is centred on it; what is longer still has fewer.
 */
export function placeSealed(nameWidth: number, dateWidth: number, chars: number = GRID.chars): SignOffPlace {
  const name = Math.min(nameWidth, chars);
  const date = Math.min(dateWidth, chars);
  const right = (width: number) => Math.max(0, Math.min(SEAL.right, chars - width));
  if (name <= 2 * right(date) + date) return { name: right(date) + (date - name) / 2, date: right(date) };
  return { name: right(name), date: right(name) + (name - date) / 2 };
}
