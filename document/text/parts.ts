/** A block on its way into the report, with the number that was typed before it. */
import { type Block, type InlineText, plainInline, type TextBlock } from '../report.ts';

export interface Part {
  readonly block: Block;
  /** The number or mark as it was typed, without blanks; '' where the block has none. */
  readonly typed: string;
}

/** Text from outside as content: a tab inside a sentence is a blank. */
export function contentOf(text: string): InlineText {
  const bare = text.trim();
  return plainInline(bare.includes('\t') ? bare.replaceAll('\t', ' ') : bare);
}

export function textPart(type: TextBlock['type'], text: string): Part {
  return { block: { type, content: contentOf(text) }, typed: '' };
}

/** Lines that belong to one element (a title of two lines). */
export function linesPart(type: TextBlock['type'], lines: readonly string[]): Part {
  const content = lines.flatMap(
    (line, i): InlineText => [...(i > 0 ? [{ type: 'break' } as const] : []), ...contentOf(line)],
  );
  return { block: { type, content }, typed: '' };
}

export function withoutBlanks(text: string): string {
  return text.replace(/\s+/g, '');
}
