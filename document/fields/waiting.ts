/** Why a computed value cannot be said yet. */
import type { Field } from '../report.ts';
import { inputsOf, quantityOf } from './derive.ts';
import { columnOf } from './records.ts';
import { amountOf, type Quantity, readQuantity } from './units.ts';

/**
 * `gone`: what it follows from is not there; `open`: it is not filled in; `notNumber`, `notDate`: nothing can be computed from it;
 * `positive`: it is not above zero; `percent`: it is no percentage; `bare`: it has no unit and may not count in that of the
 * others; `units`: the units of two of them differ; `ownUnit`: theirs is not that of the value itself;
 * `columnUnits`: the cells of a column have different ones.
 */
export type Waiting =
  | { readonly type: 'open'; readonly names: readonly string[] }
  | { readonly type: 'notNumber' | 'notDate' | 'positive' | 'percent'; readonly name: string }
  | { readonly type: 'bare'; readonly name: string; readonly unit: string }
  | { readonly type: 'units'; readonly of: Named; readonly from: Named }
  | { readonly type: 'gone' | 'ownUnit' | 'columnUnits' };

interface Named {
  readonly name: string;
  readonly unit: string;
}

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

const unitText = ({ written, scale, base }: Quantity) => (scale === '' ? written.scale : scale) + base;
const named = ({ name, quantity }: Amount): Named => ({ name, unit: unitText(quantity) });

/** Two that do not count the same. */
function ofUnits(amounts: readonly Amount[]): Waiting {
  const first = amounts.find(({ quantity }) => quantity.base !== '');
  const other = first && amounts.find(({ quantity }) => quantity.base !== first.quantity.base);
  if (!first || !other) return { type: 'ownUnit' };
  if (other.quantity.base === '') return { type: 'bare', name: other.name, unit: named(first).unit };
  return { type: 'units', of: named(first), from: named(other) };
}

function ofAmounts({ source }: Field, amounts: readonly Amount[]): Waiting {
  const type = source?.type;
  const alike = amounts.every(({ quantity }) => quantity.base === amounts[0]?.quantity.base);
  if (type === 'points') {
    const other = amounts.find(({ quantity }) => quantity.base !== '%' && quantity.base !== '');
    return other ? { type: 'percent', name: other.name } : ofUnits(amounts);
  }
  const isBareZero = amounts.some(({ quantity }) => quantity.base === '' && amountOf(quantity).eq(0));
  if (!alike && !isBareZero && type !== 'average') return ofUnits(amounts);
  const found = type === 'change' || type === 'share' || type === 'average' ? notPositive(type, amounts) : undefined;
  return found ? { type: 'positive', name: found.name } : { type: 'ownUnit' };
}

/**
 * What a person has to fill in so that the open fields of the text have values: they themselves, or what computed ones follow
 * from. One that is computed from what is there, and still cannot be said, is none of it.
 */
export function toFill(fields: readonly Field[], open: readonly string[]): readonly string[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const seen = new Set<string>();
  // The list grows while it is gone through.
  const next = [...open];
  const asked: string[] = [];
  for (const id of next) {
    const field = byId.get(id);
    if (seen.has(id) || !field) continue;
    seen.add(id);
    if (field.source && field.source.type !== 'list') next.push(...inputsOf(field.source));
    else if (field.value === '') asked.push(id);
  }
  return asked;
}

/** The cells of a column that are summed up: all numbers, or one is none. */
function ofColumn(list: Field, column: string): Waiting {
  const cells = (list.source?.type === 'list' && columnOf(list.source, column)) || [];
  const odd = cells.find((cell) => readQuantity(cell) === null);
  return odd === undefined ? { type: 'columnUnits' } : { type: 'notNumber', name: odd };
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
