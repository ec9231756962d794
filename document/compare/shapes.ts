/** What a text block is besides its words, and a block made of both. */

import type { Block, Inline, InlineText, RunInBlock, TextBlock } from '../report.ts';
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

function headed(shape: Shape, lead: InlineText, content: InlineText): Block {
  const { level, numbering } = shape;
  const rank = { level: level ?? 1, numbering } as const;
  if (lead.length > 0 && content.length > 0) return { type: 'runIn', ...rank, lead, content } satisfies RunInBlock;
  return { type: 'heading', ...rank, content: merged([...lead, ...content]) };
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
