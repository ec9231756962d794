/** Values of fields that the other copy has otherwise, where it holds them as plain text. */
import { settleFields } from '../fields/settle.ts';
import { textsOf } from '../open-places.ts';
import type { Block, Field } from '../report.ts';
import type { TouchedField } from './changes.ts';
import { type Flat, type FlatRun, sliced } from './flat.ts';
import { type Leads, type Stretch, sideBySide } from './sentences.ts';
import type { WordEdit } from './words.ts';

/** Fields by their id, each with how often it stands in the text. */
export interface FieldBook {
  readonly fields: ReadonlyMap<string, Field>;
  readonly places: ReadonlyMap<string, number>;
}

export function fieldBook(blocks: readonly Block[], fields: readonly Field[]): FieldBook {
  const places = new Map<string, number>();
  const count = (id: string) => places.set(id, (places.get(id) ?? 0) + 1);
  for (const block of blocks) for (const run of textsOf(block).flat()) if (run.type === 'field') count(run.field);
  return { fields: new Map(fields.map((field) => [field.id, field])), places };
}

/** The value with which the field shows this text; null where it can show no such text. */
function valueShown(field: Field, text: string): string | null {
  const unit = field.unit ?? '';
  if (field.source !== undefined || text.includes('\n') || !text.endsWith(unit)) return null;
  const value = text.slice(0, text.length - unit.length);
  return value === '' || value === field.value ? null : value;
}

/** The field of which the edit changes all and nothing else. */
export function fieldTouched(edit: WordEdit, mine: Flat, theirs: Flat, book: FieldBook): TouchedField | null {
  const { start, end } = edit.mine;
  const [run, ...more] = sliced(mine, start, end);
  if (run?.type !== 'field' || more.length > 0) return null;
  const field = book.fields.get(run.field);
  const value = field && valueShown(field, theirs.text.slice(edit.theirs.start, edit.theirs.end));
  return field && value ? { id: field.id, name: field.name, value, places: book.places.get(field.id) ?? 1 } : null;
}

/** What the other copy says in the places of each field: the new value, null for the old one. */
type Said = Map<string, (TouchedField | null)[]>;

function say(said: Said, id: string, what: TouchedField | null): void {
  const there = said.get(id);
  if (there) there.push(what);
  else said.set(id, [what]);
}

function editAt({ start, end }: FlatRun, stretches: readonly Stretch[]): WordEdit | 'same' {
  for (const { mine, edits } of stretches) {
    if (mine.end <= start || mine.start >= end) continue;
    return edits.find((edit) => edit.mine.start < end && start < edit.mine.end) ?? 'same';
  }
  return 'same';
}

function hear(said: Said, { mine, theirs, leads }: PairedText, book: FieldBook): void {
  const own = mine.runs.filter(({ run }) => run.type === 'field');
  if (own.length === 0) return;
  const stretches = sideBySide(mine, theirs, leads);
  for (const placed of own) {
    if (placed.run.type !== 'field') continue;
    const edit = editAt(placed, stretches);
    const touched = edit === 'same' ? null : fieldTouched(edit, mine, theirs, book);
    // Where the field went with its sentence the copy says nothing of its value.
    if (edit === 'same' || touched) say(said, placed.run.field, touched);
  }
}

/** A text of mine with what the other copy has in its place. */
export interface PairedText {
  readonly mine: Flat;
  readonly theirs: Flat;
  readonly leads: Leads;
}

/** Fields that show one and the same other value in all places that are left of them. */
export function changedFields(texts: readonly PairedText[], book: FieldBook): readonly TouchedField[] {
  const said: Said = new Map();
  for (const text of texts) hear(said, text, book);
  return [...said.values()].flatMap((all) => {
    const [first] = all;
    return first && all.every((one) => one?.value === first.value) ? [first] : [];
  });
}

/** The fields with these values, and all that follows from them. */
export function withValues(fields: readonly Field[], touched: readonly TouchedField[]): readonly Field[] {
  if (touched.length === 0) return fields;
  const values = new Map(touched.map(({ id, value }) => [id, value]));
  return settleFields(fields.map((field) => withValue(field, values.get(field.id))));
}

/** What someone else wrote is no longer last year's. */
function withValue(field: Field, value: string | undefined): Field {
  if (value === undefined || value === field.value) return field;
  const { carried: _, ...rest } = field;
  return { ...rest, value };
}
