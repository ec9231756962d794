/**
 * What reading by text alone leaves behind is put back: emphasis, tables and pictures. Parts hold every character of the lines
 * in order, so that a place is known by how many characters (without blanks) stand before it.
 */
import { blockText, fieldText } from '../../plain.ts';
import { type Block, type Emphasis, type Inline, type InlineText, plainInline } from '../../report.ts';
import type { Part } from '../../text/parts.ts';
import { merged, plainText, sliced, textRun } from './inline.ts';
import { inkOf, type PlacedObject, type WordLine } from './lines.ts';

const NO_FIELDS = fieldText([]);

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
export function withoutWholeBold(content: InlineText): InlineText {
  const isBold = content.every(
    (run) => run.type !== 'text' || run.emphasis?.includes('bold') || run.text.trim() === '',
  );
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

/** The place of the character with so many before it, blanks left out. */
function placeOf(content: InlineText, ink: number): number {
  let left = ink;
  const text = plainText(content);
  for (let at = 0; at < text.length; at += 1) {
    if (/\s/.test(text[at] ?? '')) continue;
    if (left === 0) return at;
    left -= 1;
  }
  return text.length;
}

const withoutEndBreak = (content: InlineText) => (content.at(-1)?.type === 'break' ? content.slice(0, -1) : content);

/**
 * A part that was made of several lines, cut where an object stood between them: `ink` characters from its front. Null where it
 * is no such part, or the object stands behind it.
 */
function cutPart({ block, typed }: Part, ink: number): readonly [Part, Part] | null {
  const mark = inkOf(typed).length;
  if (ink <= 0) return null;
  if (ink < mark) {
    const start: Block = { type: 'paragraph', content: plainInline(typed.slice(0, ink)) };
    return [
      { block: start, typed: '' },
      { block, typed: typed.slice(ink) },
    ];
  }
  if (block.type !== 'title') return null;
  const at = placeOf(block.content, ink - mark);
  const after = sliced(block.content, at);
  if (after.length === 0) return null;
  const before = withoutEndBreak(sliced(block.content, 0, at));
  return [
    { block: { ...block, content: before }, typed },
    { block: { ...block, content: after }, typed: '' },
  ];
}

function inkOfPart({ block, typed }: Part): number {
  return inkOf(typed + blockText(block, NO_FIELDS)).length;
}

/** The objects at their places among the parts: behind a part that they stood inside of, where it cannot be cut. */
function withObjects(parts: readonly Part[], objects: readonly PlacedObject[]): readonly Part[] {
  const waiting = [...parts].reverse();
  const left = [...objects].reverse();
  const whole: Part[] = [];
  let at = 0;
  while (waiting.length > 0 || left.length > 0) {
    const object = left.at(-1);
    const part = waiting.pop();
    if (object !== undefined && (part === undefined || object.at <= at)) {
      whole.push({ block: object.block, typed: '' });
      left.pop();
      if (part !== undefined) waiting.push(part);
    } else if (part !== undefined) {
      const cut = object === undefined ? null : cutPart(part, object.at - at);
      if (cut !== null) waiting.push(cut[1]);
      whole.push(cut?.[0] ?? part);
      at += inkOfPart(cut?.[0] ?? part);
    }
  }
  return whole;
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
