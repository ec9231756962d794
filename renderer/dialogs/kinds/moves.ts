/** Parts and fields of a draft put in, moved and taken out. A section goes with the headings below it. */
import { inputsOf } from '../../../document/fields/derive.ts';
import type { FieldDraft, KindDraft, PartDraft, PartType } from './draft.ts';
import { kindWords } from './words.ts';

/** Of a section and the headings below it; of any other part itself alone. */
function reach(parts: readonly PartDraft[], start: number): number {
  if (parts[start]?.type !== 'section') return start + 1;
  const next = parts.findIndex((part, i) => i > start && part.type !== 'subsection');
  return next < 0 ? parts.length : next;
}

/** The start of the part before `start`: headings of lower levels pass each other, sections pass whole sections. */
function startBefore(parts: readonly PartDraft[], start: number): number {
  let before = start - 1;
  if (parts[start]?.type === 'subsection') return before;
  while (before > 0 && parts[before]?.type === 'subsection') before -= 1;
  return before;
}

/** Changes places with the part before (-1) or after (1); the same list where there is none. */
export function movePart(parts: readonly PartDraft[], key: string, step: -1 | 1): readonly PartDraft[] {
  const start = parts.findIndex((part) => part.key === key);
  if (start < 0) return parts;
  const end = reach(parts, start);
  const isSub = parts[start]?.type === 'subsection';
  if (step === 1) {
    const after = parts[end];
    // The last heading of a section does not leave it behind another part.
    if (!after || (isSub && after.type !== 'subsection')) return parts;
    const afterEnd = reach(parts, end);
    return [
      ...parts.slice(0, start),
      ...parts.slice(end, afterEnd),
      ...parts.slice(start, end),
      ...parts.slice(afterEnd),
    ];
  }
  const before = startBefore(parts, start);
  if (before < 0 || (isSub && parts[before]?.type !== 'subsection')) return parts;
  return [...parts.slice(0, before), ...parts.slice(start, end), ...parts.slice(before, start), ...parts.slice(end)];
}

/** A section takes the headings below it along. */
export function removePart(parts: readonly PartDraft[], key: string): readonly PartDraft[] {
  const start = parts.findIndex((part) => part.key === key);
  return start < 0 ? parts : [...parts.slice(0, start), ...parts.slice(reach(parts, start))];
}

/** A key that no part has had. */
function freshKey(taken: readonly { readonly key: string }[]): string {
  for (let i = 1; ; i += 1) if (!taken.some(({ key }) => key === `new${i}`)) return `new${i}`;
}

const isHeaded = (type: PartType) => type === 'section' || type === 'subsection';

/** A new part behind the one at hand; behind the whole section where it is no heading of one. */
export function addPart(parts: readonly PartDraft[], type: PartType, at: string) {
  const { edit } = kindWords;
  const start = parts.findIndex((part) => part.key === at);
  let place = start < 0 ? parts.length : reach(parts, start);
  while (type !== 'subsection' && parts[place]?.type === 'subsection') place += 1;
  const part: PartDraft = {
    key: freshKey(parts),
    type,
    need: 'required',
    heading: isHeaded(type) ? edit.newPart : '',
    form: 'own',
    level: type === 'subsection' ? 2 : 1,
    text: isHeaded(type) ? '' : edit.newText,
    alternatives: '',
    guide: isHeaded(type) ? edit.newGuide : '',
    min: '',
    max: '',
    kept: { keywords: [] },
  };
  return { parts: [...parts.slice(0, place), part, ...parts.slice(place)], key: part.key };
}

export function addField(draft: KindDraft): KindDraft {
  const { newField } = kindWords.edit;
  const used = new Set(draft.fields.flatMap(({ name, kept }) => [name, kept.id]));
  const free = (make: (n: number) => string) => {
    for (let n = 1; ; n += 1) if (!used.has(make(n))) return make(n);
  };
  const field: FieldDraft = {
    key: freshKey(draft.fields),
    name: free((n) => (n === 1 ? newField : `${newField}${n}`)),
    type: 'text',
    unit: '',
    hint: '',
    kept: { id: free((n) => `item${n}`) },
  };
  return { ...draft, fields: [...draft.fields, field] };
}

export function moveField(draft: KindDraft, key: string, step: -1 | 1): KindDraft {
  const at = draft.fields.findIndex((field) => field.key === key);
  const other = draft.fields[at + step];
  const own = draft.fields[at];
  if (!own || !other) return draft;
  return { ...draft, fields: draft.fields.map((field, i) => (i === at ? other : i === at + step ? own : field)) };
}

const namesField = ({ kept }: FieldDraft, id: string) =>
  kept.source !== undefined && inputsOf(kept.source).includes(id);

/** Where the texts name it, a blank of one place is left; what was computed from it is typed from now on. */
export function removeField(draft: KindDraft, key: string): KindDraft {
  const gone = draft.fields.find((field) => field.key === key)?.kept.id ?? '';
  const fields = draft.fields
    .filter((field) => field.key !== key)
    .map((field) => {
      const { source, ...kept } = field.kept;
      return namesField(field, gone) ? { ...field, kept } : field;
    });
  return { ...draft, fields };
}
