/** Where a change is: the headings above it, as printed. */
import { numbersOf } from '../numbering.ts';
import { headingText, isHeading } from '../outline.ts';
import type { FieldText } from '../plain.ts';
import type { Block } from '../report.ts';

/** The headings that a block stands below, from the outermost down, each with its number; a heading stands below itself too. */
export type HeadingPaths = (block: number) => readonly string[];

/** Titles and annexes begin anew. */
export function headingPaths(blocks: readonly Block[], shown: FieldText): HeadingPaths {
  const numbers = numbersOf(blocks);
  let path: readonly { readonly level: number; readonly text: string }[] = [];
  let names: readonly string[] = [];
  const paths = blocks.map((block, i) => {
    if (block.type === 'title' || block.type === 'annex' || block.type === 'signature') [path, names] = [[], []];
    if (!isHeading(block)) return names;
    const text = (numbers[i] ?? '') + headingText(block, shown);
    path = [...path.filter(({ level }) => level < block.level), { level: block.level, text }];
    names = path.map((heading) => heading.text);
    return names;
  });
  return (block) => paths[block] ?? [];
}
