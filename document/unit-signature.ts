/** A unit that signs otherwise than by its full name: its reports have a field of its own for the 署名. */
import type { Kind } from './kind.ts';

interface Signing {
  readonly fullName?: string;
  readonly signature?: string;
}

const FIELD = { id: 'signature', name: '署名', type: 'body', initial: 'signature' } as const;

const hasSignatureField = ({ fields }: Kind) =>
  fields.some(({ id, name, initial }) => id === FIELD.id || name === FIELD.name || initial === FIELD.initial);

/**
 * The kind with such a field, where its reports would be signed by the full name of the unit in `own`. The kind itself where
 * the unit signs by that name, or where `values` name another unit. `values` are by id or name of a field.
 */
export function signingKind(kind: Kind, values: Readonly<Record<string, string>>, own: Signing): Kind {
  const { fullName, signature } = own;
  if (signature === undefined || signature === fullName || hasSignatureField(kind)) return kind;
  const unit = kind.fields.find(({ initial }) => initial === 'fullName');
  if (!unit) return kind;
  const written = values[unit.id] ?? values[unit.name] ?? fullName;
  const isUnit = (text: string) => text === `{${unit.id}}`;
  const signs = kind.parts.some((part) => part.type === 'signature' && isUnit(part.text));
  if (written?.trim() !== fullName || !signs) return kind;
  const parts = kind.parts.map((part) =>
    part.type === 'signature' && isUnit(part.text) ? { ...part, text: `{${FIELD.id}}` } : part,
  );
  return { ...kind, fields: [...kind.fields, FIELD], parts };
}
