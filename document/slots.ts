/**
 * Wording with slots, as kinds, section templates and phrases hold it: `{名称}` is a blank, `{甲/乙}` a choice; braces stand
 * for nothing else.
 */
import * as v from 'valibot';
import type { Field, Inline, InlineText } from './report.ts';

const SLOT = /\{([^{}]+)\}/u;

/** Braces only as slots. */
export const wordingSchema = v.pipe(v.string(), v.regex(/^(?:[^{}]|\{[^{}]+\})+$/u));

/** A part of a wording. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'blank'; readonly name: string }
  | { readonly type: 'choice'; readonly options: readonly string[] };

function slotIn(braces: string): Piece {
  const options = braces.split('/').filter((option) => option !== '');
  return options.length > 1 ? { type: 'choice', options } : { type: 'blank', name: braces };
}

/** The parts of a wording in order. */
export function piecesOf(text: string): readonly Piece[] {
  // A split by a pattern with one group gives text, braces, text, braces, …
  return text.split(SLOT).flatMap((part, i): Piece[] => {
    if (i % 2 === 1) return [slotIn(part)];
    return part === '' ? [] : [{ type: 'text', text: part }];
  });
}

type Known = Pick<Field, 'id' | 'name'>;

function run(piece: Piece, fields: readonly Known[]): Inline {
  if (piece.type === 'text') return piece;
  if (piece.type === 'choice') return { type: 'blank', name: piece.options.join('/'), options: piece.options };
  const field = fields.find(({ id, name }) => id === piece.name || name === piece.name);
  return field ? { type: 'field', field: field.id } : { type: 'blank', name: piece.name };
}

/** A slot named as one of the fields is that field; any other is a blank of its own. */
export function withSlots(text: string, fields: readonly Known[]): InlineText {
  return piecesOf(text).map((piece) => run(piece, fields));
}
