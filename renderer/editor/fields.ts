/** The fields of the report inside the editor's state, so that undo gives values back as it gives text back. */
import { $createTextNode, $getRoot, $getState, $setState, createState, type TextNode } from 'lexical';
import { settleFields } from '../../document/fields/settle.ts';
import { withTypedUnit } from '../../document/fields/typed-unit.ts';
import { fieldText } from '../../document/plain.ts';
import type { Field } from '../../document/report.ts';
import { $carriedMark, $setCarriedMark } from './carried-mark.ts';
import { $blocks } from './chunks.ts';
import { $createBlankNode, $isOpenSlot, type SlotNode } from './nodes/blank.ts';
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

/** A value that was carried over is drawn as words are. */
function $markCarried(node: FieldNode, fields: readonly Field[]): FieldNode {
  const carried = fields.find(({ id }) => id === node.getField())?.carried;
  if ($carriedMark(node)?.carried !== carried)
    $setCarriedMark(node, carried ? { carried, shown: node.getTextContent() } : null);
  return node;
}

/** The blank as it shows with these values. */
export function $fieldNode(id: string, fields: readonly Field[]): FieldNode {
  return $markCarried($createFieldNode(id, fieldText(fields)(id), isOpen(fields, id)), fields);
}

/** Every blank of the text, in reading order. */
export function $fieldNodes(): readonly FieldNode[] {
  return $blocks().flatMap((block) => $textsIn(block).filter($isFieldNode));
}

/** Every blank that is still open, those of one place among them, in reading order. */
export function $openSlots(): readonly SlotNode[] {
  return $blocks().flatMap((block) => $textsIn(block).filter($isOpenSlot));
}

/** Every blank of the text as it shows with the fields as they are now. */
function $showFields(): void {
  const fields = $fields();
  const text = fieldText(fields);
  for (const node of $fieldNodes()) {
    node.show(text(node.getField()), isOpen(fields, node.getField()));
    $markCarried(node, fields);
  }
}

/** What the text says behind each place of a field. */
const $wordsBehind = (id: string) =>
  $fieldNodes().flatMap((node) => {
    if (node.getField() !== id) return [];
    const behind = node.getNextSiblings().map((each) => each.getTextContent());
    return [behind.join('')];
  });

/** What a person wrote is confirmed by that. */
function withValue({ carried: _, ...field }: Field, value: string): Field {
  return { ...field, value };
}

/**
 * Gives a field its value wherever it stands, and those that follow from it theirs. A unit typed with it goes beside it.
 * `behind`: what stands behind a place that is only about to hold the field.
 */
export function $setFieldValue(id: string, value: string, behind: readonly string[] = []): void {
  const before = $fields();
  // What is left as it was is no step to be undone.
  if (!before.some((field) => field.id === id && field.value !== value)) return;
  const given = settleFields(before.map((field) => (field.id === id ? withValue(field, value) : field)));
  $setFields(withTypedUnit(given, id, (each) => [...$wordsBehind(each), ...(each === id ? behind : [])]));
  $showFields();
}

/** What stands in the place of a field that is gone: its value as plain text, or a blank of this place while it has none. */
function $leftBehind(node: FieldNode, field: Field | undefined): TextNode {
  const open = node.isOpen();
  const left = open
    ? $createBlankNode({ type: 'blank', name: field?.name ?? node.getField() })
    : $createTextNode(node.getTextContent());
  // The mark of a run-in heading's sentence is a format.
  return left.setFormat(node.getFormat());
}

/** Other fields: defined, renamed, computed in another way. Nothing that stands in the text goes with a field that is gone. */
export function $changeFields(fields: readonly Field[]): void {
  const before = $fields();
  const known = new Set(fields.map((field) => field.id));
  for (const node of $fieldNodes()) {
    const id = node.getField();
    if (!known.has(id))
      node.replace(
        $leftBehind(
          node,
          before.find((field) => field.id === id),
        ),
      );
  }
  $setFields(settleFields(fields));
  $showFields();
}
