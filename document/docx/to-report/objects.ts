/** Tables and pictures among the parts of a text, by the number of characters (without blanks) that stand before them. */
import { blockText, fieldText } from '../../plain.ts';
import { type Block, type InlineText, plainInline } from '../../report.ts';
import type { Part } from '../../text/parts.ts';
import { plainText, sliced } from './inline.ts';
import { inkOf, type PlacedObject } from './lines.ts';

const NO_FIELDS = fieldText([]);

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

/** All of a part that stands before the next object, and what is left of it behind. */
function untilObject(part: Part, object: PlacedObject | undefined, at: number): readonly [Part, Part | null] {
  return (object && cutPart(part, object.at - at)) ?? [part, null];
}

/** The objects at their places among the parts: behind a part that they stood inside of, where it cannot be cut. */
export function withObjects(parts: readonly Part[], objects: readonly PlacedObject[]): readonly Part[] {
  const whole: Part[] = [];
  let next = 0;
  let at = 0;
  const takeObjects = (upTo: number) => {
    for (let object = objects[next]; object !== undefined && object.at <= upTo; object = objects[next]) {
      whole.push({ block: object.block, typed: '' });
      next += 1;
    }
  };
  for (const part of parts) {
    let rest: Part | null = part;
    while (rest !== null) {
      takeObjects(at);
      const [before, after] = untilObject(rest, objects[next], at);
      whole.push(before);
      at += inkOfPart(before);
      rest = after;
    }
  }
  takeObjects(Number.POSITIVE_INFINITY);
  return whole;
}
