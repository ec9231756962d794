/**
 * What reading by text alone leaves behind is put back: emphasis, tables and pictures. Parts hold every character of the lines
 * in order, so that a place is known by how many characters (without blanks) stand before it.
 */
import type { Block, Emphasis, Inline, InlineText } from '../../report.ts';
import type { Part } from '../../text/parts.ts';
import { merged, textRun } from './inline.ts';
import { inkOf, type PlacedObject, type WordLine } from './lines.ts';
import { withObjects } from './objects.ts';

type Kinds = readonly Emphasis[] | undefined;

/** The emphasis of each character that is no blank. */
function emphases(lines: readonly WordLine[]): Kinds[] {
  const kinds: Kinds[] = [];
  for (const { content } of lines) {
    for (const run of content) {
      if (run.type !== 'text') continue;
      const { length } = inkOf(run.text);
      for (let i = 0; i < length; i += 1) kinds.push(run.emphasis);
    }
  }
  return kinds;
}

/** Where the walk is, in characters without blanks. */
interface Walk {
  readonly kinds: readonly Kinds[];
  at: number;
}

function emphasised(walk: Walk, text: string): Inline[] {
  const runs: Inline[] = [];
  let start = 0;
  let kinds = walk.kinds[walk.at];
  for (let i = 0; i < text.length; i += 1) {
    if (/\s/.test(text[i] ?? '')) continue;
    const own = walk.kinds[walk.at];
    walk.at += 1;
    if (own === kinds) continue;
    runs.push(textRun(text.slice(start, i), kinds));
    [start, kinds] = [i, own];
  }
  return [...runs, textRun(text.slice(start), kinds)];
}

function restoredContent(walk: Walk, content: InlineText): InlineText {
  return merged(content.flatMap((run) => (run.type === 'text' ? emphasised(walk, run.text) : [run])));
}

/** Headings and titles are bold in many files as a whole, which here is the affair of their face. */
function withoutWholeBold(content: InlineText): InlineText {
  const isBold = content.every((run) => {
    // Marks and blanks take part in nothing.
    return run.type !== 'text' || !/[\p{L}\p{N}]/u.test(run.text) || (run.emphasis?.includes('bold') ?? false);
  });
  if (!isBold) return content;
  return merged(
    content.map((run) =>
      run.type === 'text'
        ? textRun(
            run.text,
            run.emphasis?.filter((kind) => kind !== 'bold'),
          )
        : run,
    ),
  );
}

function restoredBlock(walk: Walk, block: Block): Block {
  switch (block.type) {
    case 'runIn': {
      const lead = withoutWholeBold(restoredContent(walk, block.lead));
      return { ...block, lead, content: restoredContent(walk, block.content) };
    }
    case 'heading':
    case 'title':
    case 'subtitle':
      return { ...block, content: withoutWholeBold(restoredContent(walk, block.content)) };
    case 'table':
    case 'picture':
    case 'annex':
      return block;
    default:
      return { ...block, content: restoredContent(walk, block.content) };
  }
}

/** The parts of `lines` with their emphasis, and the objects where they stood. */
export function restored(
  parts: readonly Part[],
  lines: readonly WordLine[],
  objects: readonly PlacedObject[],
): readonly Part[] {
  const walk: Walk = { kinds: emphases(lines), at: 0 };
  const emphasisedParts = parts.map(({ block, typed }): Part => {
    walk.at += inkOf(typed).length;
    return { block: restoredBlock(walk, block), typed };
  });
  return withObjects(emphasisedParts, objects);
}
