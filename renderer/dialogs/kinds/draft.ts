/** A kind as it is edited: every entry a text that can be typed into, sections and those below them in one list. */

import type { Kind, KindField, KindPart, KindSection, KindSubsection, KindTextPart } from '../../../document/kind.ts';
import { checkKind, type KindFault } from '../../../document/kind-file.ts';
import type { FieldType, PaperForm } from '../../../document/report.ts';

export type PartType = KindTextPart['type'] | 'section' | 'subsection';

export interface FieldDraft {
  readonly key: string;
  readonly name: string;
  readonly type: FieldType;
  readonly unit: string;
  readonly hint: string;
  /** What there is no input for. */
  readonly kept: Pick<KindField, 'id'> & Pick<Partial<KindField>, 'initial' | 'source'>;
}

export interface PartDraft {
  readonly key: string;
  readonly type: PartType;
  readonly need: 'required' | 'optional';
  readonly heading: string;
  readonly form: 'own' | 'runIn';
  readonly level: 1 | 2 | 3 | 4;
  /** Slots by the names of their fields. */
  readonly text: string;
  /** One a line. */
  readonly alternatives: string;
  readonly guide: string;
  readonly min: string;
  readonly max: string;
  readonly kept: { readonly keywords: string[]; readonly phrases?: string[]; readonly numbering?: 'none' };
}

export interface KindDraft {
  readonly name: string;
  readonly purpose: string;
  readonly min: string;
  readonly max: string;
  readonly limit: string;
  readonly layout: PaperForm;
  readonly fields: readonly FieldDraft[];
  readonly parts: readonly PartDraft[];
  readonly kept: Pick<Kind, 'id' | 'order' | 'proofreading'>;
}

type Named = Pick<FieldDraft, 'name'> & { readonly kept: Pick<KindField, 'id'> };

function renameSlots(text: string, renamed: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\{([^{}]+)\}/gu, (slot, name: string) => {
    const other = renamed.get(name);
    return other === undefined ? slot : `{${other}}`;
  });
}

const toNames = (fields: readonly KindField[]) => new Map(fields.map(({ id, name }) => [id, name]));
const toIds = (fields: readonly Named[]) => new Map(fields.map(({ name, kept }) => [name.trim(), kept.id]));

const written = (length: KindPart['length']) => ({
  min: length ? String(length.min) : '',
  max: length ? String(length.max) : '',
});

interface Common {
  readonly text?: string;
  readonly guide?: string;
  readonly length?: { readonly min: number; readonly max: number };
  readonly phrases?: string[];
  readonly numbering?: 'none';
}

function common(part: Common, named: (text: string) => string) {
  const { text = '', guide = '', length, phrases, numbering } = part;
  const kept = { keywords: [], ...(phrases ? { phrases } : {}), ...(numbering ? { numbering } : {}) };
  return { text: named(text), guide, ...written(length), kept };
}

function subsectionDraft(sub: KindSubsection, key: string, named: (text: string) => string): PartDraft {
  const { heading, form, level } = sub;
  return {
    ...common(sub, named),
    key,
    type: 'subsection',
    need: 'required',
    heading: named(heading),
    form,
    level,
    alternatives: '',
  };
}

function partDrafts(part: KindPart, key: string, named: (text: string) => string): readonly PartDraft[] {
  const alternatives = part.alternatives.map(named).join('\n');
  const { type, need } = part;
  if (part.type !== 'section')
    return [{ ...common(part, named), key, type, need, heading: '', form: 'own', level: 1, alternatives }];
  const { heading, form = 'own', level = 1 as const, keywords, sections } = part;
  const shown = common(part, named);
  const own = { ...shown, key, type, need, heading: named(heading), form, level, alternatives };
  return [
    { ...own, kept: { ...shown.kept, keywords } },
    ...sections.map((sub, i) => subsectionDraft(sub, `${key}.${i}`, named)),
  ];
}

export function draftOf(kind: Kind): KindDraft {
  const names = toNames(kind.fields);
  const named = (text: string) => renameSlots(text, names);
  const { id, order, proofreading } = kind;
  return {
    name: kind.name,
    purpose: kind.purpose,
    ...written(kind.length),
    limit: kind.limit === undefined ? '' : String(kind.limit),
    layout: kind.layout,
    fields: kind.fields.map(({ id: fieldId, name, type, unit = '', hint = '', initial, source }) => ({
      key: fieldId,
      name,
      type,
      unit,
      hint,
      kept: { id: fieldId, ...(initial ? { initial } : {}), ...(source ? { source } : {}) },
    })),
    parts: kind.parts.flatMap((part, i) => partDrafts(part, String(i), named)),
    kept: { id, order, ...(proofreading ? { proofreading } : {}) },
  };
}

/** Digits as input methods give them count; what is no whole number is NaN. */
function whole(text: string): number {
  const plain = text.normalize('NFKC').replaceAll(/\s|字/gu, '');
  return /^\d{1,7}$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Both ends, where one is given; none where neither is. */
function rangeOf({ min, max }: { readonly min: string; readonly max: string }): Pick<KindTextPart, 'length'> {
  if (min.trim() === '' && max.trim() === '') return {};
  const one = whole(min.trim() === '' ? max : min);
  return { length: { min: min.trim() === '' ? 0 : one, max: max.trim() === '' ? one * 2 : whole(max) } };
}

const lines = (text: string) =>
  text
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');

const paragraphs = (text: string) => lines(text).join('\n');

/** The entry where something was written, none where nothing was: an object of that one key, which a computed key does not say. */
const entry = <K extends string>(key: K, text: string) =>
  (text.trim() === '' ? {} : { [key]: text.trim() }) as { [k in K]?: string };

type Wording = (text: string) => string;

function textPart(part: PartDraft & { readonly type: KindTextPart['type'] }, wording: Wording): KindTextPart {
  const { phrases } = part.kept;
  return {
    type: part.type,
    need: part.need,
    text: wording(paragraphs(part.text)),
    alternatives: lines(part.alternatives).map(wording),
    ...entry('guide', part.guide),
    ...rangeOf(part),
    ...(phrases ? { phrases } : {}),
  };
}

function headed(part: PartDraft, wording: Wording) {
  const { keywords: _, ...kept } = part.kept;
  const text = paragraphs(part.text);
  const heading = wording(part.heading.trim());
  return { heading, ...kept, ...entry('text', wording(text)), ...rangeOf(part) };
}

function section(part: PartDraft, wording: Wording): KindSection {
  const { need, level, guide, kept } = part;
  return {
    type: 'section',
    need,
    ...headed(part, wording),
    ...(part.form === 'own' ? {} : { form: part.form }),
    ...(level === 1 ? {} : { level }),
    alternatives: lines(part.alternatives).map(wording),
    keywords: kept.keywords,
    guide: guide.trim(),
    sections: [],
  };
}

function subsection(part: PartDraft, wording: Wording): KindSubsection {
  const level = part.level === 1 ? 2 : part.level;
  return { ...headed(part, wording), form: part.form, level, ...entry('guide', part.guide) };
}

const isText = (part: PartDraft): part is PartDraft & { readonly type: KindTextPart['type'] } =>
  part.type !== 'section' && part.type !== 'subsection';

/** A heading of a lower level stands below the section before it; without one it is a part by itself. */
function partsOf(drafts: readonly PartDraft[], wording: Wording) {
  const parts: KindPart[] = [];
  /** The path of each draft in the kind. */
  const paths: string[] = [];
  for (const part of drafts) {
    const last = parts.at(-1);
    if (part.type === 'subsection' && last?.type === 'section') {
      paths.push(`parts.${parts.length - 1}.sections.${last.sections.length}`);
      last.sections.push(subsection(part, wording));
      continue;
    }
    paths.push(`parts.${parts.length}`);
    parts.push(isText(part) ? textPart(part, wording) : section(part, wording));
  }
  return { parts, paths };
}

function fieldOf({ name, type, unit, hint, kept }: FieldDraft): KindField {
  return { ...kept, name: name.trim(), type, ...entry('unit', unit), ...entry('hint', hint) };
}

/** A fault of the draft: in what is shown under `key`, at which of its entries. */
export interface DraftFault {
  /** `basics`, `fields`, or the key of a part. */
  readonly key: string;
  /** Key of the field concerned; '' for none. */
  readonly field: string;
  /** `heading`, `text`, `length`, …; '' for the whole. */
  readonly entry: string;
  readonly fault: KindFault;
}

export type Drafted =
  | { readonly ok: true; readonly kind: Kind }
  | { readonly ok: false; readonly faults: readonly DraftFault[] };

const ENTRIES = ['heading', 'text', 'alternatives', 'guide', 'length', 'name', 'purpose', 'limit', 'unit', 'hint'];

function placed(fault: KindFault, draft: KindDraft, paths: readonly string[]): DraftFault {
  const keys = fault.at.split('.');
  const entryName = keys.findLast((key) => ENTRIES.includes(key)) ?? '';
  const field = keys[0] === 'fields' ? draft.fields[Number(keys[1])] : undefined;
  if (field || fault.code === 'fieldTwice' || fault.code === 'unknownSource')
    return { key: 'fields', field: field?.key ?? '', entry: entryName, fault };
  // The deepest path is the one that is meant.
  const at = paths.findLastIndex((path) => `${fault.at}.`.startsWith(`${path}.`));
  const bare = draft.parts.find(
    (part) => fault.code === 'bareRunIn' && part.form === 'runIn' && part.text.trim() === '',
  );
  const key = bare?.key ?? draft.parts[at]?.key ?? 'basics';
  return { key, field: '', entry: bare ? 'text' : entryName, fault };
}

/** The kind that a draft comes to, or what is wrong with it. */
export function kindOf(draft: KindDraft): Drafted {
  const ids = toIds(draft.fields);
  const { parts, paths } = partsOf(draft.parts, (text) => renameSlots(text, ids));
  const kind: Kind = {
    ...draft.kept,
    name: draft.name.trim(),
    purpose: draft.purpose.trim(),
    statutory: draft.layout !== 'plain',
    layout: draft.layout,
    length: rangeOf(draft).length ?? { min: 0, max: 0 },
    ...(draft.limit.trim() === '' ? {} : { limit: whole(draft.limit) }),
    fields: draft.fields.map(fieldOf),
    parts,
  };
  const read = checkKind(kind);
  if (read.ok) return read;
  return { ok: false, faults: read.faults.map((fault) => placed(fault, draft, paths)) };
}

/** A field is called by another name, also where the texts name it. */
export function renameField(draft: KindDraft, key: string, name: string): KindDraft {
  const field = draft.fields.find((each) => each.key === key);
  const isFree = !draft.fields.some((each) => each.key !== key && each.name === name);
  const fields = draft.fields.map((each) => (each.key === key ? { ...each, name } : each));
  // A name that is empty or taken names no field: the texts keep the one before.
  if (!field || name.trim() === '' || !isFree || /[{}/]/u.test(name)) return { ...draft, fields };
  const renamed = new Map([[field.name, name]]);
  const put = (text: string) => renameSlots(text, renamed);
  const parts = draft.parts.map((part) => ({
    ...part,
    heading: put(part.heading),
    text: put(part.text),
    alternatives: put(part.alternatives),
  }));
  return { ...draft, fields, parts };
}
