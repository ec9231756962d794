/** Keeps values right that follow from others (推算). */
import type { Derivation, Field, RecordList } from '../report.ts';
import { derive, inputsOf } from './derive.ts';
import { writeAmount } from './numbers.ts';
import { readQuantity } from './units.ts';

interface Computed extends Field {
  readonly source: Derivation | RecordList;
}

const isComputed = (field: Field): field is Computed => field.source !== undefined;

function withValue(field: Field, value: string): Field {
  return field.value === value ? field : { ...field, value };
}

/** Computed fields in an order in which each follows those that it is computed from; without those that follow from themselves. */
function inOrder(computed: readonly Computed[]): readonly Computed[] {
  const ids = new Set(computed.map(({ id }) => id));
  const inputs = new Map(
    computed.map(({ id, source }) => [id, new Set(inputsOf(source).filter((one) => ids.has(one)))]),
  );
  const followers = new Map<string, Computed[]>();
  for (const field of computed) {
    for (const input of inputs.get(field.id) ?? []) followers.set(input, [...(followers.get(input) ?? []), field]);
  }
  const order = computed.filter(({ id }) => inputs.get(id)?.size === 0);
  // The list grows while it is gone through.
  for (const { id } of order) {
    for (const follower of followers.get(id) ?? []) {
      const waiting = inputs.get(follower.id);
      waiting?.delete(id);
      if (waiting?.size === 0) order.push(follower);
    }
  }
  return order;
}

function settled(fields: readonly Field[]): ReadonlyMap<string, Field> {
  const known = new Map(fields.filter((field) => !isComputed(field)).map((field) => [field.id, field]));
  const computed = fields.filter(isComputed);
  for (const field of inOrder(computed)) {
    const value = derive(field.source, field, (id) => known.get(id)) ?? '';
    known.set(field.id, withValue(field, value));
  }
  for (const field of computed) if (!known.has(field.id)) known.set(field.id, withValue(field, ''));
  return known;
}

/**
 * Every computed value anew. One whose inputs are open, no numbers, of different units, or follow from it is open itself. The
 * same array where nothing changed.
 */
export function settleFields(fields: readonly Field[]): readonly Field[] {
  if (!fields.some(isComputed)) return fields;
  const known = settled(fields);
  const next = fields.map((field) => known.get(field.id) ?? field);
  return next.every((field, i) => field === fields[i]) ? fields : next;
}

/** What was computed, as one that was typed: with its unit beside it, not in it. */
function asTyped({ source: _, ...field }: Field): Field {
  const isAmount = field.type === 'number' || field.type === 'money';
  const quantity = isAmount && field.unit === undefined ? readQuantity(field.value) : null;
  if (!quantity || quantity.base === '' || quantity.base === '%') return field;
  const { figures, decimals, scale } = quantity.written;
  return { ...field, value: writeAmount(figures, decimals), unit: scale + quantity.base };
}

/** The fields without one of them. What followed from it keeps the value that it has, as one that was typed. */
export function withoutField(fields: readonly Field[], id: string): readonly Field[] {
  const rest = fields.filter((field) => field.id !== id);
  return settleFields(
    rest.map((field) => (field.source && inputsOf(field.source).includes(id) ? asTyped(field) : field)),
  );
}
