/** The fields of the report inside the editor's state, so that undo gives values back as it gives text back. */
import { $getRoot, $getState, $setState, createState } from 'lexical';
import { fieldText } from '../../document/plain.ts';
import type { Field } from '../../document/report.ts';
import { $blocks } from './chunks.ts';
import { $isOpenSlot, type SlotNode } from './nodes/blank.ts';
import { $createFieldNode, $isFieldNode, type FieldNode } from './nodes/field.ts';
import { $textsIn } from './tree.ts';

const none: readonly Field[] = [];
// Written by `$setFields` alone and never read from JSON, so that nothing has to be parsed.
const fieldsState = createState('fields', { parse: () => none });

export function $fields(): readonly Field[] {
  return $getState($getRoot(), fieldsState);
}

export function $setFields(fields: readonly Field[]): void {
  $setState($getRoot(), fieldsState, fields);
}

function isOpen(fields: readonly Field[], id: string): boolean {
  return !fields.some((field) => field.id === id && field.value !== '');
}

/** The blank as it shows with these values. */
export function $fieldNode(id: string, fields: readonly Field[]): FieldNode {
  return $createFieldNode(id, fieldText(fields)(id), isOpen(fields, id));
}

/** Every blank of the text, in reading order. */
export function $fieldNodes(): readonly FieldNode[] {
  return $blocks().flatMap((block) => $textsIn(block).filter($isFieldNode));
}

/** Every blank that is still open, those of one place among them, in reading order. */
export function $openSlots(): readonly SlotNode[] {
  return $blocks().flatMap((block) => $textsIn(block).filter($isOpenSlot));
}

/** Gives a field its value wherever it stands. An id the report does not know changes nothing. */
export function $setFieldValue(id: string, value: string): void {
  const fields = $fields().map((field) => (field.id === id ? { ...field, value } : field));
  $setFields(fields);
  for (const node of $fieldNodes()) {
    if (node.getField() === id) node.show(fieldText(fields)(id), isOpen(fields, id));
  }
}
