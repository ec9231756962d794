/** What is done with the fields of the report: defined, changed, put into the text, found there, taken away. */
import { fieldPlaces } from '../../document/field-places.ts';
import { inputsOf } from '../../document/fields/derive.ts';
import { settleFields, withoutField } from '../../document/fields/settle.ts';
import { withSharedUnit, withTypedUnit, wordsBehind } from '../../document/fields/typed-unit.ts';
import type { Field, RecordList } from '../../document/report.ts';
import { words } from '../words.ts';
import { announce, ask, type Desk, fromBeside, settleForms, snapshotOf } from './desk.ts';

/** What is to be done with a field of the report. */
export type FieldDeed =
  | { readonly type: 'add' }
  | { readonly type: 'insert' | 'edit' | 'list' | 'remove'; readonly id: string };

/** A field as it was defined. */
export interface DefinedField {
  readonly field: Field;
  /** It goes to the caret as well. */
  readonly insert: boolean;
}

/** Half a value is taken over first: a dialog shows what is in the report. */
async function fieldsOf(desk: Desk): Promise<readonly Field[]> {
  await desk.composition.ended();
  settleForms(desk);
  return snapshotOf(desk).fields;
}

const sameFields = (a: readonly Field[], b: readonly Field[]) => JSON.stringify(a) === JSON.stringify(b);

/** A dialog that is closed without a change is no step to be undone. */
function put(desk: Desk, fields: readonly Field[]): void {
  const settled = settleFields(fields);
  if (!sameFields(settled, snapshotOf(desk).fields)) fromBeside(desk, (handle) => handle.setFields(settled));
}

/** Puts the field at the caret. */
export function insertField(desk: Desk, id: string): void {
  settleForms(desk);
  fromBeside(desk, (handle) => handle.insertField(id));
}

/**
 * A field that nobody has defined yet; null where the person gave up, also over the rows of a list, which is filled at once.
 * `insert`: it goes to the caret unless the person says otherwise.
 */
export async function addField(desk: Desk, insert: boolean): Promise<string | null> {
  const fields = await fieldsOf(desk);
  const defined = await ask(desk, { type: 'defineField', field: null, fields, insert });
  if (!defined) return null;
  const field = await withRows(desk, defined.field);
  if (!field) return null;
  const settled = settleFields([...snapshotOf(desk).fields, field]);
  const next = withTypedUnit(settled, field.id, () => []);
  fromBeside(desk, (handle) =>
    handle.asOne(() => {
      handle.setFields(next);
      if (defined.insert) handle.insertField(field.id);
    }),
  );
  return field.id;
}

/** A new list with its rows; null where the person gave up. Any other field as it is. */
async function withRows(desk: Desk, field: Field): Promise<Field | null> {
  if (field.type !== 'records') return field;
  const source: RecordList | null = await ask(desk, { type: 'records', field });
  return source && { ...field, source };
}

/** Another name, type, unit or derivation. */
export async function editField(desk: Desk, id: string): Promise<void> {
  const fields = await fieldsOf(desk);
  const field = fields.find((each) => each.id === id);
  if (!field) return;
  const defined = await ask(desk, { type: 'defineField', field, fields, insert: false });
  if (!defined) return;
  const next = snapshotOf(desk).fields.map((each) => (each.id === id ? defined.field : each));
  const { handle } = desk.surface.get();
  // A unit that was given for the first time is that of what is compared with it, too.
  put(desk, handle && field.unit === undefined ? withSharedUnit(next, id, wordsBehind(handle.read())) : next);
}

/** Its places in the text become plain text, or blanks of one place. */
export async function removeField(desk: Desk, id: string): Promise<void> {
  const fields = await fieldsOf(desk);
  const { handle } = desk.surface.get();
  const field = fields.find((each) => each.id === id);
  if (!field || !handle) return;
  const places = fieldPlaces(handle.read(), id).length;
  const follows = ({ source }: Field) => source !== undefined && inputsOf(source).includes(id);
  const dependents = fields.filter(follows).map(({ name }) => name);
  if (!(await ask(desk, { type: 'removeField', field, places, dependents }))) return;
  fromBeside(desk, (editor) => editor.setFields(withoutField(snapshotOf(desk).fields, id)));
}

/** The rows of a list. */
export async function editRecords(desk: Desk, id: string): Promise<void> {
  const field = (await fieldsOf(desk)).find((each) => each.id === id);
  if (!field) return;
  const source = await ask(desk, { type: 'records', field });
  if (!source) return;
  put(
    desk,
    snapshotOf(desk).fields.map((each) => (each.id === id ? { ...each, source } : each)),
  );
}

/** Where each field was last looked at, for as long as the window is open. */
const looked = new WeakMap<Desk, { readonly id: string; readonly at: number }>();

/** Goes to the first place of the field, to the next one with each call. */
export function locateField(desk: Desk, id: string): void {
  settleForms(desk);
  const { handle } = desk.surface.get();
  const name = snapshotOf(desk).fields.find((field) => field.id === id)?.name ?? '';
  if (!handle) return;
  const { located, notInText } = words.fields.panel;
  const places = fieldPlaces(handle.read(), id);
  const last = looked.get(desk);
  const at = last?.id === id && last.at + 1 < places.length ? last.at + 1 : 0;
  const place = places[at];
  looked.set(desk, { id, at });
  if (place) handle.goToWords(place.block, { offset: place.offset, length: place.length });
  announce(desk, place ? located(name, at + 1, places.length) : notInText(name));
}

async function act(desk: Desk, deed: FieldDeed): Promise<string | null> {
  switch (deed.type) {
    case 'add':
      return addField(desk, true);
    case 'edit':
      await editField(desk, deed.id);
      return deed.id;
    case 'list':
      await editRecords(desk, deed.id);
      return deed.id;
    case 'remove':
      await removeField(desk, deed.id);
      return null;
    case 'insert':
      insertField(desk, deed.id);
      return null;
  }
}

/** 插入 → 要素: one is put at the caret; what else is done leads back to the list of them. */
export async function chooseField(desk: Desk): Promise<void> {
  let at: string | null = null;
  for (;;) {
    await fieldsOf(desk);
    const before = snapshotOf(desk).fields;
    const deed = await ask(desk, { type: 'fields', at });
    if (!deed) return;
    at = await act(desk, deed);
    // A field that was just put in, by itself or with its definition, is what the person came for.
    if (deed.type === 'insert' || (deed.type === 'add' && snapshotOf(desk).fields.length > before.length)) return;
  }
}
