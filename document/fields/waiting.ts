/** Why a computed value cannot be said yet. */
import type { Field } from '../report.ts';
import { inputsOf, quantityOf } from './derive.ts';
import { columnOf } from './records.ts';
import { amountOf, type Quantity, readQuantity } from './units.ts';

/**
 * `gone`: what it follows from is not there; `open`: it is not filled in; `notNumber`, `notDate`: nothing can be computed from it;
 * `positive`: it is not above zero; `percent`: it is no percentage; `units`: the units differ, among each other or from that of
 * the value itself.
 */
export type Waiting =
  | { readonly type: 'open'; readonly names: readonly string[] }
  | { readonly type: 'notNumber' | 'notDate' | 'positive' | 'percent'; readonly name: string }
  | { readonly type: 'gone' | 'units' };

interface Amount {
  readonly name: string;
  readonly quantity: Quantity;
}

const isAbove = ({ quantity }: Amount) => amountOf(quantity).gt(0);

/** The first that has to be above zero and is not. */
function notPositive(type: 'change' | 'share' | 'average', amounts: readonly Amount[]): Amount | undefined {
  const [of, from] = amounts;
  if (from && !isAbove(from)) return from;
  return type === 'change' && of && amountOf(of.quantity).lt(0) ? of : undefined;
}

function ofAmounts({ source }: Field, amounts: readonly Amount[]): Waiting {
  const type = source?.type;
  const alike = amounts.every(({ quantity }) => quantity.base === amounts[0]?.quantity.base);
  if (type === 'points') {
    const other = amounts.find(({ quantity }) => quantity.base !== '%' && quantity.base !== '');
    return other ? { type: 'percent', name: other.name } : { type: 'units' };
  }
  if (!alike && type !== 'average') return { type: 'units' };
  const found = type === 'change' || type === 'share' || type === 'average' ? notPositive(type, amounts) : undefined;
  return found ? { type: 'positive', name: found.name } : { type: 'units' };
}

/** The cells of a column that are summed up: all numbers, or one is none. */
function ofColumn(list: Field, column: string): Waiting {
  const cells = (list.source?.type === 'list' && columnOf(list.source, column)) || [];
  const odd = cells.find((cell) => readQuantity(cell) === null);
  return odd === undefined ? { type: 'units' } : { type: 'notNumber', name: odd };
}

/** Null for a field that has a value, or is not computed. */
export function waitingFor(field: Field, fields: readonly Field[]): Waiting | null {
  const { source, value } = field;
  if (value !== '' || !source || source.type === 'list') return null;
  const byId = new Map(fields.map((each) => [each.id, each]));
  const inputs = inputsOf(source).flatMap((id) => byId.get(id) ?? []);
  if (inputs.length < inputsOf(source).length) return { type: 'gone' };
  const open = inputs.filter((input) => input.value === '');
  if (open.length > 0) return { type: 'open', names: [...new Set(open.map(({ name }) => name))] };
  const [first] = inputs;
  if (source.type === 'chineseDate') return { type: 'notDate', name: first?.name ?? '' };
  if (first && source.type === 'total') return ofColumn(first, source.column);
  const amounts = inputs.flatMap(({ name, ...input }): Amount[] => {
    const quantity = quantityOf(input);
    return quantity ? [{ name, quantity }] : [];
  });
  const odd = inputs.find((input) => quantityOf(input) === null);
  return odd ? { type: 'notNumber', name: odd.name } : ofAmounts(field, amounts);
}
