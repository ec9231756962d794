/** The values of a kind's fields while they are typed, before there is a report. */
import { initialValue, type OwnValues } from '../../../document/begin.ts';
import { settleFields } from '../../../document/fields/settle.ts';
import type { Kind, KindField } from '../../../document/kind.ts';
import type { Field } from '../../../document/report.ts';
import { readTyped } from '../../panels/fields/reading.ts';

/** By the ids of fields. */
export type Values = Readonly<Record<string, string>>;

/** By the names of fields: kinds of one's own give the same ids to other things. */
export type Typed = Readonly<Record<string, string>>;

/** Computed fields and lists are not typed here. */
export const isTyped = ({ source }: KindField) => source === undefined;

/** Values typed for one kind go with the person to the next one that asks for the same. */
export function valuesOf(kind: Kind, typed: Typed, today: Date, own: OwnValues): Values {
  return Object.fromEntries(
    kind.fields.filter(isTyped).map((field) => [field.id, typed[field.name] ?? initialValue(field, today, own)]),
  );
}

/** As they are written; an empty one stays open in the report, even where something stood there first. */
export function readValues(kind: Kind, values: Values, today: Date): Values {
  const fields = kind.fields.filter(isTyped);
  return Object.fromEntries(fields.map((field) => [field.id, readTyped(field, values[field.id] ?? '', today).value]));
}

/** The fields as the report will have them, those that are computed with their values. */
export function settledFields(kind: Kind, values: Values, today: Date): readonly Field[] {
  const read = readValues(kind, values, today);
  return settleFields(
    kind.fields.map(({ hint: _hint, initial: _initial, ...field }) => ({ ...field, value: read[field.id] ?? '' })),
  );
}
