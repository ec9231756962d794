/** `outline FILE [--json] [--piece N]`: the numbered outline of any readable file. */
import { type OutlineItem, outlineOf } from '../../document/outline.ts';
import { countingNumber, oneWord, readCall } from './call.ts';
import { readInput } from './input.ts';
import { type Command, tell } from './terminal.ts';

/** What is promised to others, and no more: the place in the list of blocks is our own affair. */
type PublicItem = Omit<OutlineItem, 'block' | 'children'> & { readonly children: readonly PublicItem[] };

function publicItem({ level, number, text, runIn, chars, children }: OutlineItem): PublicItem {
  return { level, number, text, runIn, chars, children: children.map(publicItem) };
}

function lines(items: readonly OutlineItem[], indent: string): string[] {
  return items.flatMap((item) => [`${indent}${item.number}${item.text}`, ...lines(item.children, `${indent}  `)]);
}

export const run: Command = async (words, terminal) => {
  const { values, positionals } = readCall(words, {
    json: { type: 'boolean', default: false },
    piece: { type: 'string' },
  });
  const piece = countingNumber(values.piece, '--piece');
  const { report, notices } = await readInput(oneWord(positionals, 'FILE'), piece, terminal);
  const items = outlineOf(report);
  tell(notices, terminal);
  if (values.json) terminal.say(JSON.stringify(items.map(publicItem), null, 2));
  else if (items.length > 0) terminal.say(lines(items, '').join('\n'));
};
