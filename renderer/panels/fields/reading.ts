/** What is typed for a field: the value that is stored, and in words what is odd about it. */
import { readValue } from '../../../document/fields/read.ts';
import type { Field } from '../../../document/report.ts';
import { fieldWords } from './words.ts';

export interface TypedReading {
  readonly value: string;
  /** '' where all is well. */
  readonly odd: string;
}

type Known = { readonly type: Field['type']; readonly unit?: Field['unit'] | undefined };

export function readTyped({ type, unit }: Known, typed: string, today: Date): TypedReading {
  const { value, hint } = readValue(type, typed, { today, unit });
  return { value, odd: hint === null ? '' : fieldWords.odd[hint](unit ?? '') };
}
