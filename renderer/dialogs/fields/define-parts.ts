/** What the rows of the dialog 「添加要素」 share. */
import type { KeyboardEvent } from 'react';
import type { Field } from '../../../document/report.ts';
import { words } from '../../words.ts';
import type { Definition, Fault } from './definition.ts';

export interface DefinitionProps {
  readonly definition: Definition;
  readonly change: (next: Partial<Definition>) => void;
  /** All fields of the report. */
  readonly fields: readonly Field[];
  /** Id of the field that is changed; null for a new one. */
  readonly self: string | null;
}

export function faultWords(fault: Fault): string {
  const { define } = words.fields;
  return fault.type === 'taken' ? define.taken(fault.name) : define[fault.type];
}

/** As from an input; a box of choices does not send its form by itself. */
export function sendByEnter(event: KeyboardEvent<HTMLSelectElement>): void {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
