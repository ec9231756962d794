/** Fields of last year's paper: their values are to be confirmed, each once. */
import type { CarriedType, Field, FieldType } from '../report.ts';
import { type Years, yearIn, yearLike } from './years.ts';

const TYPES: Readonly<Partial<Record<FieldType, CarriedType>>> = {
  number: 'figure',
  money: 'figure',
  date: 'date',
  period: 'date',
  person: 'person',
  document: 'documentNumber',
};
/** Fields that kinds name so: the year reported on, and whom to ask. */
const YEAR_FIELD = 'year';
const PEOPLE: ReadonlySet<string> = new Set(['contact', 'phone']);

function typeOf({ id, type, value, unit }: Field): CarriedType | null {
  if (PEOPLE.has(id)) return 'person';
  if (id === YEAR_FIELD || /^(?:19|20)\d{2}年?度?$/u.test(value)) return 'year';
  const carried = TYPES[type] ?? null;
  return carried === 'figure' && /[%％]$/u.test(value + (unit ?? '')) ? 'percentage' : carried;
}

const YEAR = /(?:19|20)\d{2}/gu;

/** Years in the value that are the paper's own, or the one after it, go on with it. */
function moved(value: string, type: CarriedType, { from, to }: Years): string {
  if (from === null || (type !== 'year' && type !== 'date')) return value;
  const years = [...value.matchAll(YEAR)].map(([signs]) => yearIn(signs) ?? 0);
  const day = /2月29日/u.test(value);
  if (day || years.some((year) => year !== from && year !== from + 1)) return value;
  return value.replace(YEAR, (signs) => yearLike(signs, Number(signs) + to - from));
}

function rollField(field: Field, years: Years): Field {
  const { carried: _, ...plain } = field;
  const rows = field.source?.type === 'list' && field.source.rows.length > 0;
  if (field.value === '' || (field.source && !rows)) return plain;
  const type = rows ? 'figure' : typeOf(field);
  if (type === null) return plain;
  return { ...plain, value: moved(field.value, type, years), carried: { type, from: field.value } };
}

export function rollFields(fields: readonly Field[], years: Years): readonly Field[] {
  return fields.map((field) => rollField(field, years));
}
