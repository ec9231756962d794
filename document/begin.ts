/** A new report from a kind: its skeleton as blocks, its blanks as fields. */
import { Failure } from './failure.ts';
import { writeDate } from './fields/date.ts';
import { type FieldHint, readValue } from './fields/read.ts';
import { MOST_ROWS, readRows } from './fields/records.ts';
import { settleFields } from './fields/settle.ts';
import { withTypedUnit, wordsBehind } from './fields/typed-unit.ts';
import { blanksIn, type Kind, type KindField, type KindPart, type KindTextPart, wordingOf } from './kind.ts';
import {
  type Block,
  emptyReport,
  type Field,
  type HeadingLevel,
  type InlineText,
  type Report,
  type TextBlock,
} from './report.ts';
import { withSlots } from './slots.ts';
import { signingKind } from './unit-signature.ts';

/** 2026年11月24日: figures, full year, no zero padding (GB/T 9704-2012, 7.3.5.4). In the time zone of the machine. */
export function writtenDate(day: Date): string {
  return writeDate({ year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() });
}

/**
 * The values given, by the id of their field. A name that is neither id nor name of a field is a NO_SUCH_FIELD, one of a value
 * that follows from others a COMPUTED_FIELD.
 */
function valuesById(fields: readonly KindField[], values: Readonly<Record<string, string>>): Map<string, string> {
  const byId = new Map<string, string>();
  for (const [name, value] of Object.entries(values)) {
    const field = fields.find((f) => f.id === name || f.name === name);
    if (!field) throw new Failure('NO_SUCH_FIELD', name);
    const computed = field.source && field.source.type !== 'list';
    if (computed && value.trim() !== '') throw new Failure('COMPUTED_FIELD', field.name);
    byId.set(field.id, value);
  }
  return byId;
}

/** What the profile of the unit says for fields that begin with it; nothing where it says nothing. */
export type OwnValues = { readonly [name in Exclude<KindField['initial'], 'year' | 'today' | undefined>]?: string };

/** What stands in a field before anything is typed. */
export function initialValue({ initial }: Pick<KindField, 'initial'>, today: Date, own: OwnValues): string {
  if (initial === 'year') return String(today.getFullYear());
  if (initial === 'today') return writtenDate(today);
  return initial === undefined ? '' : (own[initial] ?? '');
}

const blanksOf = (part: KindPart) => wordingOf(part).flatMap(blanksIn);

/** A field as it is written, and what is odd about the value. */
function fieldWith(
  field: KindField,
  typed: string,
  today: Date,
): { readonly field: Field; readonly hint: FieldHint | null } {
  const { hint: _, initial: __, ...rest } = field;
  if (rest.source?.type === 'list') {
    const rows = typed === '' ? rest.source.rows : readRows(typed, rest.source.columns);
    if (rows.length > MOST_ROWS) throw new Failure('TOO_LARGE', field.name);
    return { field: { ...rest, value: '', source: { ...rest.source, rows } }, hint: null };
  }
  const { value, hint } = readValue(field.type, typed, { today, unit: field.unit });
  return { field: { ...rest, value }, hint };
}

/** A value that was given and is kept as it was typed. */
export interface OddValue {
  readonly name: string;
  readonly value: string;
  readonly unit: string;
  readonly hint: FieldHint;
}

/** What is odd about the values with which `beginReport` is called. */
export function oddValues(kind: Kind, values: Readonly<Record<string, string>>, today: Date): readonly OddValue[] {
  const given = valuesById(kind.fields, values);
  return kind.fields.flatMap((one) => {
    const { field, hint } = fieldWith(one, given.get(one.id) ?? '', today);
    return hint === null ? [] : { name: field.name, value: field.value, unit: field.unit ?? '', hint };
  });
}

/** Required parts, and the optional ones that alone show a value that was given: nothing filled in may stay unseen. */
function partsTaken(parts: readonly KindPart[], given: ReadonlySet<string>): readonly KindPart[] {
  const seen = new Set(parts.filter((part) => part.need === 'required').flatMap(blanksOf));
  const asksFor = (id: string) => !seen.has(id) && given.has(id);
  return parts.filter((part) => part.need === 'required' || blanksOf(part).some(asksFor));
}

/** A heading with its text, as kinds and section templates have it; a line of the text is a paragraph. */
export interface Headed {
  readonly level: HeadingLevel;
  readonly numbering?: 'none';
  readonly form?: 'runIn' | 'own';
  readonly heading: string;
  readonly text?: string;
}

/** A wording as inline text, its slots as fields or blanks. */
export type Slots = (text: string) => InlineText;

/** Each line of a wording is a block by itself. */
function blocksOf(type: TextBlock['type'] | 'attachmentNote', text: string, slots: Slots): readonly Block[] {
  return text.split('\n').map((line) => ({ type, content: slots(line) }));
}

/** A heading with its text. Without text, an own-line heading is followed by `room`: a place to type at once, or none. */
function headed(part: Headed, room: readonly Block[], slots: Slots): readonly Block[] {
  const { level, numbering = 'counted', form, heading, text } = part;
  if (form === 'runIn' && text !== undefined) {
    const [first = '', ...others] = text.split('\n');
    const opened: Block = { type: 'runIn', level, numbering, lead: slots(`${heading}。`), content: slots(first) };
    return [opened, ...others.flatMap((line) => blocksOf('paragraph', line, slots))];
  }
  const head: Block = { type: 'heading', level, numbering, content: slots(heading) };
  return text === undefined ? [head, ...room] : [head, ...blocksOf('paragraph', text, slots)];
}

const ROOM: readonly Block[] = [{ type: 'paragraph', content: [] }];

function blockType(type: Exclude<KindPart['type'], 'section'>): TextBlock['type'] | 'attachmentNote' {
  return type === 'opening' || type === 'closing' ? 'paragraph' : type;
}

/** The blocks of one section, without those below it; a heading on a line of its own has room to type under it. */
export function sectionBlocks(section: Headed, slots: Slots): readonly Block[] {
  return headed(section, ROOM, slots);
}

/** The blocks of a part that is text and no section. */
export function textPartBlocks(part: KindTextPart, slots: Slots): readonly Block[] {
  return blocksOf(blockType(part.type), part.text, slots);
}

function partBlocks(part: KindPart, slots: Slots): readonly Block[] {
  if (part.type !== 'section') return textPartBlocks(part, slots);
  const below = part.sections.flatMap((sub) => headed(sub, ROOM, slots));
  return [...headed({ level: 1, ...part }, below.length > 0 ? [] : ROOM, slots), ...below];
}

/** An optional paragraph behind a section is what the section says: no room to type stands between the two. */
function blocksOfParts(parts: readonly KindPart[], slots: Slots): readonly Block[] {
  return parts.flatMap((part, i) => {
    const blocks = partBlocks(part, slots);
    const next = parts[i + 1];
    const isFilled = part.type === 'section' && next?.type === 'paragraph' && next.need === 'optional';
    return isFilled && blocks.at(-1) === ROOM[0] ? blocks.slice(0, -1) : blocks;
  });
}

/**
 * A report of the kind, ready to be typed into. `values` are given by id or Chinese name of a field; fields without a
 * value stay open. `today` is the clock that is passed in: it fills the year and the date where nothing was given; `own`
 * fills what the unit's profile knows.
 */
export function beginReport(
  chosen: Kind,
  values: Readonly<Record<string, string>>,
  today: Date,
  own: OwnValues = {},
): Report {
  const kind = signingKind(chosen, values, own);
  const given = valuesById(kind.fields, values);
  const begun = kind.fields.map((one) => {
    const typed = given.get(one.id) ?? initialValue(one, today, own);
    return fieldWith(one, typed, today).field;
  });
  const fields = settleFields(begun);
  const filled = fields.filter(({ id, value, source }) => value !== '' && (given.has(id) || source !== undefined));
  const slots: Slots = (text) => withSlots(text, fields);
  const parts = partsTaken(kind.parts, new Set(filled.map(({ id }) => id)));
  const blocks = blocksOfParts(parts, slots);
  const behind = wordsBehind({ blocks, fields });
  const united = kind.fields.reduce<readonly Field[]>((all, { id }) => withTypedUnit(all, id, behind), fields);
  const layout = { ...emptyReport.layout, form: kind.layout };
  return { ...emptyReport, kind: kind.id, layout, limit: kind.limit ?? null, blocks, fields: united };
}
