/** The lines of a title: broken by meaning, in 梯形 or 菱形 (GB/T 9704-2012, 7.3.1). */
import { lineStarts } from './lines.ts';

/**
 * The places (UTF-16) in the text at which its second and further lines begin; `[]` for one line. Line breaks that stand
 * in the text itself are kept and are not among them. `size` and `width` in pt.
 */
export function titleBreaks(text: string, size: number, width: number): readonly number[] {
  return lineStarts(text, { type: { size, spacing: 0 }, width, firstIndent: 0 }).slice(1);
}
