/** What a computed value follows from, in words: 「本年投资 比 上年投资」; and why it cannot be said yet. */
import { waitingFor } from '../../../document/fields/waiting.ts';
import type { Derivation, Field } from '../../../document/report.ts';
import { fieldWords } from './words.ts';

type Named = Pick<Field, 'id' | 'name'>;

export function formulaWords(source: Derivation, fields: readonly Named[]): string {
  const { formulas, gone } = fieldWords;
  const name = (id: string) => fields.find((field) => field.id === id)?.name ?? gone;
  switch (source.type) {
    case 'sum':
      return formulas.sum(source.of.map(name));
    case 'scaled':
      return formulas.scaled(name(source.of), source.by);
    case 'chineseDate':
      return formulas.chineseDate(name(source.of));
    case 'count':
      return formulas.count(name(source.of));
    case 'total':
      return formulas.total(name(source.of), source.column);
    default:
      return formulas[source.type](name(source.of), name(source.from));
  }
}

/** For a computed field without a value. */
export function waitingWords(field: Field, fields: readonly Field[]): string {
  const { waiting, waitingFor: says } = fieldWords.panel;
  const found = waitingFor(field, fields);
  if (found === null) return waiting;
  switch (found.type) {
    case 'open':
      return says.open(found.names);
    case 'gone':
    case 'ownUnit':
    case 'columnUnits':
      return says[found.type];
    case 'bare':
      return says.bare(found.name, found.unit);
    case 'units':
      return says.units(found.of, found.from);
    default:
      return says[found.type](found.name);
  }
}
