/** A unit that is typed with its number (3.6万亩) goes beside it, where units stand: else it stands twice once the field has one. */
import { textsOf } from '../open-places.ts';
import { fieldText, runText } from '../plain.ts';
import type { Field, Report } from '../report.ts';
import { inputsOf } from './derive.ts';
import { worth, writeAmount, writeWritten } from './numbers.ts';
import { settleFields } from './settle.ts';
import { amountOf, type Quantity, readQuantity, unitOf } from './units.ts';

/** As long as the unit of a field can be, in UTF-16 units. */
const LONGEST_UNIT = 10;

const isTypedAmount = ({ type, source }: Field) => source === undefined && (type === 'number' || type === 'money');

/** A number with a unit of its own; a percentage is written with its sign. */
function typedUnit({ value }: Pick<Field, 'value'>): Quantity | null {
  const quantity = readQuantity(value);
  if (quantity === null || quantity.base === '' || quantity.base === '%') return null;
  return quantity.written.scale.length + quantity.base.length <= LONGEST_UNIT ? quantity : null;
}

/** 3.6 with 万亩 behind it. */
function apart(field: Field, { written, base }: Quantity): Field & { readonly unit: string } {
  return { ...field, value: writeAmount(written.figures, written.decimals), unit: written.scale + base };
}

/** Ids of the fields that one is compared with or added to, and of those that these are. */
function comparedWith(fields: readonly Field[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  const groups = fields.flatMap(({ source }) =>
    source && ['change', 'share', 'sum'].includes(source.type) ? [inputsOf(source)] : [],
  );
  // The set grows while it is gone through.
  for (const one of found)
    for (const group of groups) if (group.includes(one)) for (const other of group) found.add(other);
  return found;
}

/** A figure that nothing is said of, and that counts in the unit as likely as not: 32000 is not meant in 万亩. */
function takesUnit(field: Field, unit: string): boolean {
  if (!isTypedAmount(field) || field.unit !== undefined) return false;
  if (field.value === '') return true;
  const quantity = readQuantity(field.value);
  if (quantity === null || quantity.base !== '' || quantity.written.scale !== '') return false;
  const { scale } = unitOf(unit);
  return scale === '' || amountOf(quantity).abs().lt(worth(scale));
}

/** What the text says behind a field, for each place where it stands. */
export type Behind = (id: string) => readonly string[];

/**
 * The fields after a value was typed into one of them: a unit typed with it becomes that of the field and of those that are
 * compared with it, or goes where the text says it already. The same array where none was typed.
 */
export function withTypedUnit(fields: readonly Field[], id: string, behind: Behind): readonly Field[] {
  const field = fields.find((each) => each.id === id);
  const quantity = field && isTypedAmount(field) && field.unit === undefined ? typedUnit(field) : null;
  if (!field || quantity === null) return fields;
  const { written, base } = quantity;
  if (behind(id).some((words) => words.startsWith(base)))
    return replaced(fields, { ...field, value: writeWritten(written) });
  return withSharedUnit(replaced(fields, apart(field, quantity)), id, behind);
}

/** The unit of a field for those that are compared with it and have none, as far as they count in it. */
export function withSharedUnit(fields: readonly Field[], id: string, behind: Behind): readonly Field[] {
  const unit = fields.find((each) => each.id === id)?.unit;
  if (unit === undefined) return fields;
  const others = comparedWith(fields, id);
  const isSaid = (other: string) => behind(other).some((words) => words.startsWith(unitOf(unit).base));
  const takes = (each: Field) => each.id !== id && others.has(each.id) && takesUnit(each, unit) && !isSaid(each.id);
  return settleFields(fields.map((each) => (takes(each) ? { ...each, unit } : each)));
}

function replaced(fields: readonly Field[], field: Field): readonly Field[] {
  return settleFields(fields.map((each) => (each.id === field.id ? field : each)));
}

/** What stands behind each place of a field in the text. */
export function wordsBehind({ blocks, fields }: Pick<Report, 'blocks' | 'fields'>): Behind {
  const shown = fieldText(fields);
  const texts = blocks.flatMap(textsOf);
  return (id) =>
    texts.flatMap((text) =>
      text.flatMap((run, at) =>
        run.type === 'field' && run.field === id
          ? [
              text
                .slice(at + 1)
                .map((each) => runText(each, shown))
                .join(''),
            ]
          : [],
      ),
    );
}
