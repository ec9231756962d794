/** What a text block is besides its words, and a block made of both. */

import type { Block, Inline, InlineText, TextBlock } from '../report.ts';
import type { Shape } from './changes.ts';
import { merged } from './flat.ts';

export function shapeOf(block: Block): Shape {
  if (block.type === 'heading' || block.type === 'runIn')
    return { type: block.type, level: block.level, numbering: block.numbering };
  return { type: block.type, level: null, numbering: 'counted' };
}

const isHeadingShape = ({ type }: Shape) => type === 'heading' || type === 'runIn';

/** A heading and one that text follows are the same heading, once with more text. */
export function isSameRank(a: Shape, b: Shape): boolean {
  if (isHeadingShape(a) && isHeadingShape(b)) return a.level === b.level && a.numbering === b.numbering;
  return a.type === b.type;
}

/** Whoever reads a Word file can only guess which of these a line is; they change no number. */
const GUESSED = new Set<Block['type']>(['subtitle', 'addressee', 'paragraph', 'signature', 'date', 'note']);

export function isSameShape(a: Shape, b: Shape): boolean {
  return (a.type === b.type && isSameRank(a, b)) || (GUESSED.has(a.type) && GUESSED.has(b.type));
}

const SENTENCE = /^[^。]*。[”’）》」』]*/u;

/** A text parted behind its first sentence; all of it where that is not found. */
function parted(content: InlineText): readonly [InlineText, InlineText] {
  for (const [at, run] of content.entries()) {
    const sentence = run.type === 'text' && run.carried === undefined ? SENTENCE.exec(run.text) : null;
    if (run.type !== 'text' || !sentence) continue;
    const [first, rest] = [run.text.slice(0, sentence[0].length), run.text.slice(sentence[0].length)];
    return [
      [...content.slice(0, at), { ...run, text: first }],
      merged([{ ...run, text: rest }, ...content.slice(at + 1)]),
    ];
  }
  return [content, []];
}

/** Where lead or rest is gone the first sentence of what is left heads it, as it does for whoever deletes it in the text. */
function headed(shape: Shape, lead: InlineText, content: InlineText): Block {
  const { level, numbering } = shape;
  const rank = { level: level ?? 1, numbering } as const;
  const isLoose = shape.type === 'runIn' && (lead.length === 0 || content.length === 0);
  const [head, rest] = isLoose ? parted(merged([...lead, ...content])) : [lead, content];
  if (head.length > 0 && rest.length > 0) return { type: 'runIn', ...rank, lead: head, content: rest };
  return { type: 'heading', ...rank, content: merged([...head, ...rest]) };
}

/** `lead` is what heads a run-in heading; of other shapes it is the beginning. */
export function shaped(shape: Shape, lead: readonly Inline[], content: readonly Inline[]): Block {
  switch (shape.type) {
    case 'runIn':
      return headed(shape, merged(lead), merged(content));
    case 'heading':
      return headed(shape, [], merged([...lead, ...content]));
    case 'attachmentNote':
      return { type: 'attachmentNote', content: merged([...lead, ...content]) };
    case 'table':
    case 'picture':
    case 'annex':
      throw new RangeError(`a ${shape.type} is no text`);
    default:
      return { type: shape.type, content: merged([...lead, ...content]) } satisfies TextBlock;
  }
}
