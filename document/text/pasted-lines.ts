/** Pasted text as text and nothing else: its lines, with no number taken for a heading. */
import { clean } from './clean.ts';
import { readLines } from './lines.ts';

/** Lines without the blanks around them; empty ones are gone, a tab is a blank. */
export function plainLines(text: string): readonly string[] {
  return readLines(clean(text).text).lines.map((line) => line.trim().replaceAll('\t', ' '));
}
