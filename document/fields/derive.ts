/** What a value computed from others comes to, as the text shows it. null while it cannot be said. */
import Big from 'big.js';
import type { Derivation, Field, RecordList } from '../report.ts';
import { chineseDate } from './date.ts';
import { readWritten, rounded, type Written, worth, writeAmount } from './numbers.ts';
import { columnOf, filledRows, listText } from './records.ts';
import { amountOf, type Quantity, readQuantity, unitOf, writeIn } from './units.ts';

/** The field of an id with its value settled. */
export type FieldOf = (id: string) => Field | undefined;

/** The value of a field with its unit; null where it is open or no number. */
export function quantityOf({ value, unit = '' }: Pick<Field, 'value' | 'unit'>): Quantity | null {
  const quantity = readQuantity(value);
  if (quantity === null || quantity.base === '') return quantity && { ...quantity, ...unitOf(unit) };
  return unit === '' ? quantity : null;
}

const unitText = ({ scale, base }: Pick<Quantity, 'scale' | 'base'>) => scale + base;

/** An amount computed from what is counted in `from`, in the field's unit, or with the base unit behind it where the field has none. */
function inFieldUnit(
  amount: Big,
  from: Pick<Quantity, 'scale' | 'base'>,
  { unit }: Pick<Field, 'unit'>,
  decimals: number,
): string | null {
  if (unit === undefined) return writeIn(amount, '', decimals) + from.base;
  // What has no unit counts in whatever stands behind the result.
  if (unitText(from) === '') return writeIn(amount, '', decimals);
  // 元/人 counts 元.
  const [counted = ''] = unit.split('/');
  return unitOf(counted).base === from.base ? writeIn(amount, counted, decimals) : null;
}

/** Decimals of a percentage, and of a value a head. */
const PER_CENT = 1;
const PER_HEAD = 2;
/** As many as 亿 moves the point by, and two more: nothing is lost from one scale to another. */
const EXACT = 10;

interface Pair {
  readonly of: Quantity;
  readonly from: Quantity;
}

/** A figure without a unit counts in that of the other; one as large as 万 or 亿 of it may be counted in ones, and is not taken. */
function inUnitOf(bare: Quantity, other: Quantity): Quantity {
  if (bare.base !== '' || bare.scale !== '' || other.base === '') return bare;
  if (bare.written.scale !== '') return { ...bare, base: other.base };
  const scale = other.scale === '' ? other.written.scale : other.scale;
  if (scale !== '' && bare.written.figures.abs().gte(worth(scale))) return bare;
  return { ...bare, scale, base: other.base };
}

type Paired = Extract<Derivation, { readonly from: string }>;

function pairOf({ type, of, from }: Paired, fieldOf: FieldOf): Pair | null {
  const [a, b] = [fieldOf(of), fieldOf(from)].map((field) => field && quantityOf(field));
  // 万元 a head: the two never count the same.
  if (a && b && type === 'average') return { of: a, from: b };
  return a && b ? { of: inUnitOf(a, b), from: inUnitOf(b, a) } : null;
}

function percentSign({ unit }: Pick<Field, 'unit'>): string {
  return unit === undefined ? '%' : '';
}

function change({ of, from }: Pair, self: Field): string | null {
  const [now, before] = [amountOf(of), amountOf(from)];
  // Of less than nothing no percentage can be said, and nothing falls by more than all of it.
  if (of.base !== from.base || before.lte(0) || now.lt(0)) return null;
  if (now.eq(before)) return '持平';
  const growth = rounded(now.minus(before).times(100).div(before), PER_CENT);
  if (growth.eq(0)) return '基本持平';
  return `${growth.gt(0) ? '增长' : '下降'}${writeAmount(growth.abs())}${percentSign(self)}`;
}

function points({ of, from }: Pair): string | null {
  const percentages = [of, from].every(({ base }) => base === '%' || base === '');
  if (!percentages || of.base !== from.base) return null;
  const difference = amountOf(of).minus(amountOf(from));
  if (difference.eq(0)) return '持平';
  return `${difference.gt(0) ? '提高' : '下降'}${writeAmount(difference.abs())}个百分点`;
}

function share({ of, from }: Pair, self: Field): string | null {
  const whole = amountOf(from);
  if (of.base !== from.base || whole.lte(0)) return null;
  const percentage = amountOf(of).times(100).div(whole);
  // What is a little is not nothing.
  const decimals = [PER_CENT, 2, 3, 4, 5, 6].find((each) => !rounded(percentage, each).eq(0)) ?? PER_CENT;
  return writeAmount(rounded(percentage, decimals)) + percentSign(self);
}

function average({ of, from }: Pair, self: Field): string | null {
  const heads = amountOf(from);
  return heads.lte(0) ? null : inFieldUnit(amountOf(of).div(heads), of, self, PER_HEAD);
}

const most = (numbers: readonly number[]) => Math.max(0, ...numbers);

/** 1.2万 and 2.3万 are 3.5万: a scale that all parts share is kept. */
function sumOfWritten(parts: readonly Written[]): string {
  const scale = parts[0]?.scale ?? '';
  const shared = parts.every((part) => part.scale === scale);
  const zero = new Big(0);
  if (shared)
    return (
      writeAmount(
        parts.reduce((sum, part) => sum.plus(part.figures), zero),
        most(parts.map((p) => p.decimals)),
      ) + scale
    );
  const amounts = parts.map((part) => part.figures.times(worth(part.scale)));
  const decimals = parts.map((part) => (part.scale === '' ? part.decimals : 0));
  return writeAmount(
    amounts.reduce((sum, amount) => sum.plus(amount), zero),
    most(decimals),
  );
}

/** 万元 and 元 add up in the unit of the first. */
function sumOfScales(first: Quantity, parts: readonly Quantity[], { unit }: Pick<Field, 'unit'>): string | null {
  const total = parts.reduce((all, part) => all.plus(amountOf(part)), new Big(0));
  const into = unit ?? unitText(first);
  if (unitOf(into).base !== first.base) return null;
  return writeIn(total, into, EXACT) + (unit === undefined ? into : '');
}

/** Parts of different units have no sum. */
function sum(parts: readonly Quantity[], self: Field): string | null {
  const [first] = parts;
  if (first === undefined || parts.some(({ base }) => base !== first.base)) return null;
  if (parts.some(({ scale }) => scale !== first.scale)) return sumOfScales(first, parts, self);
  const text = sumOfWritten(parts.map(({ written }) => written));
  const unit = unitText(first);
  if (self.unit === undefined) return text + unit;
  if (unit === '' || unit === self.unit) return text;
  const total = readWritten(text);
  return total && inFieldUnit(amountOf({ ...first, written: total }), first, self, total.decimals + EXACT);
}

function sumOfFields(ids: readonly string[], fieldOf: FieldOf, self: Field): string | null {
  const parts = ids.map(fieldOf).map((field) => (field ? quantityOf(field) : null));
  const known = parts.filter((part) => part !== null);
  const named = known.find(({ base }) => base !== '');
  const alike = named ? known.map((part) => inUnitOf(part, named)) : known;
  return known.length === parts.length ? sum(alike, self) : null;
}

function scaled(field: Field | undefined, by: '万' | '亿', self: Field): string | null {
  const quantity = field ? quantityOf(field) : null;
  if (quantity === null) return null;
  const figures = writeAmount(amountOf(quantity).div(worth(by)));
  if (self.unit === undefined) return figures + by + quantity.base;
  const unit = unitOf(self.unit);
  if (unit.base !== quantity.base && quantity.base !== '') return null;
  return unit.scale === '' ? figures + by : writeIn(amountOf(quantity), self.unit, EXACT);
}

const listOf = (field: Field | undefined): RecordList | null => (field?.source?.type === 'list' ? field.source : null);

function count(list: RecordList | null): string | null {
  const rows = list ? filledRows(list).length : 0;
  return rows === 0 ? null : String(rows);
}

function total(list: RecordList | null, column: string, self: Field): string | null {
  const cells = list && columnOf(list, column);
  if (!cells || cells.length === 0) return null;
  const parts = cells.map(readQuantity);
  const known = parts.filter((part) => part !== null);
  return known.length === parts.length ? sum(known, self) : null;
}

/** Ids of the fields that a value follows from. */
export function inputsOf(source: Derivation | RecordList): readonly string[] {
  switch (source.type) {
    case 'list':
      return [];
    case 'sum':
      return source.of;
    case 'change':
    case 'points':
    case 'share':
    case 'average':
      return [source.of, source.from];
    default:
      return [source.of];
  }
}

const paired = { change, points, share, average };

export function derive(source: Derivation | RecordList, self: Field, fieldOf: FieldOf): string | null {
  switch (source.type) {
    case 'list':
      return listText(source);
    case 'sum':
      return sumOfFields(source.of, fieldOf, self);
    case 'scaled':
      return scaled(fieldOf(source.of), source.by, self);
    case 'chineseDate':
      return chineseDate(fieldOf(source.of)?.value ?? '');
    case 'count':
      return count(listOf(fieldOf(source.of)));
    case 'total':
      return total(listOf(fieldOf(source.of)), source.column, self);
    default: {
      const pair = pairOf(source, fieldOf);
      return pair && paired[source.type](pair, self);
    }
  }
}
