/** How a field is defined while its dialog is open: by its type, or by what it is computed from. */
import { inputsOf, quantityOf } from '../../../document/fields/derive.ts';
import { readValue } from '../../../document/fields/read.ts';
import { readIn } from '../../../document/fields/units.ts';
import { type Derivation, FIELD_TYPES, type Field, type FieldType, type RecordList } from '../../../document/report.ts';

export const DERIVATIONS = [
  'change',
  'points',
  'share',
  'average',
  'sum',
  'scaled',
  'chineseDate',
  'count',
  'total',
] as const satisfies readonly Derivation['type'][];

export type DerivationType = (typeof DERIVATIONS)[number];
/** What the one box 「类型」 offers. */
export type Choice = FieldType | DerivationType;
export type Pair = 'change' | 'points' | 'share' | 'average';

export interface Definition {
  readonly name: string;
  readonly choice: Choice;
  readonly unit: string;
  /** Of a new field that a person fills in, as typed. */
  readonly value: string;
  /** Ids of fields; '' where none is chosen. Those that the choice has no use for are kept for the next one. */
  readonly of: string;
  readonly from: string;
  readonly parts: readonly string[];
  readonly by: '万' | '亿';
  readonly column: string;
}

export const isDerivation = (choice: Choice): choice is DerivationType =>
  (DERIVATIONS as readonly string[]).includes(choice);
export const isPair = (choice: Choice): choice is Pair =>
  choice === 'change' || choice === 'points' || choice === 'share' || choice === 'average';
export const isChoice = (text: string): text is Choice =>
  [...FIELD_TYPES, ...DERIVATIONS].some((each) => each === text);

/** Whether a unit is written behind the value. The words of 增减 and percentages bring theirs. */
export const takesUnit = (choice: Choice) =>
  ['number', 'money', 'average', 'sum', 'scaled', 'count', 'total'].includes(choice);

const NEW: Definition = {
  name: '',
  choice: 'text',
  unit: '',
  value: '',
  of: '',
  from: '',
  parts: [],
  by: '万',
  column: '',
};

export function definitionOf(field: Field | null): Definition {
  if (!field) return NEW;
  const { name, type, unit = '', source } = field;
  const plain: Definition = { ...NEW, name, unit, choice: type };
  if (!source || source.type === 'list') return { ...plain, choice: source ? 'records' : type };
  const { type: choice, ...rest } = source;
  if (source.type === 'sum') return { ...plain, choice, parts: source.of };
  // What is left of the other derivations has the names of the definition.
  return { ...plain, choice, ...(rest as Partial<Definition>) };
}

/** Ids of what follows from the field, itself among them: none of it can be what the field follows from. */
function followers(fields: readonly Field[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const field of fields)
      if (field.source && inputsOf(field.source).some((input) => found.has(input))) found.add(field.id);
  }
  return found;
}

const AMOUNTS: ReadonlySet<string> = new Set(['share', 'average', 'sum', 'scaled', 'count', 'total']);

function isAmount(field: Field): boolean {
  const { type, source } = field;
  if (source) return AMOUNTS.has(source.type);
  return type === 'number' || type === 'money' || quantityOf(field) !== null;
}

const isList = ({ source }: Field) => source?.type === 'list';

/** The fields that a value of this sort can be computed from. `self` is the id of the field itself, null for a new one. */
export function fitting(choice: DerivationType, fields: readonly Field[], self: string | null): readonly Field[] {
  const not = self === null ? new Set<string>() : followers(fields, self);
  const fits = choice === 'chineseDate' ? ({ type }: Field) => type === 'date' : needsList(choice) ? isList : isAmount;
  return fields.filter((field) => !not.has(field.id) && fits(field));
}

export const needsList = (choice: Choice) => choice === 'count' || choice === 'total';

export type Fault =
  | { readonly type: 'noName' | 'braces' | 'longName' | 'longUnit' | 'ofTwo' | 'ofSome' | 'ofOne' | 'same' }
  | { readonly type: 'taken'; readonly name: string };

const LONGEST_NAME = 30;
const LONGEST_UNIT = 10;

export function nameFault(definition: Definition, fields: readonly Field[], self: string | null): Fault | null {
  const name = definition.name.trim();
  if (name === '') return { type: 'noName' };
  if (/[{}〔〕/]/u.test(name)) return { type: 'braces' };
  if ([...name].length > LONGEST_NAME) return { type: 'longName' };
  const other = fields.some((field) => field.id !== self && (field.name === name || field.id === name));
  return other ? { type: 'taken', name } : null;
}

export function unitFault({ choice, unit }: Definition): Fault | null {
  return takesUnit(choice) && unit.trim().length > LONGEST_UNIT ? { type: 'longUnit' } : null;
}

export function sourceFault({ choice, of, from, parts, column }: Definition): Fault | null {
  if (!isDerivation(choice)) return null;
  if (choice === 'sum') return parts.length === 0 ? { type: 'ofSome' } : null;
  if (!isPair(choice)) return of === '' || (choice === 'total' && column === '') ? { type: 'ofOne' } : null;
  if (of === '' || from === '') return { type: 'ofTwo' };
  return of === from ? { type: 'same' } : null;
}

function derivationOf(choice: DerivationType, definition: Definition): Derivation {
  const { of, from, parts, by, column } = definition;
  switch (choice) {
    case 'sum':
      return { type: choice, of: parts };
    case 'scaled':
      return { type: choice, of, by };
    case 'total':
      return { type: choice, of, column };
    case 'chineseDate':
    case 'count':
      return { type: choice, of };
    default:
      return { type: choice, of, from };
  }
}

const WORDS: ReadonlySet<Choice> = new Set<Choice>(['change', 'points', 'chineseDate']);

function typeOf(choice: DerivationType, source: Derivation, fields: readonly Field[]): FieldType {
  if (WORDS.has(choice)) return 'text';
  if (choice === 'share' || choice === 'count' || choice === 'total') return 'number';
  const [first] = inputsOf(source);
  return fields.find(({ id }) => id === first)?.type === 'money' ? 'money' : 'number';
}

function sourceOf(definition: Definition, before: Field | null, firstColumn: string): Derivation | RecordList | null {
  const { choice } = definition;
  if (isDerivation(choice)) return derivationOf(choice, definition);
  if (choice !== 'records') return null;
  if (before?.source?.type === 'list') return before.source;
  return { type: 'list', columns: [firstColumn], rows: [], pattern: `{${firstColumn}}` };
}

export interface Surroundings {
  readonly fields: readonly Field[];
  /** As the field was; null for a new one. */
  readonly before: Field | null;
  /** Name of the first column of a new list. */
  readonly firstColumn: string;
  /** Fills in the year of a day. */
  readonly today: Date;
}

const isAmountType = (choice: Choice) => choice === 'number' || choice === 'money';

/** Whether a value can be typed with the definition. */
export const takesValue = (choice: Choice) => !isDerivation(choice) && choice !== 'records';

/** What was typed, as it is written; what stood there before, without the unit that is given now and would stand twice. */
function heldValue({ choice, value, unit }: Definition, { before, today }: Surroundings): string {
  if (!before)
    return takesValue(choice) ? readValue(choice as FieldType, value, { today, unit: unit.trim() }).value : ''; // no derivation
  const isAmount = isAmountType(choice) && unit.trim() !== '' && before.value !== '';
  return (isAmount ? readIn(before.value, unit.trim()) : null) ?? before.value;
}

/** The field as defined, with the value that it had. A computed one is not settled yet. */
export function fieldFrom(definition: Definition, id: string, around: Surroundings): Field {
  const { fields, before, firstColumn } = around;
  const { choice, name } = definition;
  const source = sourceOf(definition, before, firstColumn);
  const unit = definition.unit.trim();
  const type = source && source.type !== 'list' ? typeOf(source.type, source, fields) : (choice as FieldType); // no derivation
  return {
    id,
    name: name.trim(),
    type,
    value: heldValue(definition, around),
    ...(takesUnit(choice) && unit !== '' ? { unit } : {}),
    ...(source ? { source } : {}),
  };
}

/** An id that no field has: a report keeps the ones of its kind. */
export function freeId(fields: readonly Field[]): string {
  for (let n = 1; ; n += 1) if (!fields.some(({ id }) => id === `own${n}`)) return `own${n}`;
}
